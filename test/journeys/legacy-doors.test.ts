/** Legacy accounts by a visitor without a browser: who is found, until when, once, and by the browser that asked. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { uuidv7 } from 'uuidv7';
import { notifyAccounts } from '../../src/activation/notify-accounts.ts';
import { setCutover } from '../../src/signin/legacy/set-cutover.ts';
import { type Family, newFamily } from '../support/family.ts';
import { feed, sampleSchools } from '../support/feed-records.ts';
import {
  giveLegacyAccounts,
  type LegacySite,
  offeredAnswers,
  postLegacyAnswer,
  signInByLegacy,
  startLegacySite,
} from '../support/legacy-providers.ts';
import { PlainClient } from '../support/plain-client.ts';
import { startPortal, type TestPortal } from '../support/portal.ts';
import { GOOD_PASSWORD } from './steps.ts';

let portal: TestPortal;
let site: LegacySite;
before(async () => {
  portal = await startPortal({ EDUCONNECT_LEGACY_LINK: 'yes' });
  site = await startLegacySite(portal);
});
after(async () => {
  await site.close();
  await portal.close();
});

const AT = {
  confirm: '/activation/ancien-compte',
  known: '/activation/ancien-compte/compte-existant',
  refused: '/activation/ancien-compte/refus',
};

async function arrive(
  person: string,
  client = new PlainClient(portal.url),
  kind: 'aten' | 'ent' = 'aten',
): Promise<{ client: PlainClient; path: string; text: () => Promise<string> }> {
  const path = await signInByLegacy(client, portal, { source: site.sources[kind], person });
  return {
    client,
    path,
    text: async () => (await (await client.get(path)).text()).replaceAll('\u00a0', ' '),
  };
}

async function legacyFamily(changes?: Parameters<typeof newFamily>[1]) {
  const family = await newFamily(portal, changes);
  return { family, ...(await giveLegacyAccounts(portal, site, family)) };
}

const accountOf = async (id: string) =>
  (
    await portal.database.superuser.query<{
      state: string;
      origin: string | null;
      legacy_kind: string | null;
    }>('select state, origin, legacy_kind from account where id = $1', [id])
  ).rows[0]!;

/** Walks on from the confirmation to the active account. */
async function activate(client: PlainClient, family: Family, isPupil: boolean): Promise<Response> {
  await client.submit(AT.confirm, {});
  await client.submit(`${AT.confirm}/mot-de-passe`, { password: GOOD_PASSWORD, confirmation: GOOD_PASSWORD });
  const fields: Record<string, string> = {};
  for (const { pupilId, bornOn } of family.children) {
    const [year, month, day] = bornOn.split('-') as [string, string, string];
    const name = isPupil ? 'birthDate' : `enfant-${pupilId}`;
    if (isPupil && pupilId !== family.children[0]!.pupilId) continue;
    Object.assign(fields, { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year });
  }
  return client.submit(`${AT.confirm}/${isPupil ? 'naissance' : 'enfants'}`, fields);
}

