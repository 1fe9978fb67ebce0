import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { findSmsHealth } from './sms-health.store.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());

/** So many SMS of five minutes ago that ended so, after so many seconds. */
const ended = (count: number, state: 'delivered' | 'failed' | 'suppressed', seconds = 8) =>
  database.superuser.query(
    `insert into message (id, channel, template, language, state, not_after, created_at, ended_at)
     select new_id(), 'sms', 'activation-code', 'fr', $2, now(), now() - interval '5 minutes',
       now() - interval '5 minutes' + make_interval(secs => $3)
     from generate_series(1, $1)`,
    [count, state, seconds],
  );
const health = () => findSmsHealth(database.web.query);

test('nothing is said of few messages: one person’s could be read from the sum (decision 0020)', async () => {
  await ended(49, 'delivered');
  await ended(500, 'suppressed');
  assert.equal(await health(), undefined);
  await ended(1, 'failed');
  assert.equal(await health(), 'good');
});

test('many failures, then late deliveries, are said', async () => {
  await ended(20, 'failed');
  assert.equal(await health(), 'failing');
  await database.superuser.query("delete from message where state = 'failed'");
  await ended(60, 'delivered', 200);
  assert.equal(await health(), 'slow');
  await database.superuser.query("update message set created_at = created_at - interval '40 minutes'");
  assert.equal(await health(), undefined, 'what is old says nothing of now');
});
