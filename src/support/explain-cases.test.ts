import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { testApp } from '../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import {
  feed,
  insertSampleSchools,
  type SampleGuardian,
  type SamplePupil,
  sampleSchools,
} from '../../test/support/feed-records.ts';
import type { App } from '../app.ts';
import type { Agent } from '../delegation/agent.store.ts';
import { askForChild } from './ask-for-child.ts';
import { listCasesOfSchools } from './cases-of-schools.store.ts';
import { explainCases } from './explain-cases.ts';
import { findCase } from './missing-child.store.ts';
import { protectFamily } from './protect-family.ts';

const from = { trace: 'test' };
let database: TestDatabase;
let app: App;
let worker: App;
before(async () => {
  database = await createTestDatabase();
  app = testApp(database, 'web', { EDUCONNECT_MISSING_CHILD_TRIES: '3' });
  worker = testApp(database, 'worker');
});
after(async () => {
  for (const one of [app, worker]) {
    await one.hasher.close();
    await one.passwordRules.close();
  }
  await database.drop();
});
beforeEach(async () => {
  await database.superuser.query(`
    truncate school, pupil, pupil_record, guardian_record, guardianship, account, identifier, identifier_series,
      match_decision, journal_entry, attempt_counter, missing_child_case cascade
  `);
  await insertSampleSchools(database.worker);
});

/** Zoé is in the account; the question is about Malo, in another school. */
const zoe: SamplePupil = { id: 'Z', givenName: 'Zoé', bornOn: '2012-03-07' };
const malo: SamplePupil = {
  id: 'M',
  givenName: 'Malo',
  bornOn: '2011-11-21',
  school: sampleSchools.otherSecondary,
};
const asker: SampleGuardian = {
  id: 'G1',
  usageName: 'Kerbrat',
  givenName: 'Mathieu',
  title: 'M.',
  mobile: '+33639980001',
  children: { Z: 'legal' },
};
const beside: SampleGuardian = { ...asker, id: 'G2', mobile: '+33639980002', children: { M: 'legal' } };

async function accountOf(aafId: string): Promise<string> {
  const { rows } = await database.superuser.query<{ id: string }>(
    'select account_id as id from guardian_record where aaf_id = $1',
    [aafId],
  );
  return rows[0]!.id;
}

async function ask(
  changes: { accountId?: string; givenName?: string; bornOn?: string; school?: string } = {},
) {
  const accountId = changes.accountId ?? (await accountOf('G1'));
  const result = await askForChild(app, {
    accountId,
    givenName: changes.givenName ?? 'MALO',
    bornOn: changes.bornOn ?? '2011-11-21',
    schoolUai: changes.school ?? sampleSchools.otherSecondary,
    from,
  });
  assert.ok(result.ok, JSON.stringify(result));
  assert.equal((await findCase(app.database.query, accountId, result.number))!.cause, undefined);
  await explainCases(worker);
  await database.superuser.query("update missing_child_case set shown_at = now() - interval '1 second'");
  const found = await findCase(app.database.query, accountId, result.number);
  const { rows } = await database.superuser.query<{ finding: string }>(
    'select finding from missing_child_case where number = $1',
    [result.number],
  );
  return { number: result.number, said: `${found!.cause} ${rows[0]!.finding}` };
}

for (const [why, guardian, pupil, expected] of [
  ['the same name, another mobile', beside, malo, 'other-contact explained'],
  ['a letter more', { ...beside, givenName: 'Matthieu' }, malo, 'other-spelling explained'],
  [
    'the same mobile, another civility',
    { ...beside, mobile: '+33639980001', title: 'Mme' },
    malo,
    'other-spelling explained',
  ],
  ['a contact only', { ...beside, children: { M: 'contact' } }, malo, 'not-legal explained'],
  ['no INE', beside, { ...malo, ine: null }, 'pupil-without-ine explained'],
  ['another name', { ...beside, usageName: 'Montfort' }, malo, 'nothing-found other-name'],
  ['another birth date', beside, { ...malo, bornOn: '2011-11-22' }, 'nothing-found no-such-pupil'],
  ['another first name', beside, { ...malo, givenName: 'Melo' }, 'nothing-found no-such-pupil'],
  ['a child who left', beside, { ...malo, left: true }, 'file-not-received explained'],
] satisfies [string, SampleGuardian, SamplePupil, string][]) {
  test(`${why}: ${expected}`, async () => {
    await feed(database.worker, { pupils: [zoe, pupil], guardians: [asker, guardian] });
    assert.equal((await ask()).said, expected);
  });
}

