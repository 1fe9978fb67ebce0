import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { useBrowser } from '../support/browser.ts';
import { type Family, newFamily } from '../support/family.ts';
import { letterFor, type PrintedCredentials } from '../support/letter.ts';
import { startPortal, type TestPortal } from '../support/portal.ts';
import {
  childPart,
  expectPage,
  fill,
  fillBirthDate,
  fillNewPassword,
  GOOD_PASSWORD,
  journey as registerJourney,
  linkIn,
  mainText,
  pathOf,
  press,
  signInAs,
} from './steps.ts';
import type { Page } from 'playwright-core';

let portal: TestPortal;
before(async () => {
  portal = await startPortal();
});
after(() => portal.close());
const browser = useBrowser();
const journey = (name: string, run: Parameters<typeof registerJourney>[2]): void =>
  registerJourney(name, { browser, site: () => portal }, run);

type Notified = { family: Family; letter: PrintedCredentials; email: string };

async function notifiedFamily(): Promise<Notified> {
  const family = await newFamily(portal);
  return {
    family,
    letter: await letterFor(portal, family.accountId, 'guardians'),
    email: `nolwenn.${family.mobile.slice(-5).replace(' ', '')}@famille.example`,
  };
}

async function fillForm(page: Page, email: string): Promise<void> {
  await fill(page, { email, emailConfirmation: email });
  await fillNewPassword(page, GOOD_PASSWORD);
  await fillBirthDate(page, 'Zoé', '2012-03-07');
  await fillBirthDate(page, 'Malo', '2016-11-21');
}

/** Ends on the page that says to open the mail. */
async function acceptForm(page: Page, { letter, email }: Notified): Promise<void> {
  await signInAs(page, 'responsable', letter.identifier, letter.password);
  await fillForm(page, email);
  await press(page, 'Activer mon compte');
  assert.equal(pathOf(page), '/activation/responsable/courriel', await mainText(page));
}

const stateOf = async ({ family }: Notified): Promise<unknown> =>
  (await portal.database.superuser.query('select state from account where id = $1', [family.accountId]))
    .rows[0]?.state;

journey(
  'a guardian activates the account with the letter, then confirms the address by the link of a mail',
  async ({ page }) => {
    const notified = await notifiedFamily();
    const { letter, email } = notified;
    // As typed from paper: small letters, in two groups.
    const typed = `${letter.password.slice(0, 5)} ${letter.password.slice(5)}`.toLowerCase();
    await signInAs(page, 'responsable', letter.identifier, typed);
    await expectPage(page, {
      name: 'guardian-form',
      path: '/activation/responsable',
      heading: 'Activation du compte',
      says: ['Bonjour Nolwenn Kerbrat', 'Zoé Kerbrat', 'Malo Kerbrat'],
    });

    assert.equal(await press(page, 'Activer mon compte'), 422);
    await expectPage(page, {
      name: 'guardian-form-empty',
      says: [
        'Cette adresse email n’est pas complète.',
        'Ce mot de passe est trop court.',
        'Zoé : Indiquez la date de naissance',
        'Malo : Indiquez la date de naissance',
      ],
    });
    await fill(page, { email, emailConfirmation: `x${email}` });
    await fillNewPassword(page, GOOD_PASSWORD, `${GOOD_PASSWORD} !`);
    await fillBirthDate(page, 'Zoé', '2012-03-07');
    await fillBirthDate(page, 'Malo', '2015-11-21');
    assert.equal(await press(page, 'Activer mon compte'), 422);
    await expectPage(page, {
      name: 'guardian-form-wrong',
      says: [
        'Les deux adresses email ne sont pas identiques.',
        'Les deux mots de passe ne sont pas identiques.',
        'Malo : Cette date n’est pas celle que connaît l’établissement.',
      ],
    });
    assert.equal(await page.locator('[name=email]').inputValue(), email, 'what was right is kept');
    assert.equal(await childPart(page, 'Zoé').locator('[name$="-year"]').inputValue(), '2012');
    for (const name of ['Zoé', 'Malo']) {
      await childPart(page, name).getByLabel('Je ne suis pas le représentant légal de cet élève').check();
    }
    await fill(page, { emailConfirmation: email });
    await fillNewPassword(page, GOOD_PASSWORD);
    assert.equal(await press(page, 'Activer mon compte'), 422);
    await expectPage(page, { name: 'guardian-form-no-child', says: ['Aucun enfant à rattacher'] });
    assert.equal(await stateOf(notified), 'notified');

    // The form is abandoned: the letter still works.
    await page.context().clearCookies();
    await acceptForm(page, notified);
    await expectPage(page, {
      name: 'guardian-mail',
      heading: 'Confirmez votre adresse email',
      says: [`Un message a été envoyé à ${email}.`],
    });
    assert.equal(await stateOf(notified), 'activating');

    const link = linkIn(await portal.nextMessage(email));
    assert.ok(link.startsWith(`${portal.url}/confirmation-mail?code=`), link);
    const elsewhere = await browser.page({ size: 'phone', baseUrl: portal.url });
    await elsewhere.goto(link);
    await expectPage(elsewhere, { name: 'confirm-email', heading: 'Confirmation de l’adresse email' });
    await elsewhere.reload();
    assert.equal(await stateOf(notified), 'activating', 'opening the link changes nothing');
    await press(elsewhere, 'Confirmer mon adresse');
    await expectPage(elsewhere, { name: 'confirm-email-activated', heading: 'Compte activé !' });
    assert.equal(await stateOf(notified), 'active');
    for (const again of ['opened', 'opened again']) {
      const answer = await elsewhere.goto(link);
      assert.equal(answer?.status(), 410, again);
    }
    await expectPage(elsewhere, { name: 'link-dead', heading: 'Lien non valable', says: ['121'] });
    await elsewhere.context().close();

    await page.reload();
    assert.equal(
      pathOf(page),
      '/connexion/responsable',
      'confirmed on the phone: the way in is the sign-in page',
    );
    await signInAs(page, 'responsable', letter.identifier, letter.password);
    assert.match(await mainText(page), /Identifiant ou mot de passe incorrect/, 'the letter is spent');
    await signInAs(page, 'responsable', letter.identifier, GOOD_PASSWORD);
    await page.goto('/mon-compte');
    await expectPage(page, { name: 'account-with-email', path: '/mon-compte', says: [email] });
  },
);

