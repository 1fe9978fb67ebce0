import { uuidv7 } from 'uuidv7';
import { hashToken, keyedHash, newToken } from '../../src/platform/crypto/tokens.ts';
import { type Family, newFamily } from './family.ts';
import { giveLegacyAccounts, type LegacySite, signInByLegacy } from './legacy-providers.ts';
import { letterFor, type PrintedCredentials } from './letter.ts';
import type { HandMadeProvider } from './oidc/hand-made-provider.ts';
import { csrfToken, PlainClient } from './plain-client.ts';
import type { TestPortal } from './portal.ts';

/** What somebody truly has. Where a proof lacks, the walk tries with a wrong one. */
export type Held = {
  phone: boolean;
  mail: boolean;
  guardianLetter: boolean;
  pupilLetter: boolean;
  guardianLegacy: boolean;
  pupilLegacy: boolean;
  /** FranceConnect says the guardian's names of its person; else a stranger's. */
  franceConnect: boolean;
  /** How many of the children's birth dates are known: the collégienne's first. */
  births: 0 | 1 | 2;
};

export type WalkSite = {
  portal: TestPortal;
  legacy: LegacySite;
  hmacKey: Buffer;
  franceConnect: HandMadeProvider;
};

/** One person and a family, with two browsers, trying every way to an active account in any order. */
export type Walk = {
  family: Family;
  held: Held;
  clients: readonly PlainClient[];
  act(action: WalkAction, client: PlainClient): Promise<void>;
};

const PASSWORD = 'soixante girafes en bonnet';
const CODE = '424242';

/** Each way in its order, as its own screens lead. */
export const WAYS = {
  sms: ['sms-form', 'sms-code', 'sms-children', 'sms-password'],
  franceConnect: ['franceconnect', 'franceconnect-mobile', 'franceconnect-code', 'franceconnect-children'],
  guardianLetter: ['guardian-sign-in', 'guardian-form', 'mail-link'],
  pupilLetter: ['pupil-sign-in', 'pupil-form'],
  guardianLegacy: ['guardian-legacy', 'legacy-confirm', 'legacy-password', 'legacy-children'],
  pupilLegacy: ['pupil-legacy', 'legacy-confirm', 'legacy-password', 'legacy-birth-date'],
} as const;

export type WalkAction = (typeof WAYS)[keyof typeof WAYS][number] | 'look' | 'forged-return';
export const NOISE: readonly WalkAction[] = ['look', 'forged-return'];

const STEPS = [
  '/activation/sms/code',
  '/activation/sms/enfants',
  '/activation/sms/mot-de-passe',
  '/activation/sms/fin',
  '/activation/franceconnect/portable',
  '/activation/franceconnect/code',
  '/activation/franceconnect/enfants',
  '/activation/franceconnect/fin',
  '/activation/responsable',
  '/activation/responsable/courriel',
  '/activation/eleve',
  '/activation/eleve/fin',
  '/activation/ancien-compte',
  '/activation/ancien-compte/mot-de-passe',
  '/activation/ancien-compte/enfants',
  '/activation/ancien-compte/naissance',
  '/activation/ancien-compte/fin',
  '/mon-compte',
];

