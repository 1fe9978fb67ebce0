import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { uuidv7 } from 'uuidv7';
import { testApp } from '../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import {
  feed,
  insertSampleSchools,
  type SampleGuardian,
  type SamplePupil,
  sampleSchools,
} from '../../test/support/feed-records.ts';
import { makeSampleService } from '../../test/support/saml/sample-service.ts';
import type { App } from '../app.ts';
import { findSignedInSubject } from '../federation/attributes/subject.store.ts';
import { openSession } from '../signin/session.store.ts';
import { signIn } from '../signin/sign-in.ts';
import { listChildren } from './child.store.ts';
import { provisionalContext, setPassword } from './credential.store.ts';
import { mergeAccounts } from './merge-accounts.ts';
import { undoMerge } from './undo-merge.ts';

const PASSWORD = 'soixante girafes en bonnet';
const PROVISIONAL = 'MUR7KAZ3PE';
const from = { trace: 'test' };

let database: TestDatabase;
let app: App;
before(async () => {
  database = await createTestDatabase();
  app = testApp(database, 'web');
});
after(async () => {
  await app.hasher.close();
  await app.passwordRules.close();
  await database.drop();
});
beforeEach(async () => {
  await database.superuser.query(`
    truncate school, pupil, pupil_record, guardian_record, guardianship, account, identifier, identifier_series,
      match_decision, account_merge, journal_entry, attempt_counter, credential, provisional_password cascade
  `);
  await insertSampleSchools(database.worker);
});

/** One guardian written twice, without a shared contact: Zoé by the collège, Malo by the école. */
const zoe: SamplePupil = { id: 'Z', givenName: 'Zoé', bornOn: '2012-03-07' };
const malo: SamplePupil = {
  id: 'M',
  givenName: 'Malo',
  bornOn: '2016-11-21',
  degree: '1D',
  school: sampleSchools.primary,
};
const college: SampleGuardian = {
  id: 'G1',
  usageName: 'KERBRAT',
  givenName: 'Hélène',
  mobile: '+33639980001',
  children: { Z: 'legal' },
};
const ecole: SampleGuardian = {
  id: 'G2',
  degree: '1D',
  usageName: 'Montfort',
  birthName: 'Kerbrat',
  givenName: 'HELENE',
  mobile: '+33639980002',
  children: { M: 'legal' },
};

type Person = { id: string; identifier: string };

async function accountOf(aafId: string): Promise<Person> {
  const { rows } = await database.superuser.query<Person>(
    'select a.id, a.identifier from guardian_record g join account a on a.id = g.account_id where g.aaf_id = $1',
    [aafId],
  );
  return rows[0]!;
}

async function activate(person: Person): Promise<void> {
  await database.superuser.query(
    `update account set state = 'active', origin = 'school', activated_at = now() where id = $1`,
    [person.id],
  );
  const hashed = await app.hasher.hash(PASSWORD);
  assert.ok(hashed.ok);
  await app.database.transaction((trx) =>
    setPassword(trx, app.keyrings.password, { accountId: person.id, encodedHash: hashed.encoded }),
  );
}

async function notify(person: Person): Promise<void> {
  await database.superuser.query("update account set state = 'notified', notified_at = now() where id = $1", [
    person.id,
  ]);
  await database.superuser.query(
    "insert into provisional_password (account_id, ciphertext, expires_at) values ($1, $2, now() + interval '90 days')",
    [person.id, app.keyrings.provisional.encrypt(PROVISIONAL, provisionalContext(person.id))],
  );
}

/** Everything that a merge may change, but the journal, counters and ids of rows. */
async function snapshot(): Promise<unknown> {
  const { rows } = await database.superuser.query(`
    select
      (select json_agg(a order by id) from (
        select id, state, merged_into, identifier, origin, activated_at from account where kind = 'guardian'
      ) a) as accounts,
      (select json_agg(g order by aaf_id) from (select degree, aaf_id, account_id from guardian_record) g) as records,
      (select json_agg(c order by account_id, pupil_id) from child_attachment c) as children,
      (select json_agg(k order by account_id, service_id) from account_known_as k) as known
  `);
  return rows[0];
}

/** The account in use with Zoé attached, and a second one. */
async function twoAccounts(second: SampleGuardian = ecole): Promise<{ kept: Person; other: Person }> {
  await feed(database.worker, { pupils: [zoe, malo], guardians: [college, second] });
  const [kept, other] = [await accountOf('G1'), await accountOf('G2')];
  assert.notEqual(kept.id, other.id, 'no shared contact: two accounts (R122)');
  await activate(kept);
  await database.superuser.query(
    `insert into child_attachment select $1, pupil_id, 'attached', now() from pupil_record where aaf_id = 'Z'`,
    [kept.id],
  );
  return { kept, other };
}

const childrenOf = async (accountId: string): Promise<string[]> =>
  (await listChildren(app.database.query, accountId)).map(({ givenName, state }) => `${givenName} ${state}`);

