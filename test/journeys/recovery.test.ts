import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { ACTIVE_PASSWORD, makeActive } from '../support/active-account.ts';
import { useBrowser } from '../support/browser.ts';
import { type Family, newFamily } from '../support/family.ts';
import { startPortal, type TestPortal } from '../support/portal.ts';
import {
  expectPage,
  fill,
  fillNewPassword,
  journey as registerJourney,
  mainText,
  pathOf,
  press,
  signInAs,
  wrongCode,
} from './steps.ts';

const NEW_PASSWORD = 'quatre tambours sous la neige';

let portal: TestPortal;
before(async () => {
  portal = await startPortal();
});
after(() => portal.close());
const browser = useBrowser();
const journey = (name: string, run: Parameters<typeof registerJourney>[2]): void =>
  registerJourney(name, { browser, site: () => portal }, async (given) => {
    await portal.database.superuser.query('delete from attempt_counter');
    await run(given);
  });

let people = 0;
/** An active guardian with contacts that nobody else has. */
async function guardian(): Promise<Family & { email: string; own: string }> {
  people += 1;
  const family = await newFamily(portal);
  const email = `parent${people}@messagerie.example`;
  await makeActive(portal, family, { email, mobile: `+26263998920${people}` });
  return { ...family, email, own: `06 39 98 92 0${people}` };
}

/** The way back in from the sign-in page, as people find it. */
async function fromSignIn(
  page: Parameters<typeof pathOf>[0],
  profile: 'responsable' | 'eleve',
  link: string,
): Promise<void> {
  await page.goto(`/connexion/${profile}`);
  await press(page, link);
}

const linkIn = (text: string): string => /http\S+\/mot-de-passe-perdu\/lien\S+/.exec(text)![0];

journey('a guardian finds the identifier again by e-mail', async ({ page }) => {
  const { email, identifier } = await guardian();
  await fromSignIn(page, 'responsable', 'Identifiant perdu');
  await expectPage(page, { name: 'lost-identifier', heading: 'Identifiant perdu' });
  await fill(page, { contact: '01 99 00 12 34' });
  assert.equal(await press(page, 'Recevoir mon identifiant'), 422);
  await expectPage(page, { name: 'lost-identifier-landline', says: ['C’est un numéro de téléphone fixe'] });
  assert.equal(await page.locator('[name=contact]').inputValue(), '01 99 00 12 34');
  await fill(page, { contact: email });
  await press(page, 'Recevoir mon identifiant');
  await expectPage(page, {
    name: 'lost-identifier-asked',
    heading: 'Regardez vos messages',
    says: ['Si cette adresse est celle d’un compte EduConnect', 'Vous n’avez rien reçu ?'],
  });
  assert.ok((await portal.nextMessage(email)).text.includes(identifier));
  await press(page, 'Retour à la connexion');
  await signInAs(page, 'responsable', identifier, ACTIVE_PASSWORD);
  assert.equal(pathOf(page), '/services');
});

journey('a guardian replaces the password by SMS, after wrong turns', async ({ page }) => {
  const { own, identifier } = await guardian();
  await fromSignIn(page, 'responsable', 'Mot de passe perdu');
  await expectPage(page, { name: 'lost-password', heading: 'Mot de passe perdu' });
  await fill(page, { identifiant: identifier, contact: own });
  await press(page, 'Continuer');
  await expectPage(page, {
    name: 'recovery-code',
    path: '/nouveau-mot-de-passe/code',
    says: ['06 •• •• ••'],
  });
  const code = /code (\d{6}) /.exec((await portal.nextMessage(own)).text)![1]!;
  await fill(page, { code: wrongCode(code) });
  assert.equal(await press(page, 'Continuer'), 422);
  await press(page, 'Je n’ai pas reçu de code');
  await expectPage(page, {
    name: 'recovery-not-received',
    says: ['Les autres moyens', 'Recevoir plutôt un lien par email', 'Demander de l’aide à l’établissement'],
  });
  await press(page, 'J’ai reçu mon code');
  await fill(page, { code });
  await press(page, 'Continuer');
  await expectPage(page, { name: 'recovery-password', path: '/nouveau-mot-de-passe', says: [identifier] });
  await fillNewPassword(page, 'Marseille13!', 'Marseille13!');
  assert.equal(await press(page, 'Enregistrer ce mot de passe'), 422);
  await expectPage(page, { name: 'recovery-password-common', says: ['Ce mot de passe est trop connu'] });
  await fillNewPassword(page, NEW_PASSWORD);
  await press(page, 'Enregistrer ce mot de passe');
  await expectPage(page, { name: 'recovery-done', heading: 'Mot de passe enregistré', says: [identifier] });
  await page.goto('/nouveau-mot-de-passe');
  assert.equal(pathOf(page), '/nouveau-mot-de-passe/fin', 'what is done is not done again');
  await press(page, 'Accéder à mes services');
  assert.equal(pathOf(page), '/services');
});

journey(
  'a guardian replaces the password by a link, in the browser where the mail is read',
  async ({ page }) => {
    const { email, identifier } = await guardian();
    await fromSignIn(page, 'responsable', 'Mot de passe perdu');
    await fill(page, { identifiant: identifier, contact: email });
    await press(page, 'Continuer');
    await expectPage(page, { name: 'lost-password-asked', says: ['valable 60 minutes'] });
    const link = linkIn((await portal.nextMessage(email)).text);
    const phone = await browser.page({ size: 'phone', baseUrl: portal.url });
    await phone.goto(link);
    await expectPage(phone, { name: 'recovery-link', heading: 'Nouveau mot de passe' });
    await press(phone, 'Choisir un nouveau mot de passe');
    await fillNewPassword(phone, NEW_PASSWORD);
    await press(phone, 'Enregistrer ce mot de passe');
    assert.equal(pathOf(phone), '/nouveau-mot-de-passe/fin', await mainText(phone));
    assert.equal((await phone.goto(link))?.status(), 410);
    await expectPage(phone, { name: 'recovery-link-dead', heading: 'Lien non valable' });
    await phone.context().close();
  },
);

journey('a pupil without an address asks the school; with one, uses the link', async ({ page }) => {
  const family = await newFamily(portal);
  const { rows } = await portal.database.superuser.query<{ id: string; identifier: string }>(
    'select id, identifier from account where pupil_id = $1',
    [family.children[0]!.pupilId],
  );
  const { id: accountId, identifier } = rows[0]!;
  const email = `eleve.${identifier}@messagerie.example`;
  await makeActive(portal, { accountId, identifier }, { email });
  await fromSignIn(page, 'eleve', 'Mot de passe perdu');
  await press(page, 'Je n’ai pas donné d’adresse, ou je n’y ai plus accès');
  await expectPage(page, { name: 'ask-school', heading: 'Demander à l’établissement' });
  await fill(page, { identifiant: identifier });
  await press(page, 'Prévenir l’établissement');
  await expectPage(page, {
    name: 'school-asked',
    heading: 'Demande enregistrée',
    says: ['professeur principal'],
  });

  await fromSignIn(page, 'eleve', 'Mot de passe perdu');
  await fill(page, { identifiant: identifier, contact: email });
  await press(page, 'Continuer');
  await page.goto(linkIn((await portal.nextMessage(email)).text));
  await press(page, 'Choisir un nouveau mot de passe');
  await fillNewPassword(page, NEW_PASSWORD);
  await press(page, 'Enregistrer ce mot de passe');
  assert.equal(pathOf(page), '/nouveau-mot-de-passe/fin', await mainText(page));
});
