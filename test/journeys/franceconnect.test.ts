/** Through FranceConnect and back, in a browser: the portal on localhost, FranceConnect on 127.0.0.1. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import type { FranceConnectPerson } from '../../sandbox/franceconnect/person.ts';
import {
  type SandboxFranceConnect,
  startFranceConnect,
} from '../../sandbox/franceconnect/start-franceconnect.ts';
import { useBrowser } from '../support/browser.ts';
import { checkPage } from '../support/check-page.ts';
import { type Family, newFamily } from '../support/family.ts';
import { freePort } from '../support/free-port.ts';
import { startPortal, type TestPortal } from '../support/portal.ts';
import {
  activateBySms,
  codeFor,
  expectPage,
  fill,
  fillBirthDate,
  fillNewPassword,
  GOOD_PASSWORD,
  journey as registerJourney,
  mainText,
  pathOf,
  press,
  signInAs,
  signOut,
  wrongCode,
} from './steps.ts';

const person = (id: string, changes: Partial<FranceConnectPerson> = {}): FranceConnectPerson => ({
  id,
  familyName: 'KERBRAT',
  usageName: null,
  givenNames: ['Nolwenn', 'Ève'],
  gender: 'female',
  birthdate: '1984-05-06',
  birthplace: '29232',
  birthcountry: '99100',
  shows: id,
  ...changes,
});
/** One for each run of each journey, so that none is linked before. */
const people = [
  ...['premiere', 'lien', 'telephone', 'refus', 'sans-mot-de-passe'].flatMap((name) => [
    person(`${name} 1`),
    person(`${name} 2`),
  ]),
  ...['autre-nom 1', 'autre-nom 2'].map((id) => person(id, { familyName: 'VERTADIER' })),
];

let portal: TestPortal;
let franceConnect: SandboxFranceConnect;
before(async () => {
  const port = await freePort();
  portal = await startPortal({
    EDUCONNECT_FRANCECONNECT_ISSUER: `http://127.0.0.1:${port}/api/v2`,
    EDUCONNECT_FRANCECONNECT_CLIENT_ID: 'educonnect',
    EDUCONNECT_FRANCECONNECT_CLIENT_SECRET: 'secret-de-test',
    EDUCONNECT_FRANCECONNECT_TIMEOUT_MS: '2000',
    EDUCONNECT_SMS_PER_NUMBER_HOUR: '10',
    EDUCONNECT_SMS_PER_NUMBER_DAY: '20',
  });
  franceConnect = await startFranceConnect({
    host: '127.0.0.1',
    port,
    partner: { clientId: 'educonnect', clientSecret: 'secret-de-test', portalUrl: portal.url },
    people,
  });
});
after(async () => {
  await portal.close();
  await franceConnect.close();
});
const browser = useBrowser();
const journey = (name: string, run: Parameters<typeof registerJourney>[2]): void =>
  registerJourney(name, { browser, site: () => portal }, run);

const personOf = (name: string, javaScript: boolean): string => `${name} ${javaScript ? 1 : 2}`;

/** From the button to the list of identities, and back as this one. */
async function identify(page: Page, id: string): Promise<void> {
  await press(page, 'S’identifier avec FranceConnect');
  await press(page, 'ameli.fr');
  const chosen = page.locator(`button[value="${id}"]`);
  await Promise.all([page.waitForNavigation(), chosen.click()]);
}

async function arrive(page: Page, id: string): Promise<void> {
  await page.goto('/connexion/responsable');
  await identify(page, id);
}

async function proveMobile(page: Page, family: Family): Promise<void> {
  await fill(page, { mobile: family.mobile });
  await press(page, 'Recevoir mon code SMS');
  assert.equal(pathOf(page), '/activation/franceconnect/code', await mainText(page));
  await fill(page, { code: await codeFor(portal, family) });
  await press(page, 'Continuer');
}

