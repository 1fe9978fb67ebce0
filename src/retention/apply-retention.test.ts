import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { testApp } from '../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { feed, insertSampleSchools } from '../../test/support/feed-records.ts';
import { decideAccount } from '../accounts/decide-account.ts';
import { findAccount } from '../accounts/account.store.ts';
import { listChildren } from '../accounts/child.store.ts';
import type { App } from '../app.ts';
import { applyRetention } from './apply-retention.ts';
import { countRetention } from './count-retention.ts';

let database: TestDatabase;
let app: App;
before(async () => {
  database = await createTestDatabase();
  app = testApp(database, 'worker');
});
after(() => database.drop());
beforeEach(async () => {
  await database.superuser.query(`
    truncate school, pupil, pupil_record, guardian_record, guardianship, account, identifier, identifier_series,
      match_decision, account_merge, journal_entry, retention_run, message cascade
  `);
  await insertSampleSchools(database.worker);
});

const rows = async <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await database.superuser.query(sql, values)).rows as Row[];

/** A pupil and a mother, both active with a confirmed address, the child attached. */
async function family(bornOn = '2012-03-07'): Promise<{ pupil: string; guardian: string; pupilId: string }> {
  await feed(database.worker, {
    pupils: [{ id: '1', familyName: 'KERBRAT', givenName: 'Zoé', bornOn }],
    guardians: [{ id: '9', usageName: 'Kerbrat', givenName: 'Nolwenn', children: { '1': 'legal' } }],
  });
  await database.superuser.query(
    `update account set state = 'active', activated_at = now(), last_sign_in_at = now(),
      email = kind || '@exemple.fr', email_confirmed_at = now()`,
  );
  const [pupil] = await rows<{ id: string; pupil_id: string }>(
    "select id, pupil_id from account where kind = 'pupil'",
  );
  const [guardian] = await rows<{ id: string }>("select id from account where kind = 'guardian'");
  await database.superuser.query("insert into child_attachment values ($1, $2, 'attached', now())", [
    guardian!.id,
    pupil!.pupil_id,
  ]);
  return { pupil: pupil!.id, guardian: guardian!.id, pupilId: pupil!.pupil_id };
}

/** The counts of one night, whatever nights came before. */
async function night(): Promise<Record<string, number>> {
  const result = await applyRetention(app, { again: true });
  assert.ok(result.ok);
  return result.counts;
}

/** Time passes for an account: every instant of it and of its warnings goes back. */
async function wait(accountId: string, days: number): Promise<void> {
  await database.superuser.query(
    `update account set last_sign_in_at = last_sign_in_at - make_interval(days => $2),
      activated_at = activated_at - make_interval(days => $2), suspended_at = suspended_at - make_interval(days => $2),
      closed_at = closed_at - make_interval(days => $2), created_at = created_at - make_interval(days => $2)
     where id = $1`,
    [accountId, days],
  );
  await database.superuser.query(
    'update account_warning set warned_at = warned_at - make_interval(days => $2) where account_id = $1',
    [accountId, days],
  );
}

const stateOf = async (id: string): Promise<string | undefined> =>
  (
    await rows<{ state: string; cause: string | null }>(
      'select state, end_cause as cause from account where id = $1',
      id,
    )
  )
    .map(({ state, cause }) => (cause === null ? state : `${state} ${cause}`))
    .at(0);

const leave = (days: number): Promise<unknown> =>
  database.superuser.query(
    `with p as (update pupil_record set left_at = now() - make_interval(days => $1))
     update guardianship set left_at = now() - make_interval(days => $1)`,
    [days],
  );

test('nothing is due, nothing is done', async () => {
  await family();
  assert.deepEqual(await night(), {});
});

test('an unused account is warned twice, suspended, closed, and starts afresh while its person is in the files', async () => {
  const { guardian } = await family();
  await database.superuser.query("insert into credential values ($1, '\\x00')", [guardian]);
  await wait(guardian, 731);
  assert.deepEqual(await night(), { 'inactive-first-warning': 1 });
  assert.deepEqual(await night(), {}, 'not twice the same night');
  await wait(guardian, 31);
  assert.deepEqual(await night(), { 'inactive-second-warning': 1 });
  await database.superuser.query(
    `insert into session (id_hash, id, account_id, way, idle_seconds, expires_at)
     values ('x', gen_random_uuid(), $1, 'password', 60, now() + interval '1 day')`,
    [guardian],
  );
  await wait(guardian, 31);
  assert.deepEqual(await night(), { 'inactive-suspend': 1 });
  assert.equal(await stateOf(guardian), 'suspended inactive');
  const [session] = await rows<{ ended: boolean }>('select ended_at is not null as ended from session');
  assert.equal(session?.ended, true);
  const [kept] = await rows<{ email: string | null }>('select email from account where id = $1', guardian);
  assert.notEqual(kept?.email, null, 'a suspended person can still be reached');

  await wait(guardian, 93);
  assert.deepEqual(await night(), { 'inactive-close': 1, reopen: 1 });
  assert.equal(await stateOf(guardian), 'unnotified');
  const account = await findAccount(database.worker.query, guardian);
  assert.deepEqual([account?.email, account?.origin, account?.identifier], [null, null, 'n.kerbrat']);
  assert.deepEqual(await rows('select from credential'), []);
  const children = await listChildren(database.worker.query, guardian);
  assert.deepEqual(
    children.map(({ state }) => state),
    ['waiting'],
    'every proof is made again',
  );

  const actions = await rows<{ line: string }>(
    `select action || ' ' || coalesce(detail->>'event', detail->>'number', '') as line from journal_entry
     where account_id = $1 and action like 'account.%' and action <> 'account.created' order by at, id`,
    guardian,
  );
  assert.deepEqual(
    actions.map(({ line }) => line),
    [
      'account.warned 1',
      'account.warned 2',
      'account.state-changed suspend',
      'account.state-changed close',
      'account.state-changed reopen',
    ],
  );
  assert.deepEqual(
    await rows("select template from message where account_id = $1 and state = 'queued'", guardian),
    [],
  );
});

