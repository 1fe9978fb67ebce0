import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testApp } from '../../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { feed, insertSampleSchools, sampleSchools } from '../../../test/support/feed-records.ts';
import type { App } from '../../app.ts';
import { findAcademyCutover, findLegacyUsers, listCutovers } from './cutover.store.ts';
import { setCutover } from './set-cutover.ts';

let database: TestDatabase;
let app: App;
before(async () => {
  database = await createTestDatabase();
  await insertSampleSchools(database.worker);
  app = testApp(database, 'worker');
});
after(() => database.drop());

const isOver = async (schoolUai: string, now: string): Promise<boolean> =>
  (await listCutovers(app.database.query, { kind: 'aten', schoolUais: [schoolUai], now: new Date(now) }))[0]!
    .isOver;

test('the last day ends at midnight where the school is', async () => {
  for (const schoolUai of [sampleSchools.secondary, sampleSchools.faraway]) {
    await setCutover(app, { place: { schoolUai }, kinds: ['aten'], lastDay: '2026-09-15' });
  }
  // Bordeaux is two hours ahead of UTC then, La Réunion four.
  assert.equal(await isOver(sampleSchools.secondary, '2026-09-15T21:59:59Z'), false);
  assert.equal(await isOver(sampleSchools.secondary, '2026-09-15T22:00:00Z'), true);
  assert.equal(await isOver(sampleSchools.faraway, '2026-09-15T19:59:59Z'), false);
  assert.equal(await isOver(sampleSchools.faraway, '2026-09-15T20:00:00Z'), true);
});

test('a school’s own day goes before its académie’s; an académie is over when every school is', async () => {
  await setCutover(app, { place: { academyCode: '04' }, kinds: ['aten', 'ent'], lastDay: '2026-08-24' });
  const now = new Date('2026-09-01T10:00:00Z');
  assert.equal(await isOver(sampleSchools.secondary, now.toISOString()), false);
  assert.equal(await isOver(sampleSchools.primary, now.toISOString()), true);
  const academy = async (at: Date) =>
    (await findAcademyCutover(app.database.query, { kind: 'aten', academyCode: '04', now: at }))?.isOver;
  assert.equal(await academy(now), false);
  assert.equal(await academy(new Date('2026-09-16T10:00:00Z')), true);
  await setCutover(app, { place: { schoolUai: sampleSchools.secondary }, kinds: ['aten'], lastDay: null });
  assert.equal(await isOver(sampleSchools.secondary, now.toISOString()), true);
});

test('whoever used a legacy account within a year counts as its user, until the change', async () => {
  await feed(database.worker, { pupils: [{ id: 'P1' }] });
  const { rows } = await database.superuser.query<{ id: string }>(
    `update account set legacy_kind = 'aten', last_legacy_sign_in_at = '2026-08-01T08:00:00Z' returning id`,
  );
  const users = async (now: string) =>
    (
      await findLegacyUsers(app.database.query, {
        accountIds: rows.map(({ id }) => id),
        schoolUai: sampleSchools.otherSecondary,
        now: new Date(now),
      })
    ).size;
  assert.equal(await users('2026-08-20T08:00:00Z'), 1);
  assert.equal(await users('2026-08-25T08:00:00Z'), 0, 'the académie has changed over');
  await setCutover(app, { place: { academyCode: '04' }, kinds: ['aten'], lastDay: null });
  assert.equal(await users('2026-08-25T08:00:00Z'), 1);
  assert.equal(await users('2027-08-02T08:00:00Z'), 0);
});