journey(
  '« en cours d’activation », signing in leads only to « renvoyer le mail », where the address is corrected',
  async ({ page }) => {
    const notified = await notifiedFamily();
    const { letter, email } = notified;
    await acceptForm(page, { ...notified, email: `mistyped-${email}` });
    const oldLink = linkIn(await portal.nextMessage(`mistyped-${email}`));
    await page.context().clearCookies();

    await signInAs(page, 'responsable', letter.identifier, GOOD_PASSWORD);
    assert.equal(pathOf(page), '/activation/responsable/courriel');
    for (const elsewhere of ['/activation/responsable', '/mon-compte']) {
      await page.goto(elsewhere);
      assert.notEqual(pathOf(page), elsewhere);
    }
    await page.goto('/activation/responsable/courriel');
    await fill(page, { email: 'pas une adresse' });
    assert.equal(await press(page, 'Renvoyer le mail'), 422);
    await expectPage(page, {
      name: 'guardian-mail-malformed',
      says: ['Cette adresse email n’est pas complète.'],
    });
    await fill(page, { email });
    await press(page, 'Renvoyer le mail');
    await expectPage(page, {
      name: 'guardian-mail-resent',
      says: ['Un nouveau message a été envoyé.', `Un message a été envoyé à ${email}.`],
    });
    assert.equal((await page.goto(oldLink))?.status(), 410, 'the link to the mistyped address is dead');

    const expiring = linkIn(await portal.nextMessage(email));
    await page.goto(expiring);
    await portal.database.superuser.query('update link_token set expires_at = now() where account_id = $1', [
      notified.family.accountId,
    ]);
    assert.equal(
      await press(page, 'Confirmer mon adresse'),
      410,
      'past its time between the page and the button',
    );
    assert.equal(await stateOf(notified), 'activating');

    // The link is dead, the way is open: another mail, until there were too many.
    await page.goto('/activation/responsable/courriel');
    for (let mails = 2; mails <= 5; mails += 1) await press(page, 'Renvoyer le mail');
    let link = '';
    for (let mails = 2; mails <= 5; mails += 1) link = linkIn(await portal.nextMessage(email));
    assert.equal(await press(page, 'Renvoyer le mail'), 429);
    await expectPage(page, { name: 'guardian-mail-too-many', says: ['Trop de messages ont été demandés.'] });
    await page.goto(link);
    await press(page, 'Confirmer mon adresse');
    assert.equal(await stateOf(notified), 'active');
  },
);

journey('two tabs with the same form, and a child that waits a day', async ({ page }) => {
  const notified = await notifiedFamily();
  await signInAs(page, 'responsable', notified.letter.identifier, notified.letter.password);
  const tab = await page.context().newPage();
  await tab.goto('/activation/responsable');
  for (let tries = 0; tries < 5; tries += 1) {
    await fillForm(page, notified.email);
    await fillBirthDate(page, 'Malo', '2015-01-01');
    assert.equal(await press(page, 'Activer mon compte'), 422);
  }
  await fillForm(page, notified.email);
  await fillForm(tab, notified.email);
  await Promise.all([press(page, 'Activer mon compte'), press(tab, 'Activer mon compte')]);
  assert.equal(pathOf(page), '/activation/responsable/courriel');
  assert.equal(pathOf(tab), '/activation/responsable/courriel');
  assert.equal(portal.countMessages(notified.email) <= 1, true, 'one form, one mail');
  const { rows } = await portal.database.superuser.query(
    'select state from child_attachment where account_id = $1',
    [notified.family.accountId],
  );
  assert.deepEqual(rows, [{ state: 'attached' }], 'Zoé is attached, Malo waits');
});
