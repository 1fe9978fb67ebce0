import { sql } from 'kysely';
import { compareNames } from '../../matching/compare-names.ts';
import type { Trx } from '../../platform/database/database.ts';
import type { LegacyVector } from './legacy-vector.ts';

/** Who a legacy identity provider says is there, in our own records. */
export type LegacyPerson = {
  readonly found: 'account' | 'unknown' | 'ambiguous' | 'primary-pupil';
  readonly accountId: string | null;
  /** Schools of the vectors that led to the account; without an account, all those that are the source's. */
  readonly schoolUais: readonly string[];
};

type Candidate = {
  accountId: string | null;
  birthName: string | null;
  usageName: string | null;
  givenNames: string;
};

/**
 * Finds the account of a person by the vectors of their legacy account. Every vector is looked up on its own, in the
 * schools of the source's académies only; two accounts are ambiguous, whoever is right.
 */
export async function findLegacyPerson(
  trx: Trx,
  vectors: readonly LegacyVector[],
  academyCodes: readonly string[],
): Promise<LegacyPerson> {
  const accounts = new Map<string, string[]>();
  const schools: string[] = [];
  for (const vector of vectors) {
    if (!(await isSchoolOf(trx, vector, academyCodes))) continue;
    schools.push(vector.schoolUai);
    const candidates =
      vector.profile === 'guardian' ? await findGuardians(trx, vector) : await findPupils(trx, vector);
    for (const { accountId } of candidates.filter((candidate) => isNamed(vector, candidate))) {
      if (accountId !== null) accounts.set(accountId, [...(accounts.get(accountId) ?? []), vector.schoolUai]);
    }
  }
  const [found, ...others] = accounts;
  if (found === undefined) {
    // Pupils of the first degree have no account (R5): known or not, the answer is the same.
    const isPrimaryPupil = vectors.some(({ profile, degree }) => profile === 'pupil' && degree === '1D');
    return { found: isPrimaryPupil ? 'primary-pupil' : 'unknown', accountId: null, schoolUais: schools };
  }
  if (others.length > 0) return { found: 'ambiguous', accountId: null, schoolUais: schools };
  return { found: 'account', accountId: found[0], schoolUais: [...new Set(found[1])] };
}

async function isSchoolOf(trx: Trx, vector: LegacyVector, academyCodes: readonly string[]): Promise<boolean> {
  const row = await trx
    .selectFrom('school')
    .select('uai')
    .where('uai', '=', vector.schoolUai)
    .where('degree', '=', vector.degree)
    .where('academy_code', 'in', academyCodes)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * A pupil's record (pr) by the vector's key. Feeds of the first degree do not give the school base's key: there the
 * AAF id is taken for it.
 */
const isPupil = (vector: LegacyVector) => sql`
  pr.school_uai = ${vector.schoolUai} and pr.degree = ${vector.degree} and pr.left_at is null
  and coalesce(pr.source_id, case pr.degree when '1D' then pr.aaf_id end) = ${vector.pupilKey}`;

/** The legal guardians of the child that a vector names. */
async function findGuardians(trx: Trx, vector: LegacyVector): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select g.account_id as "accountId", g.birth_name as "birthName", g.usage_name as "usageName",
      g.given_name as "givenNames"
    from pupil_record pr
    join guardianship gs on gs.academy_code = pr.academy_code and gs.degree = pr.degree
      and gs.pupil_aaf_id = pr.aaf_id and gs.rank = 'legal' and gs.left_at is null
    join guardian_record g on g.academy_code = gs.academy_code and g.degree = gs.degree
      and g.aaf_id = gs.guardian_aaf_id and g.left_at is null
    where ${isPupil(vector)}
  `.execute(trx);
  return rows;
}

async function findPupils(trx: Trx, vector: LegacyVector): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select a.id as "accountId", pr.family_name as "birthName", pr.usage_name as "usageName",
      pr.given_name as "givenNames"
    from pupil_record pr join account a on a.pupil_id = pr.pupil_id
    where ${isPupil(vector)}
  `.execute(trx);
  return rows;
}

/** Whether a record bears the vector's names. A pupil's vector may leave them out: the key alone names a pupil. */
function isNamed({ profile, familyName, givenName }: LegacyVector, candidate: Candidate): boolean {
  if (profile === 'pupil' && familyName === '' && givenName === '') return true;
  const unsaid = { otherGivenNames: null, civility: null };
  return compareNames(
    { birthName: null, usageName: familyName, givenNames: givenName, ...unsaid },
    { ...candidate, ...unsaid },
  ).same;
}
