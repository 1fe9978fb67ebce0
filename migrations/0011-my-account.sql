-- « Mon compte » and the portal of services.

alter table account
  add constraint account_language check (language in ('fr', 'en', 'ar', 'pt', 'tr', 'uk')),
  -- The address that takes the place of `email` once its link is used; until then the old one goes on.
  add column pending_email text;

-- When the person last proved who they are in this session: changes that matter want it recent.
alter table session add column proved_at timestamptz not null default now();

-- WebAuthn credentials. The private half never leaves the person's device.
create table passkey (
  id uuid primary key,
  account_id uuid not null references account (id),
  credential_id bytea not null unique,
  -- COSE, as the device gave it.
  public_key bytea not null,
  -- Signatures made, as the device counts them; 0 for those that do not count.
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null default now(),
  last_used_at timestamptz
);
create index passkey_account on passkey (account_id);

-- Challenges given to browsers: deleted by the one answer that uses them.
create table passkey_challenge (
  challenge_hash bytea primary key,
  purpose text not null check (purpose in ('create', 'signin', 'prove')),
  account_id uuid,
  expires_at timestamptz not null
);
create index passkey_challenge_expiry on passkey_challenge (expires_at);

-- « Ce n’est pas moi »: one row a school, for its console. `handled_at`: somebody of the school has seen to it.
create table account_alert (
  id uuid primary key,
  account_id uuid not null references account (id),
  school_uai text not null,
  reason text not null check (reason in ('not-me')),
  created_at timestamptz not null default now(),
  handled_at timestamptz,
  handled_by uuid
);
create index account_alert_open on account_alert (school_uai, created_at) where handled_at is null;
create index account_alert_account on account_alert (account_id);

-- Who accepted which terms, when (R216). `document`: « general », or the id of a service.
create table terms_acceptance (
  account_id uuid not null references account (id),
  document text not null,
  version text not null,
  accepted_at timestamptz not null default now(),
  primary key (account_id, document, version)
);

-- What people see of a service, and to whom it is open (R13, R56, R215).
alter table service
  add column admits text[] not null default '{guardian,pupil}'
    check (admits <@ array['guardian', 'pupil'] and admits <> '{}'),
  add column degrees text[] not null default '{1D,2D}' check (degrees <@ array['1D', '2D'] and degrees <> '{}'),
  -- Where a person enters it. Null: it is not offered in the portal.
  add column address text,
  add column description text,
  -- Who answers for the data, and how to exercise one's rights there.
  add column data_controller text,
  add column data_rights text,
  add column terms text,
  add column terms_version text,
  add constraint service_terms check ((terms is null) = (terms_version is null));

-- Apart from the service, which every process holds in memory.
create table service_logo (
  service_id uuid primary key references service (id) on delete cascade,
  png bytea not null
);

-- Where a service is open, and since when (R225). The most precise line wins: school, académie (its code), everywhere
-- (empty). A service without a line is open everywhere.
create table service_opening (
  service_id uuid not null references service (id) on delete cascade,
  territory text not null check (territory ~ '^([0-9]{2}|[0-9]{7}[A-Z])?$'),
  opens_on date,
  closes_on date,
  primary key (service_id, territory)
);

grant select, insert, update, delete on passkey, passkey_challenge to educonnect_web, educonnect_worker;
grant select, insert on account_alert, terms_acceptance to educonnect_web;
grant select, insert, update, delete on account_alert, terms_acceptance, service_opening, service_logo
  to educonnect_worker;
grant select on service_opening, service_logo to educonnect_web;
