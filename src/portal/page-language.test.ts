import assert from 'node:assert/strict';
import { get } from 'node:http';
import { after, before, test } from 'node:test';
import { activeFamily, signInPlainly } from '../../test/support/active-family.ts';
import { PlainClient } from '../../test/support/plain-client.ts';
import { startPortal, type TestPortal } from '../../test/support/portal.ts';
import { acceptedLanguage } from './page-language.ts';

let portal: TestPortal;
before(async () => {
  portal = await startPortal();
});
after(() => portal.close());

const languageOf = async (answer: Response): Promise<string | undefined> =>
  /<html lang="(\w+)" dir="(?:ltr|rtl)"/.exec(await answer.text())?.[1];

/** Sent as it is: `fetch` would tidy the address. */
const locationOf = (path: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(portal.url);
    get({ hostname, port, path }, (answer) => {
      answer.resume();
      resolve(answer.headers.location ?? '/');
    }).on('error', reject);
  });

test('the browser’s wishes are followed in their order, French when none is ours', () => {
  assert.equal(acceptedLanguage('ar-DZ,ar;q=0.9,fr;q=0.8'), 'ar');
  assert.equal(acceptedLanguage('fr;q=0.5, pt-BR;q=0.8'), 'pt');
  assert.equal(acceptedLanguage('de, uk;q=0'), 'fr');
  assert.equal(acceptedLanguage('*'), 'fr');
  assert.equal(acceptedLanguage(undefined), 'fr');
  assert.equal(acceptedLanguage('constructor, __proto__'), 'fr');
});

test('a visitor gets the browser’s language, then the one chosen in the page, and keeps the journey', async () => {
  const client = new PlainClient(portal.url);
  const wishes = { 'accept-language': 'tr-TR,tr;q=0.9' };
  assert.equal(await languageOf(await client.get('/connexion', wishes)), 'tr');

  const page = await (await client.get('/connexion/eleve?suite=abc', wishes)).text();
  assert.ok(
    page.includes('href="/connexion/eleve?suite=abc&amp;langue=uk"'),
    'the menu leads to the same page',
  );
  const chosen = await client.get('/connexion/eleve?suite=abc&langue=ar', wishes);
  assert.equal(chosen.status, 303);
  assert.equal(chosen.headers.get('location'), '/connexion/eleve?suite=abc');
  const arabic = await (await client.get('/connexion/eleve?suite=abc', wishes)).text();
  assert.match(arabic, /<html lang="ar" dir="rtl"/);
});

test('a choice never leads to another site, and an unknown one changes nothing', async () => {
  const client = new PlainClient(portal.url);
  for (const address of [
    '//evil.example/?langue=ar',
    '/\\evil.example?langue=ar',
    '///evil.example?langue=ar',
  ]) {
    const location = await locationOf(address);
    assert.equal(new URL(location, portal.url).origin, new URL(portal.url).origin, address);
    assert.doesNotMatch(location, /^[/\\]{2}/u, address);
  }
  assert.equal((await client.get('/connexion?langue=de')).status, 200);
});

test('pages of errors are in the language of the visitor too', async () => {
  const client = new PlainClient(portal.url);
  const answer = await client.get('/nulle-part', { 'accept-language': 'ar' });
  assert.equal(answer.status, 404);
  const page = await answer.text();
  assert.match(page, /<html lang="ar" dir="rtl"/);
  assert.ok(page.includes('href="/nulle-part?langue=fr"'));
  assert.equal((await client.post('/%', {}, { 'accept-language': 'ar' })).status, 400);
});

test('somebody signed in gets the language kept with the account, unless they chose another in the page', async () => {
  const family = await activeFamily(portal);
  const client = await signInPlainly(portal, family.identifier);
  const wishes = { 'accept-language': 'en' };
  assert.equal(await languageOf(await client.get('/mon-compte', wishes)), 'fr');
  await client.submit('/mon-compte/langue', { langue: 'uk' });
  assert.equal(await languageOf(await client.get('/mon-compte', wishes)), 'uk');
  await client.get('/mon-compte?langue=pt');
  assert.equal(await languageOf(await client.get('/mon-compte', wishes)), 'pt');

  const elsewhere = await signInPlainly(portal, family.identifier);
  assert.equal(await languageOf(await elsewhere.get('/mon-compte', wishes)), 'uk');
});
