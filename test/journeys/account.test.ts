import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { activeFamily, FAMILY_PASSWORD, signInPlainly } from '../support/active-family.ts';
import { useBrowser } from '../support/browser.ts';
import { PlainClient } from '../support/plain-client.ts';
import { startPortal, type TestPortal } from '../support/portal.ts';
import { expectPage, journey as registerJourney, press, signInAs } from './steps.ts';

let portal: TestPortal;
const browser = useBrowser();
before(async () => {
  portal = await startPortal();
});
after(() => portal.close());
const journey = (name: string, run: Parameters<typeof registerJourney>[2]): void =>
  registerJourney(name, { browser, site: () => portal }, run);

test('pages of the account lead to the sign-in page whoever is not signed in', async () => {
  const stranger = new PlainClient(portal.url);
  for (const path of ['/mon-compte', '/mon-compte/enfants', '/mon-compte/langue']) {
    const answer = await stranger.get(path);
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/connexion'], path);
  }
});

journey('the language is chosen and kept', async ({ page }) => {
  const family = await activeFamily(portal);
  await signInAs(page, 'responsable', family.identifier, FAMILY_PASSWORD);
  await page.goto('/mon-compte');
  await press(page, 'Changer ma langue');
  await expectPage(page, { name: 'account-language', path: '/mon-compte/langue', heading: 'Ma langue' });
  await page.getByLabel('Türkçe').check();
  await press(page, 'Enregistrer');
  await expectPage(page, { name: 'account-language-kept', path: '/mon-compte', says: ['Türkçe'] });
  const { rows } = await portal.database.superuser.query(
    `select action, detail from journal_entry where account_id = $1 and action like '%language%'`,
    [family.accountId],
  );
  assert.deepEqual(rows, [{ action: 'account.language-changed', detail: { language: 'tr' } }]);
});

test('a language that nobody offers changes nothing', async () => {
  const family = await activeFamily(portal);
  const client = await signInPlainly(portal, family.identifier);
  const answer = await client.submit('/mon-compte/langue', { langue: 'xx' });
  assert.equal(answer.headers.get('location'), '/mon-compte/langue');
  const { rows } = await portal.database.superuser.query('select language from account where id = $1', [
    family.accountId,
  ]);
  assert.deepEqual(rows, [{ language: 'fr' }]);
});
