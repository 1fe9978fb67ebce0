-- Ways back in: passwords to renew, and what people ask who lost theirs.

-- The next password must be chosen before anything else: `cohort` after the old one, `compromised` after another proof.
alter table credential
  add column renewal_reason text check (renewal_reason in ('cohort', 'compromised')),
  add column renewal_marked_at timestamptz;

-- What somebody asked who lost identifier or password. The worker finds and sends, so that no answer's time tells
-- who is known; it deletes the row as it does.
create table recovery_request (
  id uuid primary key,
  -- What was typed, and the code made for it, encrypted.
  sealed bytea not null,
  -- The journey that waits for the code, when one does.
  flow_id uuid,
  created_at timestamptz not null default now(),
  -- Worthless after this time.
  not_after timestamptz not null
);
create index recovery_request_age on recovery_request (created_at);

grant select, insert on recovery_request to educonnect_web;
grant select, insert, update, delete on recovery_request to educonnect_worker;
