-- The end of an account: its cause, what was said before, the nightly rules, copies of one's data, the journal's end.

alter table account
  -- Why it is suspended or closed (src/accounts/account-state.ts). Null in every other state.
  add column end_cause text
    check (end_cause in ('inactive', 'left-school', 'no-child', 'death', 'refusal', 'security')),
  add column suspended_at timestamptz;
create index account_ended on account (state, end_cause) where state in ('suspended', 'closed');
create index account_unused on account (coalesce(last_sign_in_at, activated_at)) where state = 'active';

-- Messages that announced the end of an account. A warning older than the person's return is void, and removed.
create table account_warning (
  account_id uuid not null references account (id) on delete cascade,
  cause text not null check (cause in ('inactive', 'left-school', 'no-child')),
  number integer not null check (number in (1, 2)),
  warned_at timestamptz not null default now(),
  primary key (account_id, cause, number)
);

-- `ended`: the child is an adult, or died. It stays, so that the feed proposes the child no more.
alter table child_attachment
  drop constraint child_attachment_state_check,
  add constraint child_attachment_state_check check (state in ('waiting', 'attached', 'refused', 'ended')),
  add column ended_cause text check (ended_cause in ('majority', 'death')),
  add constraint child_attachment_ended check ((state = 'ended') = (ended_cause is not null));

-- An account that is erased takes with it all that hangs on it, in this release's tables and in those to come before
-- the next one: a test reads the foreign keys.
do $$
declare
  link record;
begin
  for link in
    select conrelid::regclass as referring, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint
    where contype = 'f' and confdeltype = 'a' and confrelid in ('account'::regclass, 'pupil'::regclass)
  loop
    execute format('alter table %s drop constraint %I', link.referring, link.name);
    execute format('alter table %s add constraint %I %s on delete cascade', link.referring, link.name, link.definition);
  end loop;
end
$$;

-- One row a night: who applies the rules until when, and what was done.
create table retention_run (
  night date primary key,
  started_at timestamptz not null default now(),
  -- Another worker takes over when this is past and the run has not ended.
  lease_until timestamptz not null,
  ended_at timestamptz,
  -- How many, by rule.
  counts jsonb not null default '{}'
);

-- A copy of everything held on a person, made by the worker, kept for a day for this person only.
create table data_export (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  state text not null default 'asked' check (state in ('asked', 'ready', 'failed')),
  language text not null,
  asked_at timestamptz not null default now(),
  -- When a worker may take it: now, the next try, or the end of the lease.
  due_at timestamptz not null default now(),
  attempts integer not null default 0,
  expires_at timestamptz,
  -- Encrypted, bound to this row.
  json bytea,
  pdf bytea,
  check ((state = 'ready') = (json is not null and pdf is not null and expires_at is not null))
);
create unique index data_export_asked on data_export (account_id) where state = 'asked';
create index data_export_account on data_export (account_id, asked_at desc);

-- The journal's end -----------------------------------------------------------------------------------------

-- Entries before this instant are gone, by rule.
create table journal_pruned (
  before timestamptz primary key,
  entries bigint not null,
  -- Of these, entries that no seal ever covered.
  unsealed bigint not null,
  pruned_at timestamptz not null default now()
);
-- A seal that covers entries on both sides stays verifiable: the leaves of its lost entries, in order.
create table journal_pruned_leaf (
  seal_number bigint not null references journal_seal (number),
  position integer not null,
  leaf bytea not null,
  primary key (seal_number, position)
);

-- The one way to remove entries. Whole months, older than six months whatever is asked, and never a seal that could
-- not be verified afterwards. The journal role calls it; it owns no table.
create function prune_journal(limit_at timestamptz) returns bigint
  language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '3s' as $$
declare
  part record;
  gone bigint := 0;
  never_sealed bigint := 0;
  found_entries bigint;
  found_unsealed bigint;
begin
  if limit_at > now() - interval '6 months' then
    raise exception 'prune_journal: entries of the last six months stay';
  end if;
  -- Every lost entry of a seal that goes on on the other side has its leaf, kept just before by the caller.
  if exists (
    select from journal_seal seal
    where seal.first_at < limit_at and seal.last_at >= limit_at
      and seal.entries <> (select count(*) from journal_pruned_leaf l where l.seal_number = seal.number)
        + (select count(*) from journal_sealed s join journal_entry e on e.id = s.entry_id
           where s.seal_number = seal.number and e.at >= limit_at)
  ) then
    raise exception 'prune_journal: the leaves of a seal were not kept';
  end if;
  for part in
    select c.oid::regclass as name
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'journal_entry'::regclass and c.relname ~ '^journal_entry_[0-9]{4}_[0-9]{2}$'
      and to_date(right(c.relname, 7), 'YYYY_MM') + interval '1 month' <= limit_at
    order by c.relname
  loop
    execute format(
      'select count(*), count(*) filter (where not exists (select from journal_sealed s where s.entry_id = e.id)) from %s e',
      part.name
    ) into found_entries, found_unsealed;
    execute format('delete from journal_sealed s using %s e where s.entry_id = e.id', part.name);
    execute format('drop table %s', part.name);
    gone := gone + found_entries;
    never_sealed := never_sealed + found_unsealed;
  end loop;
  select count(*), count(*) filter (where not exists (select from journal_sealed s where s.entry_id = e.id))
    into found_entries, found_unsealed from journal_entry_default e where e.at < limit_at;
  delete from journal_sealed s using journal_entry_default e where s.entry_id = e.id and e.at < limit_at;
  delete from journal_entry_default where at < limit_at;
  gone := gone + found_entries;
  never_sealed := never_sealed + found_unsealed;
  if gone > 0 then
    insert into journal_pruned (before, entries, unsealed) values (limit_at, gone, never_sealed)
    on conflict (before) do update set
      entries = journal_pruned.entries + excluded.entries, unsealed = journal_pruned.unsealed + excluded.unsealed;
  end if;
  return gone;
end
$$;
revoke execute on function prune_journal(timestamptz) from public;
grant execute on function prune_journal(timestamptz) to educonnect_journal;
grant select, insert on journal_pruned_leaf to educonnect_journal;
grant select on journal_pruned to educonnect_journal, educonnect_worker;

grant select, insert, update, delete on account_warning, retention_run, data_export to educonnect_worker;
grant select on account_warning to educonnect_web;
grant select, insert, delete on data_export to educonnect_web;
