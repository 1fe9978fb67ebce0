import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import {
  feed,
  insertSampleSchools,
  type SampleGuardian,
  sampleSchools,
} from '../../test/support/feed-records.ts';
import type { AccountState } from '../accounts/account-state.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());
beforeEach(async () => {
  await database.superuser.query(`
    truncate school, pupil, pupil_record, guardian_record, guardianship, account, identifier, identifier_series,
      match_decision, account_merge, journal_entry cascade
  `);
  await insertSampleSchools(database.worker);
});

const phone = '+262639980001';
const otherPhone = '+262639980002';
const mail = 'jeanne@famille.example';

type AccountRow = {
  id: string;
  kind: string;
  state: AccountState;
  identifier: string;
  pupil_id: string | null;
};

async function accounts(kind: 'guardian' | 'pupil'): Promise<AccountRow[]> {
  const { rows } = await database.superuser.query<AccountRow>(
    'select id, kind, state, identifier, pupil_id from account where kind = $1 order by identifier',
    [kind],
  );
  return rows;
}

/** The guardian records of each account: `{"1","2"}` for two records of one account, sorted. */
async function guardianGroups(): Promise<string[]> {
  const { rows } = await database.superuser.query<{ ids: string }>(`
    select string_agg(degree || aaf_id, '+' order by degree, aaf_id) as ids from guardian_record
    where account_id is not null group by account_id order by 1
  `);
  return rows.map((row) => row.ids);
}

async function accountOf(id: string, degree = '2D'): Promise<string> {
  const { rows } = await database.superuser.query<{ account_id: string }>(
    'select account_id from guardian_record where aaf_id = $1 and degree = $2',
    [id, degree],
  );
  assert.ok(rows[0]?.account_id);
  return rows[0].account_id;
}

/** Puts an account in a state behind the program's back, as the portal would. */
async function setState(accountId: string, state: AccountState, proven?: string): Promise<void> {
  await database.superuser.query(
    `update account set state = $2, activated_at = now(), mobile = $3::text,
      mobile_confirmed_at = case when $3::text is not null then now() end where id = $1`,
    [accountId, state, proven ?? null],
  );
}

async function decisions(): Promise<string[]> {
  const { rows } = await database.superuser.query<{ line: string }>(`
    select concat_ws(' ', aaf_id, verdict, other_aaf_id, reason) as line from match_decision order by 1
  `);
  return rows.map((row) => row.line);
}

async function journal(): Promise<string[]> {
  const { rows } = await database.superuser.query<{ action: string }>(
    'select action from journal_entry order by 1',
  );
  return rows.map((row) => row.action);
}

const pupilsOfTwoDegrees = [
  { id: '1', ine: 'A' },
  { id: '2', ine: 'B', school: sampleSchools.otherSecondary },
  { id: '3', ine: 'C', degree: '1D' as const },
];
const jeanne = (id: string, child: string, more: Partial<SampleGuardian> = {}): SampleGuardian => ({
  id,
  mobile: phone,
  children: { [child]: 'legal' },
  ...more,
});

test('a guardian whose children are in three schools of two degrees has one account, unnotified', async () => {
  const report = await feed(database.worker, {
    pupils: pupilsOfTwoDegrees,
    guardians: [
      jeanne('1', '1'),
      jeanne('2', '2', { usageName: 'Delaunay', birthName: 'Martineau', givenName: 'Jeanne Alice' }),
      jeanne('3', '3', { degree: '1D', usageName: 'DELAUNAY', mobile: null, mail }),
      jeanne('4', '2', { usageName: 'DELAUNAY', mail: mail.toUpperCase() }),
    ],
  });
  assert.deepEqual(await guardianGroups(), ['1D3+2D1+2D2+2D4']);
  assert.equal((await accounts('guardian')).length, 1);
  assert.equal((await accounts('guardian'))[0]?.state, 'unnotified');
  assert.equal(report.guardianAccountsCreated, 1);
  assert.equal(report.recordsJoined, 3);
});

test('namesakes, couples and unknown people stay apart', async () => {
  await feed(database.worker, {
    pupils: pupilsOfTwoDegrees,
    guardians: [
      jeanne('1', '1'),
      jeanne('2', '2', { mobile: otherPhone }),
      jeanne('3', '1', { givenName: 'Jean' }),
      jeanne('4', '2', { mobile: null }),
      jeanne('5', '2', { mobile: null }),
    ],
  });
  assert.deepEqual(await guardianGroups(), ['2D1', '2D2', '2D3', '2D4', '2D5']);
  assert.deepEqual(await decisions(), []);
});

