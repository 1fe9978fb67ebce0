import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { proposeChildren } from '../../src/accounts/propose-children.ts';
import { provisionalContext } from '../../src/accounts/credential.store.ts';
import { activeFamily, FAMILY_PASSWORD, signInPlainly } from '../support/active-family.ts';
import { useBrowser } from '../support/browser.ts';
import { type Family, newFamily } from '../support/family.ts';
import { feed, sampleSchools } from '../support/feed-records.ts';
import { comparable, type PlainClient } from '../support/plain-client.ts';
import { startPortal, type TestPortal } from '../support/portal.ts';
import {
  expectPage,
  fill,
  fillBirthDate,
  journey as registerJourney,
  pathOf,
  press,
  signInAs,
} from './steps.ts';

const PROVISIONAL = 'MUR7KAZ3PE';

let portal: TestPortal;
const browser = useBrowser();
before(async () => {
  portal = await startPortal({ EDUCONNECT_MISSING_CHILD_TRIES: '1000' });
});
after(() => portal.close());
const journey = (name: string, run: Parameters<typeof registerJourney>[2]): void =>
  registerJourney(name, { browser, site: () => portal }, run);

async function notify(family: Family): Promise<void> {
  const app = await portal.app('worker');
  const { superuser } = portal.database;
  await superuser.query("update account set state = 'notified', notified_at = now() where id = $1", [
    family.accountId,
  ]);
  await superuser.query(
    "insert into provisional_password (account_id, ciphertext, expires_at) values ($1, $2, now() + interval '1 day')",
    [family.accountId, app.keyrings.provisional.encrypt(PROVISIONAL, provisionalContext(family.accountId))],
  );
}

const typeBirthDate = (page: Page, bornOn: string): Promise<void> => {
  const [year, month, day] = bornOn.split('-') as [string, string, string];
  return fill(page, { 'naissance-day': day, 'naissance-month': month, 'naissance-year': year });
};

journey(
  'children of another account are added, and its identifier leads to the account kept',
  async ({ page }) => {
    const family = await activeFamily(portal, { onlyChild: true });
    const second = await newFamily(portal, { onlyChild: true, familyName: 'KERBRAT', givenName: 'NOLWENN' });
    await notify(second);

    await signInAs(page, 'responsable', family.identifier, FAMILY_PASSWORD);
    await page.goto('/mon-compte/enfants');
    await press(page, 'Ajouter des enfants depuis un autre compte');
    await expectPage(page, { name: 'merge', heading: 'Ajouter des enfants depuis un autre compte' });
    await fill(page, { identifiant: second.identifier, 'mot-de-passe': 'pas le bon' });
    assert.equal(await press(page, 'Ajouter les enfants de ce compte'), 422);
    await expectPage(page, { name: 'merge-wrong', says: ['Identifiant ou mot de passe incorrect'] });
    assert.equal(
      await page.locator('[name="identifiant"]').inputValue(),
      second.identifier,
      'nothing typed is lost',
    );
    await fill(page, { 'mot-de-passe': PROVISIONAL });
    await press(page, 'Ajouter les enfants de ce compte');
    await expectPage(page, {
      name: 'merge-done',
      path: '/mon-compte/enfants',
      says: ['Vos deux comptes sont regroupés', 'Enfants à confirmer'],
    });
    await fillBirthDate(page, second.children[0]!.givenName, second.children[0]!.bornOn);
    await press(page, 'Confirmer');
    await expectPage(page, { name: 'merge-confirmed', says: ['Votre réponse a été enregistrée.'] });

    await page.context().clearCookies();
    await signInAs(page, 'responsable', second.identifier, PROVISIONAL);
    await expectPage(page, {
      name: 'merged-sign-in',
      says: ['Ce compte a été regroupé avec un autre', family.identifier],
    });
  },
);

journey('a child found by the feed is proposed at the next sign-in, and can be put off', async ({ page }) => {
  const family = await activeFamily(portal, { onlyChild: true });
  await portal.database.superuser.query(
    "update account set activated_at = now() - interval '2 days' where id = $1",
    [family.accountId],
  );
  const { rows } = await portal.database.superuser.query<{ aaf_id: string; mobile: string }>(
    'select aaf_id, mobile from guardian_record where account_id = $1',
    [family.accountId],
  );
  const { aaf_id: id, mobile } = rows[0]!;
  const names = { usageName: family.familyName, givenName: family.givenName, mobile };
  await feed(portal.database.worker, {
    pupils: [{ id: `N${id}`, givenName: 'Gwenn', bornOn: '2015-05-06', degree: '1D' }],
    guardians: [{ id, degree: '1D', ...names, children: { [`N${id}`]: 'legal' } }],
  });
  await proposeChildren(await portal.app('worker'));

  await signInAs(page, 'responsable', family.identifier, FAMILY_PASSWORD);
  await expectPage(page, {
    name: 'new-children',
    path: '/mon-compte/enfants/nouveaux',
    heading: 'Un enfant à confirmer',
    says: ['Gwenn'],
  });
  await fillBirthDate(page, 'Gwenn', '2015-05-07');
  assert.equal(await press(page, 'Confirmer'), 422);
  await expectPage(page, { name: 'new-children-wrong', says: ['Cette date n’est pas celle'] });
  await press(page, 'Plus tard');
  assert.equal(pathOf(page), '/services');
  await page.context().clearCookies();
  await signInAs(page, 'responsable', family.identifier, FAMILY_PASSWORD);
  assert.equal(pathOf(page), '/services', 'proposed once');

  // Refused by mistake, then taken back.
  await page.goto('/mon-compte/enfants');
  await page.getByLabel('Je ne suis pas le représentant légal de cet élève').check();
  await press(page, 'Confirmer');
  await press(page, 'C’était une erreur pour Gwenn');
  await expectPage(page, { name: 'refused-child', heading: 'C’était une erreur' });
  await typeBirthDate(page, '2015-05-06');
  await press(page, 'Rattacher cet enfant');
  await expectPage(page, { name: 'refused-child-back', path: '/mon-compte/enfants', says: ['06/05/2015'] });
});