test('a second account is absorbed with its identifier and provisional password (R87, R109, R123)', async () => {
  const { kept, other } = await twoAccounts();
  await notify(other);
  const result = await mergeAccounts(app, {
    accountId: kept.id,
    identifier: ` ${other.identifier.toUpperCase()} `,
    password: PROVISIONAL,
    from,
  });
  assert.deepEqual(result, { ok: true, identifier: other.identifier, attached: 0 });
  assert.deepEqual(
    await childrenOf(kept.id),
    ['Malo waiting', 'Zoé attached'],
    'Malo still waits for his date',
  );
  assert.deepEqual(
    await signIn(app, { identifier: other.identifier, password: PROVISIONAL, from }),
    { ok: false, reason: 'merged', keptIdentifier: kept.identifier },
    'signing in to it says which to use',
  );
  assert.deepEqual(await signIn(app, { identifier: other.identifier, password: 'autre', from }), {
    ok: false,
    reason: 'wrong',
  });
  const { rows } = await database.superuser.query<{ action: string }>(
    'select distinct action from journal_entry where account_id in ($1, $2) order by 1',
    [kept.id, other.id],
  );
  assert.deepEqual(
    rows.map(({ action }) => action),
    ['account.merged', 'account.record-joined', 'signin.failed'],
  );
});

test('the nights after respect the merge, and its undoing, which gives everything back', async () => {
  const { kept, other } = await twoAccounts();
  await activate(other);
  await database.superuser.query(
    `insert into child_attachment select $1, pupil_id, 'attached', '2026-01-01' from pupil_record where aaf_id = 'M'`,
    [other.id],
  );
  const before = await snapshot();
  const merged = await mergeAccounts(app, {
    accountId: kept.id,
    identifier: other.identifier,
    password: PASSWORD,
    from,
  });
  assert.deepEqual(merged, { ok: true, identifier: other.identifier, attached: 1 });
  assert.deepEqual(await childrenOf(kept.id), ['Malo attached', 'Zoé attached'], 'proofs move too');
  const after = await snapshot();

  // Every record is looked at again, one with a new number, one corrected; a third record comes by the moved one.
  await feed(database.worker, {
    pupils: [
      zoe,
      malo,
      { ...zoe, id: 'Z3', ine: 'INEZ3', givenName: 'Ana', school: sampleSchools.otherSecondary },
    ],
    guardians: [
      { ...college, mobile: '+33639980077' },
      { ...ecole, usageName: 'Kerbrat', mail: 'h@famille.example' },
      {
        ...ecole,
        id: 'G3',
        degree: '2D',
        mobile: null,
        mail: 'h@famille.example',
        children: { Z3: 'legal' },
      },
    ],
  });
  assert.equal((await accountOf('G1')).id, kept.id);
  assert.equal((await accountOf('G2')).id, kept.id, 'the ruling « même personne » survives the night');
  assert.equal((await accountOf('G3')).id, kept.id, 'what joins the moved record joins the account kept');
  assert.notDeepEqual(after, before);

  const undone = await undoMerge(testApp(database, 'worker'), {
    identifier: other.identifier,
    actor: { kind: 'system' },
    from,
  });
  assert.deepEqual(undone, { ok: true, keptIdentifier: kept.identifier, state: 'active', records: 2 });
  assert.equal((await accountOf('G3')).id, other.id, 'and goes back with it');
  await database.superuser.query("delete from guardian_record where aaf_id = 'G3'");
  assert.deepEqual(await snapshot(), before);
  const signedIn = await signIn(app, { identifier: other.identifier, password: PASSWORD, from });
  assert.ok(signedIn.ok);

  await feed(database.worker, { pupils: [zoe, malo], guardians: [college, ecole] });
  assert.deepEqual([(await accountOf('G1')).id, (await accountOf('G2')).id], [kept.id, other.id]);
  const again = await undoMerge(app, { identifier: other.identifier, actor: { kind: 'system' }, from });
  assert.deepEqual(again, { ok: false, reason: 'not-merged' });
});

test('what the holder decided since the merge stays only for children who are theirs', async () => {
  const { kept, other } = await twoAccounts();
  await notify(other);
  await mergeAccounts(app, { accountId: kept.id, identifier: other.identifier, password: PROVISIONAL, from });
  await database.superuser.query(
    `insert into child_attachment select $1, pupil_id, 'attached', now() from pupil_record where aaf_id = 'M'`,
    [kept.id],
  );
  const undone = await undoMerge(app, { identifier: other.identifier, actor: { kind: 'system' }, from });
  assert.ok(undone.ok && undone.state === 'notified');
  const { rows } = await database.superuser.query('select account_id from child_attachment');
  assert.deepEqual(rows, [{ account_id: kept.id }], 'Zoé only');
});

