import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Route } from 'playwright-core';
import { gallery } from './gallery/pages.ts';
import { type PageSite, servePages } from './support/page-site.ts';
import { useBrowser } from './support/browser.ts';
import { checkPage } from './support/check-page.ts';

let site: PageSite;
before(async () => {
  site = await servePages(gallery);
});
after(() => site.close());
const browser = useBrowser();

/** An answer after which the browser stays on the page that sent the form. */
const stay = (route: Route): Promise<void> => route.fulfill({ status: 204 });

const open = async (name: string, visit: { javaScript?: boolean } = {}) => {
  const page = await browser.page({ ...visit, size: 'phone', baseUrl: site.url });
  await page.goto(`/fr/${name}`);
  return page;
};

test('a password can be shown, hidden again, and is hidden when the form leaves', async () => {
  const page = await open('connexion');
  const field = page.getByLabel('Mot de passe', { exact: true });
  await field.fill('correct cheval');
  await page.getByRole('button', { name: 'Afficher Mot de passe' }).click();
  assert.equal(await field.getAttribute('type'), 'text');
  await page.getByRole('button', { name: 'Masquer Mot de passe' }).click();
  assert.equal(await field.getAttribute('type'), 'password');

  await page.getByRole('button', { name: 'Afficher Mot de passe' }).click();
  await page.route('**/connexion', stay);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.locator('#password[type=password]').waitFor();
});

test('without JavaScript nothing is offered that would not work, and the page stays valid', async () => {
  const signIn = await open('connexion', { javaScript: false });
  assert.equal(await signIn.getByRole('button', { name: 'Afficher' }).count(), 0);
  await checkPage(signIn, 'gallery-connexion-no-js');
  const step = await open('etape', { javaScript: false });
  assert.ok(await step.getByRole('button', { name: 'Renvoyer un code' }).isEnabled());
  const kept = await open('messages', { javaScript: false });
  assert.equal(await kept.getByRole('button', { name: 'Copier' }).count(), 0);
});

test('a button that waits counts down, then works', async () => {
  const page = await browser.page({ baseUrl: site.url });
  await page.clock.install();
  await page.goto('/fr/etape');
  const button = page.locator('[data-wait]');
  assert.ok(await button.isDisabled());
  assert.match((await button.textContent()) ?? '', /dans\s45\ss/);
  await page.clock.runFor(20_000);
  assert.match((await button.textContent()) ?? '', /dans\s25\ss/);
  await page.clock.runFor(26_000);
  assert.ok(await button.isEnabled());
  assert.equal((await button.textContent())?.trim(), 'Renvoyer un code');
});

test('the rules of a password are ticked while one types', async () => {
  const page = await open('champs');
  const rule = page.locator('#regles [data-pattern]');
  const field = page.getByLabel('Nouveau mot de passe', { exact: true });
  const met = async () => (await rule.getAttribute('class'))?.includes('ec-rule--met') ?? false;
  for (const [password, expected] of [
    ['trop court', false],
    ['douze lettres', true],
    ['123456789012', false],
    ['1234567890123456', true],
  ] as const) {
    await field.fill(password);
    assert.equal(await met(), expected, password);
  }
  assert.match((await rule.textContent()) ?? '', /respecté/);
});

test('an identifier is copied whole, or selected whole by one click', async () => {
  const page = await open('messages');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copier' }).click();
  await page.getByRole('button', { name: 'Copié' }).waitFor();
  assert.equal(await page.evaluate('navigator.clipboard.readText()'), 'n.ferrand12');

  await page.locator('.ec-copyable__value').click();
  assert.equal(await page.evaluate('getSelection().toString()'), 'n.ferrand12');
});

test('a form pressed twice is sent once', async () => {
  const page = await open('etape');
  const sent: string[] = [];
  await page.route('**/code', (route) => {
    sent.push(route.request().postData() ?? '');
    return stay(route);
  });
  const button = page.getByRole('button', { name: 'Continuer' });
  await page.getByLabel('J’indique le code').fill('123456');
  await button.click();
  await page.locator('button[aria-busy]').waitFor();
  await button.click();
  await page.keyboard.press('Enter');
  assert.deepEqual(sent, ['csrf=jeton&code=123456']);
});

test('a refused sign-in is announced once, above the form, and read first', async () => {
  const page = await open('connexion-erreur');
  const focused = page.locator(':focus');
  assert.match((await focused.textContent()) ?? '', /Identifiant ou mot de passe incorrect/);
  assert.equal(await page.locator('[aria-invalid]').count(), 0, 'no field says which half was wrong');
});