test('a sign-in between two warnings begins everything anew', async () => {
  const { guardian } = await family();
  await wait(guardian, 731);
  await night();
  await wait(guardian, 31);
  await database.superuser.query('update account set last_sign_in_at = now() where id = $1', [guardian]);
  assert.deepEqual(await night(), { 'forget-warnings': 1 });
  assert.equal(await stateOf(guardian), 'active');
});

test('people who left every school are warned, closed after a year, erased a year later', async () => {
  const { pupil, guardian } = await family();
  await leave(340);
  await wait(guardian, 340);
  assert.deepEqual(await night(), { 'left-school-warning': 1, 'no-child-warning': 1 });
  await leave(371);
  assert.deepEqual(await night(), {}, 'a month after the warning, not before');
  await wait(pupil, 31);
  await wait(guardian, 31);
  assert.deepEqual(await night(), { 'left-school-close': 1, 'no-child-close': 1 });
  assert.deepEqual(
    [await stateOf(pupil), await stateOf(guardian)],
    ['closed left-school', 'closed no-child'],
  );
  await database.superuser.query('update guardian_record set left_at = now()');
  await wait(pupil, 366);
  await wait(guardian, 366);
  assert.deepEqual(await night(), { 'erase-accounts': 2 });
  for (const table of ['account', 'identifier', 'pupil', 'pupil_record', 'guardian_record', 'guardianship']) {
    assert.deepEqual(await rows(`select from ${table}`), [], table);
  }
  const erased = await rows("select from journal_entry where action = 'account.erased'");
  assert.equal(erased.length, 2);
});

test('an identifier is never given again, even once its account is erased', async () => {
  const { guardian } = await family();
  await leave(800);
  await database.superuser.query(
    "update account set state = 'closed', end_cause = 'no-child', closed_at = now() - interval '400 days' where id = $1",
    [guardian],
  );
  await database.superuser.query('update guardian_record set left_at = now()');
  assert.equal((await night())['erase-accounts'], 1);
  await feed(database.worker, {
    pupils: [{ id: '5' }],
    guardians: [{ id: '10', usageName: 'Kerbrat', givenName: 'Nolwenn', children: { '5': 'legal' } }],
  });
  const [next] = await rows<{ identifier: string }>(
    "select identifier from account where identifier like 'n.%'",
  );
  assert.equal(next?.identifier, 'n.kerbrat1');
});

test('a closed person whom a file names again finds the same identifier', async () => {
  const { pupil } = await family();
  await leave(400);
  await database.superuser.query(
    "update account set state = 'closed', end_cause = 'left-school', closed_at = now() where id = $1",
    [pupil],
  );
  await feed(database.worker, {
    pupils: [{ id: '1', familyName: 'KERBRAT', givenName: 'Zoé', bornOn: '2012-03-07' }],
  });
  assert.equal((await night()).reopen, 1);
  assert.equal(await stateOf(pupil), 'unnotified');
});

test('at 18 the pupil leaves the accounts of the guardians, who are told, and is offered to none again', async () => {
  const today = new Date();
  const birthday = `${today.getUTCFullYear() - 18}-01-01`;
  const { guardian, pupil } = await family(birthday);
  assert.deepEqual(await night(), { majority: 1 });
  assert.deepEqual(await listChildren(database.worker.query, guardian), []);
  const messages = await rows<{ template: string; account_id: string }>(
    'select template, account_id from message order by template',
  );
  assert.deepEqual(messages, [
    { template: 'child-of-age', account_id: guardian },
    { template: 'of-age', account_id: pupil },
  ]);
  assert.deepEqual(await night(), {});
  await feed(database.worker, {
    guardians: [{ id: '9', usageName: 'Kerbrat', givenName: 'Nolwenn', children: { '1': 'legal' } }],
  });
  assert.deepEqual(await listChildren(database.worker.query, guardian), []);

  await database.superuser.query("update child_attachment set state = 'attached', ended_cause = null");
  const never = testApp(database, 'worker', { EDUCONNECT_MAJORITY_AGE: '0' });
  assert.equal((await countRetention(never)).rules.find(({ name }) => name === 'majority')?.count, 0);
});