test('a merge is undone for 30 days, and the last one first', async () => {
  const { kept, other } = await twoAccounts();
  await notify(other);
  await mergeAccounts(app, { accountId: kept.id, identifier: other.identifier, password: PROVISIONAL, from });
  await database.superuser.query("update account_merge set merged_at = now() - interval '31 days'");
  const late = await undoMerge(app, { identifier: other.identifier, actor: { kind: 'system' }, from });
  assert.deepEqual(late, { ok: false, reason: 'too-old' });
  const unknown = await undoMerge(app, { identifier: 'x.inconnu', actor: { kind: 'system' }, from });
  assert.deepEqual(unknown, { ok: false, reason: 'unknown' });
});

test('one answer for a wrong password and for nobody; the truth once the password is proved', async () => {
  const { kept, other } = await twoAccounts({ ...ecole, givenName: 'Erwan', title: 'M.' });
  await activate(other);
  const attempt = (identifier: string, password: string) =>
    mergeAccounts(app, { accountId: kept.id, identifier, password, from });
  assert.deepEqual(await attempt(other.identifier, 'autre'), { ok: false, reason: 'wrong' });
  assert.deepEqual(await attempt('x.inconnu', 'autre'), { ok: false, reason: 'wrong' });
  assert.deepEqual(await attempt(other.identifier, PASSWORD), { ok: false, reason: 'other-name' });
  assert.deepEqual(await attempt(kept.identifier, PASSWORD), { ok: false, reason: 'same-account' });
  const { rows } = await database.superuser.query<{ count: number }>(
    'select count(*)::int as count from account_merge',
  );
  assert.equal(rows[0]!.count, 0);
  for (let tries = 0; tries < 6; tries += 1) await attempt('x.inconnu', 'autre');
  const stopped = await attempt(other.identifier, PASSWORD);
  assert.ok(!stopped.ok && stopped.reason === 'throttled', 'ten tries a day');
});

/** Two services: the second account went to both, the account in use to « Pronote » only. */
async function visits(kept: Person, other: Person): Promise<{ ent: string; pronote: string }> {
  const services = { ent: uuidv7(), pronote: uuidv7() };
  for (const [name, id] of Object.entries(services)) {
    await database.superuser.query(
      `insert into service (id, entity_id, name, profile, require_signed_requests, allow_sha1_requests,
         allow_unsolicited, sign_response, sign_assertion, encrypt, data_encryption, name_id_format, name_qualifier,
         sp_name_qualifier, metadata)
       values ($1, $2, $2, 'ent', false, false, false, true, true, false, 'aes256-gcm', 'transient', false, false, '')`,
      [id, `${name} ${id}`],
    );
  }
  for (const [person, service] of [
    [other, services.ent],
    [other, services.pronote],
    [kept, services.pronote],
  ] as const) {
    await database.superuser.query(
      `insert into journal_entry (id, action, actor_kind, account_id, detail)
       values ($1, 'service.signed-in', 'guardian', $2, jsonb_build_object('service', $3::text))`,
      [uuidv7(), person.id, service],
    );
  }
  return services;
}

test('a service where only the other account went goes on knowing the person by it, until the merge is undone', async () => {
  const { kept, other } = await twoAccounts();
  await notify(other);
  const { ent, pronote } = await visits(kept, other);
  await mergeAccounts(app, { accountId: kept.id, identifier: other.identifier, password: PROVISIONAL, from });
  const { token } = await openSession(app.database.pool, app.config, {
    accountId: kept.id,
    kind: 'guardian',
    way: 'password',
    from,
  });
  const knownAs = async (id: string): Promise<string | undefined> => {
    const service = { ...makeSampleService(), id };
    return (await findSignedInSubject(app.database.pool, token, service))!.subject.knownAs;
  };
  assert.deepEqual([await knownAs(ent), await knownAs(pronote)], [other.id, undefined]);
  await undoMerge(app, { identifier: other.identifier, actor: { kind: 'system' }, from });
  assert.deepEqual([await knownAs(ent), await knownAs(pronote)], [undefined, undefined]);
});

test('two tabs at once merge once', async () => {
  const { kept, other } = await twoAccounts();
  await notify(other);
  const input = { accountId: kept.id, identifier: other.identifier, password: PROVISIONAL, from };
  const results = await Promise.all([mergeAccounts(app, input), mergeAccounts(app, input)]);
  assert.deepEqual(results.map((result) => (result.ok ? 'merged' : result.reason)).sort(), [
    'already',
    'merged',
  ]);
});

test('while a feed is matched nothing moves', async () => {
  const { kept, other } = await twoAccounts();
  await notify(other);
  const client = await database.superuser.connect();
  await client.query("begin; select pg_advisory_xact_lock(hashtextextended('educonnect matching', 0))");
  const input = { accountId: kept.id, identifier: other.identifier, password: PROVISIONAL, from };
  try {
    assert.deepEqual(await mergeAccounts(app, input), { ok: false, reason: 'busy' });
  } finally {
    await client.query('rollback');
    client.release();
  }
  assert.ok((await mergeAccounts(app, input)).ok);
});
