import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { saveLocalAgent } from '../../src/delegation/save-local-agent.ts';
import { useBrowser } from '../support/browser.ts';
import { type Family, newFamily } from '../support/family.ts';
import { sampleSchools } from '../support/feed-records.ts';
import { comparable, PlainClient } from '../support/plain-client.ts';
import { startPortal, type TestPortal } from '../support/portal.ts';
import { countStatements } from '../support/statement-count.ts';
import {
  activateBySms,
  expectPage,
  fill,
  GOOD_PASSWORD,
  headingOf,
  journey as registerJourney,
  mainText,
  pathOf,
  press,
  signInAs,
  signOut,
} from './steps.ts';

let portal: TestPortal;
/** Activated by the first test's preparation; each journey signs in as one of them. */
let parent: Family;
let other: Family;
const browser = useBrowser();
before(async () => {
  portal = await startPortal();
  [parent, other] = [await newFamily(portal), await newFamily(portal, { givenName: 'Gaëlle' })];
  for (const family of [parent, other]) {
    const page = await browser.page({ baseUrl: portal.url });
    await activateBySms(page, portal, family);
    await page.context().close();
  }
});
after(() => portal.close());
const journey = (name: string, run: Parameters<typeof registerJourney>[2]): void =>
  registerJourney(name, { browser, site: () => portal }, async (given) => {
    await portal.database.superuser.query('delete from attempt_counter');
    await run(given);
  });

journey(
  'a wrong password and an unknown identifier are one alert, and never an error of a field',
  async ({ page }) => {
    for (const [identifier, password] of [
      [parent.identifier, 'pas le bon mot de passe'],
      ['n.personne', GOOD_PASSWORD],
      ['', ''],
    ] as const) {
      assert.equal(await signInAs(page, 'responsable', identifier, password), 200);
      assert.match(await mainText(page), /Identifiant ou mot de passe incorrect/);
      assert.equal(await page.locator('.fr-alert').count(), 1);
      assert.equal(await page.locator('[aria-invalid], .fr-message--error').count(), 0);
      assert.equal(await page.locator('#password').inputValue(), '');
      assert.equal(await page.locator('#username').inputValue(), identifier);
    }
    await expectPage(page, { name: 'signin-wrong', heading: 'Connexion - Responsable d’élève' });
  },
);

test('known and unknown identifiers get the same bytes, headers and statements', async () => {
  const client = new PlainClient(portal.url);
  const { database } = await portal.app('web');
  const answers: unknown[] = [];
  for (const identifier of [parent.identifier, 'n.personne1']) {
    let answer: Response | undefined;
    await client.get('/connexion/responsable');
    const statements = await countStatements(database, async () => {
      answer = await client.submit('/connexion/responsable', {
        j_username: identifier,
        j_password: 'un essai',
      });
    });
    const { headers, ...rest } = await comparable(answer!, [identifier]);
    delete headers['content-length'];
    answers.push({ statements, headers, ...rest });
  }
  assert.deepEqual(answers[1], answers[0]);
});

journey(
  'tries are counted for the identifier typed, and an owner’s known device still gets in',
  async ({ page }) => {
    await signInAs(page, 'responsable', parent.identifier, GOOD_PASSWORD);
    assert.equal(pathOf(page), '/services');
    await signOut(page);

    const stranger = await browser.page({ size: 'phone', baseUrl: portal.url });
    for (let tries = 1; tries <= 10; tries += 1) {
      const status = await signInAs(stranger, 'responsable', parent.identifier, 'un essai de plus');
      assert.equal(status, 200, `try ${tries}`);
    }
    assert.equal(await signInAs(stranger, 'responsable', parent.identifier, GOOD_PASSWORD), 429);
    await expectPage(stranger, {
      name: 'signin-throttled',
      says: ['Trop d’essais avec cet identifiant', /attendez 15 minutes/],
    });
    await signInAs(stranger, 'responsable', other.identifier, GOOD_PASSWORD);
    assert.equal(pathOf(stranger), '/services', 'another identifier, from the same address');
    await stranger.context().close();

    await signInAs(page, 'responsable', parent.identifier, GOOD_PASSWORD);
    assert.equal(pathOf(page), '/services', 'the device that the owner has used before');
  },
);

test('a throttled answer says when to come back, for an identifier that nobody has too', async () => {
  await portal.database.superuser.query('delete from attempt_counter');
  const client = new PlainClient(portal.url);
  const fields = { j_username: 'n.personne2', j_password: 'un essai' };
  for (let tries = 1; tries <= 10; tries += 1) {
    assert.equal((await client.submit('/connexion/responsable', fields)).status, 200);
  }
  const answer = await client.submit('/connexion/responsable', fields);
  assert.equal(answer.status, 429);
  const wait = Number(answer.headers.get('retry-after'));
  assert.ok(wait > 0 && wait <= 900, String(wait));
});

