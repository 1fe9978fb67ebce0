/** Wrong turns on the way to FranceConnect and back, with a provider that the client was not written with. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { setPassword } from '../../src/accounts/credential.store.ts';
import { switchUpstream } from '../../src/signin/switch-upstream.ts';
import { type Family, newFamily } from '../support/family.ts';
import {
  goodBehaviour,
  type HandMadeProvider,
  startHandMadeProvider,
} from '../support/oidc/hand-made-provider.ts';
import { comparable, PlainClient } from '../support/plain-client.ts';
import { startPortal, type TestPortal } from '../support/portal.ts';
import { GOOD_PASSWORD } from './steps.ts';

let provider: HandMadeProvider;
let portal: TestPortal;
before(async () => {
  provider = await startHandMadeProvider();
  portal = await startPortal({
    EDUCONNECT_FRANCECONNECT_ISSUER: provider.issuer,
    EDUCONNECT_FRANCECONNECT_CLIENT_ID: provider.clientId,
    EDUCONNECT_FRANCECONNECT_CLIENT_SECRET: provider.clientSecret,
    EDUCONNECT_SMS_PER_NUMBER_HOUR: '20',
    EDUCONNECT_SMS_PER_NUMBER_DAY: '40',
  });
});
after(async () => {
  await portal.close();
  await provider.close();
});
beforeEach(() => {
  people += 1;
  provider.behaviour = goodBehaviour();
  provider.behaviour.person = { ...provider.behaviour.person, sub: `person-${people}v1` };
});
let people = 0;

const BEGIN = '/connexion/franceconnect';
const SIGN_IN = '/connexion/responsable';
const BUTTON = 'S’identifier avec FranceConnect';

/** A switch is seen by each process within seconds. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let waits = 0; waits < 300; waits += 1) {
    if (await isSo()) return;
    await pause(50);
  }
  assert.fail('it never happened');
}

/** To the provider and back to our door, without entering it. @returns the address of the callback */
async function comeBack(client: PlainClient, from = SIGN_IN, begin = BEGIN): Promise<string> {
  const sent = await client.submit(begin, {}, from);
  assert.equal(sent.status, 303, await sent.clone().text());
  const back = await fetch(sent.headers.get('location') ?? '', { redirect: 'manual' });
  const url = new URL(back.headers.get('location') ?? '');
  assert.equal(url.origin, new URL(portal.url).origin);
  return url.pathname + url.search;
}

const arrive = async (client: PlainClient): Promise<string | null> =>
  (await client.get(await comeBack(client))).headers.get('location');

const titleOf = async (answer: Response): Promise<string> =>
  /<h1[^>]*>\s*([^<]+)/.exec(await answer.text())?.[1]?.trim() ?? '';

async function proveMobile(client: PlainClient, family: Family): Promise<string | null> {
  await client.submit('/activation/franceconnect/portable', { mobile: family.mobile });
  const { text } = await portal.nextMessage(family.mobile);
  const code = /\d{6}/.exec(text)?.[0] ?? '';
  const answer = await client.submit('/activation/franceconnect/code', { code });
  return answer.headers.get('location');
}

const birthDates = (family: Family): Record<string, string> =>
  Object.fromEntries(
    family.children.flatMap(({ pupilId, bornOn }) => {
      const [year = '', month = '', day = ''] = bornOn.split('-');
      const name = `enfant-${pupilId}`;
      return [
        [`${name}-day`, day],
        [`${name}-month`, month],
        [`${name}-year`, year],
      ];
    }),
  );

async function activate(client: PlainClient): Promise<Family> {
  const family = await newFamily(portal, { onlyChild: true });
  await arrive(client);
  assert.equal(await proveMobile(client, family), '/activation/franceconnect/enfants');
  const done = await client.submit('/activation/franceconnect/enfants', birthDates(family));
  assert.equal(done.headers.get('location'), '/activation/franceconnect/fin', await done.text());
  return family;
}

const count = async (sql: string, ...values: string[]): Promise<number> =>
  (await portal.database.superuser.query(sql, values)).rowCount ?? 0;

