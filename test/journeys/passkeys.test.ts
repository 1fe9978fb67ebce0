import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { activeFamily, FAMILY_PASSWORD, signInPlainly } from '../support/active-family.ts';
import { useBrowser } from '../support/browser.ts';
import type { Family } from '../support/family.ts';
import { csrfToken, PlainClient } from '../support/plain-client.ts';
import { startPortal, type TestPortal } from '../support/portal.ts';
import { expectPage, mainText, pathOf, press, signInAs, signOut } from './steps.ts';

let portal: TestPortal;
const browser = useBrowser();
before(async () => {
  portal = await startPortal();
});
after(() => portal.close());

/** A device with a finger that it knows, or one that does not verify its person. */
async function addAuthenticator(page: Page, isUserVerified = true): Promise<{ count(): Promise<number> }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  });
  return {
    count: async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  };
}

async function createPasskey(page: Page, name: string): Promise<void> {
  await page.goto('/mon-compte/cles-acces');
  await page.locator('#nom').fill(name);
  await press(page, 'Créer une clé d’accès');
}

const kept = async (family: Family): Promise<{ name: string; counter: string }[]> => {
  const { rows } = await portal.database.superuser.query(
    'select name, counter from passkey where account_id = $1 order by created_at',
    [family.accountId],
  );
  return rows;
};

test('a passkey is created, named, used to sign in and to prove, and removed', async () => {
  const family = await activeFamily(portal);
  const page = await browser.page({ baseUrl: portal.url });
  const device = await addAuthenticator(page);
  await signInAs(page, 'responsable', family.identifier, FAMILY_PASSWORD);
  await createPasskey(page, 'Mon   téléphone ');
  await expectPage(page, {
    name: 'account-passkeys',
    path: '/mon-compte/cles-acces',
    says: ['Mon téléphone', 'Jamais utilisée'],
  });
  assert.equal(await device.count(), 1);

  await signOut(page);
  await page.goto('/connexion/responsable');
  await expectPage(page, { name: 'signin-with-passkey' });
  await press(page, 'Me connecter avec une clé d’accès');
  assert.equal(pathOf(page), '/services', await mainText(page));
  const { rows } = await portal.database.superuser.query(
    "select detail from journal_entry where account_id = $1 and action = 'session.opened' order by at desc limit 1",
    [family.accountId],
  );
  assert.deepEqual(rows, [{ detail: { way: 'passkey' } }]);
  assert.ok(Number((await kept(family))[0]!.counter) > 0, 'the device counts, and so do we');

  await portal.database.superuser.query(
    "update session set proved_at = now() - interval '1 hour' where account_id = $1",
    [family.accountId],
  );
  await page.goto('/mon-compte/cles-acces');
  await press(page, 'Utiliser une clé d’accès');
  assert.equal(pathOf(page), '/mon-compte/cles-acces', await mainText(page));

  const card = page.locator('.fr-card');
  await card.locator('[name=nom]').fill('Tablette');
  await press(page, 'Renommer');
  assert.deepEqual(
    (await kept(family)).map(({ name }) => name),
    ['Tablette'],
  );
  await press(page, 'Supprimer cette clé d’accès');
  assert.deepEqual(await kept(family), []);
  await signOut(page);
  await page.goto('/connexion/responsable');
  await press(page, 'Me connecter avec une clé d’accès');
  await expectPage(page, { name: 'signin-passkey-removed', says: ['Clé d’accès non reconnue'] });
  await page.context().close();
});

test('a device that does not verify its person makes no passkey, and the page says so', async () => {
  const family = await activeFamily(portal);
  const page = await browser.page({ baseUrl: portal.url });
  await addAuthenticator(page, false);
  await signInAs(page, 'responsable', family.identifier, FAMILY_PASSWORD);
  await page.goto('/mon-compte/cles-acces');
  await page.locator('#nom').fill('Sans doigt');
  await page.getByRole('button', { name: 'Créer une clé d’accès' }).click();
  await page.getByText('La clé d’accès n’a pas pu être utilisée').waitFor();
  assert.deepEqual(await kept(family), []);
  await page.context().close();
});

test('without JavaScript no button of passkeys is there', async () => {
  const family = await activeFamily(portal);
  const page = await browser.page({ baseUrl: portal.url, javaScript: false, size: 'phone' });
  await page.goto('/connexion/responsable');
  assert.ok(!(await page.getByText('Me connecter avec une clé d’accès').isVisible()));
  await signInAs(page, 'responsable', family.identifier, FAMILY_PASSWORD);
  await page.goto('/mon-compte/cles-acces');
  assert.ok(!(await page.getByText('Créer une clé d’accès', { exact: true }).isVisible()));
  await expectPage(page, { name: 'passkeys-without-javascript', says: [/activez JavaScript/] });
  await page.context().close();
});

test('an answer serves once, for the challenge of its own purpose', async () => {
  const family = await activeFamily(portal);
  const page = await browser.page({ baseUrl: portal.url });
  await addAuthenticator(page);
  await signInAs(page, 'responsable', family.identifier, FAMILY_PASSWORD);
  await createPasskey(page, 'Mon téléphone');
  await signOut(page);
  await page.goto('/connexion/responsable');
  let posted = '';
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/connexion/cle-acces'))
      posted = request.postData() ?? '';
  });
  await press(page, 'Me connecter avec une clé d’accès');
  assert.equal(pathOf(page), '/services');
  await page.context().close();

  const thief = new PlainClient(portal.url);
  const send = async (reponse: string): Promise<number> => {
    const csrf = csrfToken(await (await thief.get('/connexion/responsable')).text());
    return (await thief.post('/connexion/cle-acces', { csrf, reponse })).status;
  };
  const reponse = new URLSearchParams(posted).get('reponse') ?? '';
  assert.equal(await send(reponse), 422, 'the same answer again');

  // With a challenge that is good, but that the device never signed.
  const csrf = csrfToken(await (await thief.get('/connexion/responsable')).text());
  const { challenge } = (await (await thief.post('/connexion/cle-acces/options', { csrf })).json()) as {
    challenge: string;
  };
  const forged = JSON.parse(reponse) as { response: { clientDataJSON: string } };
  const client = JSON.parse(Buffer.from(forged.response.clientDataJSON, 'base64url').toString()) as object;
  forged.response.clientDataJSON = Buffer.from(JSON.stringify({ ...client, challenge })).toString(
    'base64url',
  );
  assert.equal(await send(JSON.stringify(forged)), 422);
  for (const garbage of ['', '{}', 'null', '{"id":1}', reponse.slice(0, 40)])
    assert.equal(await send(garbage), 422);
});

test('a stranger changes those of nobody', async () => {
  const [mine, other] = [await activeFamily(portal), await activeFamily(portal)];
  const { superuser } = portal.database;
  await superuser.query(
    `insert into passkey (id, account_id, credential_id, public_key, counter, transports, name)
     values (new_id(), $1, '\\x01', '\\x02', 0, '{}', 'Sienne')`,
    [other.accountId],
  );
  const { rows } = await superuser.query<{ id: string }>('select id from passkey where account_id = $1', [
    other.accountId,
  ]);
  const client = await signInPlainly(portal, mine.identifier);
  const path = '/mon-compte/cles-acces';
  await client.submit(`${path}/supprimer`, { cle: rows[0]!.id }, path);
  await client.submit(`${path}/renommer`, { cle: rows[0]!.id, nom: 'Mienne' }, path);
  assert.deepEqual(
    (await kept(other)).map(({ name }) => name),
    ['Sienne'],
  );
});
