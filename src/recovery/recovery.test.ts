import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { ACTIVE_PASSWORD, type ActiveAccount, makeActive } from '../../test/support/active-account.ts';
import { type Family, newFamily } from '../../test/support/family.ts';
import { comparable, PlainClient } from '../../test/support/plain-client.ts';
import { startPortal, type TestPortal, type TestSite } from '../../test/support/portal.ts';
import { countStatements } from '../../test/support/statement-count.ts';

const NEW_PASSWORD = 'quatre tambours sous la neige';

let portal: TestPortal;
/** A process whose every statement is the visitor’s. */
let site: TestSite;
before(async () => {
  portal = await startPortal();
  site = await portal.another({});
});
after(() => portal.close());
beforeEach(() => portal.database.superuser.query('delete from attempt_counter'));

const query = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await portal.database.superuser.query(text, values)).rows as Row[];

/** Waits until the worker has answered everything. */
async function answered(): Promise<void> {
  for (let waits = 0; waits < 200; waits += 1) {
    const [row] = await query<{ n: number }>('select count(*)::int as n from recovery_request');
    if (row!.n === 0) return;
    await pause(25);
  }
  throw new Error('a request still waits');
}

const codeOf = (text: string): string => {
  const code = /code (\d{6}) /.exec(text)?.[1];
  assert.ok(code !== undefined, text);
  return code;
};
const linkOf = (text: string): string => {
  const link = /http\S+(\/mot-de-passe-perdu\/lien\?code=\S+)/.exec(text)?.[1];
  assert.ok(link !== undefined, text);
  return link;
};
const ask = (path: string, fields: Record<string, string>, client = new PlainClient(portal.url)) =>
  client.submit(path, fields);

async function signsIn(identifier: string, password: string, profile = 'responsable'): Promise<boolean> {
  const answer = await new PlainClient(portal.url).submit(`/connexion/${profile}`, {
    j_username: identifier,
    j_password: password,
  });
  return answer.headers.get('location') === '/services';
}

async function chooses(client: PlainClient): Promise<void> {
  const chosen = await client.submit('/nouveau-mot-de-passe', {
    password: NEW_PASSWORD,
    confirmation: NEW_PASSWORD,
  });
  assert.equal(chosen.headers.get('location'), '/nouveau-mot-de-passe/fin');
}

/** The account of the family’s eldest, active. */
async function activePupil(family: Family, contacts: { email?: string } = {}): Promise<ActiveAccount> {
  const [row] = await query<{ id: string; identifier: string }>(
    'select id, identifier from account where pupil_id = $1',
    [family.children[0]!.pupilId],
  );
  return makeActive(portal, { accountId: row!.id, identifier: row!.identifier }, contacts);
}

test('a lost identifier by e-mail: every account of the address, and no name (R92, R112)', async () => {
  const email = 'Famille.Kerbrat@messagerie.example';
  // Small letters make the Kelvin sign a k: the mail goes to the address of the account, not to the one typed.
  const lookalike = 'Famille.\u212aerbrat@messagerie.example';
  const family = await newFamily(portal);
  const one = await makeActive(portal, family, { email });
  const other = await makeActive(portal, await newFamily(portal, { givenName: 'Gaëlle' }), { email });
  const pupil = await activePupil(family, { email });
  const answer = await ask('/identifiant-perdu/responsable', {
    contact: ' famille.kerbrat@Messagerie.example',
  });
  assert.equal(answer.headers.get('location'), '/identifiant-perdu/responsable/demande?par=email');
  const { text } = await portal.nextMessage('famille.kerbrat@messagerie.example');
  assert.ok(text.includes(one.identifier) && text.includes(other.identifier), text);
  assert.ok(!text.includes(pupil.identifier), 'a guardian asked');
  assert.doesNotMatch(text, /Nolwenn|Gaëlle|Kerbrat|lien\?code/);

  await ask('/identifiant-perdu/responsable', { contact: lookalike });
  assert.ok(!JSON.stringify(await portal.nextMessage(email)).includes('\u212a'));

  await ask('/identifiant-perdu/eleve', { contact: email });
  assert.ok((await portal.nextMessage('famille.kerbrat@messagerie.example')).text.includes(pupil.identifier));
});

