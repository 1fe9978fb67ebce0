/** From a legacy account to ours, in a browser: two sites (127.0.0.1 and localhost), with and without script. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { setCutover } from '../../src/signin/legacy/set-cutover.ts';
import { useBrowser } from '../support/browser.ts';
import { checkPage } from '../support/check-page.ts';
import { newFamily } from '../support/family.ts';
import { giveLegacyAccounts, type LegacySite, startLegacySite } from '../support/legacy-providers.ts';
import { startPortal, type TestPortal } from '../support/portal.ts';
import {
  expectPage,
  fill,
  fillBirthDate,
  fillNewPassword,
  GOOD_PASSWORD,
  journey as registerJourney,
  pathOf,
  press,
  signInAs,
  signOut,
} from './steps.ts';

let portal: TestPortal;
let site: LegacySite;
before(async () => {
  portal = await startPortal({ EDUCONNECT_LEGACY_LINK: 'yes' });
  site = await startLegacySite(portal);
  await setCutover(await portal.app('worker'), {
    place: { academyCode: '04' },
    kinds: ['aten'],
    lastDay: '2099-09-15',
  });
});
after(async () => {
  await site.close();
  await portal.close();
});
const browser = useBrowser();
const journey = (name: string, run: Parameters<typeof registerJourney>[2]): void =>
  registerJourney(name, { browser, site: () => portal }, run);

const SOURCES = { aten: 'Portail académique d’exemple', ent: 'Ancien ENT d’exemple' };

async function signInThere(page: Page, kind: 'aten' | 'ent', person: string): Promise<void> {
  await press(
    page,
    `Me connecter avec « ${SOURCES[kind]} »`.replace(/« | »/g, (part) => part.replace(' ', '\u00a0')),
  );
  assert.equal(new URL(page.url()).hostname, '127.0.0.1', 'another site');
  await checkPage(page, `journey-legacy-provider-${kind}`);
  const button = page.getByRole('button', { name: `Se connecter : ${person}`, exact: true });
  await Promise.all([page.waitForURL(/\/activation\/ancien-compte/), button.click()]);
}

journey('a guardian of two schools comes from ATEN', async ({ page }) => {
  const family = await newFamily(portal);
  const { guardian } = await giveLegacyAccounts(portal, site, family);
  await page.goto('/connexion/responsable');
  await press(page, 'J’ai encore un ancien compte (ATEN ou ENT)');
  await expectPage(page, {
    name: 'legacy-entry',
    path: '/ancien-compte',
    heading: 'Mon ancien compte',
    says: ['jusqu’au 15/09/2099 inclus', SOURCES.ent],
  });
  await signInThere(page, 'aten', guardian.name);
  await expectPage(page, {
    name: 'legacy-confirm',
    path: '/activation/ancien-compte',
    says: [
      'Confirmation de la demande de création',
      'Je suis bien Nolwenn Kerbrat',
      'jusqu’au 15/09/2099 inclus',
    ],
  });
  await page.reload();
  await press(page, 'Confirmer la demande de création');
  await expectPage(page, {
    name: 'legacy-password',
    path: '/activation/ancien-compte/mot-de-passe',
    says: [family.identifier],
  });
  await page.goBack();
  await page.goto('/activation/ancien-compte/enfants');
  assert.equal(pathOf(page), '/activation/ancien-compte/mot-de-passe', 'no step is skipped');
  await fillNewPassword(page, 'trop court');
  assert.equal(await press(page, 'Continuer'), 422);
  await expectPage(page, { name: 'legacy-password-short', says: ['Ce mot de passe est trop court.'] });
  await fillNewPassword(page, GOOD_PASSWORD);
  await press(page, 'Continuer');
  await fillBirthDate(page, 'Zoé', '2012-03-07');
  await fillBirthDate(page, 'Malo', '2016-11-20');
  assert.equal(await press(page, 'Activer mon compte'), 422);
  await expectPage(page, {
    name: 'legacy-children-wrong',
    path: '/activation/ancien-compte/enfants',
    says: ['Malo : Cette date n’est pas celle', 'Déjà confirmé : Zoé Kerbrat'],
  });
  await fillBirthDate(page, 'Malo', '2016-11-21');
  await press(page, 'Activer mon compte');
  await expectPage(page, {
    name: 'legacy-done',
    path: '/activation/ancien-compte/fin',
    heading: 'Compte activé !',
    says: [family.identifier],
  });
  await signOut(page);
  await signInAs(page, 'responsable', family.identifier, GOOD_PASSWORD);
  await page.goto('/mon-compte');
  assert.equal(pathOf(page), '/mon-compte');
  await signOut(page);
  await page.goto('/ancien-compte?academie=04');
  await signInThere(page, 'ent', guardian.name);
  await expectPage(page, {
    name: 'legacy-known',
    path: '/activation/ancien-compte/compte-existant',
    says: ['déjà activé', family.identifier],
  });
});

journey('a pupil comes from the account of an ENT', async ({ page }) => {
  const family = await newFamily(portal);
  const { pupil } = await giveLegacyAccounts(portal, site, family);
  await page.goto('/ancien-compte?academie=04');
  await signInThere(page, 'ent', pupil.name);
  await press(page, 'Confirmer la demande de création');
  await fillNewPassword(page, GOOD_PASSWORD);
  await press(page, 'Continuer');
  await expectPage(page, { name: 'legacy-birth-date', path: '/activation/ancien-compte/naissance' });
  await fill(page, { 'birthDate-day': '8', 'birthDate-month': '3', 'birthDate-year': '2012' });
  assert.equal(await press(page, 'Activer mon compte'), 422);
  await expectPage(page, {
    name: 'legacy-birth-date-wrong',
    says: ['Cette date n’est pas celle que connaît'],
  });
  await fill(page, { 'birthDate-day': '7', 'birthDate-month': '3', 'birthDate-year': '2012' });
  await press(page, 'Activer mon compte');
  await expectPage(page, { name: 'legacy-done-pupil', heading: 'Compte activé !' });

  await page.goto('/ancien-compte?academie=04');
  site.people.push({ name: 'Ondine Personne', detail: '', vectors: ['2|PERSONNE|Ondine|0|0040002B'] });
  await signInThere(page, 'aten', 'Ondine Personne');
  await expectPage(page, {
    name: 'legacy-unknown',
    path: '/activation/ancien-compte/refus',
    heading: 'Compte introuvable',
    says: ['Où aller maintenant'],
  });
  site.people.splice(
    site.people.findIndex(({ name }) => name === 'Ondine Personne'),
    1,
  );
});
