-- Messages: e-mails and SMS as rows with a life, sent by the worker.

create table message (
  -- Also the Message-ID of the mail and the SMS gateway's idempotency key.
  id uuid primary key,
  channel text not null check (channel in ('email', 'sms')),
  template text not null,
  language text not null,
  -- Recipient and parameters, encrypted. Erased when the message's life ends.
  sealed bytea,
  account_id uuid,
  -- A new message of a flow takes the place of the one not sent yet.
  flow_id uuid,
  -- `suppressed`: for nobody; it exists so that a stranger's request does the same work as a known person's.
  state text not null
    check (state in ('queued', 'sending', 'sent', 'delivered', 'failed', 'expired', 'suppressed')),
  attempts integer not null default 0,
  -- Attempts after which nobody could say whether the message had left.
  unknown_outcomes integer not null default 0,
  -- When a worker may take it: the next attempt when queued, the end of the lease when being sent.
  due_at timestamptz not null default now(),
  -- Worthless after this time: dropped, never sent late.
  not_after timestamptz not null,
  provider_id text,
  -- Short codes only: nothing a carrier wrote.
  error_code text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  ended_at timestamptz,
  check (sealed is null or state in ('queued', 'sending', 'suppressed')),
  check (sealed is not null or state not in ('queued', 'sending'))
);
create index message_due on message (channel, due_at) where state in ('queued', 'sending');
create index message_flow on message (flow_id) where state = 'queued';
create index message_provider on message (provider_id) where provider_id is not null;
create index message_suppressed on message (id) where state = 'suppressed' and sealed is not null;
create index message_account on message (account_id, created_at desc) where account_id is not null;

-- Delivery receipts that came before the answer they speak of was recorded. Joined by the worker's sweep.
create table message_receipt (
  id uuid primary key,
  provider_id text not null,
  state text not null check (state in ('delivered', 'failed')),
  error_code text,
  received_at timestamptz not null default now()
);

grant select, insert, update on message to educonnect_web;
grant insert on message_receipt to educonnect_web;
grant select, insert, update, delete on message, message_receipt to educonnect_worker;
