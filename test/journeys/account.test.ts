import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { activeFamily, FAMILY_PASSWORD, signInPlainly } from '../support/active-family.ts';
import { useBrowser } from '../support/browser.ts';
import { PlainClient } from '../support/plain-client.ts';
import { startPortal, type TestPortal } from '../support/portal.ts';
import {
  expectPage,
  fill,
  fillNewPassword,
  journey as registerJourney,
  linkIn,
  mainText,
  pathOf,
  press,
  signInAs,
  wrongCode,
} from './steps.ts';

let portal: TestPortal;
const browser = useBrowser();
before(async () => {
  portal = await startPortal();
});
after(() => portal.close());
const journey = (name: string, run: Parameters<typeof registerJourney>[2]): void =>
  registerJourney(name, { browser, site: () => portal }, run);

test('pages of the account lead to the sign-in page whoever is not signed in', async () => {
  const stranger = new PlainClient(portal.url);
  for (const path of [
    '/mon-compte',
    '/mon-compte/enfants',
    '/mon-compte/langue',
    '/mon-compte/email',
    '/mon-compte/portable',
    '/mon-compte/portable/code',
    '/mon-compte/mot-de-passe',
    '/mon-compte/cles-acces',
    '/mon-compte/connexions',
    '/mon-compte/connexions/historique',
    '/mon-compte/connexions/pas-moi',
    '/mon-compte/verification',
    '/services',
    '/conditions/accepter',
  ]) {
    const answer = await stranger.get(path);
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/connexion'], path);
  }
});

journey('the language is chosen and kept', async ({ page }) => {
  const family = await activeFamily(portal);
  await signInAs(page, 'responsable', family.identifier, FAMILY_PASSWORD);
  await page.goto('/mon-compte');
  await press(page, 'Changer ma langue');
  await expectPage(page, { name: 'account-language', path: '/mon-compte/langue', heading: 'Ma langue' });
  await page.getByLabel('Türkçe').check();
  await press(page, 'Enregistrer');
  await expectPage(page, { name: 'account-language-kept', path: '/mon-compte', says: ['Türkçe'] });
  const { rows } = await portal.database.superuser.query(
    `select action, detail from journal_entry where account_id = $1 and action like '%language%'`,
    [family.accountId],
  );
  assert.deepEqual(rows, [{ action: 'account.language-changed', detail: { language: 'tr' } }]);
});

test('a language that nobody offers changes nothing', async () => {
  const family = await activeFamily(portal);
  const client = await signInPlainly(portal, family.identifier);
  const answer = await client.submit('/mon-compte/langue', { langue: 'xx' });
  assert.equal(answer.headers.get('location'), '/mon-compte/langue');
  const { rows } = await portal.database.superuser.query('select language from account where id = $1', [
    family.accountId,
  ]);
  assert.deepEqual(rows, [{ language: 'fr' }]);
});

const superuser = () => portal.database.superuser;
const ageProof = (accountId: string) =>
  superuser().query("update session set proved_at = now() - interval '11 minutes' where account_id = $1", [
    accountId,
  ]);
const mailOf = (name: string): string => `${name}-${Math.random().toString(36).slice(2)}@famille.example`;

