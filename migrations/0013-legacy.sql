-- The accounts before ours (ATEN, and those of ENTs): who speaks for them, until when, and who still uses them.

-- An identity provider whose word is taken to open an account here, for the schools of its académies only.
create table legacy_source (
  id uuid primary key,
  kind text not null check (kind in ('aten', 'ent')),
  entity_id text not null unique,
  -- What people read.
  name text not null,
  -- Where our requests go, by HTTP-Redirect.
  sign_in_url text not null,
  academy_codes text[] not null check (cardinality(academy_codes) > 0),
  -- Its signing certificates, DER. Each is tried.
  certificates bytea[] not null check (cardinality(certificates) > 0),
  -- The file as given.
  metadata bytea not null,
  added_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  removed_at timestamptz
);

-- The last day on which a legacy account opens anything here: of a school, or of all the schools of an académie that
-- have no day of their own (R225). No row: no day is set yet.
create table legacy_cutover (
  academy_code text not null references academy (code),
  school_uai text references school (uai),
  kind text not null check (kind in ('aten', 'ent')),
  last_day date not null,
  set_at timestamptz not null default now(),
  unique nulls not distinct (academy_code, school_uai, kind)
);

-- Our requests to a source, each answered once. The answer comes by a form posted from another site, without our
-- cookies: what it comes to waits here under a one-time handle, for the browser that asked.
create table legacy_request (
  id uuid primary key,
  source_id uuid not null references legacy_source (id),
  -- The ID of our AuthnRequest.
  request_id text not null unique,
  browser_hash bytea not null,
  service_handle text,
  handle_hash bytea unique,
  -- Who was said to be there: an account, or why there is none. No name is kept.
  account_id uuid,
  found text check (found in ('account', 'unknown', 'ambiguous', 'primary-pupil')),
  school_uais text[],
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  answered_at timestamptz,
  used_at timestamptz
);
create index legacy_request_expiry on legacy_request (expires_at);

-- Those who still use a legacy account get no letter from their school (R97).
alter table account
  add column legacy_kind text check (legacy_kind in ('aten', 'ent')),
  add column last_legacy_sign_in_at timestamptz;

grant select on legacy_source, legacy_cutover to educonnect_web;
grant select, insert, update on legacy_request to educonnect_web;
grant select, insert, update, delete on legacy_source, legacy_cutover, legacy_request to educonnect_worker;
