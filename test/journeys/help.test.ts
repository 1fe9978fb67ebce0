import assert from 'node:assert/strict';
import { writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { PORTAL_COOKIES } from '../../src/portal/portal.ts';
import { texts } from '../../src/ui/i18n/texts.ts';
import { useBrowser } from '../support/browser.ts';
import { PlainClient } from '../support/plain-client.ts';
import { startPortal, type TestPortal, type TestSite } from '../support/portal.ts';
import { expectPage, journey as registerJourney, press } from './steps.ts';

let portal: TestPortal;
let configured: TestSite;
const browser = useBrowser();
before(async () => {
  portal = await startPortal();
  const file = join(await mkdtemp(join(tmpdir(), 'educonnect-help-')), 'contacts.json');
  await writeFile(
    file,
    JSON.stringify({
      security: { contact: 'mailto:securite@exemple.fr', expiresOn: '2027-06-30' },
      academies: {
        '28': {
          phone: '01 99 00 12 34',
          timeZone: 'Europe/Paris',
          hours: [{ days: [1, 2, 3, 4, 5], opens: '08:00', closes: '18:00' }],
        },
      },
    }),
  );
  configured = await portal.another({ EDUCONNECT_CONTACTS_FILE: file });
});
after(() => portal.close());
const journey = (name: string, run: Parameters<typeof registerJourney>[2]): void =>
  registerJourney(name, { browser, site: () => configured }, run);

journey(
  'a parent finds an answer, then the help of their académie with hours by their own clock',
  async ({ page }) => {
    await page.goto('/connexion');
    await page.getByRole('link', { name: 'Assistance' }).click();
    await expectPage(page, { name: 'help', path: '/aide' });
    await page
      .locator('main')
      .getByRole('link', { name: /Responsables d’élève/ })
      .click();
    await expectPage(page, { name: 'help-guardians', path: '/aide/responsables' });
    for (const question of [
      'Je n’arrive pas à activer mon compte',
      'Je n’ai plus mon identifiant EduConnect ou il n’est pas reconnu',
      'Je n’ai plus mon mot de passe EduConnect',
      'Je ne vois pas tous mes enfants',
      'Modifier mon adresse mail',
    ]) {
      assert.equal(await page.getByRole('heading', { name: question }).count(), 1, question);
    }
    await page.locator('main').getByRole('link', { name: 'Contacts par académie' }).click();
    await page.getByLabel(/Veuillez sélectionner votre académie/).selectOption({ value: 'la-reunion' });
    await press(page, 'Afficher les contacts');
    await expectPage(page, {
      name: 'contacts-academy',
      path: '/contacts/la-reunion',
      says: ['01 99 00 12 34', 'du lundi au vendredi', 'La Réunion'],
    });
    const text = await page.locator('main').innerText();
    assert.match(text, /de (?:10:00 à 20:00|11:00 à 21:00)/);
  },
);

test('an académie that the operator said nothing of has no invented number', async () => {
  const answer = await new PlainClient(configured.url).get('/contacts/bordeaux');
  const page = await answer.text();
  assert.equal(answer.status, 200);
  assert.doesNotMatch(page, /(?:\+33|0)\s?[1-9](?:[\s.]?\d{2}){4}/);
  assert.equal((await new PlainClient(configured.url).get('/contacts/nulle-part')).status, 404);
});

test('programs find where to report a weakness, and where a password is changed', async () => {
  const known = await new PlainClient(configured.url).get('/.well-known/security.txt');
  assert.equal(known.headers.get('content-type'), 'text/plain; charset=utf-8');
  assert.match(await known.text(), /^Contact: mailto:securite@exemple\.fr\nExpires: 2027-06-30T00:00:00Z\n/);
  assert.equal((await new PlainClient(portal.url).get('/.well-known/security.txt')).status, 404);
  const change = await new PlainClient(portal.url).get('/.well-known/change-password');
  assert.equal(change.headers.get('location'), '/mot-de-passe-perdu');
});

test('the page on cookies names every cookie of the portal', () => {
  const named = Object.keys(texts('fr').legal.cookies.purposes);
  for (const cookie of [...Object.values(PORTAL_COOKIES), 'browser'])
    assert.ok(named.includes(cookie), cookie);
});

test('schools find the documents to print, the same for everybody', async () => {
  const client = new PlainClient(portal.url);
  const page = await (await client.get('/aide/affiches')).text();
  const links = [...page.matchAll(/href="(\/aide\/affiches\/[a-z-]+\.pdf)"/g)].map(([, link]) => link!);
  assert.equal(links.length, 3);
  for (const link of links) {
    const answer = await client.get(link);
    assert.equal(answer.headers.get('content-type'), 'application/pdf');
    assert.match(Buffer.from(await answer.arrayBuffer()).toString('latin1'), /^%PDF/);
  }
  assert.equal((await client.get('/aide/affiches/autre.pdf')).status, 404);
});