test('who owns no child in scope has no account', async () => {
  await feed(database.worker, {
    pupils: [
      { id: '1', ine: 'A' },
      { id: '2', ine: null },
      { id: '3', ine: 'C', school: sampleSchools.privateSecondary },
      { id: '4', ine: 'D', left: true },
    ],
    guardians: [
      jeanne('1', '1', { children: { '1': 'contact' }, mobile: null }),
      jeanne('2', '1', { children: { '1': 'in-charge' }, mobile: null }),
      jeanne('3', '2', { mobile: null }),
      jeanne('4', '3', { mobile: null }),
      jeanne('5', '4', { mobile: null }),
      jeanne('6', '1', { left: true, mobile: null }),
      jeanne('7', '1', { children: {}, mobile: null }),
    ],
  });
  assert.deepEqual(await guardianGroups(), []);
  assert.deepEqual(
    (await accounts('pupil')).map(({ identifier }) => identifier),
    ['z.martineau'],
  );

  const { rows } = await database.superuser.query(
    'update school set opted_in = true where sector = $1 returning uai',
    ['private'],
  );
  assert.equal(rows.length, 1);
  await feed(database.worker, { pupils: [{ id: '3', ine: 'C', school: sampleSchools.privateSecondary }] });
  assert.deepEqual(await guardianGroups(), ['2D4'], 'a private school that joins brings its guardians');
  assert.equal((await accounts('pupil')).length, 2);
});

test('a record without rights belongs to its person’s account, and opens none', async () => {
  await feed(database.worker, {
    pupils: pupilsOfTwoDegrees,
    guardians: [jeanne('1', '1', { children: { '1': 'contact' } })],
  });
  assert.deepEqual(await guardianGroups(), []);
  await feed(database.worker, { guardians: [jeanne('2', '2')] });
  assert.deepEqual(await guardianGroups(), ['2D1+2D2']);
});

test('the same records again change nothing', async () => {
  const records = {
    pupils: pupilsOfTwoDegrees,
    guardians: [jeanne('1', '1'), jeanne('2', '2', { title: 'Mme' }), jeanne('3', '2', { title: 'M.' })],
  };
  await feed(database.worker, records);
  const everything = async () =>
    (
      await database.superuser.query(`
        select (select json_agg(a order by id) from account a) as accounts,
          (select json_agg(g order by aaf_id) from guardian_record g) as records,
          (select json_agg(m order by id) from match_decision m) as decisions,
          (select json_agg(i order by value) from identifier i) as identifiers,
          (select count(*) from journal_entry) as entries
      `)
    ).rows;
  const before = await everything();
  const report = await feed(database.worker, records);
  assert.deepEqual(await everything(), before);
  assert.equal(report.guardianAccountsCreated + report.pupilAccountsCreated + report.accountsMerged, 0);
});

test('every decision keeps its reason', async () => {
  await feed(database.worker, {
    pupils: pupilsOfTwoDegrees,
    guardians: [
      jeanne('1', '1', { mail }),
      jeanne('2', '2', { mail }),
      jeanne('3', '2', { mobile: null, mail }),
      jeanne('4', '2', { title: 'M.' }),
      jeanne('5', '2', { title: 'Mme' }),
    ],
  });
  // 1 and 2 say exactly the same: one of them speaks for both.
  assert.deepEqual(await decisions(), [
    '2 same 1 same-name-mobile-and-email',
    '3 same 1 same-name-and-email',
    '4 same 1 same-name-and-mobile',
    '5 probable 1 names-contradict',
    '5 probable 4 civilities-differ',
  ]);
});

test('a record keeps the account that a person activated when its phone changes, and leaves it with another name', async () => {
  await feed(database.worker, {
    pupils: pupilsOfTwoDegrees,
    guardians: [jeanne('1', '1'), jeanne('2', '2')],
  });
  const account = await accountOf('1');
  await setState(account, 'active');

  await feed(database.worker, { guardians: [jeanne('2', '2', { mobile: otherPhone })] });
  assert.equal(await accountOf('2'), account);
  assert.deepEqual(await decisions(), ['2 same 1 kept-in-held-account']);
  assert.deepEqual(await journal(), []);

  const report = await feed(database.worker, { guardians: [jeanne('2', '2', { givenName: 'Paul' })] });
  assert.notEqual(await accountOf('2'), account);
  assert.equal(await accountOf('1'), account);
  assert.equal(report.recordsLeft, 1);
  assert.deepEqual(await decisions(), ['2 left name-became-another-person']);
  assert.deepEqual(await journal(), ['account.record-left']);
});

