import { sql } from 'kysely';
import type { Trx } from '../platform/database/database.ts';

/**
 * Opens what a feed leaves for the matching, in the transaction that applies it: two temporary tables, gone at its
 * end, of `(academy_code, degree, aaf_id)`, duplicates allowed:
 *
 * - `dirty_pupil`: pupil records created, changed, returned or left;
 * - `dirty_guardian`: guardian records created, changed, returned or left, and those of whom a guardianship was
 *   created, changed (its rank), returned or left. Guardians of dirty pupils need no mark. Its column `renamed` says
 *   that a record which was there has another folded name now.
 *
 * A record that a feed creates may bring the id of the account or pupil that it would have (`account_id`, `pupil_id`:
 * `new_id()`), which spares writing most records twice. Whatever is left of those ids at the end exists.
 *
 * Also takes the lock of the matching until the transaction ends, because one person may have children in two
 * académies that are loaded at once. So call it **first** in the transaction: taken after its own rows are locked, two
 * académies could wait for each other.
 */
export async function openDirtyMarks(trx: Trx): Promise<void> {
  await sql`set local lock_timeout = '30min'`.execute(trx);
  await sql`select pg_advisory_xact_lock(hashtextextended('educonnect matching', 0))`.execute(trx);
  await sql`
    create temporary table dirty_pupil (academy_code text, degree text, aaf_id text) on commit drop
  `.execute(trx);
  await sql`
    create temporary table dirty_guardian (
      academy_code text, degree text, aaf_id text, renamed boolean not null default false
    ) on commit drop
  `.execute(trx);
}

/**
 * Whether the marks cover a large part of the records, as those of a first import do: then the statistics on which
 * PostgreSQL plans its joins say nothing of what the transaction wrote, and `analyzeRecords` is worth its time.
 */
export async function isLargeRun(trx: Trx): Promise<boolean> {
  await sql`analyze dirty_pupil`.execute(trx);
  await sql`analyze dirty_guardian`.execute(trx);
  const { rows } = await sql<{ large: boolean }>`
    select (select count(*) from dirty_pupil) + (select count(*) from dirty_guardian) >
      0.1 * sum(greatest(reltuples, 0)) as large
    from pg_class where oid in ('pupil_record'::regclass, 'guardian_record'::regclass)
  `.execute(trx);
  return rows[0]?.large === true;
}

export async function analyzeRecords(trx: Trx, tables: readonly string[]): Promise<void> {
  await sql`select analyze_records(${tables}::text[])`.execute(trx);
}
