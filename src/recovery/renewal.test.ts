import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { ACTIVE_PASSWORD, makeActive } from '../../test/support/active-account.ts';
import { newFamily } from '../../test/support/family.ts';
import { PlainClient } from '../../test/support/plain-client.ts';
import { startPortal, type TestPortal } from '../../test/support/portal.ts';
import { markForRenewal, type RenewalReason } from '../accounts/mark-for-renewal.store.ts';

const NEW_PASSWORD = 'quatre tambours sous la neige';

let portal: TestPortal;
before(async () => {
  portal = await startPortal();
});
after(() => portal.close());
beforeEach(() => portal.database.superuser.query('delete from attempt_counter'));

const mark = async (accountId: string, reason: RenewalReason) =>
  (await portal.app('web')).database.transaction((trx) =>
    markForRenewal(trx, { accountIds: [accountId], reason, actor: { kind: 'system' } }),
  );

async function signIn(identifier: string, password: string) {
  const client = new PlainClient(portal.url);
  const answer = await client.submit('/connexion/responsable', {
    j_username: identifier,
    j_password: password,
  });
  return { client, answer, to: answer.headers.get('location') };
}

const actions = async (accountId: string): Promise<string[]> =>
  (
    await portal.database.superuser.query<{ action: string }>(
      'select action from journal_entry where account_id = $1 order by at, id',
      [accountId],
    )
  ).rows.map((row) => row.action);

test('a cohort’s password opens only the choice of another, which is not the same again', async () => {
  const { accountId, identifier } = await makeActive(portal, await newFamily(portal), {
    email: 'nolwenn@messagerie.example',
  });
  const before = await signIn(identifier, ACTIVE_PASSWORD);
  assert.equal(before.to, '/services');
  const marked = await mark(accountId, 'cohort');
  assert.deepEqual(marked, { marked: [accountId], sessionsEnded: 1 });
  assert.equal((await before.client.get('/mon-compte')).headers.get('location'), '/connexion');

  const { client, to } = await signIn(identifier, ACTIVE_PASSWORD);
  assert.equal(to, '/nouveau-mot-de-passe');
  assert.equal((await client.get('/mon-compte')).headers.get('location'), '/connexion', 'not signed in yet');
  const choose = (password: string, confirmation = password) =>
    client.submit('/nouveau-mot-de-passe', { password, confirmation });
  const same = await choose(ACTIVE_PASSWORD);
  assert.equal(same.status, 422);
  assert.match(await same.text(), /différent de l’ancien/);
  assert.equal((await choose('court')).status, 422);
  assert.equal((await choose(NEW_PASSWORD, 'autre chose')).status, 422);
  assert.equal((await choose(NEW_PASSWORD)).headers.get('location'), '/nouveau-mot-de-passe/fin');
  assert.match(await (await client.get('/nouveau-mot-de-passe/fin')).text(), new RegExp(identifier));
  assert.equal((await client.get('/mon-compte')).status, 200);
  // Back, and the form sent again: nothing changes.
  assert.equal(
    (await client.get('/nouveau-mot-de-passe')).headers.get('location'),
    '/nouveau-mot-de-passe/fin',
  );

  const warning = await portal.nextMessage('nolwenn@messagerie.example');
  assert.match(warning.text, /Le mot de passe a été modifié/);
  assert.equal((await signIn(identifier, NEW_PASSWORD)).to, '/services');
  assert.equal((await signIn(identifier, ACTIVE_PASSWORD)).answer.status, 200);
  const told = await actions(accountId);
  for (const action of ['account.renewal-required', 'session.closed', 'account.password-changed']) {
    assert.ok(told.includes(action), action);
  }
});