describe('a legacy account', () => {
  it('leads a guardian of two schools and a pupil to their own accounts, with its origin', async () => {
    const { family, guardian, pupil } = await legacyFamily();
    const first = await arrive(guardian.name);
    assert.equal(first.path, AT.confirm);
    assert.match(await first.text(), /Nolwenn Kerbrat[\s\S]*Collège du Lac[\s\S]*École des Tilleuls/);
    assert.equal((await accountOf(family.accountId)).legacy_kind, 'aten');
    const done = await activate(first.client, family, false);
    assert.equal(done.headers.get('location'), '/activation/ancien-compte/fin');
    assert.deepEqual(await accountOf(family.accountId), {
      state: 'active',
      origin: 'aten',
      legacy_kind: 'aten',
    });

    const second = await arrive(pupil.name, new PlainClient(portal.url), 'ent');
    assert.equal(second.path, AT.confirm);
    assert.equal(
      (await activate(second.client, family, true)).headers.get('location'),
      '/activation/ancien-compte/fin',
    );
    const { rows } = await portal.database.superuser.query(
      `select state, origin, kind from account where pupil_id = $1`,
      [family.children[0]!.pupilId],
    );
    assert.deepEqual(rows, [{ state: 'active', origin: 'ent', kind: 'pupil' }]);

    const again = await arrive(guardian.name);
    assert.equal(again.path, AT.known);
    assert.match(await again.text(), /déjà activé[\s\S]*un seul compte par personne/);
  });

  it('of a stranger, of a namesake, of a pupil of the école, or of another académie opens nothing', async () => {
    const { family } = await legacyFamily();
    const key = `S${(await recordsOf(family))[0]!}`;
    site.people.push(
      { name: 'stranger', detail: '', vectors: [`2|INCONNUE|Ondine|${key}|${sampleSchools.secondary}`] },
      { name: 'primary', detail: '', vectors: [`3|||anything|${sampleSchools.primary}`] },
      { name: 'elsewhere', detail: '', vectors: [`2|KERBRAT|Nolwenn|${key}|${sampleSchools.faraway}`] },
      { name: 'other-degree', detail: '', vectors: [`1|KERBRAT|Nolwenn|${key}|${sampleSchools.secondary}`] },
    );
    for (const [person, title] of [
      ['stranger', 'Compte introuvable'],
      ['primary', 'Pas de compte à l’école primaire'],
      ['elsewhere', 'Compte introuvable'],
      ['other-degree', 'Compte introuvable'],
    ] as const) {
      const arrived = await arrive(person);
      assert.equal(arrived.path, AT.refused, person);
      const text = await arrived.text();
      assert.ok(text.includes(title), `${person}: ${text}`);
      assert.ok(text.includes('/activation/sms'), 'says where to go');
    }
    await feed(portal.database.worker, {
      guardians: [
        {
          id: 'G9998',
          usageName: 'Kerbrat',
          givenName: 'Nolwenn',
          mobile: null,
          children: { [(await recordsOf(family))[0]!]: 'legal' },
        },
      ],
    });
    site.people.push({
      name: 'twice',
      detail: '',
      vectors: [`2|KERBRAT|NOLWENN|${key}|${sampleSchools.secondary}`],
    });
    const twice = await arrive('twice');
    assert.match(await twice.text(), /Plusieurs comptes possibles/);
  });

  it('is believed once, for the browser that asked', async () => {
    const { guardian } = await legacyFamily();
    const client = new PlainClient(portal.url);
    const posted = await postLegacyAnswer(client, portal, {
      source: site.sources.aten,
      person: guardian.name,
    });
    const back = posted.headers.get('location')!;
    assert.match(back, /^\/ancien-compte\/retour\?prise=/);
    const thief = new PlainClient(portal.url);
    assert.equal((await thief.get(back)).status, 400);
    const other = new PlainClient(portal.url);
    await other.get(`/ancien-compte/connexion?source=${site.sources.aten}`);
    assert.equal((await other.get(back)).status, 410, 'a browser with a request of its own');
    assert.equal((await client.get(back)).headers.get('location'), AT.confirm);
    assert.equal((await client.get(back)).headers.get('location'), AT.confirm, 'reload goes on');
  });

  it('that gave up, or whose answer comes twice, begins again', async () => {
    const { guardian } = await legacyFamily();
    const source = site.sources.aten;
    const client = new PlainClient(portal.url);
    assert.equal((await postLegacyAnswer(client, portal, { source, person: 'Abandonner' })).status, 410);
    const left = await client.get(`/ancien-compte/connexion?source=${source}`);
    const page = await (await fetch(left.headers.get('location')!)).text();
    const SAMLResponse = offeredAnswers(page).get(guardian.name)!;
    const send = () => new PlainClient(portal.url).postBare('/ancien-compte/saml/reponse', { SAMLResponse });
    const answers = await Promise.all([send(), send(), send()]);
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [303, 410, 410]);
  });

  it('of a source that was removed or cut off opens nothing', async () => {
    const source = site.sources.ent;
    const client = new PlainClient(portal.url);
    assert.equal((await client.get('/ancien-compte/connexion?source=none')).status, 403);
    await portal.database.superuser.query(`insert into closed_upstream (upstream) values ('ent')`);
    // A process sees the switch within some seconds: another one, just started, at once.
    const fresh = await portal.another({});
    assert.equal(
      (await new PlainClient(fresh.url).get(`/ancien-compte/connexion?source=${source}`)).status,
      403,
    );
    await portal.database.superuser.query(`delete from closed_upstream`);
    await fresh.close();
  });
});

