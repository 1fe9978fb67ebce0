import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { useBrowser } from '../support/browser.ts';
import { newFamily } from '../support/family.ts';
import { startPortal, type TestPortal } from '../support/portal.ts';
import {
  activateBySms,
  ageCodes,
  askForCode,
  childPart,
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
  proveMobile,
  signInAs,
  signOut,
  wrongCode,
} from './steps.ts';

let portal: TestPortal;
before(async () => {
  portal = await startPortal({ EDUCONNECT_SMS_PER_NUMBER_HOUR: '4' });
});
after(() => portal.close());
const browser = useBrowser();
const journey = (name: string, run: Parameters<typeof registerJourney>[2]): void =>
  registerJourney(name, { browser, site: () => portal }, run);

journey(
  'a parent creates an account alone, attaches two children in two schools, and signs in',
  async ({ page }) => {
    const family = await newFamily(portal);
    await page.goto('/');
    await expectPage(page, { name: 'profile', path: '/connexion', heading: 'Je me connecte' });
    await Promise.all([page.waitForNavigation(), page.locator('#bouton_responsable').click()]);
    await expectPage(page, { name: 'signin-guardian', heading: 'Connexion - Responsable d’élève' });
    await press(page, /Je n’ai pas d’identifiant/);
    await expectPage(page, { name: 'sms-form', path: '/activation/sms', heading: 'Je crée mon compte' });

    const { familyName, givenName, mobile } = family;
    await fill(page, { familyName, givenName, mobile });
    await press(page, 'Recevoir mon code SMS');
    const end = mobile.slice(-2);
    await expectPage(page, {
      name: 'sms-code',
      path: '/activation/sms/code',
      says: ['Si les informations saisies sont connues de l’établissement', `06 •• •• •• ${end}`, '30 min'],
    });
    const code = await codeFor(portal, family);
    assert.equal(await page.locator('[name=code]').getAttribute('autocomplete'), 'one-time-code');
    await fill(page, { code: '12 34' });
    assert.equal(await press(page, 'Continuer'), 422);
    await expectPage(page, { name: 'sms-code-malformed', says: ['Le code comporte 6 chiffres.'] });
    await fill(page, { code: wrongCode(code) });
    assert.equal(await press(page, 'Continuer'), 422);
    await expectPage(page, { name: 'sms-code-wrong', says: ['Il vous reste 4 essais.'] });
    // As the phone pastes it.
    await fill(page, { code: `${code.slice(0, 3)} ${code.slice(3)}` });
    await press(page, 'Continuer');

    await expectPage(page, {
      name: 'sms-children',
      path: '/activation/sms/enfants',
      says: ['Je suis bien Nolwenn Kerbrat', 'Zoé Kerbrat', 'Malo Kerbrat'],
    });
    assert.deepEqual(await page.locator('main h2').allInnerTexts(), ['Collège du Lac', 'École des Tilleuls']);
    assert.equal(await press(page, 'Continuer'), 422);
    await expectPage(page, {
      name: 'sms-children-missing',
      says: ['Zoé : Indiquez la date', 'Malo : Indiquez la date'],
    });
    await fillBirthDate(page, 'Zoé', '2012-03-07');
    await fillBirthDate(page, 'Malo', '2016-11-20');
    assert.equal(await press(page, 'Continuer'), 422);
    await expectPage(page, {
      name: 'sms-children-wrong',
      says: ['Malo : Cette date n’est pas celle que connaît l’établissement.', 'Déjà confirmé : Zoé Kerbrat'],
    });
    assert.equal(await childPart(page, 'Zoé').count(), 0, 'the right date is kept');
    assert.equal(await childPart(page, 'Malo').locator('[name$="-day"]').inputValue(), '20');
    await fillBirthDate(page, 'Malo', '2016-11-21');
    await press(page, 'Continuer');

    await expectPage(page, {
      name: 'sms-password',
      path: '/activation/sms/mot-de-passe',
      says: [family.identifier],
    });
    for (const [state, password, confirmation, problem] of [
      ['short', 'trop court', 'trop court', 'Ce mot de passe est trop court.'],
      ['child', 'Zoé Kerbrat 2012', 'Zoé Kerbrat 2012', 'Ce mot de passe contient un nom ou une date'],
      ['common', 'motdepasse123', 'motdepasse123', /trop connu|trop facile à deviner/],
      ['mismatch', GOOD_PASSWORD, `${GOOD_PASSWORD}s`, 'Les deux mots de passe ne sont pas identiques.'],
    ] as const) {
      await fillNewPassword(page, password, confirmation);
      assert.equal(await press(page, 'Activer mon compte'), 422, state);
      await expectPage(page, { name: `sms-password-${state}`, says: [problem, family.identifier] });
      assert.equal(await page.locator('[name=password]').inputValue(), '', 'a password is never sent back');
    }
    await fillNewPassword(page, GOOD_PASSWORD);
    await press(page, 'Activer mon compte');
    await expectPage(page, {
      name: 'sms-done',
      path: '/activation/sms/fin',
      heading: 'Compte activé !',
      says: [family.identifier],
    });

    await press(page, 'Accéder à mon compte');
    await expectPage(page, {
      name: 'account',
      path: '/mon-compte',
      says: [family.identifier, 'Nolwenn Kerbrat', mobile],
    });
    await press(page, 'Mes enfants');
    await expectPage(page, {
      name: 'account-children',
      says: [
        'Zoé Kerbrat',
        '07/03/2012',
        'Collège du Lac',
        'Malo Kerbrat',
        '21/11/2016',
        'École des Tilleuls',
      ],
    });
    await signOut(page);
    await expectPage(page, { name: 'signed-out', path: '/deconnecte', heading: 'Vous êtes déconnecté' });
    await page.goBack();
    await page.goto('/mon-compte');
    assert.equal(pathOf(page), '/connexion', 'the session is over');

    await signInAs(page, 'responsable', ` ${family.identifier.toUpperCase()} `, GOOD_PASSWORD);
    assert.equal(pathOf(page), '/services');
    await page.goto('/connexion');
    assert.equal(pathOf(page), '/services', 'somebody signed in is not asked again');
  },
);

