import { sql } from 'kysely';
import type { Trx } from '../platform/database/database.ts';

/**
 * Opens what a feed leaves for the matching, in the transaction that applies it: two temporary tables, gone at its
 * end, both `(academy_code, degree, aaf_id)`, duplicates allowed:
 *
 * - `dirty_pupil`: pupil records created, changed, returned or left;
 * - `dirty_guardian`: guardian records created, changed, returned or left, and those of whom a guardianship was
 *   created, changed (its rank), returned or left. Guardians of dirty pupils need no mark.
 *
 * Also takes the lock of the matching until the transaction ends, because one person may have children in two
 * académies that are loaded at once. So call it **first** in the transaction: taken after its own rows are locked, two
 * académies could wait for each other.
 */
export async function openDirtyMarks(trx: Trx): Promise<void> {
  await sql`set local lock_timeout = '30min'`.execute(trx);
  await sql`select pg_advisory_xact_lock(hashtextextended('educonnect matching', 0))`.execute(trx);
  for (const table of ['dirty_pupil', 'dirty_guardian']) {
    await sql`
      create temporary table ${sql.table(table)} (academy_code text, degree text, aaf_id text) on commit drop
    `.execute(trx);
  }
}
