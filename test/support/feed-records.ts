import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { type AssignmentReport, assignAccounts } from '../../src/matching/assign-accounts.ts';
import { openDirtyMarks } from '../../src/matching/dirty-marks.store.ts';
import { foldName } from '../../src/matching/fold-name.ts';
import type { Database, Trx } from '../../src/platform/database/database.ts';

/** A record's key: académie, degree, AAF id. */
export type RecordKey = { academy?: string; degree?: '1D' | '2D'; id: string };

export type SamplePupil = RecordKey & {
  ine?: string | null;
  bornOn?: string;
  familyName?: string;
  givenName?: string;
  school?: string;
  left?: boolean;
};

export type SampleGuardian = RecordKey & {
  birthName?: string | null;
  usageName?: string;
  givenName?: string;
  otherGivenNames?: string | null;
  title?: string | null;
  mobile?: string | null;
  mail?: string | null;
  left?: boolean;
  /** Children by AAF id, in the same académie and degree. A `contact` owns nothing. */
  children?: Readonly<Record<string, 'legal' | 'in-charge' | 'contact'>>;
};

/** Schools of the samples: their UAI says what they are. */
export const sampleSchools = {
  primary: '0040001A',
  secondary: '0040002B',
  otherSecondary: '0040003C',
  privateSecondary: '0040004D',
  faraway: '0280001E',
} as const;

export async function insertSampleSchools(database: Database): Promise<void> {
  const { primary, secondary, otherSecondary, privateSecondary, faraway } = sampleSchools;
  for (const [uai, academy, degree, sector] of [
    [primary, '04', '1D', 'public'],
    [secondary, '04', '2D', 'public'],
    [otherSecondary, '04', '2D', 'public'],
    [privateSecondary, '04', '2D', 'private'],
    [faraway, '28', '2D', 'public'],
  ] as const) {
    await sql`
      insert into school (uai, academy_code, degree, structure_id, name, sector, content_hash)
      values (${uai}, ${academy}, ${degree}, ${uai}, ${uai}, ${sector}, '')
    `.execute(database.query);
  }
}

/**
 * Applies records as a feed does, marks them and assigns the accounts, in one transaction. A guardian's children
 * replace those it had.
 */
export async function feed(
  database: Database,
  records: { pupils?: readonly SamplePupil[]; guardians?: readonly SampleGuardian[] },
): Promise<AssignmentReport> {
  return database.transaction(async (trx) => {
    await openDirtyMarks(trx);
    for (const pupil of records.pupils ?? []) await upsertPupil(trx, pupil);
    for (const guardian of records.guardians ?? []) await upsertGuardian(trx, guardian);
    return assignAccounts(trx, uuidv7());
  });
}

async function upsertPupil(trx: Trx, pupil: SamplePupil): Promise<void> {
  const { academy = '04', degree = '2D', id, familyName = 'MARTINEAU', givenName = 'Zoé' } = pupil;
  const ine = pupil.ine === undefined ? `INE${id}` : pupil.ine;
  const school = pupil.school ?? (degree === '1D' ? sampleSchools.primary : sampleSchools.secondary);
  await sql`
    insert into pupil_record (
      academy_code, degree, aaf_id, school_uai, ine, family_name, given_name, born_on, folded_family_name,
      folded_given_name, left_at, content_hash
    ) values (
      ${academy}, ${degree}, ${id}, ${school}, ${ine}, ${familyName}, ${givenName},
      ${pupil.bornOn ?? '2012-02-29'}, ${foldName(familyName)}, ${foldName(givenName)},
      ${pupil.left === true ? '2026-01-01' : null}, ''
    )
    on conflict (academy_code, degree, aaf_id) do update set
      school_uai = excluded.school_uai, ine = excluded.ine, family_name = excluded.family_name,
      given_name = excluded.given_name, born_on = excluded.born_on,
      folded_family_name = excluded.folded_family_name, folded_given_name = excluded.folded_given_name,
      left_at = excluded.left_at
  `.execute(trx);
  await sql`insert into dirty_pupil values (${academy}, ${degree}, ${id})`.execute(trx);
}

async function upsertGuardian(trx: Trx, guardian: SampleGuardian): Promise<void> {
  const { academy = '04', degree = '2D', id, usageName = 'MARTINEAU', givenName = 'Jeanne' } = guardian;
  await sql`
    insert into dirty_guardian
    select ${academy}, ${degree}, ${id}, exists (
      select from guardian_record
      where academy_code = ${academy} and degree = ${degree} and aaf_id = ${id}
        and (folded_birth_name, folded_usage_name, folded_given_name) is distinct from
          (${foldName(guardian.birthName ?? '')}, ${foldName(usageName)}, ${foldName(givenName)})
    )
  `.execute(trx);
  await sql`
    insert into guardian_record (
      academy_code, degree, aaf_id, birth_name, usage_name, given_name, other_given_names, title, mobile, mail,
      mail_key, folded_birth_name, folded_usage_name, folded_given_name, left_at, content_hash
    ) values (
      ${academy}, ${degree}, ${id}, ${guardian.birthName ?? null}, ${usageName}, ${givenName},
      ${guardian.otherGivenNames ?? null}, ${guardian.title ?? null}, ${guardian.mobile ?? null},
      ${guardian.mail ?? null}, ${guardian.mail?.toLowerCase() ?? null}, ${foldName(guardian.birthName ?? '')},
      ${foldName(usageName)}, ${foldName(givenName)}, ${guardian.left === true ? '2026-01-01' : null}, ''
    )
    on conflict (academy_code, degree, aaf_id) do update set
      birth_name = excluded.birth_name, usage_name = excluded.usage_name, given_name = excluded.given_name,
      other_given_names = excluded.other_given_names, title = excluded.title, mobile = excluded.mobile,
      mail = excluded.mail, mail_key = excluded.mail_key, folded_birth_name = excluded.folded_birth_name,
      folded_usage_name = excluded.folded_usage_name, folded_given_name = excluded.folded_given_name,
      left_at = excluded.left_at
  `.execute(trx);
  if (guardian.children !== undefined) {
    await sql`
      delete from guardianship where academy_code = ${academy} and degree = ${degree} and guardian_aaf_id = ${id}
    `.execute(trx);
  }
  for (const [child, rank] of Object.entries(guardian.children ?? {})) {
    await sql`
      insert into guardianship (academy_code, degree, pupil_aaf_id, guardian_aaf_id, rank)
      values (${academy}, ${degree}, ${child}, ${id}, ${rank})
    `.execute(trx);
  }
}
