-- Foundations: territory, the feed's records, people and accounts, proofs, sessions, journal.
-- Forward only. Roles educonnect_web, educonnect_worker and educonnect_journal exist before this runs
-- (src/platform/database/roles.ts).

create extension if not exists pg_trgm;
create extension if not exists unaccent;

create schema staging;
grant usage, create on schema staging to educonnect_worker;

-- UUIDv7 for set statements. PostgreSQL 15 to 17 have no uuidv7(); the program makes its own elsewhere.
create function new_id() returns uuid language sql volatile parallel safe as $$
  select encode(
    set_bit(
      set_bit(
        overlay(
          uuid_send(gen_random_uuid())
          placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
          from 1 for 6
        ),
        52, 1
      ),
      53, 1
    ),
    'hex'
  )::uuid
$$;

-- Territory ------------------------------------------------------------------------------------------------

create table academy (
  code text primary key check (code ~ '^[0-9]{2}$'),
  name text not null unique,
  time_zone text not null default 'Europe/Paris',
  -- A correction made before this local time is visible the next afternoon (R39).
  feed_cutoff time not null default '15:30'
);

insert into academy (code, name, time_zone) values
  ('01', 'PARIS', 'Europe/Paris'), ('02', 'AIX-MARSEILLE', 'Europe/Paris'), ('03', 'BESANCON', 'Europe/Paris'),
  ('04', 'BORDEAUX', 'Europe/Paris'), ('06', 'CLERMONT-FERRAND', 'Europe/Paris'), ('07', 'DIJON', 'Europe/Paris'),
  ('08', 'GRENOBLE', 'Europe/Paris'), ('09', 'LILLE', 'Europe/Paris'), ('10', 'LYON', 'Europe/Paris'),
  ('11', 'MONTPELLIER', 'Europe/Paris'), ('12', 'NANCY-METZ', 'Europe/Paris'), ('13', 'POITIERS', 'Europe/Paris'),
  ('14', 'RENNES', 'Europe/Paris'), ('15', 'STRASBOURG', 'Europe/Paris'), ('16', 'TOULOUSE', 'Europe/Paris'),
  ('17', 'NANTES', 'Europe/Paris'), ('18', 'ORLEANS-TOURS', 'Europe/Paris'), ('19', 'REIMS', 'Europe/Paris'),
  ('20', 'AMIENS', 'Europe/Paris'), ('22', 'LIMOGES', 'Europe/Paris'), ('23', 'NICE', 'Europe/Paris'),
  ('24', 'CRETEIL', 'Europe/Paris'), ('25', 'VERSAILLES', 'Europe/Paris'), ('27', 'CORSE', 'Europe/Paris'),
  ('28', 'LA_REUNION', 'Indian/Reunion'), ('31', 'MARTINIQUE', 'America/Martinique'),
  ('32', 'GUADELOUPE', 'America/Guadeloupe'), ('33', 'GUYANE', 'America/Cayenne'),
  ('43', 'MAYOTTE', 'Indian/Mayotte'), ('70', 'NORMANDIE', 'Europe/Paris');

-- The feed's word. Only a feed changes these tables (besides pupil_id, account_id and opted_in). ------------

create table school (
  uai text primary key,
  academy_code text not null references academy (code),
  degree text not null check (degree in ('1D', '2D')),
  structure_id text not null,
  name text not null,
  kind text,
  kind_code text,
  sector text not null check (sector in ('public', 'private')),
  -- Private schools under contract join if they wish (R6). Ours, not the feed's.
  opted_in boolean not null default false,
  in_scope boolean not null generated always as (sector = 'public' or opted_in) stored,
  street text,
  postal_code text,
  city text,
  phone text,
  mail text,
  district text,
  basin text,
  content_hash bytea not null,
  feed_run_id uuid,
  left_at timestamptz,
  unique (academy_code, degree, structure_id)
);

create table school_class (
  school_uai text not null references school (uai),
  code text not null,
  label text,
  feed_run_id uuid,
  left_at timestamptz,
  primary key (school_uai, code)
);

create table mef (
  academy_code text not null references academy (code),
  degree text not null,
  code text not null,
  label text,
  -- Its first four characters are the level given to services (MEFSTAT4).
  mefstat11 text,
  primary key (academy_code, degree, code)
);

create table staff_record (
  academy_code text not null,
  degree text not null,
  aaf_id text not null,
  family_name text not null,
  given_name text not null,
  title text,
  mail text,
  content_hash bytea not null,
  feed_run_id uuid,
  left_at timestamptz,
  primary key (academy_code, degree, aaf_id)
);

create table staff_function (
  academy_code text not null,
  degree text not null,
  aaf_id text not null,
  school_uai text not null,
  function_code text not null,
  post_code text not null default '',
  post_label text,
  left_at timestamptz,
  primary key (academy_code, degree, aaf_id, school_uai, function_code, post_code)
);
create index staff_function_school on staff_function (school_uai, function_code);

-- A pupil as a person, known by INE and birth date, across schools, degrees and académies.
create table pupil (
  id uuid primary key,
  ine text not null unique,
  born_on date not null,
  created_at timestamptz not null default now()
);

