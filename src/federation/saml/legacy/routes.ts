import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { newToken } from '../../../platform/crypto/tokens.ts';
import { NumberedError } from '../../../platform/errors/catalogue.ts';
import { originOf } from '../../../platform/http/origin.ts';
import { toPresentStep, toStep } from '../../../portal/activation/journey.ts';
import { PORTAL_COOKIES, type Portal } from '../../../portal/portal.ts';
import { readServiceHandle } from '../../../portal/service-handle.ts';
import { beginLegacyJourney } from '../../../signin/legacy/begin-legacy-journey.ts';
import { findLegacySource, listLegacySources } from '../../../signin/legacy/legacy-source.store.ts';
import { storeLegacyRequest } from '../../../signin/legacy/legacy-request.store.ts';
import { receiveLegacyIdentity } from '../../../signin/legacy/receive-legacy-identity.ts';
import { createUpstreamSwitches } from '../../../signin/upstream-switches.ts';
import { buildLegacyMetadata } from './build-legacy-metadata.ts';
import { buildLegacyRequest } from './build-legacy-request.ts';
import { legacyPaths, makeLegacyEndpoints } from './legacy-endpoints.ts';
import type { LegacyRefusal } from './legacy-refusal.ts';
import { readLegacyResponse } from './read-legacy-response.ts';

/** Octets of a posted form: a message of 64 KiB, in base64, each sign of which may be escaped. */
const formLimit = 160 * 1024;

/** Name of the cookie that binds our requests to the browser that made them. */
const COOKIE = 'ancien-compte';

type BeginQuery = { Querystring: { source?: string; suite?: string } };

/** The addresses at which we ask, by SAML 2.0, the identity providers of legacy accounts who somebody is (R95). */
export function registerLegacySaml(server: FastifyInstance, portal: Portal): void {
  const { app, cookies, identityProvider: idp } = portal;
  const { query } = app.database;
  const endpoints = makeLegacyEndpoints(app.config.EDUCONNECT_PORTAL_URL);
  const upstreams = createUpstreamSwitches(query, app.clock);
  // A HEAD would consume a handle without anybody seeing the answer.
  const getOnly = { exposeHeadRoute: false };

  const metadata = buildLegacyMetadata(endpoints, idp.certificates);
  server.get(legacyPaths.metadata, (_request, reply) =>
    reply.type('application/samlmetadata+xml; charset=utf-8').send(metadata),
  );

  server.get<BeginQuery>(legacyPaths.signIn, getOnly, async (request, reply) => {
    const { source: id = '' } = request.query;
    const source = /^[\da-f-]{36}$/.test(id) ? await findLegacySource(query, id) : undefined;
    if (source === undefined || !(await upstreams.isOpen(source.kind)))
      throw new NumberedError('legacy-sign-in-closed');
    const { requestId, url } = buildLegacyRequest({
      endpoints,
      signInUrl: source.signInUrl,
      key: idp.key,
      now: app.clock.now(),
    });
    await storeLegacyRequest(query, {
      sourceId: source.id,
      requestId,
      browserToken: browserOf(request, reply),
      serviceHandle: readServiceHandle(request.query.suite),
    });
    return reply.redirect(url, 303);
  });

  void server.register(async (scope) => {
    // As text: the checks read the form themselves, and refuse what two readers could read in two ways.
    scope.removeContentTypeParser('application/x-www-form-urlencoded');
    scope.addContentTypeParser<string>(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: formLimit },
      (_request, body, done) => done(null, body),
    );
    scope.post(legacyPaths.assertionConsumer, async (request, reply) => {
      const sources = new Map((await listLegacySources(query)).map((source) => [source.entityId, source]));
      const response = readLegacyResponse(typeof request.body === 'string' ? request.body : '', {
        now: app.clock.now(),
        endpoints,
        findSource: (entityId) => sources.get(entityId),
      });
      if (!response.ok) return refuse(request, response.refusal);
      if (!(await upstreams.isOpen(response.source.kind))) throw new NumberedError('legacy-sign-in-closed');
      const received = await receiveLegacyIdentity(app, response);
      if (!received.ok) return refuse(request, received.refusal);
      // A form posted by another site comes without our cookies (SameSite): a GET reads them.
      return reply.redirect(`${legacyPaths.back}?prise=${received.handle}`, 303);
    });
  });

  server.get<{ Querystring: { prise?: string } }>(legacyPaths.back, getOnly, async (request, reply) => {
    const browserToken = cookies.read(request, COOKIE);
    const handle = readServiceHandle(request.query.prise);
    if (browserToken === undefined || handle === undefined) return refuse(request, 'browser-other');
    const result = await beginLegacyJourney(app, { handle, browserToken, from: originOf(request) });
    // Reload and Back come here again: the journey that was opened goes on.
    if (!result.ok) return toPresentStep(portal, request, reply);
    cookies.set(reply, PORTAL_COOKIES.flow, result.flowToken);
    return reply.redirect(toStep({ kind: 'legacy', step: result.step }), 303);
  });

  /** The token of this browser: one for all its tabs. */
  function browserOf(request: FastifyRequest, reply: FastifyReply): string {
    const held = cookies.read(request, COOKIE);
    if (held !== undefined && /^[\w-]{43}$/.test(held)) return held;
    const token = newToken();
    cookies.set(reply, COOKIE, token);
    return token;
  }

  function refuse(request: FastifyRequest, refusal: LegacyRefusal): never {
    app.log.info('legacy sign-in refused', { trace: request.id, refusal });
    throw new NumberedError(
      refusal === 'status-failed' || refusal === 'request-expired' || refusal === 'replayed'
        ? 'legacy-sign-in-unfinished'
        : 'legacy-sign-in-refused',
    );
  }
}