test('a lost identifier by SMS, at the number proved or at the one that the school gave', async () => {
  const family = await newFamily(portal);
  const { identifier } = await makeActive(portal, family, { mobile: '+262639989101' });
  for (const number of ['06 39 98 91 01', family.mobile]) {
    const answer = await ask('/identifiant-perdu/responsable', { contact: number });
    assert.equal(answer.headers.get('location'), '/identifiant-perdu/responsable/demande?par=sms');
    const { text } = await portal.nextMessage(number);
    assert.ok(text.includes(identifier), text);
    assert.doesNotMatch(text, /Nolwenn|Kerbrat/);
  }
});

test('a lost password by SMS: the code, another password, the others signed out, the owner warned', async () => {
  const { identifier } = await makeActive(portal, await newFamily(portal), {
    mobile: '+262639989102',
    email: 'proprietaire@messagerie.example',
  });
  const thief = new PlainClient(portal.url);
  await thief.submit('/connexion/responsable', { j_username: identifier, j_password: ACTIVE_PASSWORD });
  const owner = new PlainClient(portal.url);
  const fields = { identifiant: ` ${identifier.toUpperCase()}`, contact: '06 39 98 91 02' };
  const answer = await ask('/mot-de-passe-perdu/responsable', fields, owner);
  assert.equal(answer.headers.get('location'), '/nouveau-mot-de-passe/code');
  const first = codeOf((await portal.nextMessage('+262639989102')).text);
  assert.equal(
    (await owner.get('/nouveau-mot-de-passe')).headers.get('location'),
    '/nouveau-mot-de-passe/code',
  );

  const early = await owner.submit('/nouveau-mot-de-passe/renvoi', {}, '/nouveau-mot-de-passe/code-non-recu');
  assert.equal(early.status, 429);
  assert.match(await early.text(), /nouveau code dans \d+ secondes/);
  await query("update one_time_code set created_at = created_at - interval '2 minutes'");
  const again = await owner.submit('/nouveau-mot-de-passe/renvoi', {}, '/nouveau-mot-de-passe/code-non-recu');
  assert.equal(again.headers.get('location'), '/nouveau-mot-de-passe/code?renvoye=1');
  const second = codeOf((await portal.nextMessage('+262639989102')).text);
  if (first !== second) {
    assert.equal((await owner.submit('/nouveau-mot-de-passe/code', { code: first })).status, 422);
  }
  const right = await owner.submit('/nouveau-mot-de-passe/code', { code: second });
  assert.equal(right.headers.get('location'), '/nouveau-mot-de-passe');
  await chooses(owner);
  assert.equal((await owner.get('/mon-compte')).status, 200);
  assert.equal((await thief.get('/mon-compte')).headers.get('location'), '/connexion');
  assert.match((await portal.nextMessage('proprietaire@messagerie.example')).text, /a été modifié/);
  assert.match((await portal.nextMessage('+262639989102')).text, /vient de changer/);
  assert.ok(await signsIn(identifier, NEW_PASSWORD));
  assert.ok(!(await signsIn(identifier, ACTIVE_PASSWORD)));
});

test('a lost password by e-mail: the link lives once, and dies with the address', async () => {
  const email = 'perdu@messagerie.example';
  const account = await makeActive(portal, await newFamily(portal), { email });
  const asked = () =>
    ask('/mot-de-passe-perdu/responsable', {
      identifiant: account.identifier,
      contact: 'Perdu@MESSAGERIE.example',
    });
  assert.equal((await asked()).headers.get('location'), '/mot-de-passe-perdu/responsable/demande?par=email');
  const first = linkOf((await portal.nextMessage(email)).text);
  await asked();
  const second = linkOf((await portal.nextMessage(email)).text);
  const client = new PlainClient(portal.url);
  assert.equal((await client.get(first)).status, 410, 'a newer one replaces it');
  await query('update account set email = $2 where id = $1', [account.accountId, 'autre@messagerie.example']);
  const codeIn = (link: string): string => new URL(link, portal.url).searchParams.get('code')!;
  const press = (link: string) => client.submit('/mot-de-passe-perdu/lien', { code: codeIn(link) }, link);
  assert.equal((await press(second)).status, 410);
  await query('update account set email = $2 where id = $1', [account.accountId, email]);
  await asked();
  const third = linkOf((await portal.nextMessage(email)).text);
  const opened = await press(third);
  assert.equal(opened.headers.get('location'), '/nouveau-mot-de-passe');
  await chooses(client);
  assert.equal((await client.get(third)).status, 410);
});