test('more sign-ins than can be hashed are told to come back, and the page says so', async () => {
  await portal.database.superuser.query('delete from attempt_counter');
  const small = await portal.another({ EDUCONNECT_HASH_QUEUE: '1', EDUCONNECT_HASH_CONCURRENCY: '1' });
  const client = new PlainClient(small.url);
  const page = await (await client.get('/connexion/responsable')).text();
  const csrf = /name="csrf" value="([^"]+)"/.exec(page)![1]!;
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      client.post('/connexion/responsable', { csrf, j_username: `n.foule${index}`, j_password: 'un essai' }),
    ),
  );
  const refused = answers.filter((answer) => answer.status === 503);
  assert.ok(refused.length > 0 && refused.length < 30, `${refused.length} of 30 refused`);
  for (const answer of refused) {
    assert.match(answer.headers.get('retry-after')!, /^[1-9]\d*$/);
    assert.match(await answer.text(), /Beaucoup de personnes se connectent en ce moment/);
  }
  await small.close();
});

test('Back to a form that was refused shows the form again', async () => {
  const page = await browser.page({ baseUrl: portal.url });
  await signInAs(page, 'responsable', other.identifier, 'pas le bon mot de passe');
  assert.match(await mainText(page), /Identifiant ou mot de passe incorrect/);
  await page.goto('/aide');
  await page.goBack();
  assert.equal(pathOf(page), '/connexion/responsable');
  assert.match(await mainText(page), /Se connecter/);
  await page.context().close();
});

journey('an account that has ended says so after the right password only', async ({ page }) => {
  const setState = (state: string) =>
    portal.database.superuser.query('update account set state = $2 where id = $1', [other.accountId, state]);
  await setState('suspended');
  try {
    await signInAs(page, 'responsable', other.identifier, 'pas le bon mot de passe');
    assert.match(await mainText(page), /Identifiant ou mot de passe incorrect/);
    await signInAs(page, 'responsable', other.identifier, GOOD_PASSWORD);
    await expectPage(page, { name: 'signin-ended', says: ['Ce compte est suspendu'] });
    await page.goto('/mon-compte');
    assert.equal(pathOf(page), '/connexion');
  } finally {
    await setState('active');
  }
});

journey(
  'a session ends after its idle time, after its longest time, and when the account ends',
  async ({ page }) => {
    const { superuser } = portal.database;
    for (const [why, statement] of [
      ['idle', "update session set last_seen_at = now() - interval '31 minutes' where account_id = $1"],
      ['longest', 'update session set expires_at = now() where account_id = $1'],
      ['suspended', "update account set state = 'suspended' where id = $1"],
    ] as const) {
      await signInAs(page, 'responsable', parent.identifier, GOOD_PASSWORD);
      assert.equal(pathOf(page), '/services');
      await superuser.query(statement, [parent.accountId]);
      await page.reload();
      assert.equal(pathOf(page), '/connexion', why);
      await superuser.query("update account set state = 'active' where id = $1", [parent.accountId]);
    }
  },
);

journey('signing out ends the session itself, not only the cookie', async ({ page }) => {
  await signInAs(page, 'responsable', parent.identifier, GOOD_PASSWORD);
  const cookies = await page.context().cookies();
  for (const cookie of cookies) {
    assert.ok(cookie.httpOnly, cookie.name);
    assert.equal(cookie.sameSite, 'Lax', cookie.name);
  }
  await signOut(page);
  await page.context().addCookies(cookies);
  await page.goto('/mon-compte');
  assert.equal(pathOf(page), '/connexion', 'the old cookie opens nothing');
});

journey('a form without its token, or with another’s, is refused by a numbered page', async ({ page }) => {
  for (const token of ['', 'x'.repeat(43)]) {
    await page.goto('/connexion/responsable');
    await page
      .locator('[name=csrf]')
      .first()
      .evaluate((input, value) => input.setAttribute('value', value), token);
    await fill(page, { j_username: parent.identifier, j_password: GOOD_PASSWORD });
    assert.equal(await press(page, 'Se connecter'), 403);
    await expectPage(page, { name: 'form-expired', heading: 'Formulaire expiré', says: ['101'] });
    assert.match(await page.title(), /^Erreur - Formulaire expiré/);
    await page.goto('/mon-compte');
    assert.equal(pathOf(page), '/connexion');
  }
});

