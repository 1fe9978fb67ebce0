import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { keyedHash } from '../../src/platform/crypto/tokens.ts';
import { type Family, newFamily } from '../support/family.ts';
import { comparable, PlainClient } from '../support/plain-client.ts';
import { startPortal, type TestPortal, type TestSite } from '../support/portal.ts';
import { countStatements } from '../support/statement-count.ts';
import { ageCodes, codeFor } from './steps.ts';

/** Nobody has this number. The same last digits as the first family's, because the page shows them. */
const UNKNOWN_NUMBER = '06 39 98 99 01';

let portal: TestPortal;
/** A process that gets no delivery receipts from the carriers: every statement it sends is the visitor’s. */
let site: TestSite;
let known: Family;
before(async () => {
  portal = await startPortal();
  site = await portal.another({});
  known = await newFamily(portal);
  assert.equal(known.mobile.slice(-2), UNKNOWN_NUMBER.slice(-2));
});
after(() => portal.close());

/** A known person, and the two kinds of strangers. */
const people = () => ({
  known: { familyName: known.familyName, givenName: known.givenName, mobile: known.mobile },
  misspelt: { familyName: `${known.familyName}e`, givenName: known.givenName, mobile: known.mobile },
  unknown: { familyName: known.familyName, givenName: known.givenName, mobile: UNKNOWN_NUMBER },
});
type Person = ReturnType<typeof people>['known'];

/** All that a person sees until the code page and after wrong codes, with the statements of each step. */
async function walk(person: Person): Promise<unknown[]> {
  const client = new PlainClient(site.url);
  const { database } = await site.app('web');
  const steps: unknown[] = [];
  const step = async (name: string, ask: () => Promise<Response>): Promise<void> => {
    let answer: Response | undefined;
    const statements = await countStatements(database, async () => {
      answer = await ask();
    });
    steps.push({ name, statements, ...(await comparable(answer!)) });
  };
  await step('form', () => client.get('/activation/sms'));
  await step('asked', () => client.submit('/activation/sms', person));
  await step('code page', () => client.get('/activation/sms/code'));
  await step('not received', () => client.get('/activation/sms/code-non-recu'));
  for (let tries = 1; tries <= 6; tries += 1) {
    const code = String(tries).padStart(6, '0');
    await step(`wrong ${tries}`, () => client.submit('/activation/sms/code', { code }));
  }
  await step('another code at once', () =>
    client.submit('/activation/sms/renvoi', {}, '/activation/sms/code'),
  );
  await ageCodes(portal);
  await step('another code', () => client.submit('/activation/sms/renvoi', {}, '/activation/sms/code'));
  await step('skipped', () => client.get('/activation/sms/enfants'));
  return steps;
}

test('an unknown number and a misspelt name get what a known person gets: bytes, headers and statements', async () => {
  const { known: person, misspelt, unknown } = people();
  const expected = await walk(person);
  assert.ok(expected.length > 10);
  await portal.database.superuser.query('delete from attempt_counter');
  assert.deepEqual(await walk(misspelt), expected, 'misspelt name');
  await portal.database.superuser.query('delete from attempt_counter');
  assert.deepEqual(await walk(unknown), expected, 'unknown number');
});

test('nothing is sent to strangers', async () => {
  await portal.database.superuser.query('delete from attempt_counter');
  const received = portal.countMessages(known.mobile);
  for (const person of [people().misspelt, people().unknown]) {
    const answer = await new PlainClient(portal.url).submit('/activation/sms', person);
    assert.equal(answer.headers.get('location'), '/activation/sms/code');
  }
  // Messages leave in the order of their rows: when the known person's has arrived, the others would have.
  const last = await new PlainClient(portal.url).submit('/activation/sms', people().known);
  assert.equal(last.status, 303);
  while (portal.countMessages(known.mobile) === received) await portal.nextMessage(known.mobile);
  assert.equal(portal.countMessages(known.mobile), received + 1);
  assert.equal(portal.countMessages(UNKNOWN_NUMBER), 0);
  const { rows } = await portal.database.superuser.query(
    `select m.state from message m join flow f on f.id = m.flow_id where f.account_id is null and m.state <> 'suppressed'`,
  );
  assert.deepEqual(rows, []);
});

test('the caps on SMS count for strangers as for the others', async () => {
  const refusals: unknown[] = [];
  for (const person of Object.values(people())) {
    await portal.database.superuser.query('delete from attempt_counter');
    const client = new PlainClient(portal.url);
    for (let asked = 1; asked <= 3; asked += 1) {
      assert.equal((await client.submit('/activation/sms', person)).status, 303);
    }
    const answer = await client.submit('/activation/sms', person);
    assert.equal(answer.status, 429);
    const masked = Object.values(person).map((value) => `value="${value}"`);
    const { headers, body } = await comparable(answer, masked);
    assert.match(headers['retry-after']!, /^\d+$/);
    delete headers['retry-after'];
    delete headers['content-length'];
    refusals.push({ headers, body });
  }
  assert.deepEqual(refusals[1], refusals[0]);
  assert.deepEqual(refusals[2], refusals[0]);
});

test('a stranger’s code opens nothing, even guessed', async () => {
  await portal.database.superuser.query('delete from attempt_counter');
  // The code of a known person, tried in a stranger's journey.
  const other = await newFamily(portal);
  const { familyName, givenName, mobile } = other;
  await new PlainClient(portal.url).submit('/activation/sms', { familyName, givenName, mobile });
  const code = await codeFor(portal, other);
  const stranger = new PlainClient(portal.url);
  await stranger.submit('/activation/sms', people().unknown);
  const answer = await stranger.submit('/activation/sms/code', { code });
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /Il vous reste/);

  // And their own, were it guessed: its hash is replaced by that of a code that we know.
  const { rows } = await portal.database.superuser.query<{ id: string }>(
    'select id from flow where account_id is null order by created_at desc limit 1',
  );
  const { hmacKey } = await portal.app('web');
  await portal.database.superuser.query('update one_time_code set code_hash = $2 where flow_id = $1', [
    rows[0]!.id,
    keyedHash(hmacKey, 'code', rows[0]!.id, '424242'),
  ]);
  const guessed = await stranger.submit('/activation/sms/code', { code: '424242' });
  assert.equal(guessed.status, 422);
  assert.equal(
    (await stranger.get('/activation/sms/enfants')).headers.get('location'),
    '/activation/sms/code',
  );
});
