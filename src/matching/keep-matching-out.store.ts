import { sql } from 'kysely';
import type { Trx } from '../platform/database/database.ts';

/**
 * Keeps the matching of a feed from starting until the transaction ends (`openDirtyMarks` takes the same lock, alone),
 * for those who move records from one account to another. Several may at once.
 * @returns false when a feed is being matched: it has read where records were, so they must not move now
 */
export async function keepMatchingOut(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select pg_try_advisory_xact_lock_shared(hashtextextended('educonnect matching', 0)) as held
  `.execute(trx);
  return rows[0]?.held === true;
}