journey(
  'the e-mail is changed: proof asked again, link, banner, resend, old address warned',
  async ({ page }) => {
    const family = await activeFamily(portal);
    const [old, typo, right] = [mailOf('ancienne'), mailOf('fautive'), mailOf('nouvelle')];
    await superuser().query('update account set email = $2, email_confirmed_at = now() where id = $1', [
      family.accountId,
      old,
    ]);
    await signInAs(page, 'responsable', family.identifier, FAMILY_PASSWORD);
    await ageProof(family.accountId);
    await page.goto('/mon-compte');
    await press(page, 'Modifier mon adresse email');
    await expectPage(page, {
      name: 'account-proof',
      path: '/mon-compte/verification',
      says: ['C’est bien vous ?'],
    });
    const stolen = await page.context().cookies();
    await fill(page, { motdepasse: 'pas le bon' });
    assert.equal(await press(page, 'Continuer'), 422);
    await expectPage(page, { name: 'account-proof-wrong', says: ['Ce mot de passe n’est pas le bon.'] });
    await fill(page, { motdepasse: FAMILY_PASSWORD });
    await press(page, 'Continuer');
    await expectPage(page, {
      name: 'account-email',
      path: '/mon-compte/email',
      says: [`Adresse actuelle : ${old}`],
    });
    const thief = await browser.context({ baseUrl: portal.url });
    await thief.addCookies(stolen);
    const elsewhere = await thief.newPage();
    await elsewhere.goto('/mon-compte');
    assert.equal(pathOf(elsewhere), '/connexion', 'the cookie from before the proof opens nothing');
    await thief.close();

    await fill(page, { email: 'nadege@' });
    assert.equal(await press(page, 'Envoyer le lien de confirmation'), 422);
    await expectPage(page, { name: 'account-email-malformed', says: ['Saisissez une adresse complète'] });
    await fill(page, { email: old });
    assert.equal(await press(page, 'Envoyer le lien de confirmation'), 422);
    assert.match(await mainText(page), /C’est déjà votre adresse/);
    await fill(page, { email: typo });
    await press(page, 'Envoyer le lien de confirmation');
    await expectPage(page, { name: 'account-email-sent', says: [typo, old] });
    assert.match((await portal.nextMessage(old)).text, /va remplacer celle-ci/);
    const dead = linkIn(await portal.nextMessage(typo));
    await fill(page, { email: right });
    await press(page, 'Envoyer le lien de confirmation');
    const link = linkIn(await portal.nextMessage(right));
    await page.goto('/services');
    await expectPage(page, {
      name: 'account-email-banner',
      says: ['Votre adresse email est à confirmer', right],
    });
    const { rows } = await superuser().query('select email from account where id = $1', [family.accountId]);
    assert.deepEqual(rows, [{ email: old }], 'the confirmed address goes on until the link is used');

    assert.equal((await page.goto(dead))?.status(), 410, 'a mistyped address can be confirmed no more');
    await page.goto(link);
    await press(page, 'Confirmer mon adresse');
    await page.goto('/mon-compte');
    assert.match(await mainText(page), new RegExp(right));
    assert.doesNotMatch(await mainText(page), /à confirmer/);
  },
);

test('mails of confirmation are capped, and resending kills the link before', async () => {
  const family = await activeFamily(portal);
  const client = await signInPlainly(portal, family.identifier);
  const email = mailOf('beaucoup');
  assert.equal((await client.submit('/mon-compte/email', { email })).status, 303);
  const first = linkIn(await portal.nextMessage(email));
  assert.equal((await client.submit('/mon-compte/email/renvoi', {}, '/mon-compte/email')).status, 303);
  const second = linkIn(await portal.nextMessage(email));
  assert.equal((await client.get(first)).status, 410);
  assert.equal((await client.get(second)).status, 200);
  for (let mails = 3; mails <= 5; mails += 1)
    assert.equal((await client.submit('/mon-compte/email/renvoi', {}, '/mon-compte/email')).status, 303);
  assert.equal((await client.submit('/mon-compte/email/renvoi', {}, '/mon-compte/email')).status, 429);
});