create table pupil_record (
  academy_code text not null,
  degree text not null check (degree in ('1D', '2D')),
  aaf_id text not null,
  school_uai text not null,
  ine text,
  family_name text not null,
  usage_name text,
  given_name text not null,
  other_given_names text,
  title text,
  born_on date not null,
  -- ENTEleveStructRattachId: the school base's own key (SIECLE, ONDE).
  source_id text,
  class_code text,
  class_label text,
  mef_code text,
  mail text,
  content_hash bytea not null,
  pupil_id uuid,
  feed_run_id uuid,
  first_seen_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  left_at timestamptz,
  primary key (academy_code, degree, aaf_id)
);
create index pupil_record_school on pupil_record (school_uai) where left_at is null;
create index pupil_record_pupil on pupil_record (pupil_id);
create index pupil_record_ine on pupil_record (ine);

create table guardian_record (
  academy_code text not null,
  degree text not null check (degree in ('1D', '2D')),
  aaf_id text not null,
  birth_name text,
  usage_name text not null,
  given_name text not null,
  other_given_names text,
  title text,
  mobile_raw text,
  -- E.164, null when no usable mobile number was given.
  mobile text,
  home_phone text,
  work_phone text,
  mail text,
  -- Lower-case and trimmed, for comparison only.
  mail_key text,
  address_lines text,
  postal_code text,
  city text,
  country text,
  -- Folded by src/matching/fold-name.ts, for comparison only.
  folded_birth_name text,
  folded_usage_name text not null,
  folded_given_name text not null,
  content_hash bytea not null,
  account_id uuid,
  feed_run_id uuid,
  first_seen_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  left_at timestamptz,
  primary key (academy_code, degree, aaf_id)
);
create index guardian_record_mobile on guardian_record (mobile) where mobile is not null and left_at is null;
create index guardian_record_mail on guardian_record (mail_key) where mail_key is not null and left_at is null;
create index guardian_record_account on guardian_record (account_id) where account_id is not null;

create table guardianship (
  academy_code text not null,
  degree text not null,
  pupil_aaf_id text not null,
  guardian_aaf_id text not null,
  rank text not null check (rank in ('legal', 'in-charge', 'contact')),
  kinship_code text,
  feed_run_id uuid,
  left_at timestamptz,
  primary key (academy_code, degree, pupil_aaf_id, guardian_aaf_id)
);
create index guardianship_guardian on guardianship (academy_code, degree, guardian_aaf_id);

-- Accounts -------------------------------------------------------------------------------------------------

create table account (
  id uuid primary key,
  kind text not null check (kind in ('guardian', 'pupil')),
  state text not null default 'unnotified'
    check (state in ('unnotified', 'notified', 'activating', 'active', 'suspended', 'closed', 'merged')),
  origin text check (origin in ('school', 'guardian', 'franceconnect', 'ent', 'aten')),
  identifier text not null unique,
  family_name text not null,
  given_name text not null,
  pupil_id uuid unique references pupil (id),
  email text,
  email_confirmed_at timestamptz,
  mobile text,
  mobile_confirmed_at timestamptz,
  language text not null default 'fr',
  must_change_password boolean not null default false,
  created_at timestamptz not null default now(),
  notified_at timestamptz,
  activated_at timestamptz,
  last_sign_in_at timestamptz,
  reset_requested_at timestamptz,
  closed_at timestamptz,
  merged_into uuid references account (id),
  check ((kind = 'pupil') = (pupil_id is not null)),
  check ((state = 'merged') = (merged_into is not null)),
  check (state <> 'active' or activated_at is not null)
);
create index account_email on account (lower(email)) where email is not null;

-- Every identifier ever given. Never reused (R98).
create table identifier (
  value text primary key,
  account_id uuid not null,
  created_at timestamptz not null default now()
);
create index identifier_account on identifier (account_id);

-- One row a base (« j.martineau »): the next holder gets last_number + 1.
create table identifier_series (
  base text primary key,
  last_number integer not null
);

create table credential (
  account_id uuid primary key references account (id),
  -- argon2id in PHC form, encrypted under a key of the keyring.
  password_hash bytea not null,
  set_at timestamptz not null default now()
);

