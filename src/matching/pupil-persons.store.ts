import { sql } from 'kysely';
import type { Trx } from '../platform/database/database.ts';

/**
 * Gathers in temporary tables the INE that the run touched (`touched_ine`) and every pupil record that bears one or
 * that the run touched (`touched_pupil_record`).
 */
export async function collectTouchedPupils(trx: Trx): Promise<void> {
  await sql`
    create temporary table touched_ine on commit drop as
    select r.ine from dirty_pupil join pupil_record r using (academy_code, degree, aaf_id) where r.ine is not null
    union
    -- The INE that a record had before.
    select p.ine
    from dirty_pupil join pupil_record r using (academy_code, degree, aaf_id) join pupil p on p.id = r.pupil_id
    where p.ine is distinct from r.ine
  `.execute(trx);
  await sql`analyze touched_ine`.execute(trx);
  await sql`
    create temporary table touched_pupil_record on commit drop as
    select academy_code, degree, aaf_id from pupil_record where ine in (select ine from touched_ine)
    union
    select academy_code, degree, aaf_id from dirty_pupil
  `.execute(trx);
  await sql`analyze touched_pupil_record`.execute(trx);
}

/**
 * Follows a correction of the schools, so that the pupil keeps its account:
 *
 * - all present records of a pupil now say one other birth date: the pupil takes it. Records that bear its INE without
 *   being its own say nothing, unless it has none left and nobody is behind it: then it is theirs.
 * - all present records of a pupil now say one other INE, that nobody has: the pupil takes it.
 *
 * When one of several says something else, it is a contradiction, and nothing moves. A record that changes both is
 * another pupil's.
 */
export async function correctPupils(trx: Trx): Promise<void> {
  await sql`
    with speaking as (
      select p.id, r.born_on
      from touched_ine join pupil p using (ine) join pupil_record r using (ine)
      where r.left_at is null and (
        r.pupil_id = p.id
        or not exists (
          select from pupil_record own where own.pupil_id = p.id and own.ine = p.ine and own.left_at is null
        )
        and not exists (select from account a where a.pupil_id = p.id and a.state <> 'unnotified')
        and not exists (select from child_attachment c where c.pupil_id = p.id and c.state = 'attached')
      )
    ), agreed as (
      select id, min(born_on) as born_on from speaking group by id having min(born_on) = max(born_on)
    )
    update pupil p set born_on = agreed.born_on
    from agreed where agreed.id = p.id and agreed.born_on <> p.born_on
  `.execute(trx);
  await sql`
    with agreed as (
      select p.id::text, min(r.ine) as ine
      from touched_ine join pupil p using (ine)
      join pupil_record r on r.pupil_id = p.id and r.left_at is null
      group by p.id
      having min(r.ine) = max(r.ine) and count(*) = count(r.ine) and bool_and(r.born_on = p.born_on)
    ), claimed_once as (
      select min(id)::uuid as id, ine from agreed group by ine having count(*) = 1
    )
    update pupil p set ine = c.ine
    from claimed_once c
    where c.id = p.id and c.ine <> p.ine and not exists (select from pupil other where other.ine = c.ine)
  `.execute(trx);
}

/**
 * Makes the pupils met for the first time: an INE on whose birth date all present records agree. A new record may
 * bring the id of its pupil.
 * @returns how many
 */