journey('the mobile is changed by a code to the new number, and the old one is warned', async ({ page }) => {
  const family = await activeFamily(portal);
  const number = `06 39 98 9${String(Date.now()).slice(-5, -4)} ${String(Date.now()).slice(-2)}`;
  await superuser().query('delete from attempt_counter');
  await signInAs(page, 'responsable', family.identifier, FAMILY_PASSWORD);
  await page.goto('/mon-compte');
  await press(page, 'Modifier mon numéro de portable');
  await expectPage(page, { name: 'account-mobile', path: '/mon-compte/portable' });
  for (const [mobile, says] of [
    ['01 99 00 12 34', 'C’est un numéro de téléphone fixe'],
    [family.mobile, 'C’est déjà votre numéro.'],
  ] as const) {
    await fill(page, { mobile });
    assert.equal(await press(page, 'Recevoir le code par SMS'), 422);
    await expectPage(page, { name: 'account-mobile-wrong', says: [says] });
  }
  await fill(page, { mobile: number });
  await press(page, 'Recevoir le code par SMS');
  const code = /code est (\d{6})/.exec((await portal.nextMessage(number)).text)![1]!;
  await fill(page, { code: wrongCode(code) });
  assert.equal(await press(page, 'Continuer'), 422);
  await expectPage(page, { name: 'account-mobile-code', path: '/mon-compte/portable/code' });
  await fill(page, { code });
  await press(page, 'Continuer');
  await expectPage(page, { name: 'account-mobile-done', path: '/mon-compte', says: [number] });
  assert.match((await portal.nextMessage(family.mobile)).text, /n'est plus celui de votre compte/);
  await page.goto('/mon-compte/portable/code');
  assert.equal(pathOf(page), '/mon-compte/portable', 'a code serves once');
});

test('the code of one account changes nothing on another', async () => {
  const [mine, other] = [await activeFamily(portal), await activeFamily(portal)];
  await superuser().query('delete from attempt_counter');
  const number = '06 39 98 88 77';
  const owner = await signInPlainly(portal, mine.identifier);
  assert.equal((await owner.submit('/mon-compte/portable', { mobile: number })).status, 303);
  const code = /code est (\d{6})/.exec((await portal.nextMessage(number)).text)![1]!;
  const stranger = await signInPlainly(portal, other.identifier);
  const answer = await stranger.submit('/mon-compte/portable/code', { code }, '/mon-compte/langue');
  assert.equal(answer.headers.get('location'), '/mon-compte/portable');
});

journey(
  'the password is changed: the present one, the rules, other sessions ended, owner warned',
  async ({ page }) => {
    const family = await activeFamily(portal);
    const email = mailOf('prevenue');
    await superuser().query('update account set email = $2, email_confirmed_at = now() where id = $1', [
      family.accountId,
      email,
    ]);
    const elsewhere = await signInPlainly(portal, family.identifier);
    await signInAs(page, 'responsable', family.identifier, FAMILY_PASSWORD);
    await page.goto('/mon-compte/mot-de-passe');
    const send = async (present: string, password: string): Promise<number> => {
      await fill(page, { actuel: present });
      await fillNewPassword(page, password);
      return press(page, 'Enregistrer le nouveau mot de passe');
    };
    assert.equal(await send('pas le bon', 'huit tambours sous la neige'), 422);
    await expectPage(page, { name: 'account-password-wrong', says: ['Ce mot de passe n’est pas le bon.'] });
    assert.equal(await send(FAMILY_PASSWORD, 'trop court'), 422);
    await expectPage(page, { name: 'account-password-short', says: ['Ce mot de passe est trop court.'] });
    assert.equal(await send(FAMILY_PASSWORD, FAMILY_PASSWORD), 422);
    await send(FAMILY_PASSWORD, 'huit tambours sous la neige');
    await expectPage(page, { name: 'account-password-done', heading: 'Mot de passe modifié' });
    assert.match((await portal.nextMessage(email)).text, /mot de passe a été modifié/);
    assert.equal((await elsewhere.get('/mon-compte')).status, 303, 'the other session is over');
    await page.goto('/mon-compte');
    assert.equal(pathOf(page), '/mon-compte', 'this one goes on');
  },
);

test('tries of the present password are counted, with one argon2 each', async () => {
  await superuser().query('delete from attempt_counter');
  const family = await activeFamily(portal);
  const client = await signInPlainly(portal, family.identifier);
  const fields = { actuel: 'pas le bon', password: 'x', confirmation: 'x' };
  for (let tries = 1; tries <= 10; tries += 1)
    assert.equal((await client.submit('/mon-compte/mot-de-passe', fields)).status, 422);
  const stopped = await client.submit('/mon-compte/mot-de-passe', { ...fields, actuel: FAMILY_PASSWORD });
  assert.equal(stopped.status, 429);
  assert.ok(Number(stopped.headers.get('retry-after')) > 0);
  const { rows } = await superuser().query(
    "select count(*)::int as failed from journal_entry where account_id = $1 and action = 'signin.failed'",
    [family.accountId],
  );
  assert.deepEqual(rows, [{ failed: 10 }]);
});

journey('sessions open elsewhere are seen and closed, one or all', async ({ page }) => {
  const family = await activeFamily(portal);
  const others = await Promise.all([1, 2, 3].map(() => signInPlainly(portal, family.identifier)));
  await signInAs(page, 'responsable', family.identifier, FAMILY_PASSWORD);
  await page.goto('/mon-compte');
  await press(page, 'Voir mes connexions');
  await expectPage(page, {
    name: 'account-sessions',
    path: '/mon-compte/connexions',
    says: ['Chrome sur Linux', 'Cet appareil, en ce moment', 'Appareil inconnu'],
  });
  assert.doesNotMatch(await mainText(page), /127\.0\.0\.1|::1/, 'a network, not an address');
  const open = async (): Promise<number> => {
    const answers = await Promise.all(others.map((client) => client.get('/mon-compte')));
    return answers.filter(({ status }) => status === 200).length;
  };
  await press(page, 'Fermer cette connexion');
  assert.equal(await open(), 2);
  await press(page, 'Fermer toutes les autres connexions');
  assert.equal(await open(), 0);
  assert.equal(pathOf(page), '/mon-compte/connexions');
});

test('nobody closes the session of another account', async () => {
  const [mine, other] = [await activeFamily(portal), await activeFamily(portal)];
  const [thief, victim] = [
    await signInPlainly(portal, mine.identifier),
    await signInPlainly(portal, other.identifier),
  ];
  const { rows } = await superuser().query<{ id: string }>('select id from session where account_id = $1', [
    other.accountId,
  ]);
  await thief.submit('/mon-compte/connexions/fermer', { session: rows[0]!.id }, '/mon-compte/connexions');
  assert.equal((await victim.get('/mon-compte')).status, 200);
});

journey(
  '« Ce n’est pas moi »: every session ends, the password is not enough, the schools are warned',
  async ({ page }) => {
    const family = await activeFamily(portal);
    const other = await signInPlainly(portal, family.identifier);
    await signInAs(page, 'responsable', family.identifier, FAMILY_PASSWORD);
    await page.goto('/mon-compte');
    await press(page, 'Voir mon historique');
    await expectPage(page, { name: 'account-history', says: ['Connexion', 'Activation du compte'] });
    await press(page, 'Ce n’est pas moi');
    await expectPage(page, { name: 'account-not-me', says: ['Mettre mon compte à l’abri'] });
    await press(page, 'Mettre mon compte à l’abri');
    await expectPage(page, { name: 'account-secured', path: '/compte-protege' });
    assert.equal((await other.get('/mon-compte')).status, 303);
    await page.goto('/mon-compte');
    assert.equal(pathOf(page), '/connexion');
    await signInAs(page, 'responsable', family.identifier, FAMILY_PASSWORD);
    assert.equal(pathOf(page), '/nouveau-mot-de-passe/preuve', 'the password alone opens nothing');
    const { rows } = await superuser().query(
      `select reason, handled_at from account_alert where account_id = $1 order by school_uai`,
      [family.accountId],
    );
    assert.deepEqual(rows, [
      { reason: 'not-me', handled_at: null },
      { reason: 'not-me', handled_at: null },
    ]);
  },
);

test('somebody reads the history of their own account only, a page at a time', async () => {
  const [mine, other] = [await activeFamily(portal), await activeFamily(portal)];
  await superuser().query(
    `insert into journal_entry (id, at, action, actor_kind, account_id)
     select new_id(), now() - make_interval(hours => n), 'account.mobile-changed', 'guardian', $1::uuid
     from generate_series(1, 60) n
     union all select new_id(), now() - interval '13 months', 'account.not-me', 'guardian', $1::uuid`,
    [other.accountId],
  );
  const history = '/mon-compte/connexions/historique';
  const client = await signInPlainly(portal, other.identifier);
  const pages = [
    await (await client.get(history)).text(),
    await (await client.get(`${history}?page=2`)).text(),
  ];
  assert.equal(
    pages[0]!.split('Numéro de portable modifié').length - 1,
    48,
    'after the sign-in and the activation',
  );
  assert.equal(pages[1]!.split('Numéro de portable modifié').length - 1, 12);
  assert.doesNotMatch(pages[1]!, /signalé/, 'older than twelve months');
  const stranger = await signInPlainly(portal, mine.identifier);
  assert.doesNotMatch(await (await stranger.get(history)).text(), /Numéro de portable modifié/);
});

test('who has no password proves by a code to the own mobile, and comes back', async () => {
  await superuser().query('delete from attempt_counter');
  const family = await activeFamily(portal);
  const client = await signInPlainly(portal, family.identifier);
  await superuser().query('delete from credential where account_id = $1', [family.accountId]);
  await ageProof(family.accountId);
  const led = await client.get('/mon-compte/email');
  assert.equal(led.headers.get('location'), '/mon-compte/verification?retour=%2Fmon-compte%2Femail');
  const proof = '/mon-compte/verification';
  const back = { retour: '/mon-compte/email' };
  assert.equal((await client.submit(`${proof}/envoi`, back, proof)).status, 200);
  const code = /code est (\d{6})/.exec((await portal.nextMessage(family.mobile)).text)![1]!;
  assert.equal((await client.submit(`${proof}/code`, { ...back, code: wrongCode(code) }, proof)).status, 422);
  const proved = await client.submit(`${proof}/code`, { ...back, code }, proof);
  assert.equal(proved.headers.get('location'), '/mon-compte/email');
  assert.equal((await client.get('/mon-compte/email')).status, 200);
});

test('a proof leads back to pages of the account only', async () => {
  const family = await activeFamily(portal);
  const client = await signInPlainly(portal, family.identifier);
  for (const retour of [
    'https://ailleurs.example',
    '//ailleurs.example',
    '/deconnexion',
    '/mon-compte/../x',
  ]) {
    const fields = { motdepasse: FAMILY_PASSWORD, retour };
    const answer = await client.submit('/mon-compte/verification', fields);
    assert.equal(answer.headers.get('location'), '/mon-compte', retour);
  }
});