test('a pupil by the confirmed address; without one, the school is asked (R105, R113)', async () => {
  const email = 'parents@messagerie.example';
  const pupil = await activePupil(await newFamily(portal), { email });
  await ask('/mot-de-passe-perdu/eleve', { identifiant: pupil.identifier, contact: email });
  const client = new PlainClient(portal.url);
  const link = linkOf((await portal.nextMessage(email)).text);
  const code = new URL(link, portal.url).searchParams.get('code')!;
  await client.submit('/mot-de-passe-perdu/lien', { code }, link);
  const asked = () =>
    query<{ at: Date | null }>('select reset_requested_at as at from account where id = $1', [
      pupil.accountId,
    ]);

  const path = '/mot-de-passe-perdu/eleve/etablissement';
  const answer = await ask(path, { identifiant: pupil.identifier });
  assert.equal(answer.headers.get('location'), `${path}/demande?par=none`);
  await answered();
  const [first] = await asked();
  assert.ok(first!.at !== null);
  await ask(path, { identifiant: pupil.identifier });
  await answered();
  assert.deepEqual((await asked())[0]!.at, first!.at, 'the school sees since when');
  const told = await query('select from journal_entry where account_id = $1 and action = $2', [
    pupil.accountId,
    'account.reset-requested',
  ]);
  assert.equal(told.length, 1);
  await chooses(client);
  assert.equal((await asked())[0]!.at, null, 'a new password answers the request');
});

test('what is not active is told what helps, after proof only', async () => {
  // FranceConnect only (R68): by the code, and by the mail.
  const family = await newFamily(portal);
  const { accountId, identifier } = await makeActive(portal, family, {
    mobile: '+262639989103',
    email: 'fc@messagerie.example',
  });
  await query('delete from credential where account_id = $1', [accountId]);
  const client = new PlainClient(portal.url);
  await ask(
    '/mot-de-passe-perdu/responsable',
    { identifiant: identifier, contact: '06 39 98 91 03' },
    client,
  );
  const code = codeOf((await portal.nextMessage('+262639989103')).text);
  const right = await client.submit('/nouveau-mot-de-passe/code', { code });
  assert.equal(right.headers.get('location'), '/nouveau-mot-de-passe/compte');
  assert.match(await (await client.get('/nouveau-mot-de-passe/compte')).text(), /FranceConnect/);
  await ask('/mot-de-passe-perdu/responsable', { identifiant: identifier, contact: 'fc@messagerie.example' });
  assert.match((await portal.nextMessage('fc@messagerie.example')).text, /s’ouvre avec FranceConnect/);

  // Never activated: the number that the school gave is told how.
  const unnotified = await newFamily(portal);
  await ask('/identifiant-perdu/responsable', { contact: unnotified.mobile });
  assert.match((await portal.nextMessage(unnotified.mobile)).text, /pas encore activé/);

  // « En cours d’activation »: the mail that is waited for leaves again.
  const activating = await newFamily(portal);
  await query("update account set state = 'activating', email = $2 where id = $1", [
    activating.accountId,
    'attente@messagerie.example',
  ]);
  await ask('/mot-de-passe-perdu/responsable', {
    identifiant: activating.identifier,
    contact: 'attente@messagerie.example',
  });
  assert.match((await portal.nextMessage('attente@messagerie.example')).text, /confirmation-mail\?code=/);

  // Suspended.
  await query("update account set state = 'suspended' where id = $1", [accountId]);
  await ask('/mot-de-passe-perdu/responsable', { identifiant: identifier, contact: 'fc@messagerie.example' });
  assert.match((await portal.nextMessage('fc@messagerie.example')).text, /suspendu, fermé ou regroupé/);
});

test('nothing leaves to a contact that is not the account’s own, confirmed', async () => {
  const family = await newFamily(portal);
  const { accountId, identifier } = await makeActive(portal, family, { mobile: '+262639989104' });
  await query("update account set email = 'jamais@messagerie.example' where id = $1", [accountId]);
  const client = new PlainClient(portal.url);
  // An address never confirmed; another's address; a number of the school's only: no code for the password.
  for (const contact of ['jamais@messagerie.example', 'voleur@messagerie.example', family.mobile]) {
    await ask('/mot-de-passe-perdu/responsable', { identifiant: identifier, contact }, client);
  }
  await answered();
  const sent = await query<{ template: string }>(
    "select template from message where account_id = $1 and state <> 'suppressed'",
    [accountId],
  );
  assert.deepEqual(
    sent.map((row) => row.template),
    ['lost-identifier'],
    'the school’s number hears the identifier, never the code',
  );
});

