-- Runs of the directory feed, and the records that each set aside.

create table feed_run (
  id uuid primary key,
  academy_code text not null references academy (code),
  -- Null when the folder was refused before its degree was known.
  degree text check (degree in ('1D', '2D')),
  state text not null check (state in ('received', 'running', 'applied', 'held', 'refused', 'failed')),
  folder text not null,
  -- Day of the extraction, said by the names of the files.
  produced_on date,
  -- SHA-256 of the files.
  files_hash bytea,
  -- FeedReport (src/directory/import-result.ts).
  report jsonb,
  -- Why the brake held it (Hold, src/directory/brake.ts). Kept once approved.
  hold jsonb,
  -- In French: why it was refused or failed.
  reason text,
  started_at timestamptz not null default now(),
  approved_at timestamptz,
  ended_at timestamptz
);
create index feed_run_academy on feed_run (academy_code, degree, started_at desc);

create table feed_set_aside (
  run_id uuid not null references feed_run (id) on delete cascade,
  kind text not null,
  file text,
  line integer,
  aaf_id text,
  guardian_aaf_id text,
  reason text not null
);
create index feed_set_aside_run on feed_set_aside (run_id);

grant select, insert, update, delete on feed_run, feed_set_aside to educonnect_worker;
grant select on feed_run, feed_set_aside to educonnect_web;

-- A structure id passes from a school that left to another (two collèges become one): only a feed must not use one
-- twice, and its reader sees to that.
alter table school drop constraint school_academy_code_degree_structure_id_key;

-- Staging tables are temporary ones of the run's own connection (docs/decisions/0016): nobody needs this schema.
drop schema staging;