test('a marriage does not part a person from the account that her phone proved', async () => {
  await feed(database.worker, { pupils: pupilsOfTwoDegrees, guardians: [jeanne('1', '1')] });
  const account = await accountOf('1');
  await setState(account, 'active', phone);
  await feed(database.worker, { guardians: [jeanne('1', '1', { usageName: 'DELAUNAY' })] });
  assert.equal(await accountOf('1'), account);
  const { rows } = await database.superuser.query('select family_name from account where id = $1', [account]);
  assert.equal(rows[0]?.family_name, 'DELAUNAY', 'the account takes the new name');

  await feed(database.worker, {
    guardians: [jeanne('1', '1', { usageName: 'ROUSSELOT', mobile: otherPhone })],
  });
  assert.notEqual(await accountOf('1'), account);
});

test('records of an account that nobody activated part when nothing joins them any more', async () => {
  await feed(database.worker, {
    pupils: pupilsOfTwoDegrees,
    guardians: [jeanne('1', '1'), jeanne('2', '2')],
  });
  assert.deepEqual(await guardianGroups(), ['2D1+2D2']);
  await feed(database.worker, { guardians: [jeanne('2', '2', { mobile: otherPhone })] });
  assert.deepEqual(await guardianGroups(), ['2D1', '2D2']);
  assert.deepEqual(await decisions(), []);
});

test('a child who goes to collège brings a new record into the activated account (R3, R120)', async () => {
  await feed(database.worker, {
    pupils: [{ id: '3', ine: 'C', degree: '1D' }],
    guardians: [jeanne('3', '3', { degree: '1D' })],
  });
  const account = await accountOf('3', '1D');
  await setState(account, 'active');
  await feed(database.worker, {
    pupils: [{ id: '3', ine: 'C', degree: '1D', left: true }],
    guardians: [jeanne('3', '3', { degree: '1D', left: true })],
  });
  await feed(database.worker, {
    pupils: [{ id: '9', ine: 'C' }],
    guardians: [jeanne('9', '9')],
  });
  assert.equal(await accountOf('9'), account);
  assert.deepEqual(await journal(), ['account.record-joined']);
  assert.equal((await accounts('pupil')).length, 1, 'and the pupil gets an account with the first 2D record');
});

test('of two accounts that turn out to be one person’s, the one nobody was told of is merged', async () => {
  const apart = [jeanne('1', '1'), jeanne('2', '2', { mobile: otherPhone })];
  await feed(database.worker, { pupils: pupilsOfTwoDegrees, guardians: apart });
  const told = await accountOf('2');
  const untold = await accountOf('1');
  await setState(told, 'notified');
  const report = await feed(database.worker, { guardians: [jeanne('2', '2')] });
  assert.equal(report.accountsMerged, 1);
  assert.deepEqual(await guardianGroups(), ['2D1+2D2']);
  assert.equal(await accountOf('1'), told);
  const { rows } = await database.superuser.query(
    `select a.state, a.merged_into, m.absorbed_id, m.into_id, m.state_before, m.moved_records
     from account a join account_merge m on m.absorbed_id = a.id`,
  );
  assert.deepEqual(rows, [
    {
      state: 'merged',
      merged_into: told,
      absorbed_id: untold,
      into_id: told,
      state_before: 'unnotified',
      moved_records: [['04', '2D', '1']],
    },
  ]);
  assert.deepEqual(await journal(), ['account.merged', 'account.record-joined']);
});

test('two accounts that people know are left apart, as probable duplicates (R123)', async () => {
  for (const [one, other] of [
    ['active', 'notified'],
    ['active', 'active'],
    ['notified', 'notified'],
  ] as const) {
    await database.superuser.query('truncate account, guardian_record, match_decision cascade');
    await feed(database.worker, {
      pupils: pupilsOfTwoDegrees,
      guardians: [jeanne('1', '1'), jeanne('2', '2', { mobile: otherPhone })],
    });
    await setState(await accountOf('1'), one);
    await setState(await accountOf('2'), other);
    const report = await feed(database.worker, { guardians: [jeanne('2', '2')] });
    assert.deepEqual(await guardianGroups(), ['2D1', '2D2'], `${one} ${other}`);
    assert.equal(report.accountsMerged, 0);
    assert.deepEqual(await decisions(), ['2 probable 1 two-known-accounts']);
  }
});