async function activate(page: Page, id: string, family: Family): Promise<void> {
  await arrive(page, id);
  await proveMobile(page, family);
  for (const child of family.children) await fillBirthDate(page, child.givenName, child.bornOn);
  await press(page, 'Continuer');
  assert.equal(pathOf(page), '/activation/franceconnect/fin', await mainText(page));
}

async function accountOf(family: Family) {
  const { rows } = await portal.database.superuser.query<{
    state: string;
    origin: string;
    password: boolean;
  }>(
    `select state, origin, exists (select from credential c where c.account_id = a.id) as password
     from account a where id = $1`,
    [family.accountId],
  );
  return rows[0]!;
}

journey(
  'the first time: mobile, code, birth dates; the next times: straight in',
  async ({ page, javaScript }) => {
    const family = await newFamily(portal);
    const id = personOf('premiere', javaScript);
    await page.goto('/connexion/responsable');
    await expectPage(page, {
      name: 'franceconnect-button',
      says: ['J’accède à mes services avec FranceConnect', 'Qu’est-ce que FranceConnect ?'],
    });
    const titles = await page.locator('main h2').allInnerTexts();
    assert.match(titles[0] ?? '', /FranceConnect/, 'first, for guardians');
    await press(page, 'S’identifier avec FranceConnect');
    assert.equal(new URL(page.url()).origin, franceConnect.url);
    await checkPage(page, 'franceconnect-providers');
    await press(page, 'ameli.fr');
    await checkPage(page, 'franceconnect-identities');
    await Promise.all([page.waitForNavigation(), page.locator(`button[value="${id}"]`).click()]);

    await expectPage(page, {
      name: 'franceconnect-mobile',
      path: '/activation/franceconnect/portable',
      says: ['Bonjour Nolwenn KERBRAT', 'FranceConnect a confirmé votre identité.'],
    });
    await fill(page, { mobile: '01 99 00 12 34' });
    assert.equal(await press(page, 'Recevoir mon code SMS'), 422);
    await expectPage(page, { name: 'franceconnect-mobile-landline', says: ['numéro de téléphone fixe'] });
    await fill(page, { mobile: family.mobile });
    await press(page, 'Recevoir mon code SMS');
    await expectPage(page, {
      name: 'franceconnect-code',
      path: '/activation/franceconnect/code',
      says: ['Si les informations saisies sont connues de l’établissement'],
    });
    await press(page, 'Je n’ai pas reçu de code d’activation par SMS');
    await expectPage(page, { name: 'franceconnect-code-missing', says: ['Corriger mon numéro'] });
    await press(page, 'J’ai reçu mon code');
    const code = await codeFor(portal, family);
    await fill(page, { code: wrongCode(code) });
    assert.equal(await press(page, 'Continuer'), 422);
    await fill(page, { code });
    await press(page, 'Continuer');
    await expectPage(page, {
      name: 'franceconnect-children',
      path: '/activation/franceconnect/enfants',
      says: ['Zoé Kerbrat', 'Malo Kerbrat'],
    });
    await fillBirthDate(page, 'Zoé', '2012-03-07');
    await fillBirthDate(page, 'Malo', '2016-01-01');
    assert.equal(await press(page, 'Continuer'), 422);
    assert.equal((await accountOf(family)).state, 'unnotified', 'nothing before the last proof');
    await fillBirthDate(page, 'Malo', '2016-11-21');
    await press(page, 'Continuer');
    await expectPage(page, {
      name: 'franceconnect-done',
      path: '/activation/franceconnect/fin',
      heading: 'Compte activé !',
      says: ['Le compte est activé'],
    });
    assert.deepEqual(await accountOf(family), { state: 'active', origin: 'franceconnect', password: false });
    await page.goto('/activation/franceconnect/enfants');
    assert.equal(pathOf(page), '/activation/franceconnect/fin');

    await press(page, 'Accéder à mon compte');
    await expectPage(page, { name: 'franceconnect-account', says: ['Nolwenn Kerbrat', 'Relié depuis le'] });
    await signOut(page);
    assert.equal(new URL(page.url()).origin, franceConnect.url, 'signs out there too');
    await checkPage(page, 'franceconnect-sign-out');
    await press(page, 'Oui, me déconnecter');
    assert.equal(pathOf(page), '/deconnecte');
    assert.ok(page.url().startsWith(portal.url));

    franceConnect.rotateKeys();
    await arrive(page, id);
    assert.equal(pathOf(page), '/services', await mainText(page));

    // The civil status changed, and the `sub` with it: the same proof leads to the same account.
    await page.context().clearCookies();
    franceConnect.switches.subjectEpoch += 1;
    try {
      await arrive(page, id);
      await proveMobile(page, family);
      await expectPage(page, { name: 'franceconnect-linked', path: '/activation/franceconnect/rattache' });
      await press(page, 'Accéder à mon compte');
      await expectPage(page, { name: 'franceconnect-account-again', says: [family.identifier] });
      const { rows } = await portal.database.superuser.query(
        'select from franceconnect_link where account_id = $1',
        [family.accountId],
      );
      assert.equal(rows.length, 1, 'the former one gave way');
    } finally {
      franceConnect.switches.subjectEpoch -= 1;
    }
  },
);