test('what can be said before sending is the form of what was typed', async () => {
  for (const [contact, said] of [
    ['', 'Indiquez une adresse email ou un numéro de portable'],
    ['bonjour', 'ni une adresse email ni un numéro'],
    ['01 99 00 12 34', 'numéro de téléphone fixe'],
    ['0899 00 12 34', 'commençant par 08'],
    ['+49 151 23456789', 'numéro étranger'],
    ['nom@', 'ni une adresse email ni un numéro'],
  ] as const) {
    const answer = await ask('/mot-de-passe-perdu/responsable', { identifiant: 'n.personne', contact });
    assert.equal(answer.status, 422, contact);
    assert.ok((await answer.text()).includes(said), `${contact}: ${said}`);
  }
  assert.equal(
    (await ask('/mot-de-passe-perdu/eleve', { identifiant: 'x', contact: '0639980001' })).status,
    422,
  );
  assert.equal((await ask('/mot-de-passe-perdu/eleve', { contact: 'a@messagerie.example' })).status, 422);
  assert.deepEqual(await query('select from recovery_request'), []);
});

test('messages are counted per address, per number and per identifier, whether somebody has them or not', async () => {
  const statuses = async (fields: (turn: number) => Record<string, string>, turns: number) => {
    await portal.database.superuser.query('delete from attempt_counter');
    const found: number[] = [];
    for (let turn = 1; turn <= turns; turn += 1) {
      found.push((await ask('/mot-de-passe-perdu/responsable', fields(turn))).status);
    }
    return found;
  };
  const nobody = { identifiant: 'n.personne', contact: 'personne@messagerie.example' };
  assert.deepEqual(await statuses(() => nobody, 4), [303, 303, 303, 429], 'an address');
  assert.deepEqual(
    await statuses(() => ({ ...nobody, contact: '06 39 98 91 99' }), 4),
    [303, 303, 303, 429],
    'a number',
  );
  const many = await statuses((turn) => ({ ...nobody, contact: `p${turn}@messagerie.example` }), 11);
  assert.deepEqual(many, [...Array.from({ length: 10 }, () => 303), 429], 'an identifier');
});

/** All that a person sees and costs until nothing more comes without the message. */
async function walk(fields: { identifiant: string; mobile: string; email: string }): Promise<unknown[]> {
  await portal.database.superuser.query('delete from attempt_counter');
  const client = new PlainClient(site.url);
  const { database } = await site.app('web');
  const steps: unknown[] = [];
  const step = async (name: string, send: () => Promise<Response>): Promise<void> => {
    let answer: Response | undefined;
    const statements = await countStatements(database, async () => {
      answer = await send();
    });
    steps.push({ name, statements, ...(await comparable(answer!)) });
  };
  const { identifiant, mobile, email } = fields;
  await step('form', () => client.get('/mot-de-passe-perdu/responsable'));
  for (const contact of [email, mobile]) {
    await step(`identifier ${contact === email}`, () =>
      client.submit('/identifiant-perdu/responsable', { contact }),
    );
    await step(`password ${contact === email}`, () =>
      client.submit('/mot-de-passe-perdu/responsable', { identifiant, contact }),
    );
  }
  await step('school', () => client.submit('/mot-de-passe-perdu/responsable/etablissement', { identifiant }));
  await answered();
  await step('code page', () => client.get('/nouveau-mot-de-passe/code'));
  await step('not received', () => client.get('/nouveau-mot-de-passe/code-non-recu'));
  await query("update one_time_code set created_at = created_at - interval '2 minutes'");
  await step('another', () =>
    client.submit('/nouveau-mot-de-passe/renvoi', {}, '/nouveau-mot-de-passe/code'),
  );
  for (let tries = 1; tries <= 6; tries += 1) {
    const code = String(tries).padStart(6, '0');
    await step(`wrong ${tries}`, () => client.submit('/nouveau-mot-de-passe/code', { code }));
  }
  await step('skipped', () => client.get('/nouveau-mot-de-passe'));
  return steps;
}

test('strangers get what a known person gets: bytes, headers and statements (decision 0020)', async () => {
  const known = { email: 'connue@messagerie.example', mobile: '06 39 98 91 05' };
  const { identifier } = await makeActive(portal, await newFamily(portal), {
    email: known.email,
    mobile: '+262639989105',
  });
  const expected = await walk({ identifiant: identifier, ...known });
  assert.ok(expected.length > 14);
  const stranger = { email: 'etrange@messagerie.example', mobile: '06 39 98 99 05' };
  assert.deepEqual(await walk({ identifiant: 'n.etrangere', ...stranger }), expected, 'nobody');
  assert.deepEqual(await walk({ identifiant: identifier, ...stranger }), expected, 'another contact');
});