test('one person with children in two académies has one account', async () => {
  await feed(database.worker, { pupils: [{ id: '1', ine: 'A' }], guardians: [jeanne('1', '1')] });
  await feed(database.worker, {
    pupils: [{ id: '1', ine: 'Z', academy: '28', school: sampleSchools.faraway }],
    guardians: [jeanne('1', '1', { academy: '28' })],
  });
  assert.equal((await accounts('guardian')).length, 1);
});

test('a number that more than twenty people give proves nothing', async () => {
  const crowd = Array.from({ length: 20 }, (_nobody, index) =>
    jeanne(`c${index}`, '1', { usageName: `FAMILLE${String.fromCharCode(65 + index)}` }),
  );
  await feed(database.worker, { pupils: pupilsOfTwoDegrees, guardians: crowd.slice(1) });
  await feed(database.worker, { guardians: [jeanne('1', '1'), jeanne('2', '2')] });
  assert.ok((await guardianGroups()).includes('2D1+2D2'), 'twenty names: still joined');
  await feed(database.worker, { guardians: crowd.slice(0, 1) });
  await feed(database.worker, { guardians: [jeanne('1', '1'), jeanne('2', '2')] });
  assert.ok(!(await guardianGroups()).includes('2D1+2D2'));
});

test('a children’s home that stands in hundreds of records is one guardian', async () => {
  const home = Array.from({ length: 300 }, (_nobody, index) =>
    jeanne(`h${index}`, '1', { usageName: 'FOYER DES TILLEULS', givenName: 'Direction' }),
  );
  await feed(database.worker, { pupils: pupilsOfTwoDegrees, guardians: home });
  assert.equal((await accounts('guardian')).length, 1);
});

test('homonyms are numbered, and no identifier comes back (R98)', async () => {
  const alone = (id: string): SampleGuardian => jeanne(id, '1', { mobile: null });
  await feed(database.worker, { pupils: pupilsOfTwoDegrees, guardians: [alone('1'), alone('2')] });
  await feed(database.worker, { guardians: [alone('3')] });
  const identifiers = (await accounts('guardian')).map(({ identifier }) => identifier);
  assert.deepEqual(identifiers, ['j.martineau', 'j.martineau1', 'j.martineau2']);
  await database.superuser.query('truncate account, guardian_record cascade');
  await feed(database.worker, { guardians: [alone('4')] });
  assert.deepEqual((await accounts('guardian'))[0]?.identifier, 'j.martineau3');
});

test('a new record may bring the id of its account, and loses it when it may not open one', async () => {
  const proposed = ['1', '2', '3'].map((n) => `018f0000-0000-7000-8000-00000000000${n}`);
  await database.superuser.query(
    `insert into guardian_record (academy_code, degree, aaf_id, usage_name, given_name, folded_usage_name,
      folded_given_name, account_id, content_hash)
     select '04', '2D', n::text, 'MARTINEAU', 'Jeanne', 'MARTINEAU', 'JEANNE', id, ''
     from unnest($1::uuid[]) with ordinality as p (id, n)`,
    [proposed],
  );
  await feed(database.worker, {
    pupils: [{ id: '1', ine: 'A' }],
    guardians: [
      jeanne('1', '1'),
      jeanne('2', '1', { children: { '1': 'contact' }, mobile: null }),
      jeanne('3', '1', { children: { '1': 'contact' } }),
    ],
  });
  assert.equal(await accountOf('1'), proposed[0]);
  assert.deepEqual(
    (await accounts('guardian')).map(({ id }) => id),
    proposed.slice(0, 1),
  );
  assert.deepEqual(await guardianGroups(), ['2D1+2D3']);
});

test('two académies loaded at once agree on one account for one person', async () => {
  const [far, near] = await Promise.all([
    feed(database.worker, {
      pupils: [{ id: '1', ine: 'Z', academy: '28', school: sampleSchools.faraway }],
      guardians: [jeanne('1', '1', { academy: '28' })],
    }),
    feed(database.worker, { pupils: [{ id: '1', ine: 'A' }], guardians: [jeanne('1', '1')] }),
  ]);
  assert.equal(far.guardianAccountsCreated + near.guardianAccountsCreated, 1);
  assert.equal((await accounts('guardian')).length, 1);
});
