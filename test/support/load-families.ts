import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { academyFamilies } from '../../sandbox/academy/academy-families.ts';
import type { Plan } from '../../sandbox/academy/plan.ts';
import type { Family, GuardianRecord, PupilRecord } from '../../sandbox/academy/records.ts';
import { type AssignmentReport, assignAccounts } from '../../src/matching/assign-accounts.ts';
import { openDirtyMarks } from '../../src/matching/dirty-marks.store.ts';
import { foldName } from '../../src/matching/fold-name.ts';
import type { Database, Trx } from '../../src/platform/database/database.ts';
import { parsePhone } from '../../src/platform/phone/parse-phone.ts';

/** Records written at a time. */
const familiesInBatch = 2000;

/**
 * Puts the records of a sample académie's night in the database as a feed would, without files, and assigns the
 * accounts. Every record is marked, changed or not; those of the night before that are no longer there leave.
 */
export async function loadFamilies(
  database: Database,
  plan: Plan,
): Promise<{ report: AssignmentReport; assignmentMs: number }> {
  return database.transaction(async (trx) => {
    await openDirtyMarks(trx);
    await insertSchools(trx, plan);
    await sql`update pupil_record set left_at = now()`.execute(trx);
    await sql`update guardian_record set left_at = now()`.execute(trx);
    await sql`update guardianship set left_at = now()`.execute(trx);
    let batch: Family[] = [];
    for (const family of academyFamilies(plan)) {
      batch.push(family);
      if (batch.length < familiesInBatch) continue;
      await insertFamilies(trx, plan, batch);
      batch = [];
    }
    await insertFamilies(trx, plan, batch);
    await sql`insert into dirty_pupil select academy_code, degree, aaf_id from pupil_record`.execute(trx);
    await sql`insert into dirty_guardian select academy_code, degree, aaf_id from guardian_record`.execute(
      trx,
    );
    const start = performance.now();
    const report = await assignAccounts(trx, uuidv7());
    return { report, assignmentMs: performance.now() - start };
  });
}

async function insertSchools(trx: Trx, plan: Plan): Promise<void> {
  for (let index = 0; index < plan.schools; index += 1) {
    const school = plan.blocks.school(index);
    await sql`
      insert into school (uai, academy_code, degree, structure_id, name, sector, content_hash)
      values (
        ${school.uai}, ${plan.academy.code}, ${school.degree}, ${school.jointure}, ${school.name},
        ${school.private ? 'private' : 'public'}, ''
      )
      on conflict do nothing
    `.execute(trx);
  }
}

async function insertFamilies(trx: Trx, plan: Plan, families: readonly Family[]): Promise<void> {
  const pupils = families.flatMap((family) => family.pupils);
  await sql`
    insert into pupil_record (
      academy_code, degree, aaf_id, school_uai, ine, family_name, usage_name, given_name, born_on,
      folded_family_name, folded_usage_name, folded_given_name, content_hash
    )
    select r.*, '' from jsonb_to_recordset(${JSON.stringify(pupils.map((pupil) => pupilRow(plan, pupil)))}) as r (
      academy text, degree text, id text, school text, ine text, family text, usage text, given text, born date,
      folded_family text, folded_usage text, folded_given text
    )
    on conflict (academy_code, degree, aaf_id) do update set left_at = null, school_uai = excluded.school_uai
  `.execute(trx);
  const guardians = families.flatMap((family) => family.guardians);
  await sql`
    insert into guardian_record (
      academy_code, degree, aaf_id, birth_name, usage_name, given_name, title, mobile, mail, mail_key,
      folded_birth_name, folded_usage_name, folded_given_name, content_hash
    )
    select r.*, '' from jsonb_to_recordset(${JSON.stringify(guardians.map((one) => guardianRow(plan, one)))}) as r (
      academy text, degree text, id text, birth text, usage text, given text, title text, mobile text, mail text,
      mail_key text, folded_birth text, folded_usage text, folded_given text
    )
    on conflict (academy_code, degree, aaf_id) do update set
      left_at = null, mobile = excluded.mobile, mail = excluded.mail, mail_key = excluded.mail_key
  `.execute(trx);
  const links = pupils.flatMap(({ degree, aafId, links }) =>
    links.map(({ guardianId, rank }) => ({
      academy: plan.academy.code,
      degree,
      pupil: aafId,
      guardian: guardianId,
      rank: rank === 1 ? 'legal' : rank === 2 ? 'in-charge' : 'contact',
    })),
  );
  await sql`
    insert into guardianship (academy_code, degree, pupil_aaf_id, guardian_aaf_id, rank)
    select * from jsonb_to_recordset(${JSON.stringify(links)}) as r (
      academy text, degree text, pupil text, guardian text, rank text
    )
    on conflict (academy_code, degree, pupil_aaf_id, guardian_aaf_id) do update set left_at = null
  `.execute(trx);
}

function pupilRow(plan: Plan, pupil: PupilRecord) {
  const { degree, aafId, school, ine, birthName, usageName, givenName, bornOn } = pupil;
  return {
    academy: plan.academy.code,
    degree,
    id: aafId,
    school: school.uai,
    ine: ine || null,
    family: birthName,
    usage: usageName,
    given: givenName,
    born: bornOn.split('/').reverse().join('-'),
    folded_family: foldName(birthName),
    folded_usage: foldName(usageName),
    folded_given: foldName(givenName),
  };
}

function guardianRow(plan: Plan, guardian: GuardianRecord) {
  const { degree, aafId, birthName, usageName, givenName, civility, mobiles, mail } = guardian;
  const phones = mobiles.map((mobile) => parsePhone(mobile));
  const mobile = phones.find((phone) => phone?.kind === 'mobile' || phone?.kind === 'foreign');
  return {
    academy: plan.academy.code,
    degree,
    id: aafId,
    birth: birthName,
    usage: usageName,
    given: givenName,
    title: civility,
    mobile: mobile?.e164 ?? null,
    mail: mail || null,
    mail_key: mail.toLowerCase() || null,
    folded_birth: foldName(birthName),
    folded_usage: foldName(usageName),
    folded_given: foldName(givenName),
  };
}
