import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { feed, insertSampleSchools, sampleSchools } from '../../test/support/feed-records.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());
beforeEach(async () => {
  await database.superuser.query(`
    truncate school, pupil, pupil_record, account, identifier, identifier_series, match_decision, journal_entry cascade
  `);
  await insertSampleSchools(database.worker);
});

/** Each record: `degree id → INE and birth date of its pupil`, or `nobody`. */
async function links(): Promise<string[]> {
  const { rows } = await database.superuser.query<{ line: string }>(`
    select r.degree || ' ' || r.aaf_id || ' → ' || coalesce(p.ine || ' ' || p.born_on, 'nobody') as line
    from pupil_record r left join pupil p on p.id = r.pupil_id order by 1
  `);
  return rows.map((row) => row.line);
}

async function accountCount(): Promise<number> {
  const { rows } = await database.superuser.query<{ count: number }>(
    'select count(*)::int as count from account',
  );
  return rows[0]?.count ?? 0;
}

const day = '2012-02-29';
const otherDay = '2012-03-01';

test('a pupil of the first degree is a person without account; the first 2D record opens it (R5)', async () => {
  const first = await feed(database.worker, { pupils: [{ id: '1', ine: 'A', degree: '1D' }] });
  assert.deepEqual([first.pupilsCreated, first.pupilAccountsCreated], [1, 0]);
  const second = await feed(database.worker, { pupils: [{ id: '2', ine: 'A' }] });
  assert.deepEqual([second.pupilsCreated, second.pupilAccountsCreated], [0, 1]);
  assert.deepEqual(await links(), [`1D 1 → A ${day}`, `2D 2 → A ${day}`]);
});

test('the account follows the pupil through schools and académies (R3)', async () => {
  await feed(database.worker, { pupils: [{ id: '1', ine: 'A' }] });
  await feed(database.worker, { pupils: [{ id: '1', ine: 'A', left: true }] });
  await feed(database.worker, {
    pupils: [{ id: '7', ine: 'A', academy: '28', school: sampleSchools.faraway }],
  });
  assert.equal(await accountCount(), 1);
  assert.deepEqual(await links(), [`2D 1 → A ${day}`, `2D 7 → A ${day}`]);
});

test('without INE, nobody; with the INE, a person (R36)', async () => {
  await feed(database.worker, { pupils: [{ id: '1', ine: null }] });
  assert.deepEqual(await links(), ['2D 1 → nobody']);
  await feed(database.worker, { pupils: [{ id: '1', ine: 'A' }] });
  assert.deepEqual(await links(), [`2D 1 → A ${day}`]);
  assert.equal(await accountCount(), 1);
});

test('an INE with another birth date is set aside, and joined to nobody', async () => {
  await feed(database.worker, { pupils: [{ id: '1', ine: 'A' }] });
  await database.superuser.query(`update account set state = 'notified'`);
  const report = await feed(database.worker, { pupils: [{ id: '2', ine: 'A', bornOn: otherDay }] });
  assert.equal(report.pupilRecordsSetAside, 1);
  assert.deepEqual(await links(), [`2D 1 → A ${day}`, '2D 2 → nobody']);
  const { rows } = await database.superuser.query('select aaf_id, verdict, reason from match_decision');
  assert.deepEqual(rows, [{ aaf_id: '2', verdict: 'set-aside', reason: 'birth-date-contradicts-ine' }]);

  await feed(database.worker, { pupils: [{ id: '2', ine: 'A' }] });
  assert.deepEqual(await links(), [`2D 1 → A ${day}`, `2D 2 → A ${day}`], 'corrected, it joins');
  assert.equal((await database.superuser.query('select from match_decision')).rowCount, 0);
});

test('two new records that contradict each other make no person', async () => {
  const report = await feed(database.worker, {
    pupils: [
      { id: '1', ine: 'A' },
      { id: '2', ine: 'A', bornOn: otherDay },
    ],
  });
  assert.deepEqual([report.pupilsCreated, report.pupilRecordsSetAside, await accountCount()], [0, 2, 0]);
});

