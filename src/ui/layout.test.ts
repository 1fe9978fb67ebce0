import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { validateHtml } from '../../test/support/check-page.ts';
import { loadAssets } from './assets.ts';
import { errorPage } from './error-page.ts';
import { html, render } from './html.ts';
import { layout, type Page, type Shell } from './layout.ts';

const HOSTILE = `<script>alert(1)</script>"'{{7*7}}\u202e=cmd`;

const assets = await loadAssets({ folder: fileURLToPath(new URL('../../assets', import.meta.url)) });
const shell: Shell = {
  variant: 'console',
  assets,
  version: '1.2.3',
  links: {
    home: '/',
    support: '/aide',
    contacts: '/contacts',
    legal: '/mentions-legales',
    privacy: '/donnees-personnelles',
    accessibility: '/accessibilite',
    sitemap: '/plan-du-site',
    signOut: '/deconnexion',
  },
};
const page: Page = { language: 'fr', title: 'Connexion', main: html`<h1>Connexion</h1>` };

test('a page has its title, its language, the links of the footer and the version', () => {
  const markup = render(layout(shell, page));
  assert.match(markup, /^<!doctype html>/);
  assert.match(markup, /<html lang="fr" dir="ltr"/);
  assert.match(markup, /<title>Connexion - EduConnect<\/title>/);
  for (const text of [
    'Assistance',
    'Contacts',
    'Mentions légales',
    'Données personnelles',
    'Accessibilité\u00a0: non conforme',
    'Plan du site',
    'Version 1.2.3',
  ]) {
    assert.ok(markup.includes(text), text);
  }
  assert.doesNotMatch(markup, /Se déconnecter/, 'nobody is signed in');
});

test('nothing that a person or a school is called can leave its place', async () => {
  const markup = render(
    layout(shell, {
      ...page,
      title: HOSTILE,
      signedIn: { name: HOSTILE, csrfToken: HOSTILE },
      school: HOSTILE,
      banner: HOSTILE,
      navigation: [{ label: HOSTILE, href: '/a', current: true }],
      breadcrumb: [{ label: HOSTILE, href: '/' }],
    }),
  );
  assert.equal(markup.match(/<script/g)?.length, 1, 'our own script only');
  assert.deepEqual(await validateHtml(markup), []);
});

test('the page of an error gives its number, its reference and what to do', () => {
  const markup = render(
    errorPage(shell, {
      language: 'fr',
      title: 'Lien non valable',
      explanation: 'Ce lien a déjà été utilisé.',
      next: ['Utilisez le lien le plus récent.'],
      number: 121,
      trace: 'abc123',
    }),
  );
  assert.match(markup, /<title>Erreur - Lien non valable - EduConnect<\/title>/);
  for (const text of ['121', 'abc123', 'Que faire', 'Utilisez le lien le plus récent.', 'href="/"']) {
    assert.ok(markup.includes(text), text);
  }
});

test('a page of one column holds its content in a sheet; a page may do without script', () => {
  const markup = render(layout(shell, { ...page, width: 'narrow', script: null }));
  assert.match(markup, /ec-sheet/);
  assert.doesNotMatch(markup, /<script/);
});