journey('the form says what is wrong with what was typed, before anything is sent', async ({ page }) => {
  await page.goto('/activation/sms');
  for (const [state, mobile, problem] of [
    ['landline', '01 99 00 12 34', 'C’est un numéro de téléphone fixe'],
    ['foreign', '+49 1512 3456789', 'Nous ne pouvons pas envoyer de SMS à un numéro étranger.'],
    ['garbage', 'mon portable', 'Ce n’est pas un numéro de téléphone.'],
    ['missing', '', 'Indiquez votre numéro de téléphone portable.'],
  ] as const) {
    const name = state === 'missing' ? '' : 'Kerbrat';
    await fill(page, { familyName: name, givenName: name, mobile });
    assert.equal(await press(page, 'Recevoir mon code SMS'), 422, state);
    await expectPage(page, { name: `sms-form-${state}`, path: '/activation/sms', says: [problem] });
    assert.equal(await page.locator('[name=mobile]').inputValue(), mobile, 'what was typed is kept');
  }
  const said = await mainText(page);
  assert.match(said, /Indiquez votre nom\..*Indiquez votre prénom\./);

  await press(page, 'Je ne souhaite pas utiliser de téléphone portable');
  await expectPage(page, { name: 'without-mobile', heading: 'Sans téléphone portable' });
  await press(page, 'J’ai reçu mes identifiants');
  assert.equal(pathOf(page), '/connexion/responsable');
});

journey('a code dies after five wrong tries, when another is asked for, and after its time', async (run) => {
  const { page } = run;
  const family = await newFamily(portal);
  await askForCode(page, family);
  const first = await codeFor(portal, family);
  for (const left of ['4 essais', '3 essais', '2 essais', '1 essai']) {
    await fill(page, { code: wrongCode(first) });
    await press(page, 'Continuer');
    assert.match(await mainText(page), new RegExp(`Il vous reste ${left}\\.`));
  }
  const dead = 'Ce code n’est plus valable. Demandez un nouveau code.';
  await fill(page, { code: wrongCode(first) });
  assert.equal(await press(page, 'Continuer'), 422);
  await expectPage(page, { name: 'sms-code-dead', says: [dead] });
  await fill(page, { code: first });
  await press(page, 'Continuer');
  assert.ok((await mainText(page)).includes(dead), 'the right code is dead too');

  // With JavaScript the button waits a minute; the browser's clock is moved.
  const resend = async (): Promise<number> => {
    await page.clock.install();
    await page.goto('/activation/sms/code-non-recu');
    assert.match(await mainText(page), /nouveau code dans \d+ secondes/);
    await ageCodes(portal);
    if (run.javaScript) {
      assert.ok(await page.getByRole('button', { name: 'Recevoir un nouveau code' }).isDisabled());
      await page.clock.fastForward(61_000);
    }
    return press(page, 'Recevoir un nouveau code');
  };
  await page.goto('/activation/sms/code-non-recu');
  await expectPage(page, { name: 'sms-not-received', heading: 'Je n’ai pas reçu de code' });
  await resend();
  await expectPage(page, {
    name: 'sms-code-resent',
    path: '/activation/sms/code',
    says: ['Un nouveau code a été demandé. Le précédent n’est plus valable.'],
  });
  const second = await codeFor(portal, family);
  await portal.database.superuser.query(
    'update one_time_code set expires_at = now() where flow_id in (select id from flow where account_id = $1)',
    [family.accountId],
  );
  await fill(page, { code: second });
  await press(page, 'Continuer');
  assert.ok((await mainText(page)).includes(dead), 'a code past its time');

  await resend();
  const third = await codeFor(portal, family);
  await resend();
  const fourth = await codeFor(portal, family);
  await fill(page, { code: third });
  await press(page, 'Continuer');
  assert.match(await mainText(page), /Ce code n’est pas le bon/, 'the code before the last');

  assert.equal(await resend(), 429, 'the number has had its four of this hour');
  await expectPage(page, {
    name: 'sms-not-received-too-many',
    says: [/Trop de codes ont été demandés\. Réessayez dans \d+ minutes\./],
  });
  const { familyName, givenName, mobile } = family;
  await page.goto('/activation/sms');
  await fill(page, { familyName, givenName, mobile });
  assert.equal(await press(page, 'Recevoir mon code SMS'), 429);
  await expectPage(page, {
    name: 'sms-form-too-many',
    path: '/activation/sms',
    says: ['Trop de codes demandés'],
  });
  assert.equal(portal.countMessages(family.mobile), 4);

  // The journey was not lost: the last code still opens it.
  await page.goto('/activation/sms/code');
  await fill(page, { code: fourth });
  await press(page, 'Continuer');
  assert.equal(pathOf(page), '/activation/sms/enfants');
});

