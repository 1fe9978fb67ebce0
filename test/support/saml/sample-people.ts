/** For tests: a guardian known by three records and a pupil, with an open session each. */
import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { hashToken } from '../../../src/platform/crypto/tokens.ts';
import type { TestDatabase } from '../database.ts';

export type SamplePerson = {
  readonly accountId: string;
  readonly familyName: string;
  readonly identifier: string;
};

/** `number`: how the ids of the three records begin, before the académie's code. */
export async function insertGuardian(
  database: TestDatabase,
  number = randomBytes(3).toString('hex'),
): Promise<SamplePerson> {
  const accountId = uuidv7();
  const identifier = await insertAccount(database, {
    id: accountId,
    kind: 'guardian',
    family: 'LE BIHAN',
    given: 'Yann',
    pupilId: null,
  });
  for (const [academy, degree, left] of [
    ['14', '1D', false],
    ['14', '2D', false],
    ['02', '2D', false],
    ['10', '2D', true],
  ] as const) {
    await database.superuser.query(
      `insert into guardian_record (academy_code, degree, aaf_id, usage_name, given_name, title, folded_usage_name,
         folded_given_name, content_hash, account_id, left_at)
       values ($1, $2, $3, 'LE BIHAN', 'Yann', 'M.', 'LEBIHAN', 'YANN', '', $4, case when $5 then now() end)`,
      [academy, degree, `${number}${academy}`, accountId, left],
    );
  }
  return { accountId, familyName: 'LE BIHAN', identifier };
}

export async function insertPupil(database: TestDatabase, ine: string): Promise<SamplePerson> {
  const accountId = uuidv7();
  const pupilId = uuidv7();
  const number = randomBytes(3).toString('hex');
  await database.superuser.query(`insert into pupil (id, ine, born_on) values ($1, $2, '2009-02-28')`, [
    pupilId,
    ine,
  ]);
  const identifier = await insertAccount(database, {
    id: accountId,
    kind: 'pupil',
    family: 'OUÉDRAOGO-LE BIHAN',
    given: 'Maïwenn',
    pupilId,
  });
  await database.superuser.query(
    `insert into mef (academy_code, degree, code, label, mefstat11)
     values ('14', '2D', '20110015110', '1ERE GENERALE', '22121110015') on conflict do nothing`,
  );
  for (const [degree, uai, mef, left, seen] of [
    ['1D', '0290001A', null, true, '2015-09-01'],
    ['2D', '0290050D', null, true, '2020-09-01'],
    ['2D', '0290099X', '20110015110', false, '2024-09-01'],
  ] as const) {
    await database.superuser.query(
      `insert into pupil_record (academy_code, degree, aaf_id, school_uai, ine, family_name, given_name, title, born_on,
         mef_code, content_hash, pupil_id, first_seen_at, left_at)
       values ('14', $1, $2, $3, $4, 'OUÉDRAOGO-LE BIHAN', 'Maïwenn', 'Mlle', '2009-02-28', $5, '', $6, $7,
         case when $8 then now() end)`,
      [degree, `${number}${uai}`, uai, ine, mef, pupilId, seen, left],
    );
  }
  return { accountId, familyName: 'OUÉDRAOGO-LE BIHAN', identifier };
}

async function insertAccount(
  database: TestDatabase,
  account: { id: string; kind: string; family: string; given: string; pupilId: string | null },
): Promise<string> {
  const identifier = `x.${randomBytes(6).toString('hex')}`;
  await database.superuser.query(
    `insert into account (id, kind, state, origin, identifier, family_name, given_name, pupil_id, activated_at)
     values ($1, $2, 'active', 'school', $3, $4, $5, $6, now())`,
    [account.id, account.kind, identifier, account.family, account.given, account.pupilId],
  );
  await database.superuser.query('insert into identifier (value, account_id) values ($1, $2)', [
    identifier,
    account.id,
  ]);
  return identifier;
}

/** Opens a session as the sign-in does. Returns the token for the cookie and the session's id. */
export async function openSampleSession(
  database: TestDatabase,
  person: SamplePerson,
  startedAt = new Date(),
): Promise<{ token: string; id: string }> {
  const token = randomBytes(32).toString('base64url');
  const id = uuidv7();
  await database.superuser.query(
    `insert into session (id_hash, id, account_id, way, created_at, idle_seconds, expires_at)
     values ($1, $2, $3, 'password', $4, 1800, now() + interval '8 hours')`,
    [hashToken(token), id, person.accountId, startedAt],
  );
  return { token, id };
}