test('after a death nothing is said, nobody is offered the child, and the file’s word opens no other account', async () => {
  const { guardian, pupil } = await family();
  const [{ identifier }] = (await rows<{ identifier: string }>(
    'select identifier from account where id = $1',
    pupil,
  )) as [{ identifier: string }];
  assert.deepEqual(await decideAccount(app, { identifier, decision: { verb: 'close', cause: 'death' } }), {
    ok: true,
  });
  assert.equal(await stateOf(pupil), 'closed death');
  assert.deepEqual(await listChildren(database.worker.query, guardian), []);
  assert.deepEqual(
    await decideAccount(app, { identifier: 'n.kerbrat', decision: { verb: 'close', cause: 'death' } }),
    {
      ok: true,
    },
  );
  await feed(database.worker, {
    guardians: [
      {
        id: '9',
        usageName: 'Kerbrat',
        givenName: 'Nolwenn',
        mobile: '+33639980001',
        children: { '1': 'legal' },
      },
    ],
  });
  assert.deepEqual(await rows("select identifier from account where kind = 'guardian'"), [
    { identifier: 'n.kerbrat' },
  ]);
  assert.deepEqual(await night(), {});
  assert.deepEqual(await rows('select from message'), []);
  assert.deepEqual(await decideAccount(app, { identifier: 'x.personne', decision: { verb: 'resume' } }), {
    ok: false,
    reason: 'unknown',
  });
  assert.deepEqual(await decideAccount(app, { identifier: 'n.kerbrat', decision: { verb: 'resume' } }), {
    ok: false,
    reason: 'state',
    state: 'closed',
  });
});

test('the dry run counts the same and changes nothing', async () => {
  const { guardian } = await family('2001-01-01');
  await wait(guardian, 731);
  await database.superuser.query(
    `insert into message (id, channel, template, language, state, not_after, created_at)
     values (gen_random_uuid(), 'email', 'password-changed', 'fr', 'sent', now(), now() - interval '13 months')`,
  );
  const { rules } = await countRetention(app);
  const expected = { majority: 1, 'inactive-first-warning': 1, 'erase-messages': 1 };
  assert.deepEqual(
    Object.fromEntries(rules.filter(({ count }) => count > 0).map(({ name, count }) => [name, count])),
    expected,
  );
  assert.deepEqual(await rows('select from account_warning'), []);
  assert.deepEqual(await night(), expected);
});

test('a night is one worker’s; left by a dead one it goes on where it stood, within its bound', async () => {
  await family();
  await database.superuser.query(
    `insert into message (id, channel, template, language, state, not_after, created_at)
     select gen_random_uuid(), 'email', 'password-changed', 'fr', 'sent', now(), now() - interval '13 months'
     from generate_series(1, 7)`,
  );
  const bounded = testApp(database, 'worker', { EDUCONNECT_RETENTION_NIGHTLY: '5' });
  await database.superuser.query(
    `insert into retention_run (night, lease_until, counts)
     values ((now() at time zone 'Europe/Paris')::date, now() + interval '5 minutes', '{"erase-messages": 2}')`,
  );
  assert.deepEqual(await applyRetention(bounded), { ok: false, reason: 'taken' });
  await database.superuser.query("update retention_run set lease_until = now() - interval '1 second'");
  const result = await applyRetention(bounded);
  assert.deepEqual(result.ok && result.counts, { 'erase-messages': 5 });
  assert.equal((await rows('select from message')).length, 4);
  assert.deepEqual(await applyRetention(bounded), { ok: false, reason: 'taken' }, 'once a night');
});

test('a stopping worker leaves the night to another', async () => {
  await family();
  assert.deepEqual(await applyRetention(app, { stop: () => true }), { ok: false, reason: 'stopped' });
  assert.ok((await applyRetention(app)).ok);
});

test('old deliveries of the feed are removed from their folder, and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'educonnect-deliveries-'));
  const long = new Date(Date.now() - 40 * 24 * 3600 * 1000);
  for (const name of ['ancien', 'mixte', 'recent']) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'a.xml'), 'x');
  }
  await writeFile(join(folder, 'mixte', 'b.xml'), 'x');
  await writeFile(join(folder, 'lisez-moi.txt'), 'x');
  for (const path of ['ancien/a.xml', 'ancien', 'mixte/a.xml', 'mixte', 'lisez-moi.txt'])
    await utimes(join(folder, path), long, long);
  const withFolder = testApp(database, 'worker', { EDUCONNECT_FEED_DIR: folder });
  assert.deepEqual((await countRetention(withFolder)).deliveries, [join(folder, 'ancien')]);
  const result = await applyRetention(withFolder);
  assert.equal(result.ok && result.deliveriesRemoved, 1);
  assert.deepEqual((await readdir(folder)).sort(), ['lisez-moi.txt', 'mixte', 'recent']);
});

test('what hangs on an account goes with it: every foreign key says so', async () => {
  const left = await rows<{ table: string }>(
    `select conrelid::regclass::text as table from pg_constraint
     where contype = 'f' and confrelid in ('account'::regclass, 'pupil'::regclass) and confdeltype <> 'c'`,
  );
  assert.deepEqual(left, []);
});