test('an answer opens nothing in another browser, twice, or with an altered state', async () => {
  const owner = new PlainClient(portal.url);
  await activate(owner);
  const thief = new PlainClient(portal.url);
  await thief.get(SIGN_IN);
  const stolen = await comeBack(owner, '/mon-compte');
  const refused = await thief.get(stolen);
  assert.equal(refused.status, 410);
  assert.equal(await titleOf(refused), 'Connexion avec FranceConnect expirée');

  // A thief's own answer, put into somebody else's browser, does not sign them in as the thief.
  assert.equal((await owner.get(await comeBack(thief))).status, 410);

  assert.equal((await owner.get(stolen)).headers.get('location'), '/services');
  assert.equal((await owner.get(stolen)).status, 410, 'twice');
  const altered = (await comeBack(owner, '/mon-compte')).replace(/state=.{10}/, 'state=AAAAAAAAAA');
  assert.equal((await owner.get(altered)).status, 410);
  assert.equal((await owner.get('/connexion/franceconnect/retour')).status, 410);
  assert.equal((await owner.get('/connexion/franceconnect/retour?state=a&state=b')).status, 410);
});

test('a form of another site does not lead there', async () => {
  const client = new PlainClient(portal.url);
  await client.get(SIGN_IN);
  const forged = await client.post(BEGIN, { csrf: 'x' }, { origin: 'https://autre.example' });
  assert.equal(forged.status, 403);
});

test('cut by an operator: no button, no answer taken, the page and the sessions live on', async () => {
  const client = new PlainClient(portal.url);
  await activate(client);
  const away = await comeBack(client, '/mon-compte');
  const worker = await portal.app('worker');
  assert.equal(await switchUpstream(worker, { upstream: 'franceconnect', open: false }), true);
  assert.equal(await switchUpstream(worker, { upstream: 'franceconnect', open: false }), false);
  // Another process, so that nothing is remembered from before.
  const other = await portal.another({});
  try {
    const page = await new PlainClient(other.url).get(SIGN_IN);
    assert.equal(page.status, 200);
    assert.ok(!(await page.text()).includes(BUTTON));
    await until(
      async () => !(await (await new PlainClient(portal.url).get(SIGN_IN)).text()).includes(BUTTON),
    );
    const answer = await client.get(away);
    assert.equal(answer.status, 503);
    assert.equal(await titleOf(answer), 'FranceConnect est momentanément indisponible');
    assert.equal((await client.get('/mon-compte')).status, 200);
  } finally {
    await switchUpstream(worker, { upstream: 'franceconnect', open: true });
    await other.close();
  }
  const entries = await count(
    "select from journal_entry where action in ('upstream.closed', 'upstream.opened')",
  );
  assert.equal(entries, 2);
  await until(async () => (await (await new PlainClient(portal.url).get(SIGN_IN)).text()).includes(BUTTON));
});

test('nobody but who reads the code learns whether a number is known, and under which name', async () => {
  const known = await newFamily(portal);
  const otherName = await newFamily(portal, { familyName: 'Vertadier' });
  const pages = [];
  for (const mobile of [known.mobile, otherName.mobile, '06 39 98 98 76']) {
    people += 1;
    provider.behaviour.person = { ...provider.behaviour.person, sub: `person-${people}v1` };
    const client = new PlainClient(portal.url);
    await arrive(client);
    const sent = await client.submit('/activation/franceconnect/portable', { mobile });
    const page = await client.get('/activation/franceconnect/code');
    const end = mobile.slice(-2);
    pages.push([await comparable(sent), await comparable(page, [`06 •• •• •• ${end}`])]);
  }
  assert.deepEqual(pages[1], pages[0]);
  assert.deepEqual(pages[2], pages[0]);
});

test('the identity of somebody else’s account, and an account that has ended, are told so', async () => {
  const first = new PlainClient(portal.url);
  await activate(first);
  const firstPerson = provider.behaviour.person;
  const second = new PlainClient(portal.url);
  provider.behaviour.person = { ...firstPerson, sub: `${firstPerson.sub} second` };
  const family = await activate(second);
  provider.behaviour.person = firstPerson;
  const answer = await second.get(await comeBack(second, '/mon-compte', '/mon-compte/franceconnect/relier'));
  assert.equal(answer.status, 409);
  assert.equal(await titleOf(answer), 'FranceConnect est déjà relié à un autre compte');

  provider.behaviour.person = { ...firstPerson, sub: `${firstPerson.sub} second` };
  await portal.database.superuser.query("update account set state = 'suspended' where id = $1", [
    family.accountId,
  ]);
  const visitor = new PlainClient(portal.url);
  const told = await visitor.get(await comeBack(visitor));
  assert.equal(told.status, 403);
  assert.equal(await titleOf(told), 'Ce compte n’est plus utilisable');
});