journey('why a child is not to be seen: the school, the child, then one cause', async ({ page }) => {
  const family = await activeFamily(portal, { onlyChild: true });
  const id = family.accountId;
  await feed(portal.database.worker, {
    pupils: [{ id: `P${id}`, givenName: 'Ewen', bornOn: '2011-08-09', school: sampleSchools.otherSecondary }],
    guardians: [
      { id: `P${id}`, usageName: 'Kerbrat', givenName: 'Nolwenn', children: { [`P${id}`]: 'contact' } },
    ],
  });
  await signInAs(page, 'responsable', family.identifier, FAMILY_PASSWORD);
  await page.goto('/mon-compte/enfants');
  await press(page, 'Pourquoi je ne vois pas mon enfant ?');
  await expectPage(page, { name: 'missing-search', path: '/mon-compte/enfants/introuvable' });
  await fill(page, { recherche: 'nulle part' });
  await press(page, 'Chercher');
  await expectPage(page, { name: 'missing-none', says: ['Aucun établissement ne correspond'] });
  await fill(page, { recherche: 'college AUBEPINES' });
  await press(page, 'Chercher');
  await press(page, /^Collège des Aubépines/);
  await expectPage(page, { name: 'missing-form', says: ['Collège des Aubépines'] });
  assert.equal(await press(page, 'Envoyer ma demande'), 422);
  await expectPage(page, { name: 'missing-incomplete', says: ['Indiquez le prénom de l’enfant.'] });
  await fill(page, { prenom: 'Ewen' });
  await typeBirthDate(page, '2011-08-09');
  await press(page, 'Envoyer ma demande');
  await expectPage(page, { name: 'missing-case', says: ['La réponse sera prête'] });
  await answerNow();
  await press(page, 'Voir la réponse');
  await expectPage(page, {
    name: 'missing-answered',
    says: ['Vous n’êtes pas inscrit comme responsable légal', 'dans sa base élèves SIECLE'],
  });
  await press(page, 'Retour à mes enfants');
  await expectPage(page, { name: 'missing-list', says: ['Mes demandes', 'Réponse disponible'] });
});

/** Waits for the worker, and brings forward the moment at which answers are shown. */
async function answerNow(): Promise<void> {
  for (let waits = 0; waits < 200; waits += 1) {
    const { rows } = await portal.database.superuser.query<{ waiting: number }>(
      'select count(*)::int as waiting from missing_child_case where cause is null',
    );
    if (rows[0]!.waiting === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await portal.database.superuser.query(
    "update missing_child_case set shown_at = now() - interval '1 second'",
  );
}

type Question = { givenName: string; bornOn: string };

/** Every answer that a visitor gets to one question: the form's, the case before and after it is explained. */
async function askPlainly(client: PlainClient, question: Question) {
  const [year, month, day] = question.bornOn.split('-') as [string, string, string];
  const posted = await client.submit(
    `/mon-compte/enfants/introuvable/demande?etablissement=${sampleSchools.otherSecondary}`,
    { prenom: question.givenName, 'naissance-day': day, 'naissance-month': month, 'naissance-year': year },
  );
  const path = posted.headers.get('location') ?? '';
  const number = path.split('/').at(-1)!;
  assert.match(number, /^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  const answer = await comparable(posted, [number]);
  answer.headers.location = answer.headers.location!.replace(number, '…');
  const waiting = await comparable(await client.get(path), [number]);
  await answerNow();
  return [answer, waiting, await comparable(await client.get(path), [number])];
}

test('a stranger reads the same bytes about a child who exists and one who does not', async () => {
  const stranger = await activeFamily(portal, { familyName: 'Okonkwo', givenName: 'Chidi', onlyChild: true });
  const client = await signInPlainly(portal, stranger.identifier);
  // What is said of a school is no secret: it has sent its file.
  await feed(portal.database.worker, {
    pupils: [{ id: 'S', givenName: 'Ana', school: sampleSchools.otherSecondary }],
  });
  const questions: Question[] = Array.from({ length: 6 }, (_, index) => ({
    givenName: ['Maël', 'Inès', 'Jean-Baptiste', 'Lou', 'Zélie', 'Sacha'][index]!,
    bornOn: `2010-0${index + 1}-1${index}`,
  }));
  const invented = [];
  for (const question of questions) invented.push(await askPlainly(client, question));
  // The same children, in every situation that the right guardian would be told of.
  await feed(portal.database.worker, {
    pupils: questions.map(({ givenName, bornOn }, index) => ({
      id: `S${index}`,
      givenName,
      bornOn,
      school: sampleSchools.otherSecondary,
      ...(index === 1 && { ine: null }),
    })),
    guardians: questions.map((_, index) => ({
      id: `S${index}`,
      usageName: ['Montfort', 'Chidi', 'Okonkwo', 'Okonkwe', 'Kerbrat', 'Haddad'][index]!,
      givenName: ['Anne', 'Anne', 'Anne', 'Chibi', 'Chidi', 'Lina'][index]!,
      children: { [`S${index}`]: index === 5 ? ('contact' as const) : ('legal' as const) },
    })),
  });
  for (const [index, question] of questions.entries()) {
    assert.deepEqual(await askPlainly(client, question), invented[index], question.givenName);
  }
});
