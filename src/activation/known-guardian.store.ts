import { sql } from 'kysely';
import { type GivenNames, readGivenNames } from '../matching/given-names.ts';
import { foldName } from '../matching/fold-name.ts';
import type { Trx } from '../platform/database/database.ts';

/**
 * The account of the guardian whom the schools know by these names and this mobile number (R71), or undefined.
 * Names are compared folded: family name with the birth or the usage name, and the first given name. An account
 * that is closed, suspended or merged is not found.
 * @param mobile E.164
 */
export async function findKnownGuardian(
  trx: Trx,
  typed: { familyName: string; givenName: string; mobile: string },
): Promise<string | undefined> {
  const rows = await trx
    .selectFrom('guardian_record as g')
    .innerJoin('account as a', 'a.id', 'g.account_id')
    .select(['a.id', 'a.state', 'g.folded_birth_name', 'g.folded_usage_name', 'g.given_name'])
    .where('g.mobile', '=', typed.mobile)
    .where('g.left_at', 'is', null)
    .where('a.state', 'in', ['unnotified', 'notified', 'activating', 'active'])
    // The furthest on first: a duplicate never hides the account in use.
    .orderBy(sql`array_position(array['active', 'activating', 'notified', 'unnotified'], a.state)`)
    .orderBy('a.created_at')
    .orderBy('a.id')
    .limit(50)
    .execute();
  const family = foldName(typed.familyName);
  const given = readGivenNames(typed.givenName);
  return rows.find(
    (row) =>
      (row.folded_usage_name === family || row.folded_birth_name === family) &&
      haveSameFirstName(given, readGivenNames(row.given_name)),
  )?.id;
}

/** « Jean Pierre » is taken for « Jean » or for « Jean-Pierre », whichever the school wrote. */
function haveSameFirstName(a: GivenNames, b: GivenNames): boolean {
  return a.first !== '' && (a.first === b.first || a.firstTwo === b.first || a.first === b.firstTwo);
}
