import { sql } from 'kysely';
import { type GivenNames, readGivenNames } from '../matching/given-names.ts';
import { type CivilIdentity, compareWithCivilIdentity } from '../matching/civil-identity.ts';
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
  const rows = await listGuardiansReachedAt(trx, typed.mobile);
  const family = foldName(typed.familyName);
  const given = readGivenNames(typed.givenName);
  return rows.find(
    (row) =>
      (row.folded_usage_name === family || row.folded_birth_name === family) &&
      haveSameFirstName(given, readGivenNames(row.given_name)),
  )?.id;
}

/**
 * The guardian whom the schools know by this mobile number, as FranceConnect names them.
 * @returns `account` when one agrees, the one with their first given name before one with another of theirs;
 * `other-name` when the number is known, and none agrees
 */
export async function findGuardianByCivilIdentity(
  trx: Trx,
  input: { identity: CivilIdentity; mobile: string },
): Promise<{ kind: 'account'; accountId: string } | { kind: 'other-name' | 'unknown' }> {
  const rows = await listGuardiansReachedAt(trx, input.mobile);
  const compared = rows.map((row) => ({
    accountId: row.id,
    agreement: compareWithCivilIdentity(input.identity, {
      birthName: row.birth_name,
      usageName: row.usage_name,
      givenName: row.given_name,
    }),
  }));
  for (const wanted of ['first', 'other'] as const) {
    const found = compared.find(({ agreement }) => agreement === wanted);
    if (found !== undefined) return { kind: 'account', accountId: found.accountId };
  }
  return { kind: rows.length > 0 ? 'other-name' : 'unknown' };
}

/** Whether a mobile number is this account's own, or one that a school gave for it. */
export async function isMobileOf(trx: Trx, accountId: string, mobile: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (
      select from guardian_record where account_id = ${accountId} and mobile = ${mobile} and left_at is null
    ) or exists (
      select from account where id = ${accountId} and mobile = ${mobile} and mobile_confirmed_at is not null
    ) as known
  `.execute(trx);
  return rows[0]!.known;
}

/** Records of guardians whose account can be opened, or is open. */
function listGuardiansReachedAt(trx: Trx, mobile: string) {
  return (
    trx
      .selectFrom('guardian_record as g')
      .innerJoin('account as a', 'a.id', 'g.account_id')
      .select([
        'a.id',
        'g.folded_birth_name',
        'g.folded_usage_name',
        'g.birth_name',
        'g.usage_name',
        'g.given_name',
      ])
      .where('g.mobile', '=', mobile)
      .where('g.left_at', 'is', null)
      .where('a.kind', '=', 'guardian')
      .where('a.state', 'in', ['unnotified', 'notified', 'activating', 'active'])
      // The furthest on first: a duplicate never hides the account in use.
      .orderBy(sql`array_position(array['active', 'activating', 'notified', 'unnotified'], a.state)`)
      .orderBy('a.created_at')
      .orderBy('a.id')
      .limit(50)
      .execute()
  );
}

/** « Jean Pierre » is taken for « Jean » or for « Jean-Pierre », whichever the school wrote. */
function haveSameFirstName(a: GivenNames, b: GivenNames): boolean {
  return a.first !== '' && (a.first === b.first || a.firstTwo === b.first || a.first === b.firstTwo);
}
