import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { activeFamily, FAMILY_PASSWORD } from '../support/active-family.ts';
import { useBrowser } from '../support/browser.ts';
import type { Family } from '../support/family.ts';
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

const setState = (family: Family, state: string, cause: string | null): Promise<unknown> =>
  portal.database.superuser.query(
    'update account set state = $2, end_cause = $3, suspended_at = now() where id = $1',
    [family.accountId, state, cause],
  );
const stateOf = async (family: Family): Promise<unknown> =>
  (
    await portal.database.superuser.query('select state, end_cause as cause from account where id = $1', [
      family.accountId,
    ])
  ).rows[0];

async function begin(
  family: Family,
  password = FAMILY_PASSWORD,
): Promise<{ client: PlainClient; answer: Response }> {
  const client = new PlainClient(portal.url);
  const answer = await client.submit('/connexion/responsable', {
    j_username: family.identifier,
    j_password: password,
  });
  return { client, answer };
}
const date = (bornOn: string): Record<string, string> => {
  const [year = '', month = '', day = ''] = bornOn.split('-');
  return { 'birthDate-day': day, 'birthDate-month': month, 'birthDate-year': year };
};

journey('an account in its sleep is woken by its password and a child’s birth date', async ({ page }) => {
  const family = await activeFamily(portal);
  await setState(family, 'suspended', 'inactive');
  await signInAs(page, 'responsable', family.identifier, FAMILY_PASSWORD);
  await expectPage(page, { name: 'wake', path: '/connexion/reveil', heading: 'Votre compte est en sommeil' });
  await page.goto('/mon-compte');
  assert.equal(new URL(page.url()).pathname, '/connexion', 'not signed in yet');
  await page.goto('/connexion/reveil');
  const type = async (bornOn: string): Promise<void> => {
    for (const [name, value] of Object.entries(date(bornOn)))
      await page.locator(`[name="${name}"]`).fill(value);
    await press(page, 'Réveiller mon compte');
  };
  await type('2011-01-01');
  await expectPage(page, { name: 'wake-wrong', says: ['Cette date ne correspond pas'] });
  await type(family.children[1]!.bornOn);
  assert.equal(new URL(page.url()).pathname, '/services');
  assert.deepEqual(await stateOf(family), { state: 'active', cause: null });
  await page.goto('/connexion/reveil');
  assert.equal(new URL(page.url()).pathname, '/services', 'Back leads on');
});

test('five wrong dates make the account wait, whatever the journey', async () => {
  const family = await activeFamily(portal);
  await setState(family, 'suspended', 'inactive');
  for (let tries = 1; tries <= 6; tries += 1) {
    const { client } = await begin(family);
    const answer = await client.submit('/connexion/reveil', date('2011-01-01'));
    assert.equal(answer.status, tries <= 5 ? 422 : 429);
  }
  const { client } = await begin(family);
  const right = await client.submit('/connexion/reveil', date(family.children[0]!.bornOn));
  assert.equal(right.status, 429);
  assert.deepEqual(await stateOf(family), { state: 'suspended', cause: 'inactive' });
});

test('suspended for safety, closed or merged: the right password is told which, and opens nothing', async () => {
  const family = await activeFamily(portal);
  for (const [state, cause, says] of [
    ['suspended', 'security', 'Ce compte est suspendu'],
    ['closed', 'no-child', 'Ce compte est fermé'],
  ] as const) {
    await setState(family, state, cause);
    const { client, answer } = await begin(family);
    assert.match(await answer.text(), new RegExp(says));
    assert.equal((await client.get('/connexion/reveil')).status, 410);
    const wrong = await begin(family, 'pas le bon');
    assert.match(await wrong.answer.text(), /Identifiant ou mot de passe incorrect/);
  }
});
