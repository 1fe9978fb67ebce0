import fastify from 'fastify';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import type { LegacyPerson } from '../../sandbox/legacy/legacy-people.ts';
import { addLegacyProviders, registerLegacyProviders } from '../../sandbox/legacy/register-legacy.ts';
import { makeServiceKey } from '../../sandbox/services/service-keys.ts';
import type { Family } from './family.ts';
import { sampleSchools } from './feed-records.ts';
import { PlainClient } from './plain-client.ts';
import type { TestPortal } from './portal.ts';

export type LegacySite = {
  /** Who can sign in there; tests add theirs. */
  people: LegacyPerson[];
  /** Ids of the sources, as the portal knows them. */
  sources: Record<'aten' | 'ent', string>;
  close(): Promise<void>;
};

/** The académie of the sample schools of tests. */
const ACADEMY = '04';

/** The sandbox's identity providers of legacy accounts, on another site than the portal, registered with it. */
export async function startLegacySite(portal: TestPortal): Promise<LegacySite> {
  const server = fastify();
  // The port is known only once it listens, and routes must be there before.
  const probe = fastify();
  await probe.listen({ host: '127.0.0.1', port: 0 });
  const { port } = probe.server.address() as AddressInfo;
  await probe.close();
  const people: LegacyPerson[] = [];
  const app = await portal.app('worker');
  const providers = registerLegacyProviders(server, {
    portalUrl: portal.url,
    baseUrl: `http://127.0.0.1:${port}`,
    portalCertificate: app.config.EDUCONNECT_SAML_SIGNING_CERTIFICATE,
    keys: { aten: makeServiceKey('aten'), ent: makeServiceKey('ancien-ent') },
    people: () => Promise.resolve(people),
  });
  const stylesheet = readFileSync(new URL('../../sandbox/services/services.css', import.meta.url));
  server.get('/services.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(stylesheet));
  await server.listen({ host: '127.0.0.1', port });
  await addLegacyProviders(app, providers, ACADEMY);
  const { rows } = await portal.database.superuser.query<{ id: string; kind: 'aten' | 'ent' }>(
    'select id, kind from legacy_source',
  );
  return {
    people,
    sources: Object.fromEntries(rows.map(({ id, kind }) => [kind, id])) as LegacySite['sources'],
    close: () => server.close(),
  };
}

/** Gives a family's guardian and its pupil of the collège legacy accounts. @returns their names there */
export async function giveLegacyAccounts(
  portal: Pick<TestPortal, 'database'>,
  site: LegacySite,
  family: Family,
): Promise<{ guardian: LegacyPerson; pupil: LegacyPerson }> {
  const { rows } = await portal.database.superuser.query<{ key: string; degree: string }>(
    `update pupil_record set source_id = case degree when '2D' then 'S' || aaf_id end
     where pupil_id = any ($1::uuid[]) returning coalesce(source_id, aaf_id) as key, degree`,
    [family.children.map(({ pupilId }) => pupilId)],
  );
  const secondary = rows.find(({ degree }) => degree === '2D')!;
  const names = `${family.familyName.toUpperCase()}|${family.givenName}`;
  const guardian = {
    name: `${family.givenName} ${family.identifier}`,
    detail: 'responsable',
    vectors: rows.map(({ key, degree }) =>
      degree === '2D'
        ? `2|${names}|${key}|${sampleSchools.secondary}`
        : `1|${names}|${key}|${sampleSchools.primary}`,
    ),
  };
  const pupil = {
    name: `Zoé ${family.identifier}`,
    detail: 'élève',
    vectors: [`4|||${secondary.key}|${sampleSchools.secondary}`],
  };
  site.people.push(guardian, pupil);
  return { guardian, pupil };
}

/** The messages that a provider offers to post, by the words of their buttons. */
export function offeredAnswers(page: string): Map<string, string> {
  return new Map(
    [...page.matchAll(/name="SAMLResponse" value="([^"]+)"[\s\S]*?class="button">([^<]+)</g)].map(
      ([, response, label]) => [label!.replace('Se connecter : ', '').trim(), response!],
    ),
  );
}

/** Signs in at a legacy account without a browser, up to the portal's answer to the form that came from there. */
export async function postLegacyAnswer(
  client: PlainClient,
  portal: Pick<TestPortal, 'url'>,
  input: { source: string; person: string },
): Promise<Response> {
  const left = await client.get(`/ancien-compte/connexion?source=${input.source}`);
  const page = await (await fetch(left.headers.get('location')!)).text();
  const response = offeredAnswers(page).get(input.person);
  if (response === undefined) throw new Error(`nobody named ${input.person}: ${page}`);
  // As a form from another site: none of our cookies.
  return new PlainClient(portal.url).postBare('/ancien-compte/saml/reponse', { SAMLResponse: response });
}

/** The same, and back with the browser's cookies. @returns the address of the step where the person stands */
export async function signInByLegacy(
  client: PlainClient,
  portal: Pick<TestPortal, 'url'>,
  input: { source: string; person: string },
): Promise<string> {
  const posted = await postLegacyAnswer(client, portal, input);
  const back = await client.get(posted.headers.get('location') ?? '/');
  return back.headers.get('location') ?? `status ${back.status}`;
}