journey('a child that is not theirs is refused; with no child left there is no account', async ({ page }) => {
  const family = await newFamily(portal);
  await proveMobile(page, portal, family);
  await fillBirthDate(page, 'Zoé', '2012-03-07');
  await childPart(page, 'Malo').getByLabel('Je ne suis pas le représentant légal de cet élève').check();
  await press(page, 'Continuer');
  await fillNewPassword(page, GOOD_PASSWORD);
  await press(page, 'Activer mon compte');
  await page.goto('/mon-compte/enfants');
  await expectPage(page, {
    name: 'account-children-refused',
    says: ['Enfants refusés', 'Malo, École des Tilleuls'],
  });

  const other = await newFamily(portal);
  await page.context().clearCookies();
  await proveMobile(page, portal, other);
  for (const name of ['Zoé', 'Malo']) {
    await childPart(page, name).getByLabel('Je ne suis pas le représentant légal de cet élève').check();
  }
  assert.equal(await press(page, 'Continuer'), 422);
  await expectPage(page, { name: 'sms-children-none', says: ['Aucun enfant à rattacher'] });
  await page.reload();
  await expectPage(page, { name: 'sms-children-none-again', says: ['Aucun enfant à rattacher'] });
  await page.goto('/activation/sms/mot-de-passe');
  assert.equal(pathOf(page), '/activation/sms/enfants');
});

journey('after five wrong dates a child waits a day, and the other goes on without it', async ({ page }) => {
  const family = await newFamily(portal);
  await proveMobile(page, portal, family);
  for (let tries = 0; tries < 5; tries += 1) {
    await fillBirthDate(page, 'Malo', '2016-01-01');
    assert.equal(await press(page, 'Continuer'), 422);
    assert.match(await mainText(page), /Malo : Cette date n’est pas celle/);
  }
  await fillBirthDate(page, 'Malo', '2016-11-21');
  assert.equal(await press(page, 'Continuer'), 422, 'Zoé’s date is still missing');
  await expectPage(page, {
    name: 'sms-children-blocked',
    says: ['Malo : Trop de dates incorrectes pour cet enfant.', 'Zoé : Indiquez la date'],
  });
  await fillBirthDate(page, 'Zoé', '2012-03-07');
  await press(page, 'Continuer');
  await fillNewPassword(page, GOOD_PASSWORD);
  await press(page, 'Activer mon compte');
  await expectPage(page, { name: 'sms-done-child-waits', says: ['Vous pourrez réessayer demain'] });
  await page.goto('/mon-compte/enfants');
  await expectPage(page, { name: 'account-children-waiting', says: ['Enfants à confirmer', 'Malo Kerbrat'] });
  await fillBirthDate(page, 'Malo', '2016-11-21');
  assert.equal(await press(page, 'Confirmer'), 422);
  await expectPage(page, { name: 'account-children-blocked', says: ['Malo : Trop de dates incorrectes'] });
  await portal.database.superuser.query('delete from attempt_counter');
  await fillBirthDate(page, 'Malo', '2016-11-21');
  await press(page, 'Confirmer');
  await expectPage(page, {
    name: 'account-children-saved',
    says: ['Votre réponse a été enregistrée.', '21/11/2016'],
  });
});

