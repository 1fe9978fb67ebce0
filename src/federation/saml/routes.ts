import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ERRORS } from '../../platform/errors/catalogue.ts';
import { originOf } from '../../platform/http/origin.ts';
import { languageOf, PORTAL_COOKIES, type Portal } from '../../portal/portal.ts';
import { TERMS_PATH, withHandle } from '../../portal/service-handle.ts';
import { signOut } from '../../portal/sign-out.ts';
import { SIGN_IN_PATHS } from '../../portal/signin/view.ts';
import { render } from '../../ui/html.ts';
import { answerByStatus, answerRequest, type PostedAnswer } from './answer-request.ts';
import { findSignedInSubject, type SignedInSubject } from '../attributes/subject.store.ts';
import { findObstacle, type Obstacle } from '../registry/find-obstacle.ts';
import { noteNotAdmitted } from '../registry/not-admitted.store.ts';
import { paths } from './endpoints.ts';
import { explainRefusal } from './inbound/explain-refusal.ts';
import { readPostRequest, readRedirectRequest } from './inbound/read-authn-request.ts';
import { readUnsolicitedRequest } from './inbound/read-unsolicited-request.ts';
import { type AnswerAddress, type RefusalCode, refuseByAnswer } from './inbound/refusal.ts';
import type { InboundContext, SsoRequest, SsoRequestResult } from './inbound/sso-request.ts';
import { buildIdpMetadata } from './metadata/build-idp-metadata.ts';
import { findPendingRequest, recordAnswer, storePendingRequest } from './sso-request.store.ts';
import { obstaclePage } from './obstacle-view.ts';
import { answerPage, refusalPage } from './view.ts';

/** Octets of a posted form: a message of 64 KiB, in base64, each sign of which may be escaped. */
const formLimit = 160 * 1024;

