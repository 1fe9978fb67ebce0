import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import formbody from '@fastify/formbody';
import fastify, { type FastifyReply } from 'fastify';
import { listen } from '../../src/program.ts';
import { type Html, render } from '../../src/ui/html.ts';
import { createProvider, type FranceConnectPartner, makeKey } from './create-provider.ts';
import { identitiesPage, providersPage, switchesPage } from './pages.ts';
import type { FranceConnectPerson } from './person.ts';
import { REFUSALS, type Switches } from './switches.ts';

const stylesheet = readFileSync(new URL('./franceconnect.css', import.meta.url));
const ROOT = '/api/v2';
const SLOW_MS = 10_000;
/** What FranceConnect v2 demands of a partner's request, each with the number of its error page. */
const SHORTEST_NONCE = 22;

export type SandboxFranceConnect = {
  /** Origin of its pages. */
  url: string;
  issuer: string;
  switches: Switches;
  /** A new signing key; the one before stays published, as there. */
  rotateKeys(): void;
  close(): Promise<void>;
};

/**
 * Starts the stand-in for FranceConnect v2: a real OpenID Connect server, pages to choose a provider and an identity,
 * and a page of switches. Port 0 takes any free one.
 */
export async function startFranceConnect(options: {
  host: string;
  port: number;
  partner: FranceConnectPartner;
  people: readonly FranceConnectPerson[];
}): Promise<SandboxFranceConnect> {
  const { partner, people, host } = options;
  const switches: Switches = { health: 'well', refusal: 'none', subjectEpoch: 0 };
  const server = fastify({ logger: false, forceCloseConnections: true });
  const portal = new URL(partner.portalUrl);

  const show = (reply: FastifyReply, page: Html): FastifyReply =>
    reply.headers(pageHeaders(portal.origin)).type('text/html; charset=utf-8').send(render(page));

  await server.register(formbody);
  server.get('/franceconnect.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(stylesheet),
  );
  server.get('/', (_request, reply) => reply.redirect('/reglages', 303));
  server.get<{ Querystring: { fait?: string } }>('/reglages', (request, reply) =>
    show(reply, switchesPage(switches, keys.length, request.query.fait === '1')),
  );
  server.post<{ Body: { sante?: string; refus?: string } }>('/reglages', (request, reply) => {
    const { sante, refus } = request.body;
    if (sante === 'well' || sante === 'slow' || sante === 'down') switches.health = sante;
    if (refus !== undefined && Object.hasOwn(REFUSALS, refus))
      switches.refusal = refus as Switches['refusal'];
    return reply.redirect('/reglages?fait=1', 303);
  });
  server.post('/reglages/cles', (_request, reply) => {
    rotateKeys();
    return reply.redirect('/reglages?fait=1', 303);
  });
  server.post('/reglages/sub', (_request, reply) => {
    switches.subjectEpoch += 1;
    return reply.redirect('/reglages?fait=1', 303);
  });

  type Interaction = { Params: { uid: string }; Querystring: { fournisseur?: string } };
  server.get<Interaction>('/connexion/:uid', (request, reply) =>
    show(reply, providersPage(request.params.uid)),
  );
  server.get<Interaction>('/connexion/:uid/identites', (request, reply) =>
    show(reply, identitiesPage(request.params.uid, request.query.fournisseur ?? '', people)),
  );
  const finish = async (
    request: { raw: IncomingMessage },
    reply: FastifyReply,
    result: Parameters<typeof provider.interactionResult>[2],
  ): Promise<FastifyReply> =>
    reply.redirect(
      await provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false }),
      303,
    );
  server.post<Interaction & { Body: { personne?: string } }>(
    '/connexion/:uid/identites',
    (request, reply) => {
      const { error, description } = REFUSALS[switches.refusal];
      return finish(
        request,
        reply,
        error === ''
          ? { login: { accountId: request.body.personne ?? '', acr: 'eidas1', remember: false } }
          : { error, error_description: description },
      );
    },
  );
  server.post<Interaction>('/connexion/:uid/abandon', (request, reply) =>
    finish(request, reply, { error: 'access_denied', error_description: 'User auth aborted' }),
  );

  // The library reads bodies itself, and builds its addresses from Host: both are taken out of others' hands.
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all(`${ROOT}/*`, async (request, reply) => {
      reply.hijack();
      if (switches.health === 'down') return void request.raw.socket.destroy();
      const path = request.url.slice(ROOT.length).split('?')[0]!;
      if (switches.health === 'slow' && !path.startsWith('/authorize') && !path.startsWith('/session'))
        await pause(SLOW_MS);
      serve(request.raw, reply.raw, path);
    });
  });

  function serve(raw: IncomingMessage, response: ServerResponse, path: string): void {
    raw.headers.host = new URL(issuer).host;
    for (const name of Object.keys(raw.headers)) if (name.startsWith('x-forwarded')) delete raw.headers[name];
    for (const [name, value] of Object.entries(pageHeaders(portal.origin))) response.setHeader(name, value);
    const url = new URL(raw.url ?? '', issuer);
    if (path === '/authorize') {
      const problem = findRequestProblem(url.searchParams);
      if (problem !== undefined) return void response.writeHead(400).end(problem);
      // FranceConnect forces it, whatever the partner asks.
      url.searchParams.set('prompt', 'login');
    }
    const full = `${url.pathname}${url.search}`;
    Object.assign(raw, { originalUrl: full, url: full.slice(ROOT.length) });
    void provider.callback()(raw, response);
  }

  await listen(server, host, options.port, 'SANDBOX_FRANCECONNECT_PORT');
  const url = `http://${host}:${(server.server.address() as AddressInfo).port}`;
  const issuer = `${url}${ROOT}`;
  const cookieKey = randomBytes(24).toString('hex');
  let keys = [makeKey()];
  const build = () => createProvider({ issuer, partner, people, switches, keys, cookieKey });
  let provider = build();
  function rotateKeys(): void {
    keys = [makeKey(), ...keys].slice(0, 2);
    provider = build();
  }
  return { url, issuer, switches, rotateKeys, close: () => server.close() };
}

/** What FranceConnect v2 refuses on its own page, before anybody is asked anything. */
function findRequestProblem(query: URLSearchParams): string | undefined {
  if (query.get('acr_values') !== 'eidas1') return 'Y000400 : acr_values doit valoir eidas1';
  if ((query.get('state') ?? '') === '') return 'Y000400 : state manque';
  if ((query.get('nonce') ?? '').length < SHORTEST_NONCE) return 'Y000400 : nonce manque ou est trop court';
  return undefined;
}

/** Its forms lead back to the partner: Chromium applies `form-action` to redirects. */
function pageHeaders(portalOrigin: string): Record<string, string> {
  return {
    'content-security-policy': `default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${portalOrigin}`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
}