journey('a parent whose only child waits a day is told so, not that there is no child', async ({ page }) => {
  const family = await newFamily(portal, { onlyChild: true });
  await proveMobile(page, portal, family);
  for (let tries = 0; tries < 6; tries += 1) {
    await fillBirthDate(page, 'Zoé', '2016-01-01');
    assert.equal(await press(page, 'Continuer'), 422);
  }
  await expectPage(page, { name: 'sms-children-only-blocked', says: ['Zoé : Trop de dates incorrectes'] });
  assert.doesNotMatch(await mainText(page), /Aucun enfant/);
});

journey(
  'the number of an active account leads to « vous avez déjà un compte », after the code only',
  async (run) => {
    const { page } = run;
    const family = await newFamily(portal);
    await activateBySms(page, portal, family);
    await signOut(page);
    await askForCode(page, family);
    assert.equal(pathOf(page), '/activation/sms/code');
    assert.ok(!(await page.content()).includes(family.identifier));
    await fill(page, { code: await codeFor(portal, family) });
    await press(page, 'Continuer');
    await expectPage(page, {
      name: 'sms-known',
      path: '/activation/sms/compte-existant',
      heading: 'Vous avez déjà un compte',
      says: [family.identifier],
    });
    await press(page, 'Se connecter');
    assert.equal(pathOf(page), '/connexion/responsable');
  },
);

journey('Back, reload, two tabs and a form sent twice lead to where the journey stands', async ({ page }) => {
  const family = await newFamily(portal, { onlyChild: true });
  await askForCode(page, family);
  const tab = await page.context().newPage();
  await tab.goto('/activation/sms/enfants');
  assert.equal(pathOf(tab), '/activation/sms/code', 'no step is skipped');

  const code = await codeFor(portal, family);
  await fill(page, { code });
  await press(page, 'Continuer');
  await fill(tab, { code });
  await press(tab, 'Continuer');
  assert.equal(pathOf(tab), '/activation/sms/enfants', 'the same code in the second tab');
  await page.reload();
  assert.equal(pathOf(page), '/activation/sms/enfants');
  await page.goBack();
  await page.reload();
  assert.equal(pathOf(page), '/activation/sms/enfants', 'Back after a step leads to the step');

  await fillBirthDate(page, 'Zoé', '2012-03-07');
  await press(page, 'Continuer');
  await fillBirthDate(tab, 'Zoé', '2012-03-07');
  await press(tab, 'Continuer');
  assert.equal(pathOf(tab), '/activation/sms/mot-de-passe');

  // The last form leaves from both tabs at once: one account, one activation.
  for (const each of [page, tab]) await fillNewPassword(each, GOOD_PASSWORD);
  await Promise.all([press(page, 'Activer mon compte'), press(tab, 'Activer mon compte')]);
  await expectPage(page, { name: 'sms-done-twice', path: '/activation/sms/fin' });
  await expectPage(tab, { name: 'sms-done-twice-tab', path: '/activation/sms/fin' });
  const { rows } = await portal.database.superuser.query(
    "select from journal_entry where account_id = $1 and action = 'account.activated'",
    [family.accountId],
  );
  assert.equal(rows.length, 1);
  await page.goBack();
  await page.goto('/activation/sms/mot-de-passe');
  assert.equal(pathOf(page), '/activation/sms/fin');
});

journey(
  'a journey whose cookies are gone, or past its time, is told so and can start again',
  async ({ page }) => {
    const family = await newFamily(portal, { onlyChild: true });
    await proveMobile(page, portal, family);
    await page.context().clearCookies();
    await fillBirthDate(page, 'Zoé', '2012-03-07');
    assert.equal(await press(page, 'Continuer'), 410);
    await expectPage(page, { name: 'journey-lost', heading: 'Démarche interrompue', says: ['120'] });
    await press(page, 'Retourner à l’accueil');
    assert.equal(pathOf(page), '/connexion');

    await proveMobile(page, portal, family);
    await portal.database.superuser.query('update flow set expires_at = now() where account_id = $1', [
      family.accountId,
    ]);
    await fillBirthDate(page, 'Zoé', '2012-03-07');
    assert.equal(await press(page, 'Continuer'), 410);
    await expectPage(page, { name: 'journey-expired', heading: 'Démarche interrompue' });
    await activateBySms(page, portal, family);
    assert.equal(pathOf(page), '/activation/sms/fin');
  },
);