journey('a form on another site signs nobody in nor out', async ({ page }) => {
  await signInAs(page, 'responsable', parent.identifier, GOOD_PASSWORD);
  for (const [path, fields] of [
    ['/deconnexion', ''],
    ['/connexion/responsable', `<input name="j_username" value="${other.identifier}">`],
  ] as const) {
    // The same machine by another name is another site.
    const evil = portal.url.replace('localhost', '127.0.0.1');
    await page.route(`${evil}/piege`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${portal.url}${path}">${fields}<button>Gagner</button></form>`,
      }),
    );
    await page.goto(`${evil}/piege`);
    const [answer] = await Promise.all([page.waitForNavigation(), page.getByRole('button').click()]);
    assert.equal(answer?.status(), 403, path);
    await page.goto('/mon-compte');
    assert.match(await mainText(page), new RegExp(parent.identifier), 'still signed in as before');
  }
});

test('a program that is no browser signs in with two fields and keeps the session', async () => {
  const program = new PlainClient(portal.url);
  const fields = { j_username: parent.identifier, j_password: GOOD_PASSWORD, _eventId_proceed: '' };
  const answer = await program.postBare('/connexion/responsable', fields);
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('location'), '/services');
  const account = await program.get('/mon-compte');
  assert.ok((await account.text()).includes(parent.identifier));

  const crossSite = await program.post('/connexion/responsable', fields, {
    origin: 'https://ailleurs.example',
  });
  assert.equal(crossSite.status, 403);
  const said = await program.post('/connexion/responsable', fields, { 'sec-fetch-site': 'cross-site' });
  assert.equal(said.status, 403);
});

journey('pages of information and of errors', async ({ page }) => {
  for (const path of [
    'aide',
    'aide/responsables',
    'aide/eleves',
    'aide/etablissements',
    'securite',
    'contacts',
    'contacts/la-reunion',
    'mentions-legales',
    'donnees-personnelles',
    'donnees-personnelles/eleves',
    'cookies',
    'accessibilite',
    'plan-du-site',
    'identifiant-perdu',
    'mot-de-passe-perdu',
  ]) {
    assert.equal((await page.goto(`/${path}`))?.status(), 200);
    await expectPage(page, { name: path.replace('/', '-'), path: `/${path}` });
    for (const href of await page
      .locator('main a, footer a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
      assert.ok(
        [200, 303].includes((await new PlainClient(portal.url).get(href)).status),
        `${path} → ${href}`,
      );
    }
  }
  for (const [path, status, number, heading] of [
    ['/nulle-part', 404, '100', 'Page introuvable'],
    [`/${'%'}`, 400, '102', 'Demande illisible'],
    ['/activation/sms/code', 410, '120', 'Démarche interrompue'],
    ['/confirmation-mail', 410, '121', 'Lien non valable'],
  ] as const) {
    assert.equal((await page.goto(path))?.status(), status, path);
    await expectPage(page, { name: `error-${number}`, heading, says: [`Numéro de l’erreur ${number}`] });
    assert.match(await page.title(), /^Erreur - /);
  }
});

journey('an agent signs in to the console and out', async ({ page }) => {
  const password = 'quatre tambours sous la neige';
  const saved = await saveLocalAgent(await portal.app('worker'), {
    login: 'direction',
    displayName: 'Odile Vasseur',
    role: 'head',
    academyCode: '04',
    schoolUai: sampleSchools.secondary,
    password,
  });
  assert.ok(saved.ok);
  await page.goto(portal.consoleUrl);
  await expectPage(page, { name: 'console-signin', path: '/connexion' });
  await fill(page, { login: 'direction', password: 'pas le bon' });
  await press(page, 'Se connecter');
  await expectPage(page, { name: 'console-signin-wrong' });
  assert.equal(await page.locator('[aria-invalid]').count(), 0);
  await fill(page, { login: 'direction', password });
  await press(page, 'Se connecter');
  await expectPage(page, { name: 'console-home', path: '/', says: ['Odile Vasseur'] });
  assert.match(await page.locator('header').innerText(), /Collège du Lac/);
  await page.goto(`${portal.url}/mon-compte`);
  assert.equal(pathOf(page), '/connexion', 'the console’s session opens nothing on the portal');
  await page.goto(portal.consoleUrl);
  await signOut(page);
  assert.equal(pathOf(page), '/connexion');
  await page.goto(portal.consoleUrl);
  assert.match(await headingOf(page), /Connexion|connecte/);
});