test('an account merged into another leads to that one', async () => {
  const absorbed = await activate(new PlainClient(portal.url));
  const kept = await newFamily(portal, { onlyChild: true });
  await portal.database.superuser.query(
    "update account set state = 'active', activated_at = now() where id = $1",
    [kept.accountId],
  );
  await portal.database.superuser.query(
    "update account set state = 'merged', merged_into = $2 where id = $1",
    [absorbed.accountId, kept.accountId],
  );
  const client = new PlainClient(portal.url);
  assert.equal(await arrive(client), '/services');
  assert.ok((await (await client.get('/mon-compte')).text()).includes(kept.identifier));
});

test('a pupil never comes out of this path (R94)', async () => {
  const page = await (await new PlainClient(portal.url).get('/connexion/eleve')).text();
  assert.doesNotMatch(page, /franceconnect/i);

  // With the pupil's own name, and the right password of their account.
  const family = await newFamily(portal, { onlyChild: true });
  const { rows } = await portal.database.superuser.query<{ id: string; identifier: string }>(
    `update account set state = 'active', activated_at = now() where pupil_id = $1 returning id, identifier`,
    [family.children[0]!.pupilId],
  );
  const pupil = rows[0]!;
  const app = await portal.app('web');
  const hashed = await app.hasher.hash(GOOD_PASSWORD);
  assert.ok(hashed.ok);
  await app.database.transaction((trx) =>
    setPassword(trx, app.keyrings.password, { accountId: pupil.id, encodedHash: hashed.encoded }),
  );
  provider.behaviour.person = { ...provider.behaviour.person, given_name: 'Zoé', given_name_array: ['Zoé'] };
  const client = new PlainClient(portal.url);
  await arrive(client);
  const linked = await client.submit('/activation/franceconnect/identifiants', {
    identifier: pupil.identifier,
    password: GOOD_PASSWORD,
  });
  assert.equal(linked.status, 422);
  assert.match(await linked.text(), /Ce compte est celui d’un élève/);
  assert.equal(await count('select from franceconnect_link where account_id = $1', pupil.id), 0);
  const open = 'select from session where account_id = $1 and ended_at is null';
  assert.equal(await count(open, pupil.id), 0, 'the session that the password opened has ended');
  assert.equal(
    await proveMobile(client, family),
    '/activation/franceconnect/nom',
    'the mother has another name',
  );
});

test('no order of steps, reloads and tabs makes an account active without every proof', async () => {
  const family = await newFamily(portal);
  const client = new PlainClient(portal.url);
  await arrive(client);
  const root = '/activation/franceconnect';
  const dates = birthDates(family);
  const skip = async (expected: string): Promise<void> => {
    for (const step of ['enfants', 'fin', 'rattache', 'nom']) {
      const page = await client.get(`${root}/${step}`);
      if (`${root}/${step}` !== expected) assert.equal(page.headers.get('location'), expected, step);
    }
  };
  await skip(`${root}/portable`);
  await client.submit(`${root}/enfants`, dates, `${root}/portable`);
  await client.submit(`${root}/portable`, { mobile: family.mobile });
  await skip(`${root}/code`);
  await client.submit(`${root}/enfants`, dates, `${root}/code`);
  const code = /\d{6}/.exec((await portal.nextMessage(family.mobile)).text)?.[0] ?? '';
  await Promise.all([1, 2, 3].map(() => client.submit(`${root}/code`, { code }, SIGN_IN)));
  await skip(`${root}/enfants`);
  // Another number, once the code is proved, is too late: the proof stays with its account.
  await client.submit(`${root}/portable`, { mobile: '06 39 98 98 77' }, `${root}/enfants`);
  await skip(`${root}/enfants`);
  assert.equal(await count("select from account where id = $1 and state = 'active'", family.accountId), 0);
  assert.equal(await count('select from franceconnect_link where account_id = $1', family.accountId), 0);
  await Promise.all([1, 2, 3].map(() => client.submit(`${root}/enfants`, dates, `${root}/enfants`)));
  await skip(`${root}/fin`);
  const activated = "select from journal_entry where action = 'account.activated' and account_id = $1";
  assert.equal(await count(activated, family.accountId), 1);
  assert.equal(await count('select from franceconnect_link where account_id = $1', family.accountId), 1);
});

test('the code of a stranger’s number never opens anything, even guessed', async () => {
  const client = new PlainClient(portal.url);
  await arrive(client);
  await client.submit('/activation/franceconnect/portable', { mobile: '06 39 98 98 78' });
  assert.equal(portal.countMessages('06 39 98 98 78'), 0);
  const answer = await client.submit('/activation/franceconnect/code', { code: '000000' });
  assert.equal(answer.status, 422);
});
