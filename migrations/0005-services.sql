-- Services that people reach with their account, their pending requests, and who signed in to which.

create table service (
  id uuid primary key,
  entity_id text not null unique,
  name text not null,
  -- What the service receives (src/federation/attributes/attribute-profiles.ts).
  profile text not null,
  require_signed_requests boolean not null,
  -- RSA with SHA-1 on Redirect requests: old ENT platforms only.
  allow_sha1_requests boolean not null,
  allow_unsolicited boolean not null,
  sign_response boolean not null,
  sign_assertion boolean not null,
  encrypt boolean not null,
  data_encryption text not null
    check (data_encryption in ('aes256-gcm', 'aes128-gcm', 'aes256-cbc', 'aes128-cbc')),
  name_id_format text not null check (name_id_format in ('transient', 'persistent')),
  name_qualifier boolean not null,
  sp_name_qualifier boolean not null,
  sign_in_as text check (sign_in_as in ('guardian', 'pupil')),
  -- The file as given, to be read again when this program learns to use more of it.
  metadata bytea not null,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  check (sign_response or sign_assertion)
);

-- Where responses may go: nowhere else.
create table service_acs (
  service_id uuid not null references service (id) on delete cascade,
  index integer not null check (index between 0 and 65535),
  url text not null,
  is_default boolean not null,
  primary key (service_id, index)
);

create table service_certificate (
  service_id uuid not null references service (id) on delete cascade,
  use text not null check (use in ('signing', 'encryption')),
  position integer not null,
  der bytea not null,
  primary key (service_id, use, position)
);

-- Requests checked and not yet answered, under a one-time handle; then, for the time during which they could be
-- sent again, the memory that they were answered.
create table sso_request (
  id uuid primary key,
  -- Null when the request was answered at once.
  handle_hash bytea unique,
  service_id uuid not null references service (id) on delete cascade,
  -- The ID of the AuthnRequest; null when the sign-in started here.
  request_id text,
  acs_url text not null,
  relay_state text,
  force_authn boolean not null,
  is_passive boolean not null,
  name_id_format text not null,
  authn_context text not null,
  received_at timestamptz not null default now(),
  expires_at timestamptz not null,
  answered_at timestamptz
);
create unique index sso_request_answered_once on sso_request (service_id, request_id) where answered_at is not null;
create index sso_request_expiry on sso_request (expires_at);

-- Who is signed in where: what single logout and « what was said about me » need.
create table sso_participation (
  session_id uuid not null references session (id) on delete cascade,
  service_id uuid not null references service (id) on delete cascade,
  name_id_format text not null,
  name_id text not null,
  session_index text not null,
  -- Names of the attributes sent, never their values.
  attributes text[] not null,
  first_at timestamptz not null default now(),
  last_at timestamptz not null default now(),
  primary key (session_id, service_id)
);
create index sso_participation_service on sso_participation (service_id, last_at);

grant select on service, service_acs, service_certificate to educonnect_web;
grant select, insert, update on sso_request, sso_participation to educonnect_web;
grant select, insert, update, delete on service, service_acs, service_certificate, sso_request, sso_participation
  to educonnect_worker;
