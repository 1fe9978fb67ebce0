import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { useBrowser } from '../support/browser.ts';
import { newFamily } from '../support/family.ts';
import { letterFor } from '../support/letter.ts';
import { startPortal, type TestPortal } from '../support/portal.ts';
import {
  expectPage,
  fill,
  fillNewPassword,
  GOOD_PASSWORD,
  journey as registerJourney,
  linkIn,
  mainText,
  pathOf,
  press,
  signInAs,
  signOut,
} from './steps.ts';

let portal: TestPortal;
before(async () => {
  portal = await startPortal();
});
after(() => portal.close());
const browser = useBrowser();
const journey = (name: string, run: Parameters<typeof registerJourney>[2]): void =>
  registerJourney(name, { browser, site: () => portal }, run);

/** A pupil of the collège who holds a letter. */
async function notifiedPupil() {
  const family = await newFamily(portal, { onlyChild: true });
  const { rows } = await portal.database.superuser.query<{ id: string }>(
    'select id from account where pupil_id = $1',
    [family.children[0]!.pupilId],
  );
  return {
    family,
    letter: await letterFor(portal, rows[0]!.id, 'pupils'),
    email: `${rows[0]!.id}@famille.example`,
  };
}

const fillOwnBirthDate = (page: Page, [day, month, year]: readonly [string, string, string]): Promise<void> =>
  fill(page, { 'birthDate-day': day, 'birthDate-month': month, 'birthDate-year': year });
const RIGHT = ['07', '3', '2012'] as const;
const WRONG = ['08', '3', '2012'] as const;

journey('a pupil activates the account with the letter, without an e-mail', async ({ page }) => {
  const { letter } = await notifiedPupil();
  await page.goto('/connexion');
  await Promise.all([page.waitForNavigation(), page.locator('#bouton_eleve').click()]);
  await expectPage(page, { name: 'signin-pupil', heading: 'Connexion - Élève' });
  await press(page, 'Je n’ai pas d’identifiant');
  await expectPage(page, { name: 'pupil-without-identifier', heading: 'Je n’ai pas d’identifiant' });
  await press(page, 'Retour à la connexion');
  await fill(page, { j_username: letter.identifier, j_password: letter.password });
  await press(page, 'Se connecter');
  await expectPage(page, { name: 'pupil-form', path: '/activation/eleve', says: ['Bonjour Zoé Kerbrat'] });

  assert.equal(await press(page, 'Activer mon compte'), 422);
  await expectPage(page, {
    name: 'pupil-form-empty',
    says: ['Ce mot de passe est trop court.', 'Indiquez votre date de naissance'],
  });
  await fillNewPassword(page, 'kerbrat zoe 2012');
  await fillOwnBirthDate(page, WRONG);
  await fill(page, { email: 'zoe@' });
  assert.equal(await press(page, 'Activer mon compte'), 422);
  await expectPage(page, {
    name: 'pupil-form-wrong',
    says: [
      'Ce mot de passe contient un nom ou une date',
      'Cette date n’est pas celle que connaît l’établissement.',
      'Cette adresse email n’est pas complète.',
    ],
  });
  await fillNewPassword(page, GOOD_PASSWORD);
  await fillOwnBirthDate(page, RIGHT);
  await fill(page, { email: '' });
  await press(page, 'Activer mon compte');
  await expectPage(page, { name: 'pupil-done', path: '/activation/eleve/fin', says: [letter.identifier] });
  assert.doesNotMatch(await mainText(page), /Un message a été envoyé/);
  await page.goto('/activation/eleve');
  assert.equal(pathOf(page), '/activation/eleve/fin');
  await press(page, 'Accéder à mon compte');
  await expectPage(page, { name: 'account-pupil', says: ['07/03/2012', 'Collège du Lac'] });
  await page.goto('/mon-compte/enfants');
  assert.equal(pathOf(page), '/mon-compte', 'a pupil has no children’s page');
  await signOut(page);
  await signInAs(page, 'eleve', letter.identifier, letter.password);
  assert.match(await mainText(page), /Identifiant ou mot de passe incorrect/, 'the letter is spent');
  await signInAs(page, 'eleve', letter.identifier, GOOD_PASSWORD);
  assert.equal(pathOf(page), '/services');
});

journey(
  'a pupil gives an e-mail and confirms it; after five wrong birth dates waits a day',
  async ({ page }) => {
    const { letter, email } = await notifiedPupil();
    await signInAs(page, 'eleve', letter.identifier, letter.password);
    const send = async (birthDate: readonly [string, string, string]): Promise<number> => {
      await fillNewPassword(page, GOOD_PASSWORD);
      await fillOwnBirthDate(page, birthDate);
      await fill(page, { email });
      return press(page, 'Activer mon compte');
    };
    for (let tries = 0; tries < 5; tries += 1) assert.equal(await send(WRONG), 422);
    assert.equal(await send(RIGHT), 429);
    await expectPage(page, {
      name: 'pupil-form-blocked',
      says: ['Trop de dates incorrectes', 'réessayer demain'],
    });

    await portal.database.superuser.query('delete from attempt_counter');
    await send(RIGHT);
    await expectPage(page, {
      name: 'pupil-done-with-email',
      says: ['Un message a été envoyé à l’adresse indiquée'],
    });
    await page.goto('/mon-compte');
    assert.match(await mainText(page), /\(à confirmer\)/);
    await page.goto(linkIn(await portal.nextMessage(email)));
    await press(page, 'Confirmer mon adresse');
    await expectPage(page, { name: 'pupil-email-confirmed', heading: 'Adresse email confirmée' });
    await page.goto('/mon-compte');
    assert.doesNotMatch(await mainText(page), /\(à confirmer\)/);
  },
);

journey('a pupil’s name with the family’s number never opens an account by SMS', async ({ page }) => {
  const { family } = await notifiedPupil();
  await page.goto('/activation/sms');
  await fill(page, { familyName: family.familyName, givenName: 'Zoé', mobile: family.mobile });
  await press(page, 'Recevoir mon code SMS');
  assert.equal(pathOf(page), '/activation/sms/code', 'the same page as everybody');
  const { rows } = await portal.database.superuser.query(
    `select f.account_id, m.state from flow f join message m on m.flow_id = f.id
     order by f.created_at desc limit 1`,
  );
  assert.deepEqual(rows, [{ account_id: null, state: 'suppressed' }]);
});