journey('a person with a password links FranceConnect, and stops using it', async ({ page, javaScript }) => {
  const family = await newFamily(portal, { onlyChild: true });
  const id = personOf('lien', javaScript);
  await activateBySms(page, portal, family);
  await page.goto('/mon-compte/franceconnect');
  await expectPage(page, { name: 'account-franceconnect', says: ['vous connecter sans mot de passe'] });
  await identify(page, id);
  await expectPage(page, {
    name: 'franceconnect-password',
    path: '/activation/franceconnect/identifiants',
    heading: 'Relier FranceConnect à mon compte',
  });
  assert.equal(await page.locator('[name=identifier]').inputValue(), family.identifier);
  await fill(page, { password: 'pas le bon du tout' });
  assert.equal(await press(page, 'Relier à mon compte'), 422);
  await expectPage(page, {
    name: 'franceconnect-password-wrong',
    says: ['Identifiant ou mot de passe incorrect'],
  });
  await fill(page, { password: GOOD_PASSWORD });
  await press(page, 'Relier à mon compte');
  await expectPage(page, {
    name: 'franceconnect-linked-by-password',
    path: '/activation/franceconnect/rattache',
  });
  assert.deepEqual(await accountOf(family), { state: 'active', origin: 'guardian', password: true });
  await signOut(page);
  await page.context().clearCookies();

  await arrive(page, id);
  assert.equal(pathOf(page), '/services');
  await page.goto('/mon-compte/franceconnect');
  await expectPage(page, { name: 'account-franceconnect-linked', says: ['Relié depuis le'] });
  await press(page, 'Ne plus utiliser FranceConnect');
  await expectPage(page, {
    name: 'account-franceconnect-unlinked',
    says: ['FranceConnect n’ouvre plus ce compte.'],
  });
  await page.context().clearCookies();
  await arrive(page, id);
  assert.equal(pathOf(page), '/activation/franceconnect/portable', 'a stranger again');
  await signInAs(page, 'responsable', family.identifier, GOOD_PASSWORD);
  assert.equal(pathOf(page), '/services', 'the password still works');
});

