import { type RawBuilder, sql } from 'kysely';
import type { Database, Trx } from '../platform/database/database.ts';

type Queryable = Database['query'] | Trx;

/**
 * Erases a closed account and everything that hangs on it, with the records that only it held. What stays are the
 * journal's entries, for their own time, and the number of the identifier's series, so that it is never given again.
 * @param accountId locked
 */
export async function eraseAccount(trx: Trx, accountId: string): Promise<void> {
  await sql`
    with own_guardian as (
      select academy_code, degree, aaf_id from guardian_record where account_id = ${accountId}
    ), decisions as (
      delete from match_decision m where m.account_id = ${accountId} or exists (
        select from own_guardian o
        where (o.academy_code, o.degree, o.aaf_id) in (
          (m.academy_code, m.degree, m.aaf_id), (m.other_academy_code, m.other_degree, m.other_aaf_id)
        )
      )
    ), links as (
      delete from guardianship gs using own_guardian o
      where gs.academy_code = o.academy_code and gs.degree = o.degree and gs.guardian_aaf_id = o.aaf_id
    )
    delete from guardian_record where account_id = ${accountId}
  `.execute(trx);
  const { rows } = await sql<{ pupilId: string | null }>`
    select pupil_id as "pupilId" from account where id = ${accountId}
  `.execute(trx);
  const pupilId = rows[0]?.pupilId ?? null;
  if (pupilId !== null) {
    await sql`
      with own as (
        select academy_code, degree, aaf_id from pupil_record where pupil_id = ${pupilId}
      ), links as (
        delete from guardianship gs using own o
        where gs.academy_code = o.academy_code and gs.degree = o.degree and gs.pupil_aaf_id = o.aaf_id
      )
      delete from pupil_record where pupil_id = ${pupilId}
    `.execute(trx);
  }
  await sql`
    with absorbed as (
      select id from account where id = ${accountId} or merged_into = ${accountId}
    ), identifiers as (
      delete from identifier where account_id in (select id from absorbed)
    ), flows as (
      delete from flow where account_id in (select id from absorbed)
    ), messages as (
      update message set account_id = null where account_id in (select id from absorbed)
    )
    delete from account where id = ${accountId}
  `.execute(trx);
  if (pupilId !== null) await sql`delete from pupil where id = ${pupilId}`.execute(trx);
}

/** Rows that are only old: the condition of each, on the alias `o`. */
export const oldRows = {
  /** Guardians' records that left and that nobody's account holds: contacts, people in charge. */
  guardianRecords: (months: number): OldRows => ({
    table: 'guardian_record',
    condition: sql`o.left_at < now() - make_interval(months => ${months})
      and not exists (select from account a where a.id = o.account_id)`,
  }),
  /** Pupils' records that left, of pupils who never had an account. */
  pupilRecords: (months: number): OldRows => ({
    table: 'pupil_record',
    condition: sql`o.left_at < now() - make_interval(months => ${months})
      and not exists (select from account a where a.pupil_id = o.pupil_id)`,
  }),
  staffRecords: (months: number): OldRows => ({
    table: 'staff_record',
    condition: sql`o.left_at < now() - make_interval(months => ${months})`,
  }),
  /** Links of which one end is no longer there. */
  guardianships: (months: number): OldRows => ({
    table: 'guardianship',
    condition: sql`o.left_at < now() - make_interval(months => ${months}) and (
      not exists (
        select from pupil_record pr
        where pr.academy_code = o.academy_code and pr.degree = o.degree and pr.aaf_id = o.pupil_aaf_id
      ) or not exists (
        select from guardian_record g
        where g.academy_code = o.academy_code and g.degree = o.degree and g.aaf_id = o.guardian_aaf_id
      ))`,
  }),
  pupils: (): OldRows => ({
    table: 'pupil',
    condition: sql`not exists (select from pupil_record pr where pr.pupil_id = o.id)
      and not exists (select from account a where a.pupil_id = o.id)`,
  }),
  messages: (months: number): OldRows => ({
    table: 'message',
    condition: sql`o.state not in ('queued', 'sending') and o.created_at < now() - make_interval(months => ${months})`,
  }),
  receipts: (): OldRows => ({
    table: 'message_receipt',
    condition: sql`o.received_at < now() - interval '7 days'`,
  }),
  setAside: (days: number): OldRows => ({
    table: 'feed_set_aside',
    condition: sql`exists (
      select from feed_run r where r.id = o.run_id and r.started_at < now() - make_interval(days => ${days})
    )`,
  }),
} as const;

export type OldRows = { table: string; condition: RawBuilder<unknown> };

export async function countOldRows(queryable: Queryable, { table, condition }: OldRows): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${sql.table(table)} o where ${condition}
  `.execute(queryable);
  return rows[0]?.count ?? 0;
}

export async function deleteOldRows(trx: Trx, { table, condition }: OldRows, most: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from ${sql.table(table)} where ctid = any (array(
      select o.ctid from ${sql.table(table)} o where ${condition} limit ${most} for update skip locked
    ))
  `.execute(trx);
  return Number(numAffectedRows ?? 0n);
}
