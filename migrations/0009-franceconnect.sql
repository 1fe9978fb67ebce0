-- FranceConnect: who is whose, sign-ins under way, what signing out there needs; and the switch of each upstream.

-- One account for one identity of one provider; written only once the proofs are made. `sub` is pairwise and may
-- change with the civil status: the same proofs then replace it.
create table franceconnect_link (
  issuer text not null,
  sub text not null,
  account_id uuid not null references account (id),
  linked_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  primary key (issuer, sub),
  unique (account_id, issuer)
);

-- A browser sent to FranceConnect and not yet back.
create table franceconnect_request (
  state_hash bytea primary key,
  nonce text not null,
  -- The form token of the browser that left, hashed: an answer brought by another browser is refused.
  browser_hash bytea not null,
  -- Set when somebody signed in wants to link.
  account_id uuid references account (id) on delete cascade,
  service_handle text,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index franceconnect_request_expiry on franceconnect_request (expires_at);

-- The id_token to show when the person signs out of a session that FranceConnect opened. Encrypted.
create table franceconnect_session (
  session_id uuid primary key references session (id) on delete cascade,
  id_token bytea not null
);

-- An upstream is closed while its row is here.
create table closed_upstream (
  upstream text primary key check (upstream in ('franceconnect', 'aten', 'ent')),
  closed_at timestamptz not null default now()
);

grant select, insert, update, delete on franceconnect_link, franceconnect_request, franceconnect_session
  to educonnect_web;
grant select on closed_upstream to educonnect_web;
grant select, insert, update, delete on
  franceconnect_link, franceconnect_request, franceconnect_session, closed_upstream
  to educonnect_worker;
