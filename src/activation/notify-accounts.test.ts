import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { uuidv7 } from 'uuidv7';
import { testApp } from '../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import {
  feed,
  insertSampleSchools,
  type SamplePupil,
  sampleSchools,
} from '../../test/support/feed-records.ts';
import type { App } from '../app.ts';
import { notifyAccounts, type Notified, type NotifyInput } from './notify-accounts.ts';
import { notifyByLetter } from './notify-by-letter.ts';

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
      match_decision, account_merge, journal_entry cascade
  `);
  await insertSampleSchools(database.worker);
});

const agent = { kind: 'agent', id: uuidv7() } as const;

function input(changes: Partial<NotifyInput> = {}): NotifyInput {
  return {
    notificationId: uuidv7(),
    schoolUai: sampleSchools.secondary,
    population: 'pupils',
    reset: false,
    actor: agent,
    ...changes,
  };
}

async function notify(changes: Partial<NotifyInput> = {}): Promise<Notified> {
  const result = await notifyAccounts(app, input(changes));
  assert.ok(result.ok, JSON.stringify(result));
  return result;
}

/** Puts a record in a class behind the program's back, as a feed does. */
async function inClass(id: string, code: string | null, label: string | null): Promise<void> {
  await database.superuser.query(
    'update pupil_record set class_code = $2, class_label = $3 where aaf_id = $1',
    [id, code, label],
  );
}

async function rows<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
  return (await database.superuser.query(sql, values)).rows as Row[];
}

const states = async (): Promise<string[]> =>
  (await rows<{ state: string }>('select state from account order by identifier')).map((row) => row.state);

const journal = async (): Promise<string[]> =>
  (
    await rows<{ line: string }>(
      "select action || ' ' || count(*) as line from journal_entry where actor_kind = 'agent' group by action order by 1",
    )
  ).map((row) => row.line);

const passwords = (notified: Notified): string[] =>
  [...notified.letters.pupils, ...notified.letters.guardians].map((letter) => letter.provisionalPassword);

const twoPupils: SamplePupil[] = [
  { id: '1', familyName: 'KERBRAT', givenName: 'Inès' },
  { id: '2', familyName: 'VASSEUR', givenName: 'Théo' },
];

test('pupils get an identifier and a provisional password of three months, once, in the journal', async () => {
  await feed(database.worker, { pupils: twoPupils });
  await inClass('1', '3B', '3e B');
  await inClass('2', '3C', null);
  const notified = await notify();
  assert.deepEqual(
    notified.letters.pupils
      .map(({ className, fullName, sortName, identifier }) => [className, fullName, sortName, identifier])
      .sort(),
    [
      ['3C', 'Théo VASSEUR', 'VASSEUR Théo', 't.vasseur'],
      ['3e B', 'Inès KERBRAT', 'KERBRAT Inès', 'i.kerbrat'],
    ],
  );
  assert.deepEqual(notified.counts, { issued: 2, reprinted: 0 });
  assert.deepEqual(await states(), ['notified', 'notified']);
  assert.deepEqual(await journal(), ['account.notified 2']);
  for (const password of passwords(notified)) assert.match(password, /^[A-HJ-NP-Z2-9]{10}$/);

  // Good until the end of the day printed, where the school is.
  const [kept] = await rows<{ date: string; printed: string; issued: string }>(
    `select (expires_at at time zone 'Europe/Paris')::text as date, ($1::date + 1)::timestamp::text as printed,
      ($1::date - 92)::text as issued from provisional_password limit 1`,
    notified.letters.pupils[0]?.validUntil,
  );
  assert.equal(kept?.date, kept?.printed);
  assert.equal(kept?.issued, notified.issuedOn);
  const [sealed] = await rows<{ found: boolean }>(
    'select bool_or(position($1::bytea in ciphertext) > 0) as found from provisional_password',
    Buffer.from(passwords(notified)[0] ?? ''),
  );
  assert.equal(sealed?.found, false, 'not kept in clear');
});

test('again without reset prints the same passwords with their end dates, and journals that they were read', async () => {
  await feed(database.worker, { pupils: twoPupils });
  const first = await notify();
  await database.superuser.query(
    "update provisional_password set expires_at = expires_at - interval '40 days', issued_at = issued_at - interval '40 days'",
  );
  const again = await notify();
  assert.deepEqual(passwords(again), passwords(first));
  assert.notEqual(again.letters.pupils[0]?.validUntil, first.letters.pupils[0]?.validUntil);
  assert.deepEqual(again.counts, { issued: 0, reprinted: 2 });
  assert.deepEqual(await journal(), ['account.notified 2', 'provisional-password.read 2']);
});

test('with reset the old password is dead, and so is what was opened with it', async () => {
  await feed(database.worker, { pupils: twoPupils });
  const first = await notify();
  await database.superuser.query(`
    insert into flow (id, token_hash, kind, step, account_id, expires_at)
    select gen_random_uuid(), 'token', 'pupil', 'form', id, now() + interval '1 hour' from account limit 1
  `);
  const reset = await notify({ reset: true });
  for (const password of passwords(reset)) assert.ok(!passwords(first).includes(password));
  assert.deepEqual(reset.counts, { issued: 2, reprinted: 0 });
  assert.deepEqual(await journal(), ['account.notified 2', 'provisional-password.issued 2']);
  assert.deepEqual(await rows('select 1 from flow where ended_at is null'), []);
});

test('the same notification asked twice resets once', async () => {
  await feed(database.worker, { pupils: twoPupils });
  await notify();
  const notificationId = uuidv7();
  const reset = await notify({ reset: true, notificationId });
  const repeated = await notify({ reset: true, notificationId });
  assert.deepEqual(passwords(repeated), passwords(reset));
  assert.deepEqual(repeated.counts, { issued: 0, reprinted: 2 });
});

test('two at once hand out the same passwords', async () => {
  await feed(database.worker, { pupils: twoPupils });
  // Both are held at the same point, so that they do meet.
  const holder = await database.superuser.connect();
  await holder.query('begin');
  await holder.query('select from account for update');
  const both = Promise.all([notify(), notify()]);
  for (let waiting = 0; waiting < 2;) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const [locks] = await rows<{ count: string }>('select count(*) from pg_locks where not granted');
    waiting = Number(locks?.count);
  }
  await holder.query('commit');
  holder.release();
  const [one, other] = await both;
  assert.deepEqual(passwords(one), passwords(other));
  assert.deepEqual(await journal(), ['account.notified 2', 'provisional-password.read 2']);
});

test('stopped in the middle, the same call completes it without touching what was done', async () => {
  const many = Array.from({ length: 620 }, (_, n) => ({ id: String(n), givenName: 'Zoé' }));
  await feed(database.worker, { pupils: many });
  const notificationId = uuidv7();
  await assert.rejects(
    notifyAccounts(
      app,
      input({
        notificationId,
        onProgress: () => {
          throw new Error('the machine stops');
        },
      }),
    ),
    /stops/,
  );
  const kept = await rows<{ account_id: string; ciphertext: Buffer }>(
    'select account_id, ciphertext from provisional_password',
  );
  assert.equal(kept.length, 500);
  const seen: [number, number][] = [];
  const completed = await notify({
    notificationId,
    reset: true,
    onProgress: (done, total) => seen.push([done, total]),
  });
  assert.deepEqual(completed.counts, { issued: 120, reprinted: 500 });
  assert.deepEqual(seen, [
    [500, 620],
    [620, 620],
  ]);
  for (const { account_id, ciphertext } of kept) {
    const [now] = await rows<{ ciphertext: Buffer }>(
      'select ciphertext from provisional_password where account_id = $1',
      account_id,
    );
    assert.deepEqual(now?.ciphertext, ciphertext);
  }
});

test('a password past its time is replaced, reset or not', async () => {
  await feed(database.worker, { pupils: twoPupils });
  const first = await notify();
  await database.superuser.query("update provisional_password set expires_at = now() - interval '1 second'");
  const again = await notify();
  assert.deepEqual(again.counts, { issued: 2, reprinted: 0 });
  for (const password of passwords(again)) assert.ok(!passwords(first).includes(password));
});

test('who must not be notified is left out with the reason', async () => {
  await feed(database.worker, {
    pupils: [
      ...twoPupils,
      { id: '3', familyName: 'LE GOFF', givenName: 'Maël' },
      { id: '4', familyName: 'ROUMIEUX', givenName: 'Sacha' },
      { id: '5', familyName: 'SANS', givenName: 'Ine', ine: null },
      { id: '6', familyName: 'PARTI', givenName: 'Léo', left: true },
    ],
  });
  await database.superuser.query(`
    update account set state = case identifier when 'i.kerbrat' then 'active' when 't.vasseur' then 'activating'
      when 'm.legoff' then 'closed' else state end, activated_at = now()
  `);
  const notified = await notify();
  assert.deepEqual(
    notified.letters.pupils.map((letter) => letter.identifier),
    ['s.roumieux'],
  );
  assert.deepEqual(notified.leftOut.map(({ fullName, reason }) => `${fullName}: ${reason}`).sort(), [
    'Ine SANS: no-account',
    'Inès KERBRAT: active',
    'Maël LE GOFF: ended',
    'Théo VASSEUR: activating',
  ]);
});

test('a reset starts an unfinished activation afresh: its password, its links and its e-mail are gone', async () => {
  await feed(database.worker, { pupils: [twoPupils[0]!] });
  const [account] = await rows<{ id: string }>(
    "update account set state = 'activating', email = 'faute@famille.example' returning id",
  );
  await database.superuser.query("insert into credential (account_id, password_hash) values ($1, 'x')", [
    account?.id,
  ]);
  await database.superuser.query(
    `insert into link_token (token_hash, account_id, purpose, expires_at)
     values ('t', $1, 'activate-email', now() + interval '1 day')`,
    [account?.id],
  );
  const notified = await notify({ reset: true });
  assert.deepEqual(notified.counts, { issued: 1, reprinted: 0 });
  assert.deepEqual(await states(), ['notified']);
  assert.deepEqual(await rows('select 1 from credential'), []);
  assert.deepEqual(await rows('select 1 from link_token where used_at is null'), []);
  assert.deepEqual(await rows('select email from account'), [{ email: null }]);
});

test('a guardian gets one letter, in the class of the first child, whatever the number of children and records', async () => {
  await feed(database.worker, {
    pupils: [
      { id: '1', givenName: 'Théo' },
      { id: '2', givenName: 'Inès' },
      { id: '3', givenName: 'Noé', school: sampleSchools.otherSecondary },
    ],
    guardians: [
      { id: '1', mobile: '+33639980001', children: { 1: 'legal', 2: 'legal' } },
      { id: '2', mobile: '+33639980001', children: { 2: 'legal', 3: 'legal' } },
      { id: '3', givenName: 'Paul', children: { 1: 'contact' } },
      { id: '4', givenName: 'Odile', children: { 3: 'legal' } },
    ],
  });
  await inClass('1', '3B', '3e B');
  await inClass('2', '6A', '6e A');
  await database.superuser.query(
    "update guardian_record set address_lines = E'12 impasse des Lilas\\nBP 3', postal_code = '33000', city = 'Bordeaux'",
  );
  const { letters } = await notify({ population: 'guardians' });
  assert.deepEqual(letters.pupils, []);
  assert.deepEqual(
    letters.guardians.map(({ className, fullName, postalLines, children }) => ({
      className,
      fullName,
      postalLines,
      children: children?.map((child) => child.givenName).sort(),
    })),
    [
      {
        className: '3e B',
        fullName: 'Jeanne MARTINEAU',
        postalLines: ['12 impasse des Lilas', 'BP 3', '33000 Bordeaux'],
        children: ['Inès', 'Théo'],
      },
    ],
  );
});

test('a class is chosen by code or by label, and no account of another school is reached', async () => {
  await feed(database.worker, {
    pupils: [...twoPupils, { id: '3', givenName: 'Noé', school: sampleSchools.otherSecondary }],
  });
  await inClass('1', '3B', '3e B');
  await inClass('2', '6A', '6e A');
  assert.equal((await notify({ classes: ['3B'] })).letters.pupils[0]?.identifier, 'i.kerbrat');
  assert.equal((await notify({ classes: ['6e A'] })).letters.pupils[0]?.identifier, 't.vasseur');
  const everybody = await rows<{ id: string }>('select id from account');
  const notified = await notify({ accountIds: everybody.map((account) => account.id) });
  assert.deepEqual(notified.letters.pupils.map((letter) => letter.identifier).sort(), [
    'i.kerbrat',
    't.vasseur',
  ]);
  assert.deepEqual(await notifyAccounts(app, input({ classes: ['4e Z'] })), { ok: false, reason: 'nobody' });
});

test('schools that may not notify are told why', async () => {
  await feed(database.worker, {
    pupils: [
      { id: '1', degree: '1D' },
      { id: '2', school: sampleSchools.privateSecondary },
    ],
    guardians: [{ id: '1', degree: '1D', children: { 1: 'legal' } }],
  });
  const refusals = await Promise.all([
    notifyAccounts(app, input({ schoolUai: '9999999Z' })),
    notifyAccounts(app, input({ schoolUai: sampleSchools.privateSecondary })),
    notifyAccounts(app, input({ schoolUai: sampleSchools.primary })),
    notifyAccounts(app, input()),
  ]);
  assert.deepEqual(
    refusals.map((refusal) => !refusal.ok && refusal.reason),
    ['unknown-school', 'school-out-of-scope', 'no-pupil-accounts', 'nobody'],
  );
  const primary = await notify({ schoolUai: sampleSchools.primary, population: 'all' });
  assert.equal(primary.letters.guardians.length, 1);
  assert.deepEqual(primary.letters.pupils, []);
});

test('the role of the console may notify too', async () => {
  await feed(database.worker, { pupils: twoPupils });
  const result = await notifyAccounts(testApp(database, 'web'), input({ reset: true }));
  assert.ok(result.ok);
  assert.equal(result.counts.issued, 2);
});

test('letters come out as files to print, pupils first', async () => {
  await feed(database.worker, {
    pupils: twoPupils,
    guardians: [{ id: '1', givenName: 'Jeanne', children: { 1: 'legal' } }],
  });
  await inClass('1', '3B', '3e B');
  const result = await notifyByLetter(app, input({ population: 'all' }));
  assert.ok(result.ok);
  assert.equal(result.letters, 3);
  const files = await Array.fromAsync(result.files);
  assert.deepEqual(
    files.map(({ population, classNames, letters }) => ({ population, classNames, letters })),
    [
      { population: 'pupils', classNames: ['3e B', 'Sans classe'], letters: 2 },
      { population: 'guardians', classNames: ['3e B'], letters: 1 },
    ],
  );
  for (const file of files) assert.equal(Buffer.from(file.pdf).subarray(0, 5).toString(), '%PDF-');
});
