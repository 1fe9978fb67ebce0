import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { feed, insertSampleSchools, type SampleGuardian } from '../../test/support/feed-records.ts';
import { seededRandom } from '../../test/support/seeded-random.ts';
import { findContradiction } from './compare-names.ts';
import { type GuardianIdentity, sameGuardian } from './same-guardian.ts';

/** Random populations of a few people who share few names and few phones, changed at random. */

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
  await feed(database.worker, { pupils: [{ id: 'child' }] });
});

type Random = () => number;

function pick<T>(random: Random, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)];
  assert.ok(value !== undefined);
  return value;
}

function randomGuardian(random: Random, id: string): SampleGuardian {
  return {
    id,
    birthName: pick(random, [null, null, 'MARTINEAU', 'Delaunay']),
    usageName: pick(random, ['Martineau', 'DELAUNAY', 'Rousselot']),
    givenName: pick(random, ['Jean', 'Jean-Pierre', 'JEAN PIERRE', 'Jean Paul', 'Jeanne']),
    title: pick(random, [null, 'M.', 'M.', 'Mme']),
    mobile: pick(random, [null, '+262639980001', '+262639980002']),
    mail: pick(random, [null, null, 'a@famille.example', 'B@famille.example']),
    children: { child: pick(random, ['legal', 'legal', 'legal', 'contact'] as const) },
  };
}

const ids = Array.from({ length: 14 }, (_none, index) => `r${String(index).padStart(2, '0')}`);

type Row = {
  id: string;
  identity: GuardianIdentity;
  account: string | null;
  state: string | null;
  eligible: boolean;
};

async function readRecords(): Promise<Row[]> {
  const { rows } = await database.superuser.query(`
    select g.*, g.account_id as account, a.state, g.left_at is null and s.rank = 'legal' as eligible
    from guardian_record g
    left join account a on a.id = g.account_id
    left join guardianship s on s.guardian_aaf_id = g.aaf_id
    order by g.aaf_id
  `);
  return rows.map((row) => ({
    id: row.aaf_id,
    identity: {
      birthName: row.birth_name,
      usageName: row.usage_name,
      givenNames: row.given_name,
      otherGivenNames: row.other_given_names,
      civility: row.title,
      mobile: row.mobile,
      email: row.mail_key,
    },
    account: row.account,
    state: row.state,
    eligible: row.eligible,
  }));
}

function isConnected(members: readonly Row[]): boolean {
  const reached = new Set(members.slice(0, 1));
  for (const one of reached) {
    for (const other of members) {
      if (sameGuardian(one.identity, other.identity).verdict === 'same') reached.add(other);
    }
  }
  return reached.size === members.length;
}

async function checkInvariants(shown: string): Promise<void> {
  const records = await readRecords();
  for (const { id, eligible, account, state } of records) {
    if (eligible) assert.ok(account !== null, `${shown}: ${id} has no account`);
    if (account === null) continue;
    assert.ok(
      state !== null && state !== 'merged' && state !== 'closed',
      `${shown}: ${id} is in a ${state} account`,
    );
  }
  for (const members of Map.groupBy(records, ({ account }) => account).values()) {
    if (members[0]?.account === null || members[0]?.state === 'active') continue;
    const said = `${shown}: ${JSON.stringify(members)}`;
    assert.ok(isConnected(members), said);
    for (const one of members) {
      for (const other of members)
        assert.equal(findContradiction(one.identity, other.identity), undefined, said);
    }
  }
  const { rows } = await database.superuser.query(`
    select (select count(*)::int from account a where not exists (
        select from identifier i where i.value = a.identifier and i.account_id = a.id)) as unnamed,
      (select count(*)::int from account where kind = 'guardian' and state in ('notified', 'active') and not exists (
        select from guardian_record g where g.account_id = account.id)) as emptied
  `);
  assert.deepEqual(rows, [{ unnamed: 0, emptied: 0 }], shown);
}

async function partition(): Promise<string[]> {
  const groups = Map.groupBy(
    (await readRecords()).filter(({ account }) => account !== null),
    ({ account }) => account,
  );
  return [...groups.values()].map((members) => members.map(({ id }) => id).join('+')).sort();
}

async function snapshot(): Promise<unknown> {
  const { rows } = await database.superuser.query(`
    select (select json_agg(a order by id) from account a) as accounts,
      (select json_agg(g order by aaf_id) from guardian_record g) as records,
      (select json_agg(m order by id) from match_decision m) as decisions,
      (select count(*) from journal_entry) as entries
  `);
  return rows;
}

for (const seed of [1, 2, 3]) {
  test(`whatever happens, no account gathers two people, and doing it again changes nothing (seed ${seed})`, async () => {
    const random = seededRandom(seed);
    const last = new Map<string, SampleGuardian>();
    for (let step = 0; step < 14; step += 1) {
      const shown = `seed ${seed}, step ${step}`;
      for (const id of ids) {
        if (random() < 0.3) last.set(id, { ...randomGuardian(random, id), left: random() < 0.1 });
      }
      if (random() < 0.6) {
        await database.superuser.query(
          `update account set state = $1, activated_at = now() where id = (
            select a.id from account a join guardian_record g on g.account_id = a.id
            where a.kind = 'guardian' and a.state = 'unnotified' order by a.identifier offset $2 limit 1
          )`,
          [pick(random, ['notified', 'active']), Math.floor(random() * 4)],
        );
      }
      await feed(database.worker, { guardians: [...last.values()] });
      // An active account that its only record left is nobody's; leaving it empty is all that can be done.
      await database.superuser.query(`
        update account set state = 'suspended' where state = 'active' and not exists (
          select from guardian_record g where g.account_id = account.id)
      `);
      await checkInvariants(shown);
      const before = await snapshot();
      await feed(database.worker, { guardians: [...last.values()] });
      assert.deepEqual(await snapshot(), before, shown);
    }
  });

  test(`accounts that nobody was told of do not depend on the order of arrival (seed ${seed})`, async () => {
    const random = seededRandom(100 + seed);
    const final = ids.map((id) => ({ ...randomGuardian(random, id), children: { child: 'legal' as const } }));
    await feed(database.worker, { guardians: final });
    const atOnce = await partition();
    assert.ok(
      atOnce.some((group) => group.includes('+')),
      'some records are joined',
    );

    await database.superuser.query('truncate guardian_record, guardianship, account, identifier cascade');
    await feed(database.worker, { pupils: [{ id: 'child' }] });
    const first = ids.map((id) => ({ ...randomGuardian(random, id), children: { child: 'legal' as const } }));
    const shuffled = (list: readonly SampleGuardian[]): SampleGuardian[] =>
      list
        .map((one) => [random(), one] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, one]) => one);
    const arrivals = [...shuffled(first), ...shuffled(final)];
    while (arrivals.length > 0) {
      await feed(database.worker, { guardians: arrivals.splice(0, 1 + Math.floor(random() * 5)) });
    }
    assert.deepEqual(await partition(), atOnce);
  });
}