test('credentials were handed out for the other record: join both accounts', async () => {
  await feed(database.worker, { pupils: [zoe, malo], guardians: [asker, beside] });
  await database.superuser.query("update account set state = 'notified' where id = $1", [
    await accountOf('G2'),
  ]);
  assert.equal((await ask()).said, 'other-account explained');
});

test('a school out of scope, or whose file has not come, is said to everybody', async () => {
  await feed(database.worker, { pupils: [zoe], guardians: [asker] });
  assert.equal((await ask({ school: sampleSchools.privateSecondary })).said, 'school-out-of-scope explained');
  assert.equal((await ask({ school: sampleSchools.faraway })).said, 'file-not-received explained');
});

test('a protected family is explained to nobody, by the INE or by the record', async () => {
  await feed(database.worker, { pupils: [zoe, malo], guardians: [asker, beside] });
  const actor = { kind: 'system' } as const;
  const protect = (isProtected: boolean, child: Parameters<typeof protectFamily>[1]['child']) =>
    protectFamily(worker, { child, isProtected, actor });
  assert.ok(await protect(true, { ine: 'INEM' }));
  assert.equal((await ask()).said, 'nothing-found protected');
  assert.ok(await protect(false, { ine: 'INEM' }));
  assert.ok(await protect(true, { academyCode: '04', degree: '2D', aafId: 'M' }));
  assert.equal((await ask()).said, 'nothing-found protected');
  assert.ok(!(await protect(true, { ine: 'INEX' })));
});

test('a child who is in the list already is recognised by first name and school, whatever the date', async () => {
  await feed(database.worker, { pupils: [zoe], guardians: [asker] });
  for (const bornOn of ['2012-03-07', '2012-03-08']) {
    const result = await askForChild(app, {
      accountId: await accountOf('G1'),
      givenName: 'zoe',
      bornOn,
      schoolUai: sampleSchools.secondary,
      from,
    });
    assert.deepEqual(result, { ok: false, reason: 'already-listed' });
  }
});

test('questions are counted for the account, and for the child whoever asks', async () => {
  await feed(database.worker, {
    pupils: [zoe, malo, { ...zoe, id: 'Z2', ine: 'INEZ2' }, { ...zoe, id: 'Z3', ine: 'INEZ3' }],
    guardians: [
      asker,
      { ...asker, id: 'G8', usageName: 'Haddad', mobile: '+33639980008', children: { Z2: 'legal' } },
      { ...asker, id: 'G9', usageName: 'Montfort', mobile: '+33639980009', children: { Z3: 'legal' } },
    ],
  });
  const attempt = async (accountId: string, givenName: string) => {
    const result = await askForChild(app, {
      accountId,
      givenName,
      bornOn: '2011-11-21',
      schoolUai: sampleSchools.otherSecondary,
      from,
    });
    return result.ok ? 'asked' : result.reason;
  };
  const [first, second, third] = [await accountOf('G1'), await accountOf('G8'), await accountOf('G9')];
  for (let tries = 0; tries < 3; tries += 1) assert.equal(await attempt(first, 'Malo'), 'asked');
  assert.equal(await attempt(first, 'Gwenn'), 'throttled', 'three a day');
  for (let tries = 0; tries < 3; tries += 1) assert.equal(await attempt(second, 'malo'), 'asked');
  assert.equal(await attempt(third, 'Malo'), 'throttled', 'six about one child');
  assert.equal(await attempt(third, 'Gwenn'), 'asked');
});

test('a case is its asker’s and the school’s, nobody else’s', async () => {
  await feed(database.worker, {
    pupils: [zoe, malo],
    guardians: [asker, { ...beside, usageName: 'Montfort' }],
  });
  const { number } = await ask();
  assert.equal(await findCase(app.database.query, await accountOf('G2'), number), undefined);
  const head = (schoolUai: string): Agent => ({ role: 'head', schoolUai, academyCode: null }) as Agent;
  const seen = await listCasesOfSchools(app.database.query, head(sampleSchools.otherSecondary));
  assert.deepEqual(
    seen.map((one) => [one.number, one.guardianName, one.givenName, one.bornOn, one.cause, one.finding]),
    [[number, 'Mathieu Kerbrat', 'MALO', '2011-11-21', 'nothing-found', 'other-name']],
  );
  assert.deepEqual(await listCasesOfSchools(app.database.query, head(sampleSchools.secondary)), []);
});
