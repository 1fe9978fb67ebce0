import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeActive } from '../../test/support/active-account.ts';
import { testApp } from '../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { type Family, newFamily } from '../../test/support/family.ts';
import { insertSampleSchools, sampleSchools } from '../../test/support/feed-records.ts';
import type { App } from '../app.ts';
import type { Cohort } from './renewal-cohort.store.ts';
import { renewCohort } from './renew-cohort.ts';

let database: TestDatabase;
let app: App;
before(async () => {
  database = await createTestDatabase();
  await insertSampleSchools(database.worker);
  app = testApp(database, 'worker');
});
after(async () => {
  await app.hasher.close();
  await app.passwordRules.close();
  await database.drop();
});

const place = () => ({ database, app: async () => app });
const rows = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await database.superuser.query(text, values)).rows as Row[];
const renew = (cohort: Cohort, changes: { reason?: 'compromised'; dryRun?: boolean } = {}) =>
  renewCohort(app, {
    cohort,
    reason: changes.reason ?? 'cohort',
    actor: { kind: 'system' },
    dryRun: changes.dryRun ?? false,
  });

/** A guardian and the eldest child’s account, both active since 2020, the children attached. */
async function activeFamily(): Promise<{ guardian: string; pupil: string; family: Family }> {
  const family = await newFamily(place());
  await makeActive(place(), family);
  const [pupil] = await rows<{ id: string; identifier: string }>(
    'select id, identifier from account where pupil_id = $1',
    [family.children[0]!.pupilId],
  );
  await makeActive(place(), { accountId: pupil!.id, identifier: pupil!.identifier });
  await rows("update credential set set_at = '2020-05-01' where account_id = any ($1)", [
    [family.accountId, pupil!.id],
  ]);
  await rows("update child_attachment set state = 'attached' where account_id = $1", [family.accountId]);
  for (const child of family.children) {
    await rows(
      `insert into child_attachment (account_id, pupil_id, state) values ($1, $2, 'attached')
       on conflict do nothing`,
      [family.accountId, child.pupilId],
    );
  }
  return { guardian: family.accountId, pupil: pupil!.id, family };
}

const markedOf = async (...ids: string[]): Promise<(string | null)[]> => {
  const found = await rows<{ id: string; reason: string | null }>(
    'select account_id as id, renewal_reason as reason from credential where account_id = any ($1)',
    [ids],
  );
  return ids.map((id) => found.find((row) => row.id === id)?.reason ?? null);
};
const clear = () => rows('update credential set renewal_reason = null');

test('conditions add up: date of last change, profile, school, list', async () => {
  const { guardian, pupil, family } = await activeFamily();
  const others = await activeFamily();

  assert.equal((await renew({ changedBefore: '2020-05-01' })).marked, 0, 'changed on that very day');
  assert.equal((await renew({ changedBefore: '2020-05-02', profile: 'pupil' })).marked, 2);
  assert.deepEqual(await markedOf(guardian, pupil, others.pupil), [null, 'cohort', 'cohort']);
  await clear();

  assert.equal((await renew({ schoolUai: sampleSchools.primary })).marked, 2);
  assert.deepEqual(await markedOf(guardian, pupil, others.guardian), ['cohort', null, 'cohort']);
  await clear();
  await rows("update child_attachment set state = 'refused' where account_id = $1", [others.guardian]);
  assert.equal((await renew({ schoolUai: sampleSchools.secondary, profile: 'guardian' })).marked, 1);
  assert.deepEqual(await markedOf(guardian, others.guardian), ['cohort', null]);
  await clear();

  assert.equal((await renew({ identifiers: [family.identifier, 'n.personne'] })).marked, 1);
  assert.deepEqual(await markedOf(guardian, pupil), ['cohort', null]);
  const again = await renew({ identifiers: [family.identifier] });
  assert.deepEqual([again.marked, again.counts.markedAlready], [0, 1], 'the same run again');
  const worse = await renew({ identifiers: [family.identifier] }, { reason: 'compromised' });
  assert.deepEqual([worse.marked, await markedOf(guardian)], [1, ['compromised']]);
  assert.equal((await renew({ identifiers: [family.identifier] })).marked, 0);
  await clear();
});

test('a dry run tells who and why not, adds up, and changes nothing', async () => {
  const [a, b, c, d] = [
    await activeFamily(),
    await activeFamily(),
    await activeFamily(),
    await activeFamily(),
  ];
  const never = await newFamily(place());
  await rows('delete from credential where account_id = $1', [b.guardian]);
  await rows('update credential set set_at = now() where account_id = $1', [c.guardian]);
  await rows("update account set state = 'closed' where id = $1", [d.guardian]);
  const identifiers = [a, b, c, d].map(({ family }) => family.identifier).concat(never.identifier);
  const cohort = { identifiers, changedBefore: '2021-01-01' };
  const { counts, marked } = await renew(cohort, { dryRun: true });
  assert.deepEqual(counts, {
    due: 1,
    neverActivated: 1,
    ended: 1,
    noPassword: 1,
    changedSince: 1,
    markedAlready: 0,
  });
  assert.equal(marked, 0);
  assert.deepEqual(await markedOf(a.guardian), [null]);
  assert.deepEqual((await renew(cohort)).marked, 1);
  assert.deepEqual(await markedOf(a.guardian, b.guardian, c.guardian, d.guardian), [
    'cohort',
    null,
    null,
    null,
  ]);
});

test('more than one batch is marked whole', async () => {
  await clear();
  await rows(`insert into account (id, kind, state, identifier, family_name, given_name, activated_at)
    select new_id(), 'guardian', 'active', 'z.cohorte' || n, 'Cohorte', 'Zélie', now() from generate_series(1, 2100) as n`);
  await rows(`insert into credential (account_id, password_hash, set_at)
    select id, '\\x00', '2019-01-01' from account where family_name = 'Cohorte'`);
  const steps: number[] = [];
  const result = await renewCohort(app, {
    cohort: { changedBefore: '2019-06-01' },
    reason: 'cohort',
    actor: { kind: 'system' },
    dryRun: false,
    onProgress: (marked) => steps.push(marked),
  });
  assert.deepEqual([result.marked, result.counts.due, steps], [2100, 2100, [1000, 2000, 2100]]);
  const journaled = await rows(
    `select from journal_entry j join account a on a.id = j.account_id
     where j.action = 'account.renewal-required' and a.family_name = 'Cohorte'`,
  );
  assert.equal(journaled.length, 2100);
});
