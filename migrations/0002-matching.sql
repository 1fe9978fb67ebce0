-- Matching: why each record is where it is, and what merges moved.

-- For comparison, search and identifiers; folded by src/matching/fold-name.ts like those of guardian_record.
alter table pupil_record
  add column folded_family_name text not null default '',
  add column folded_usage_name text,
  add column folded_given_name text not null default '';

-- A record that left still says who its account is: a person who comes back, or whose child goes from école to
-- collège, finds the account by it (R3).
drop index guardian_record_mobile;
create index guardian_record_mobile on guardian_record (mobile) where mobile is not null;
drop index guardian_record_mail;
create index guardian_record_mail on guardian_record (mail_key) where mail_key is not null;

-- What was decided of a record, last time that it was looked at, and why. A record without a row here shares no
-- contact with a namesake: it is alone.
--   same       the record is in its account by this other record
--   probable   it may be the person of this other record; somebody decides (R122)
--   set-aside  a pupil's record that contradicts its INE: nobody's until the schools agree
--   left       the record left this account: its name became another person's
create table match_decision (
  id uuid primary key,
  kind text not null check (kind in ('guardian', 'pupil')),
  academy_code text not null,
  degree text not null,
  aaf_id text not null,
  other_academy_code text,
  other_degree text,
  other_aaf_id text,
  account_id uuid,
  verdict text not null check (verdict in ('same', 'probable', 'set-aside', 'left')),
  reason text not null,
  run_id uuid not null,
  decided_at timestamptz not null default now(),
  unique nulls not distinct (
    kind, academy_code, degree, aaf_id, other_academy_code, other_degree, other_aaf_id, verdict
  )
);
create index match_decision_account on match_decision (account_id) where verdict <> 'same';

-- What a merge moved, so that it can be undone. `merged_into` of the account says where it is now.
create table account_merge (
  id uuid primary key,
  absorbed_id uuid not null references account (id),
  into_id uuid not null references account (id),
  state_before text not null,
  -- Guardian records, as [académie, degree, AAF id].
  moved_records jsonb not null,
  -- Null when a person asked for it.
  run_id uuid,
  merged_at timestamptz not null default now(),
  undone_at timestamptz
);
create index account_merge_absorbed on account_merge (absorbed_id);
create index account_merge_into on account_merge (into_id);

grant select, insert, update, delete on match_decision, account_merge to educonnect_worker;
grant select on match_decision, account_merge to educonnect_web;
