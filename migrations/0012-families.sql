-- Families: two accounts joined by their holder, children proposed, and why a child is not to be seen.

-- What a merge that a person asked for changed besides the records: each attachment concerned, before, as
-- { "pupil", "absorbed": { "state", "decidedAt" } or null, "kept": the same of the account kept }.
alter table account_merge
  add column children jsonb not null default '[]',
  -- The guardian records that the kept account had already, as [académie, degree, AAF id].
  add column kept_records jsonb not null default '[]';
create unique index account_merge_standing on account_merge (absorbed_id) where undone_at is null;
grant insert, update on account_merge to educonnect_web;

-- A service that knew only the absorbed account goes on knowing the person by it.
create table account_known_as (
  account_id uuid not null references account (id),
  service_id uuid not null references service (id) on delete cascade,
  known_as uuid not null references account (id),
  primary key (account_id, service_id)
);
grant select, insert, delete on account_known_as to educonnect_web, educonnect_worker;

-- A child found by a feed for an account in use: proposed to the guardian at the next sign-in and by message, once.
create table child_proposal (
  account_id uuid not null references account (id),
  pupil_id uuid not null references pupil (id),
  found_at timestamptz not null default now(),
  -- The guardian answered, or said « plus tard ».
  seen_at timestamptz,
  primary key (account_id, pupil_id)
);
create index child_proposal_unseen on child_proposal (account_id) where seen_at is null;
grant select, update on child_proposal to educonnect_web;
grant select, insert, update, delete on child_proposal to educonnect_worker;

-- A family that must not be found: nothing is explained about these children to anybody. Ours, not the feed's. Of the
-- pupil where there is one, else of the record (a pupil without INE).
alter table pupil add column protected_family boolean not null default false;
alter table pupil_record add column protected_family boolean not null default false;

-- « Pourquoi je ne vois pas mon enfant ? »: what a guardian asked, and what was found.
create table missing_child_case (
  id uuid primary key,
  -- Said by telephone: `7K3M-92QX`.
  number text not null unique,
  account_id uuid not null references account (id),
  -- What was typed.
  given_name text not null,
  born_on date not null,
  school_uai text not null,
  asked_at timestamptz not null default now(),
  -- Shown from then on, however early it was found: the time of an answer says nothing.
  shown_at timestamptz not null,
  -- What the guardian is told.
  cause text check (cause in (
    'other-spelling', 'other-contact', 'not-legal', 'other-account', 'file-not-received', 'pupil-without-ine',
    'school-out-of-scope', 'nothing-found'
  )),
  -- What the school is told; never shown to the guardian.
  finding text check (finding in (
    'explained', 'no-such-pupil', 'other-name', 'protected', 'nothing-wrong'
  )),
  explained_at timestamptz,
  closed_at timestamptz,
  check ((cause is null) = (explained_at is null))
);
create index missing_child_case_account on missing_child_case (account_id, asked_at desc);
create index missing_child_case_school on missing_child_case (school_uai, asked_at desc);
create index missing_child_case_waiting on missing_child_case (asked_at) where cause is null;
grant select, insert, update on missing_child_case to educonnect_web;
grant select, update, delete on missing_child_case to educonnect_worker;

-- Search of a school by what people call it. `unaccent` may change with its dictionary, which is why PostgreSQL does
-- not call it immutable; ours does not change.
create function searchable(text) returns text
  language sql immutable parallel safe set search_path = public, pg_temp as $$
  select lower(unaccent('unaccent', $1))
$$;
create index school_search on school
  using gin (searchable(name || ' ' || coalesce(city, '') || ' ' || coalesce(postal_code, '')) gin_trgm_ops);
