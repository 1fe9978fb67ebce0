import { sql } from 'kysely';
import type { Trx } from '../platform/database/database.ts';

/** A pupil by INE, or a record of a pupil without INE by its key. */
export type ProtectedChild = { ine: string } | { academyCode: string; degree: string; aafId: string };

/** @returns how many pupils or records bear the mark now */
export async function markProtected(trx: Trx, child: ProtectedChild, isProtected: boolean): Promise<number> {
  const { numAffectedRows } =
    'ine' in child
      ? await sql`update pupil set protected_family = ${isProtected} where ine = ${child.ine}`.execute(trx)
      : await sql`
          update pupil_record set protected_family = ${isProtected}
          where academy_code = ${child.academyCode} and degree = ${child.degree} and aaf_id = ${child.aafId}
        `.execute(trx);
  return Number(numAffectedRows ?? 0n);
}