async function recordsOf(family: Family): Promise<string[]> {
  const { rows } = await portal.database.superuser.query<{ id: string }>(
    `select aaf_id as id from pupil_record where pupil_id = any ($1::uuid[]) order by degree desc`,
    [family.children.map(({ pupilId }) => pupilId)],
  );
  return rows.map(({ id }) => id);
}

it('keeps its owner out of the letters of the school, unless chosen by name (R97)', async () => {
  const { family, guardian } = await legacyFamily({ familyName: 'Trévarez' });
  await arrive(guardian.name);
  const notify = async (accountIds?: string[]) => {
    const notified = await notifyAccounts(await portal.app('worker'), {
      notificationId: uuidv7(),
      schoolUai: sampleSchools.secondary,
      population: 'guardians',
      ...(accountIds && { accountIds }),
      reset: false,
      actor: { kind: 'system' },
    });
    assert.ok(notified.ok);
    return notified;
  };
  const all = await notify();
  const leftOut = all.leftOut.find(({ fullName }) => fullName === 'Nolwenn Trévarez');
  assert.equal(leftOut?.reason, 'legacy');
  assert.equal((await accountOf(family.accountId)).state, 'unnotified');
  assert.equal((await notify([family.accountId])).letters.guardians.length, 1);
});

describe('the day of the change', () => {
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const set = async (place: { schoolUai: string } | { academyCode: string }, lastDay: string | null) =>
    setCutover(await portal.app('worker'), { place, kinds: ['aten'], lastDay });

  it('is announced, then shuts the door of that school; the other kind and the other schools stay open', async () => {
    const { family, guardian, pupil } = await legacyFamily();
    await set({ schoolUai: sampleSchools.secondary }, day(3));
    const open = await arrive(guardian.name);
    const [year, month, date] = day(3).split('-');
    assert.match(
      await open.text(),
      new RegExp(`jusqu’au ${date}/${month}/${year} inclus[\\s\\S]*date non fixée`),
    );

    await set({ schoolUai: sampleSchools.secondary }, day(-2));
    const shut = await arrive(pupil.name);
    assert.equal(shut.path, AT.refused);
    assert.match(
      await shut.text(),
      /Ancien compte fermé[\s\S]*Collège du Lac : dernier jour le[\s\S]*Où aller/,
    );
    assert.equal((await arrive(guardian.name)).path, AT.confirm, 'the école still accepts it');
    assert.equal((await arrive(pupil.name, new PlainClient(portal.url), 'ent')).path, AT.confirm);

    await set({ academyCode: '04' }, day(-2));
    assert.equal((await arrive(guardian.name)).path, AT.refused);
    assert.equal((await accountOf(family.accountId)).state, 'unnotified');
    const entry = async () =>
      await (await new PlainClient(portal.url).get('/ancien-compte?academie=4')).text();
    assert.match(await entry(), /n’est plus accepté/);
    await set({ academyCode: '04' }, null);
    await set({ schoolUai: sampleSchools.secondary }, null);
    assert.doesNotMatch(await entry(), /n’est plus accepté/);
    assert.equal((await set({ schoolUai: '0999999Z' }, day(1))).ok, false);
  });
});