test('a birth date corrected by all the schools of a pupil moves it; by one of two, it contradicts', async () => {
  await feed(database.worker, {
    pupils: [
      { id: '1', ine: 'A' },
      { id: '2', ine: 'A', school: sampleSchools.otherSecondary },
    ],
  });
  await feed(database.worker, { pupils: [{ id: '1', ine: 'A', bornOn: otherDay }] });
  assert.deepEqual(await links(), ['2D 1 → nobody', `2D 2 → A ${day}`]);
  await feed(database.worker, {
    pupils: [{ id: '2', ine: 'A', school: sampleSchools.otherSecondary, bornOn: otherDay }],
  });
  assert.deepEqual(await links(), [`2D 1 → A ${otherDay}`, `2D 2 → A ${otherDay}`]);
  assert.equal(await accountCount(), 1);
});

test('a pupil who left cannot be taken over by another with its INE, once somebody knows the account', async () => {
  await feed(database.worker, { pupils: [{ id: '1', ine: 'A' }] });
  await database.superuser.query(`update account set state = 'notified'`);
  await feed(database.worker, { pupils: [{ id: '1', ine: 'A', left: true }] });
  await feed(database.worker, { pupils: [{ id: '2', ine: 'A', bornOn: otherDay }] });
  assert.deepEqual(await links(), [`2D 1 → A ${day}`, '2D 2 → nobody']);
});

test('a wrong birth date of a school that the pupil left does not stay in the way, when nobody is behind it', async () => {
  await feed(database.worker, { pupils: [{ id: '1', ine: 'A', degree: '1D' }] });
  await feed(database.worker, { pupils: [{ id: '1', ine: 'A', degree: '1D', left: true }] });
  await feed(database.worker, { pupils: [{ id: '2', ine: 'A', bornOn: otherDay }] });
  assert.deepEqual(await links(), [`1D 1 → A ${otherDay}`, `2D 2 → A ${otherDay}`]);
});

test('a corrected INE keeps the account; a record that changes INE and birth date is another pupil’s', async () => {
  await feed(database.worker, { pupils: [{ id: '1', ine: 'A' }] });
  await feed(database.worker, { pupils: [{ id: '1', ine: 'B' }] });
  assert.deepEqual(await links(), [`2D 1 → B ${day}`]);
  assert.equal(await accountCount(), 1);
  await database.superuser.query(`update account set state = 'notified'`);
  await feed(database.worker, { pupils: [{ id: '1', ine: 'C', bornOn: otherDay }] });
  assert.deepEqual(await links(), [`2D 1 → C ${otherDay}`]);
  assert.equal(await accountCount(), 2);
  const { rows } = await database.superuser.query('select action from journal_entry');
  assert.deepEqual(rows, [{ action: 'account.record-left' }]);
});

test('two records that claim one INE at once keep their own pupils until a school decides', async () => {
  await feed(database.worker, {
    pupils: [
      { id: '1', ine: 'A' },
      { id: '2', ine: 'B' },
    ],
  });
  await feed(database.worker, {
    pupils: [
      { id: '1', ine: 'C' },
      { id: '2', ine: 'C' },
    ],
  });
  assert.equal((await database.superuser.query('select from pupil')).rowCount, 3);
});

test('an account takes the new name of its pupil, not its old identifier’s', async () => {
  await feed(database.worker, { pupils: [{ id: '1', ine: 'A' }] });
  await feed(database.worker, { pupils: [{ id: '1', ine: 'A', familyName: 'DELAUNAY' }] });
  const { rows } = await database.superuser.query('select family_name, identifier from account');
  assert.deepEqual(rows, [{ family_name: 'DELAUNAY', identifier: 'z.martineau' }]);
});