journey(
  'an account without a password keeps FranceConnect until it has one',
  async ({ page, javaScript }) => {
    const family = await newFamily(portal, { onlyChild: true });
    await activate(page, personOf('sans-mot-de-passe', javaScript), family);
    await page.goto('/mon-compte/franceconnect');
    await expectPage(page, {
      name: 'account-franceconnect-no-password',
      says: ['Créez d’abord un mot de passe'],
    });
    assert.equal(await page.getByRole('button', { name: 'Ne plus utiliser FranceConnect' }).count(), 0);
    await press(page, 'Créer un mot de passe');
    assert.equal(pathOf(page), '/nouveau-mot-de-passe/code', await mainText(page));
    const { text } = await portal.nextMessage(family.mobile);
    await fill(page, { code: /\d{6}/.exec(text)?.[0] ?? '' });
    await press(page, 'Continuer');
    await fillNewPassword(page, GOOD_PASSWORD);
    await press(page, 'Enregistrer ce mot de passe');
    assert.equal((await accountOf(family)).password, true);
    await page.goto('/mon-compte/franceconnect');
    await press(page, 'Ne plus utiliser FranceConnect');
    await expectPage(page, {
      name: 'account-franceconnect-stopped',
      says: ['FranceConnect n’ouvre plus ce compte.'],
    });
  },
);

journey(
  'another name: said after the code, linked by the password and the code',
  async ({ page, javaScript }) => {
    const family = await newFamily(portal, { onlyChild: true });
    const id = personOf('autre-nom', javaScript);
    await activateBySms(page, portal, family);
    await signOut(page);
    await arrive(page, id);
    await proveMobile(page, family);
    await expectPage(page, {
      name: 'franceconnect-mismatch',
      path: '/activation/franceconnect/nom',
      heading: 'Le nom ne correspond pas',
      says: ['VERTADIER', 'Nolwenn, Ève'],
    });
    assert.doesNotMatch(await page.content(), /kerbrat/i, 'what the school has is not said');
    await press(page, 'J’ai déjà un identifiant EduConnect');
    await fill(page, { identifier: family.identifier, password: GOOD_PASSWORD });
    await press(page, 'Relier à mon compte');
    await expectPage(page, {
      name: 'franceconnect-mobile-after-password',
      path: '/activation/franceconnect/portable',
      says: ['Votre mot de passe est le bon'],
    });
    await proveMobile(page, family);
    assert.equal(pathOf(page), '/activation/franceconnect/rattache', await mainText(page));
  },
);

journey(
  'who gives up or is refused there is told so, and keeps the other ways',
  async ({ page, javaScript }) => {
    const id = personOf('refus', javaScript);
    await page.goto('/connexion/responsable');
    await press(page, 'S’identifier avec FranceConnect');
    await press(page, 'Revenir à EduConnect sans me connecter');
    await expectPage(page, {
      name: 'franceconnect-cancelled',
      heading: 'Connexion avec FranceConnect annulée',
      says: ['300', 'utiliser mes identifiants EduConnect'],
    });
    await page.reload();
    await expectPage(page, {
      name: 'franceconnect-expired',
      heading: 'Connexion avec FranceConnect expirée',
    });
    await press(page, 'Revenir à la connexion');
    try {
      for (const [refusal, heading] of [
        ['deceased', 'Identité non confirmée par FranceConnect'],
        ['expired', 'Connexion avec FranceConnect expirée'],
        ['technical', 'FranceConnect n’a pas répondu correctement'],
      ] as const) {
        franceConnect.switches.refusal = refusal;
        await arrive(page, id);
        await expectPage(page, { name: `franceconnect-${refusal}`, heading });
      }
      franceConnect.switches.refusal = 'none';
      await page.goto('/connexion/responsable');
      await press(page, 'S’identifier avec FranceConnect');
      await press(page, 'ameli.fr');
      // Who had just chosen comes back to a portal that gets no answer in time.
      franceConnect.switches.health = 'slow';
      await Promise.all([page.waitForNavigation(), page.locator(`button[value="${id}"]`).click()]);
      await expectPage(page, {
        name: 'franceconnect-away',
        heading: 'FranceConnect est momentanément indisponible',
        says: ['créer mon compte par SMS'],
      });
    } finally {
      franceConnect.switches.refusal = 'none';
      franceConnect.switches.health = 'well';
    }
  },
);