create table provisional_password (
  account_id uuid primary key references account (id),
  ciphertext bytea not null,
  issued_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index provisional_password_expiry on provisional_password (expires_at);

-- A child of a guardian's account. `waiting`: proposed, not yet proved. Proved by its birth date only.
create table child_attachment (
  account_id uuid not null references account (id),
  pupil_id uuid not null references pupil (id),
  state text not null check (state in ('waiting', 'attached', 'refused')),
  decided_at timestamptz,
  primary key (account_id, pupil_id)
);
create index child_attachment_pupil on child_attachment (pupil_id);

-- Proofs in progress ---------------------------------------------------------------------------------------

-- A journey of one browser through an activation. Secrets are stored hashed only.
create table flow (
  id uuid primary key,
  token_hash bytea not null unique,
  kind text not null,
  step text not null,
  account_id uuid,
  data jsonb not null default '{}',
  -- One-time handle of the service the person came from, answered at the end.
  service_handle text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index flow_expiry on flow (expires_at);

create table one_time_code (
  id uuid primary key,
  flow_id uuid not null references flow (id) on delete cascade,
  code_hash bytea not null,
  tries integer not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_code_flow on one_time_code (flow_id, created_at desc);

create table link_token (
  token_hash bytea primary key,
  account_id uuid not null references account (id),
  purpose text not null check (purpose in ('confirm-email', 'activate-email', 'recover')),
  email text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index link_token_account on link_token (account_id);

create table session (
  id_hash bytea primary key,
  id uuid not null unique,
  account_id uuid not null references account (id),
  way text not null check (way in ('password', 'activation', 'franceconnect', 'aten', 'ent', 'passkey')),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  idle_seconds integer not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  address inet,
  user_agent text
);
create index session_account on session (account_id) where ended_at is null;
create index session_expiry on session (expires_at);

-- Agents of the console (local accounts; ARENA comes beside).
create table agent (
  id uuid primary key,
  login text not null unique,
  display_name text not null,
  role text not null check (role in ('national', 'academy', 'head', 'delegate')),
  password_hash bytea not null,
  academy_code text references academy (code),
  school_uai text,
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);

create table agent_session (
  id_hash bytea primary key,
  agent_id uuid not null references agent (id),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  idle_seconds integer not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);

-- Counters of attempts, by key (an HMAC of what is limited) and window.
create table attempt_counter (
  key bytea primary key,
  window_started_at timestamptz not null default now(),
  window_seconds integer not null,
  count integer not null
);

-- Results of mutations by their idempotency key.
create table idempotency (
  key text primary key,
  result jsonb,
  created_at timestamptz not null default now()
);

-- Journal --------------------------------------------------------------------------------------------------

create table journal_entry (
  id uuid not null,
  at timestamptz not null default now(),
  action text not null,
  actor_kind text not null check (actor_kind in ('guardian', 'pupil', 'agent', 'system', 'anonymous')),
  actor_id text,
  account_id uuid,
  school_uai text,
  detail jsonb not null default '{}',
  address inet,
  trace text,
  primary key (at, id)
) partition by range (at);
create index journal_entry_account on journal_entry (account_id, at desc) where account_id is not null;
create table journal_entry_default partition of journal_entry default;

-- Monthly partitions are made ahead by the worker through this function (it cannot own tables itself).
create function ensure_journal_partitions(months_ahead integer) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  first_day date := date_trunc('month', now());
  made integer := 0;
  part text;
begin
  for i in 0..greatest(0, least(months_ahead, 24)) loop
    part := 'journal_entry_' || to_char(first_day + make_interval(months => i), 'YYYY_MM');
    if to_regclass('public.' || part) is null then
      begin
        execute format(
          'create table %I partition of journal_entry for values from (%L) to (%L)',
          part, first_day + make_interval(months => i), first_day + make_interval(months => i + 1)
        );
        made := made + 1;
      exception when check_violation then
        -- Rows of that month already stand in the default partition: they stay there.
        null;
      end;
    end if;
  end loop;
  return made;
end
$$;
select ensure_journal_partitions(3);

-- Each seal covers the entries listed up to (sealed_at, last_id) and includes the seal before it.
create table journal_seal (
  number bigint primary key,
  sealed_at timestamptz not null default now(),
  entries integer not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  root bytea not null,
  previous_root bytea,
  key_id text not null,
  signature bytea not null
);
create table journal_sealed (
  entry_id uuid primary key,
  seal_number bigint not null references journal_seal (number)
);
create index journal_sealed_number on journal_sealed (seal_number);

-- What each role may do ------------------------------------------------------------------------------------

grant usage on schema public to educonnect_web, educonnect_worker, educonnect_journal;

grant select on all tables in schema public to educonnect_worker;
grant insert, update, delete on
  school, school_class, mef, staff_record, staff_function, pupil, pupil_record, guardian_record, guardianship,
  account, identifier, identifier_series, credential, provisional_password, child_attachment,
  flow, one_time_code, link_token, session, agent, agent_session, attempt_counter, idempotency
  to educonnect_worker;
grant insert on journal_entry to educonnect_worker;

grant select on
  academy, school, school_class, mef, staff_record, staff_function, pupil, pupil_record, guardian_record,
  guardianship, account, identifier, identifier_series, credential, provisional_password, child_attachment, flow,
  one_time_code, link_token, session, agent, agent_session, attempt_counter, idempotency, journal_entry
  to educonnect_web;
grant insert, update, delete on
  credential, provisional_password, child_attachment, flow, one_time_code, link_token, session, agent_session,
  attempt_counter, idempotency
  to educonnect_web;
grant update on account, guardian_record to educonnect_web;
grant insert on journal_entry to educonnect_web;

grant select on journal_entry, journal_seal, journal_sealed to educonnect_journal;
grant insert on journal_entry, journal_seal, journal_sealed to educonnect_journal;

revoke execute on function ensure_journal_partitions(integer) from public;
grant execute on function ensure_journal_partitions(integer) to educonnect_worker;