export async function createPupils(trx: Trx): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into pupil (id, ine, born_on)
    select coalesce((min(r.pupil_id::text) filter (where former.id is null))::uuid, new_id()), r.ine, min(r.born_on)
    from touched_ine join pupil_record r using (ine)
    left join pupil known on known.ine = r.ine
    left join pupil former on former.id = r.pupil_id
    where r.left_at is null and known.id is null
    group by r.ine
    having min(r.born_on) = max(r.born_on)
  `.execute(trx);
  return Number(numAffectedRows ?? 0n);
}

/**
 * Gives each touched present record the pupil who has its INE and its birth date, or nobody.
 * @returns the accounts that people know, once for each record that left them
 */
export async function linkPupilRecords(trx: Trx): Promise<string[]> {
  await sql`
    create temporary table moving_pupil_record on commit drop as
    select r.academy_code, r.degree, r.aaf_id, r.pupil_id as before, p.id as after
    from touched_pupil_record join pupil_record r using (academy_code, degree, aaf_id)
    left join pupil p on p.ine = r.ine and p.born_on = r.born_on
    where r.left_at is null and r.pupil_id is distinct from p.id
  `.execute(trx);
  await sql`
    update pupil_record r set pupil_id = m.after
    from moving_pupil_record m
    where r.academy_code = m.academy_code and r.degree = m.degree and r.aaf_id = m.aaf_id
  `.execute(trx);
  const { rows } = await sql<{ id: string }>`
    select a.id from moving_pupil_record m join account a on a.pupil_id = m.before where a.state <> 'unnotified'
  `.execute(trx);
  return rows.map((row) => row.id);
}

/**
 * Sets aside the present records whose INE belongs to another birth date, and forgets those that no longer are.
 * @returns how many touched records are set aside
 */
export async function setAsidePupilRecords(trx: Trx, runId: string): Promise<number> {
  await sql`
    create temporary table contradicting_pupil_record on commit drop as
    select r.academy_code, r.degree, r.aaf_id
    from touched_pupil_record join pupil_record r using (academy_code, degree, aaf_id)
    where r.left_at is null and r.ine is not null and r.pupil_id is null
  `.execute(trx);
  await sql`
    delete from match_decision m
    using touched_pupil_record t
    where m.kind = 'pupil' and m.academy_code = t.academy_code and m.degree = t.degree and m.aaf_id = t.aaf_id
      and not exists (
        select from contradicting_pupil_record c
        where c.academy_code = m.academy_code and c.degree = m.degree and c.aaf_id = m.aaf_id
      )
  `.execute(trx);
  await sql`
    insert into match_decision (id, kind, academy_code, degree, aaf_id, verdict, reason, run_id)
    select new_id(), 'pupil', c.*, 'set-aside', 'birth-date-contradicts-ine', ${runId}::uuid
    from contradicting_pupil_record c
    on conflict do nothing
  `.execute(trx);
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from contradicting_pupil_record
  `.execute(trx);
  return rows[0]?.count ?? 0;
}

/** Adds to `new_account` one for each pupil who has a 2D record in scope and no account yet (R5, R6). */
export async function addPupilAccounts(trx: Trx): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into new_account
    select distinct on (r.pupil_id) new_id(), 'pupil', coalesce(r.usage_name, r.family_name), r.given_name,
      coalesce(r.folded_usage_name, r.folded_family_name), r.folded_given_name, r.pupil_id, r.n
    from (
      select r.*, row_number() over (order by (r.academy_code || r.aaf_id) collate "C")::integer as n
      from touched_pupil_record join pupil_record r using (academy_code, degree, aaf_id)
      join school s on s.uai = r.school_uai and s.in_scope
      where r.degree = '2D' and r.left_at is null and r.pupil_id is not null
        and not exists (select from account a where a.pupil_id = r.pupil_id)
    ) r
    order by r.pupil_id, r.n
  `.execute(trx);
  return Number(numAffectedRows ?? 0n);
}

/** Names the accounts of pupils as their records do now, where none bears the account's name any more. */
export async function renamePupilAccounts(trx: Trx): Promise<void> {
  await sql`
    update account a set family_name = r.family_name, given_name = r.given_name
    from (
      select distinct on (r.pupil_id) r.pupil_id, coalesce(r.usage_name, r.family_name) as family_name, r.given_name
      from touched_pupil_record join pupil_record r using (academy_code, degree, aaf_id)
      join school s on s.uai = r.school_uai and s.in_scope
      join account known on known.pupil_id = r.pupil_id
      where r.degree = '2D' and r.left_at is null
      order by r.pupil_id, r.academy_code collate "C", r.aaf_id collate "C"
    ) r
    where a.pupil_id = r.pupil_id and (a.family_name, a.given_name) <> (r.family_name, r.given_name)
      and not exists (
        select from pupil_record o
        where o.pupil_id = a.pupil_id and o.left_at is null and o.degree = '2D' and o.given_name = a.given_name
          and coalesce(o.usage_name, o.family_name) = a.family_name
      )
  `.execute(trx);
}