test('a compromised password is never enough: a code by SMS to the account’s own number', async () => {
  const family = await newFamily(portal);
  const { accountId, identifier } = await makeActive(portal, family, { mobile: '+262639989001' });
  await mark(accountId, 'compromised');
  // A later cohort does not make it a lesser one.
  await mark(accountId, 'cohort');
  const { client, to } = await signIn(identifier, ACTIVE_PASSWORD);
  assert.equal(to, '/nouveau-mot-de-passe/preuve');
  for (const path of ['/nouveau-mot-de-passe', '/nouveau-mot-de-passe/code', '/nouveau-mot-de-passe/fin']) {
    assert.equal((await client.get(path)).headers.get('location'), to, path);
  }
  const page = await (await client.get('/nouveau-mot-de-passe/preuve')).text();
  assert.match(page, /06 •• •• •• 01/);
  assert.ok(!page.includes('par=email') && !page.includes('value="email"'));
  const forced = await client.submit('/nouveau-mot-de-passe/preuve', { par: 'email' });
  assert.equal(forced.headers.get('location'), '/nouveau-mot-de-passe/preuve', 'no address, no link');

  const sent = await client.submit('/nouveau-mot-de-passe/preuve', { par: 'sms' });
  assert.equal(sent.headers.get('location'), '/nouveau-mot-de-passe/code');
  const code = /code (\d{6}) /.exec((await portal.nextMessage('+262639989001')).text)![1]!;
  // The password was right: what became of this very message may be said.
  const setState = (state: string) =>
    portal.database.superuser.query(
      "update message set state = $2, sealed = null where account_id = $1 and channel = 'sms'",
      [accountId, state],
    );
  for (const [state, said] of [
    ['sent', 'remis à l’opérateur'],
    ['delivered', 'a reçu le SMS'],
    ['failed', 'n’a pas pu remettre'],
  ] as const) {
    await setState(state);
    const told = await (await client.get('/nouveau-mot-de-passe/code-non-recu')).text();
    assert.ok(told.includes(said), state);
  }
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  assert.equal((await client.submit('/nouveau-mot-de-passe/code', { code: wrong })).status, 422);
  const right = await client.submit('/nouveau-mot-de-passe/code', { code });
  assert.equal(right.headers.get('location'), '/nouveau-mot-de-passe');
  const chosen = await client.submit('/nouveau-mot-de-passe', {
    password: NEW_PASSWORD,
    confirmation: NEW_PASSWORD,
  });
  assert.equal(chosen.headers.get('location'), '/nouveau-mot-de-passe/fin');
  assert.match((await portal.nextMessage('+262639989001')).text, /votre mot de passe vient de changer/);
  assert.equal((await signIn(identifier, NEW_PASSWORD)).to, '/services');
});

test('a compromised password: a link by e-mail, which works once and in any browser', async () => {
  const { accountId, identifier } = await makeActive(portal, await newFamily(portal), {
    email: 'gaelle@messagerie.example',
  });
  await mark(accountId, 'compromised');
  const { client } = await signIn(identifier, ACTIVE_PASSWORD);
  const sent = await client.submit('/nouveau-mot-de-passe/preuve', { par: 'email' });
  assert.equal(sent.headers.get('location'), '/nouveau-mot-de-passe/preuve?envoye=1');
  const link = /http\S+\/mot-de-passe-perdu\/lien\?code=\S+/.exec(
    (await portal.nextMessage('gaelle@messagerie.example')).text,
  )![0];
  const path = link.slice(portal.url.length);
  const phone = new PlainClient(portal.url);
  // A mail scanner follows the link first, twice: nothing is used.
  await new PlainClient(portal.url).get(path);
  assert.equal((await phone.get(path)).status, 200);
  const code = new URL(link).searchParams.get('code')!;
  const opened = await phone.submit('/mot-de-passe-perdu/lien', { code }, path);
  assert.equal(opened.headers.get('location'), '/nouveau-mot-de-passe');
  assert.equal((await new PlainClient(portal.url).get(path)).status, 410);
  const chosen = await phone.submit('/nouveau-mot-de-passe', {
    password: NEW_PASSWORD,
    confirmation: NEW_PASSWORD,
  });
  assert.equal(chosen.headers.get('location'), '/nouveau-mot-de-passe/fin');
  assert.equal((await signIn(identifier, NEW_PASSWORD)).to, '/services');
});

test('a compromised password of an account without contact leads to the school', async () => {
  const { accountId, identifier } = await makeActive(portal, await newFamily(portal));
  await mark(accountId, 'compromised');
  const { client } = await signIn(identifier, ACTIVE_PASSWORD);
  const page = await (await client.get('/nouveau-mot-de-passe/preuve')).text();
  assert.match(page, /seul l’établissement de l’élève/);
  const [row] = (
    await portal.database.superuser.query('select count(*)::int as n from session where account_id = $1', [
      accountId,
    ])
  ).rows as { n: number }[];
  assert.equal(row!.n, 0);
});

test('an account without a password is not marked, and its sessions end', async () => {
  const { accountId, identifier } = await makeActive(portal, await newFamily(portal));
  const { client } = await signIn(identifier, ACTIVE_PASSWORD);
  await portal.database.superuser.query('delete from credential where account_id = $1', [accountId]);
  assert.deepEqual(await mark(accountId, 'compromised'), { marked: [], sessionsEnded: 1 });
  assert.equal((await client.get('/mon-compte')).headers.get('location'), '/connexion');
});

test('a marked password ends the journeys and links opened before', async () => {
  const { accountId, identifier } = await makeActive(portal, await newFamily(portal));
  await mark(accountId, 'cohort');
  const { client } = await signIn(identifier, ACTIVE_PASSWORD);
  await mark(accountId, 'compromised');
  assert.equal((await client.get('/nouveau-mot-de-passe')).status, 410);
});
