import { sql } from 'kysely';
import type { AccountState } from '../accounts/account-state.ts';
import type { PersonNames } from '../matching/compare-names.ts';
import type { Trx } from '../platform/database/database.ts';

export async function readSchoolFacts(
  trx: Trx,
  uai: string,
): Promise<{ inScope: boolean; hasPupils: boolean }> {
  const { rows } = await sql<{ inScope: boolean; hasPupils: boolean }>`
    select s.in_scope as "inScope",
      exists (select from pupil_record r where r.school_uai = s.uai and r.left_at is null) as "hasPupils"
    from school s where s.uai = ${uai} and s.left_at is null
  `.execute(trx);
  // A school that closed since it was chosen sends no file any more.
  return rows[0] ?? { inScope: true, hasPupils: false };
}

export type PupilFacts = {
  academyCode: string;
  degree: string;
  aafId: string;
  givenName: string;
  isProtected: boolean;
  isIdentified: boolean;
};

/** The pupils of a school born that day. A family is protected by any record of the pupil. */
export async function listPupilsBornOn(trx: Trx, uai: string, bornOn: string): Promise<PupilFacts[]> {
  const { rows } = await sql<PupilFacts>`
    select r.academy_code as "academyCode", r.degree, r.aaf_id as "aafId", r.given_name as "givenName",
      r.pupil_id is not null as "isIdentified",
      r.protected_family or coalesce(p.protected_family, false) as "isProtected"
    from pupil_record r
    left join pupil p on p.id = r.pupil_id or (r.pupil_id is null and p.ine = r.ine)
    where r.school_uai = ${uai} and r.born_on = ${bornOn} and r.left_at is null
    order by r.aaf_id
  `.execute(trx);
  return rows;
}

export type GuardianFacts = PersonNames & {
  rank: 'legal' | 'in-charge' | 'contact';
  accountId: string | null;
  accountState: AccountState | null;
  mobile: string | null;
  mail: string | null;
};

export async function listGuardiansBeside(trx: Trx, pupil: PupilFacts): Promise<GuardianFacts[]> {
  const { rows } = await sql<GuardianFacts>`
    select g.birth_name as "birthName", g.usage_name as "usageName", g.given_name as "givenNames",
      g.other_given_names as "otherGivenNames", g.title as civility, s.rank, a.id as "accountId",
      a.state as "accountState", g.mobile, g.mail_key as mail
    from guardianship s
    join guardian_record g on g.academy_code = s.academy_code and g.degree = s.degree and g.aaf_id = s.guardian_aaf_id
    left join account a on a.id = g.account_id
    where s.academy_code = ${pupil.academyCode} and s.degree = ${pupil.degree} and s.pupil_aaf_id = ${pupil.aafId}
      and s.left_at is null and g.left_at is null
    order by g.aaf_id
  `.execute(trx);
  return rows;
}

/** The mobiles and addresses by which schools, or the person, know this account. */
export async function listContacts(trx: Trx, accountId: string): Promise<Set<string>> {
  const { rows } = await sql<{ contact: string }>`
    select mobile as contact from guardian_record where account_id = ${accountId} and mobile is not null
    union select mail_key from guardian_record where account_id = ${accountId} and mail_key is not null
    union select mobile from account where id = ${accountId} and mobile is not null
    union select lower(email) from account where id = ${accountId} and email is not null
  `.execute(trx);
  return new Set(rows.map(({ contact }) => contact));
}