/** The addresses by which services speak SAML 2.0 to us, in the layout of the real identity provider. */
export function registerSaml(server: FastifyInstance, portal: Portal): void {
  const { app, cookies, identityProvider: idp } = portal;
  const { endpoints } = idp;
  const query = app.database.query;

  const metadata = buildIdpMetadata({
    endpoints,
    certificates: idp.certificates,
    displayName: 'EduConnect',
  });
  server.get(paths.metadata, (_request, reply) =>
    reply
      .type('application/samlmetadata+xml; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(metadata),
  );

  // A HEAD would consume a request without anybody seeing the answer.
  const getOnly = { exposeHeadRoute: false };
  server.get(paths.redirectSso, getOnly, async (request, reply) =>
    begin(request, reply, readRedirectRequest(rawQuery(request), endpoints.redirectSso, await context())),
  );
  server.get(paths.unsolicitedSso, getOnly, async (request, reply) =>
    begin(request, reply, readUnsolicitedRequest(rawQuery(request), await context())),
  );
  void server.register(async (scope) => {
    // As text: the checks read the form themselves, and refuse what two readers could read in two ways.
    scope.removeContentTypeParser('application/x-www-form-urlencoded');
    scope.addContentTypeParser<string>(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: formLimit },
      (_request, body, done) => done(null, body),
    );
    scope.post(paths.postSso, async (request, reply) => {
      const body = typeof request.body === 'string' ? request.body : '';
      const result = readPostRequest(body, endpoints.postSso, await context());
      if (!result.ok) return begin(request, reply, result);
      // A form posted by another site comes without our cookies (SameSite): a GET reads them.
      const handle = await storePendingRequest(query, result.request);
      return reply.redirect(`${paths.resume}?handle=${handle}`, 303);
    });
  });

  server.get<{ Querystring: { handle?: string | string[] } }>(
    paths.resume,
    getOnly,
    async (request, reply) => {
      const { handle } = request.query;
      const pending = typeof handle === 'string' ? await findPendingRequest(query, handle) : undefined;
      if (pending === undefined || pending.state === 'expired')
        return refuse(request, reply, 'pending-expired');
      const service = (await idp.registry.current()).findById(pending.serviceId);
      if (service === undefined) return refuse(request, reply, 'service-unknown');
      // The service may have withdrawn the address since.
      if (!service.assertionConsumers.some(({ url }) => url === pending.acsUrl)) {
        return refuse(request, reply, 'acs-unregistered');
      }
      const sso = { ...pending, service };
      if (pending.state === 'answered') return refuse(request, reply, 'replayed', sso);
      return proceed(request, reply, sso, pending);
    },
  );

  for (const path of [paths.signOut, paths.signOut.toLowerCase()]) {
    server.get(path, getOnly, async (request, reply) => {
      return signOut(portal, request, reply);
    });
  }

  async function context(): Promise<InboundContext> {
    const services = await idp.registry.current();
    return { now: app.clock.now(), findService: services.findByEntityId };
  }

  async function begin(
    request: FastifyRequest,
    reply: FastifyReply,
    result: SsoRequestResult,
  ): Promise<FastifyReply> {
    if (result.ok) return proceed(request, reply, result.request, null);
    if (result.answerTo === null) return refuse(request, reply, result.refusal);
    logRefusal(request, result.refusal);
    return post(request, reply, await answerByStatus(idp, result.refusal, result.answerTo));
  }

  /** Answers a checked request if its person is known, or sends them to sign in. */
  async function proceed(
    request: FastifyRequest,
    reply: FastifyReply,
    sso: SsoRequest,
    pending: { readonly handle: string; readonly receivedAt: Date } | null,
  ): Promise<FastifyReply> {
    const token = cookies.read(request, PORTAL_COOKIES.session);
    const signedIn =
      token === undefined ? undefined : await findSignedInSubject(app.database.pool, token, sso.service);
    const isFresh = pending !== null && signedIn !== undefined && signedIn.startedAt >= pending.receivedAt;
    if (signedIn !== undefined && (!sso.forceAuthn || isFresh)) {
      const obstacle = findObstacle(sso.service, signedIn, app.clock.now());
      if (obstacle !== undefined) {
        return sso.isPassive
          ? answerNoPassive(request, reply, sso, pending)
          : showObstacle(request, reply, { sso, handle: pending?.handle, signedIn, obstacle });
      }
      const result = await answerRequest(idp, {
        request: sso,
        handle: pending?.handle ?? null,
        signedIn,
        from: originOf(request),
      });
      return result.ok ? post(request, reply, result.answer) : refuse(request, reply, result.reason, sso);
    }
    if (sso.isPassive) return answerNoPassive(request, reply, sso, pending);
    const handle = pending?.handle ?? (await storePendingRequest(query, sso));
    const { signInAs } = sso.service.switches;
    return reply.redirect(
      withHandle(signInAs === null ? '/connexion' : SIGN_IN_PATHS[signInAs], handle),
      303,
    );
  }

  /** Somebody must do something first, which the service did not want to wait for. */
  async function answerNoPassive(
    request: FastifyRequest,
    reply: FastifyReply,
    sso: SsoRequest,
    pending: { readonly handle: string } | null,
  ): Promise<FastifyReply> {
    const isRecorded = await recordAnswer(app.database.pool, {
      request: sso,
      handle: pending?.handle ?? null,
      given: null,
    });
    if (!isRecorded) return refuse(request, reply, 'replayed', sso);
    return begin(request, reply, refuseByAnswer('no-passive', sso));
  }

  /** The person is known, but may not go on to the service as they are. */
  async function showObstacle(
    request: FastifyRequest,
    reply: FastifyReply,
    met: { sso: SsoRequest; handle: string | undefined; signedIn: SignedInSubject; obstacle: Obstacle },
  ): Promise<FastifyReply> {
    const { sso, signedIn, obstacle } = met;
    const handle = met.handle ?? (await storePendingRequest(query, sso));
    if (obstacle.reason === 'terms') return reply.redirect(withHandle(TERMS_PATH, handle), 303);
    await noteNotAdmitted(query, {
      service: sso.service,
      person: signedIn.subject,
      reason: obstacle.reason,
      from: originOf(request),
    });
    const language = languageOf(request);
    const error = obstacle.reason === 'other-profile' ? 'service-not-for-you' : 'service-not-open';
    return reply
      .status(ERRORS[error].status)
      .type('text/html; charset=utf-8')
      .send(
        obstaclePage(portal.shell, language, {
          obstacle,
          sso,
          handle,
          kind: signedIn.subject.kind,
          csrfToken: portal.csrf.token(request, reply),
          trace: request.id,
        }),
      );
  }

  async function post(
    request: FastifyRequest,
    reply: FastifyReply,
    answer: PostedAnswer,
  ): Promise<FastifyReply> {
    reply.formActions.push(new URL(answer.acsUrl).origin);
    return reply
      .type('text/html; charset=utf-8')
      .send(render(answerPage(portal.shell, languageOf(request), answer)));
  }

  async function refuse(
    request: FastifyRequest,
    reply: FastifyReply,
    refusal: RefusalCode,
    service?: AnswerAddress,
  ): Promise<FastifyReply> {
    logRefusal(request, refusal);
    const language = languageOf(request);
    return reply
      .status(ERRORS[explainRefusal(refusal, language).error].status)
      .type('text/html; charset=utf-8')
      .send(refusalPage(portal.shell, language, refusal, request.id, service));
  }

  function logRefusal(request: FastifyRequest, refusal: RefusalCode): void {
    app.log.info('saml request refused', { trace: request.id, refusal });
  }
}

/** The query as it came: a Redirect signature covers its very octets. */
function rawQuery(request: FastifyRequest): string {
  const url = request.raw.url ?? '';
  const at = url.indexOf('?');
  return at === -1 ? '' : url.slice(at + 1);
}