export async function beginWalk(site: WalkSite, held: Held, random: () => number): Promise<Walk> {
  const { portal } = site;
  const { superuser } = portal.database;
  const family = await newFamily(portal);
  // Their provider signs one answer for each: those of former walks go, the stranger stays.
  site.legacy.people.splice(1);
  const legacy = await giveLegacyAccounts(portal, site.legacy, family);
  site.franceConnect.behaviour.person = {
    sub: `${family.accountId}v1`,
    family_name: held.franceConnect ? family.familyName.toUpperCase() : 'PERSONNE',
    given_name: held.franceConnect ? family.givenName : 'Ondine',
    given_name_array: [held.franceConnect ? family.givenName : 'Ondine'],
  };
  const pupil = family.children[0]!.pupilId;
  const pupilAccount = (
    await superuser.query<{ id: string; identifier: string }>(
      'select id, identifier from account where pupil_id = $1',
      [pupil],
    )
  ).rows[0]!;
  const wrong: PrintedCredentials = { identifier: family.identifier, password: 'PT4HUMM2XY' };
  const letters = {
    guardian: held.guardianLetter ? await letterFor(portal, family.accountId, 'guardians') : wrong,
    pupil: held.pupilLetter
      ? await letterFor(portal, pupilAccount.id, 'pupils')
      : { ...wrong, identifier: pupilAccount.identifier },
  };
  const clients = [new PlainClient(portal.url), new PlainClient(portal.url)];
  const tokens = new Map<PlainClient, string>();
  for (const client of clients)
    tokens.set(client, csrfToken(await (await client.get('/connexion/responsable')).text()));

  const post = (client: PlainClient, path: string, fields: Record<string, string>): Promise<Response> =>
    client.post(path, { csrf: tokens.get(client)!, ...fields });
  const passwords = { password: PASSWORD, confirmation: PASSWORD };

  /** Right where it is known, else near it; now and then the child is refused instead. */
  const birthDates = (isPupil: boolean): Record<string, string> => {
    const fields: Record<string, string> = {};
    for (const [index, child] of family.children.entries()) {
      const [year, month, day] = child.bornOn.split('-') as [string, string, string];
      const isKnown = index < held.births;
      const name = isPupil ? 'birthDate' : `enfant-${child.pupilId}`;
      fields[`${name}-day`] = isKnown ? day : String((Number(day) % 27) + 1);
      fields[`${name}-month`] = month;
      fields[`${name}-year`] = year;
      if (isPupil) break;
      if (!isKnown && random() < 0.4) fields[`refus-${child.pupilId}`] = 'oui';
    }
    return fields;
  };

  /** Reads the SMS: the code that left is replaced by a known one, where there is one alive. */
  async function readCode(): Promise<string> {
    if (!held.phone) return '000000';
    const { rows } = await superuser.query<{ id: string; flow: string }>(
      `select c.id, c.flow_id as flow from one_time_code c join flow f on f.id = c.flow_id
       where f.account_id = $1 order by c.created_at desc`,
      [family.accountId],
    );
    for (const { id, flow } of rows) {
      await superuser.query('update one_time_code set code_hash = $1 where id = $2', [
        keyedHash(site.hmacKey, 'code', flow, CODE),
        id,
      ]);
    }
    return CODE;
  }

  /** Reads the mail: the link that left is replaced by a known one, where there is one unused. */
  async function readLink(): Promise<string> {
    const token = newToken();
    if (held.mail) {
      await superuser.query(
        `update link_token set token_hash = $1
         where token_hash = (select token_hash from link_token where account_id = $2 and used_at is null limit 1)`,
        [hashToken(token), family.accountId],
      );
    }
    return token;
  }

  const legacySignIn = async (client: PlainClient, isHeld: boolean, person: string): Promise<void> => {
    // Without it, somebody unknown signs in there.
    const source = site.legacy.sources[random() < 0.5 ? 'aten' : 'ent'];
    await signInByLegacy(client, portal, { source, person: isHeld ? person : 'Ondine Personne' });
  };

  /** There and back: its person is always signed in there. */
  const franceConnect = async (client: PlainClient): Promise<void> => {
    const left = await post(client, '/connexion/franceconnect', {});
    const there = left.headers.get('location') ?? '';
    if (!there.startsWith('http')) return;
    const { headers } = await fetch(there, { redirect: 'manual' });
    const back = new URL(headers.get('location')!);
    await client.get(`${back.pathname}${back.search}`);
  };

  const email = `${family.accountId}@famille.example`;
  const acts: Record<WalkAction, (client: PlainClient) => Promise<unknown>> = {
    'sms-form': (client) =>
      post(client, '/activation/sms', {
        familyName: family.familyName,
        givenName: family.givenName,
        mobile: family.mobile,
      }),
    'sms-code': async (client) => post(client, '/activation/sms/code', { code: await readCode() }),
    'sms-children': (client) => post(client, '/activation/sms/enfants', birthDates(false)),
    'sms-password': (client) => post(client, '/activation/sms/mot-de-passe', passwords),
    franceconnect: franceConnect,
    'franceconnect-mobile': (client) =>
      post(client, '/activation/franceconnect/portable', { mobile: family.mobile }),
    'franceconnect-code': async (client) =>
      post(client, '/activation/franceconnect/code', { code: await readCode() }),
    'franceconnect-children': (client) =>
      post(client, '/activation/franceconnect/enfants', birthDates(false)),
    'guardian-sign-in': (client) =>
      post(client, '/connexion/responsable', {
        j_username: letters.guardian.identifier,
        j_password: letters.guardian.password,
      }),
    'guardian-form': (client) =>
      post(client, '/activation/responsable', {
        email,
        emailConfirmation: email,
        ...passwords,
        ...birthDates(false),
      }),
    'mail-link': async (client) => post(client, '/confirmation-mail', { code: await readLink() }),
    'pupil-sign-in': (client) =>
      post(client, '/connexion/eleve', {
        j_username: letters.pupil.identifier,
        j_password: letters.pupil.password,
      }),
    'pupil-form': (client) => post(client, '/activation/eleve', { ...passwords, ...birthDates(true) }),
    'guardian-legacy': (client) => legacySignIn(client, held.guardianLegacy, legacy.guardian.name),
    'pupil-legacy': (client) => legacySignIn(client, held.pupilLegacy, legacy.pupil.name),
    'legacy-confirm': (client) => post(client, '/activation/ancien-compte', {}),
    'legacy-password': (client) => post(client, '/activation/ancien-compte/mot-de-passe', passwords),
    'legacy-children': (client) => post(client, '/activation/ancien-compte/enfants', birthDates(false)),
    'legacy-birth-date': (client) => post(client, '/activation/ancien-compte/naissance', birthDates(true)),
    look: (client) => client.get(STEPS[Math.floor(random() * STEPS.length)]!),
    'forged-return': (client) =>
      client.get(`/ancien-compte/retour?prise=${uuidv7()}${uuidv7()}`.slice(0, 70)),
  };
  return {
    family,
    held,
    clients,
    async act(action, client) {
      await acts[action](client);
    },
  };
}
