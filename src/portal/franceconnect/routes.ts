import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CALLBACK_PATH } from '../../federation/franceconnect/franceconnect-client.ts';
import { findWaitingService } from '../../federation/saml/waiting-service.ts';
import { ERRORS } from '../../platform/errors/catalogue.ts';
import { field } from '../../platform/http/form-fields.ts';
import { originOf } from '../../platform/http/origin.ts';
import { arriveByFranceConnect } from '../../signin/franceconnect/arrive-by-franceconnect.ts';
import { beginFranceConnect } from '../../signin/franceconnect/begin-franceconnect.ts';
import { takeRequest } from '../../signin/franceconnect/request.store.ts';
import { render } from '../../ui/html.ts';
import { toStep } from '../activation/journey.ts';
import { languageOf, PORTAL_COOKIES, type Portal } from '../portal.ts';
import { afterSignIn, readServiceHandle } from '../service-handle.ts';
import { type FailureReason, failureView } from './failure-view.ts';
import { offeredFranceConnect } from './offered-franceconnect.ts';

/** Where the button leads; `?suite=` keeps the waiting service. */
export const BEGIN_PATH = '/connexion/franceconnect';

/** Leads a browser to FranceConnect (R61). @param accountId of somebody signed in who wants to link it */
export async function goToFranceConnect(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  input: { accountId: string | null; serviceHandle: string | null },
): Promise<FastifyReply> {
  const { serviceHandle } = input;
  const client = await offeredFranceConnect(portal);
  if (client === undefined) return showFailure(portal, request, reply, 'away', serviceHandle);
  const browserToken = portal.csrf.token(request, reply);
  const sent = await beginFranceConnect(portal.app, { ...input, browserToken });
  const waiting = await findWaitingService(portal.identityProvider, serviceHandle ?? undefined);
  const start = await client.authorizationUrl({
    ...sent,
    provesAgain: waiting?.provesAgainSince !== undefined,
  });
  if (start.ok) return reply.redirect(start.url, 303);
  portal.app.log.warn('franceconnect not reached', { trace: request.id, detail: start.detail });
  return showFailure(portal, request, reply, start.problem, serviceHandle);
}

/** The way to FranceConnect and back. */
export function registerFranceConnect(server: FastifyInstance, portal: Portal): void {
  const { app, cookies, csrf } = portal;

  server.post<{ Querystring: { suite?: string } }>(
    BEGIN_PATH,
    { bodyLimit: 4096 },
    async (request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      const serviceHandle = readServiceHandle(request.query.suite) ?? null;
      return goToFranceConnect(portal, request, reply, { accountId: null, serviceHandle });
    },
  );

  // Reload, Back, an address typed by hand: nothing was posted.
  server.get(BEGIN_PATH, (_request, reply) => reply.redirect('/connexion', 303));

  // A HEAD would use the answer up without anybody seeing the page.
  server.get(CALLBACK_PATH, { exposeHeadRoute: false }, async (request, reply) => {
    const answer = new URL(request.raw.url ?? '', app.config.EDUCONNECT_PORTAL_URL).searchParams;
    const fail = (reason: FailureReason, detail: string, serviceHandle: string | null = null) => {
      app.log.info('franceconnect sign-in failed', { trace: request.id, reason, detail });
      return showFailure(portal, request, reply, reason, serviceHandle);
    };
    const client = await offeredFranceConnect(portal);
    if (client === undefined) return fail('away', 'closed');
    const state = answer.get('state') ?? '';
    const sent = await takeRequest(app.database.query, { state, browserToken: csrf.token(request, reply) });
    if (sent === undefined) return fail('expired', 'no such request');
    const redeemed = await client.redeem({ answer, state, nonce: sent.nonce });
    if (!redeemed.ok) return fail(redeemed.problem, redeemed.detail, sent.serviceHandle);

    const result = await arriveByFranceConnect(app, {
      identity: redeemed.identity,
      idToken: redeemed.idToken,
      request: sent,
      userAgent: request.headers['user-agent'],
      from: originOf(request),
    });
    if (!result.ok) {
      const reason = result.reason === 'ended' ? 'account-ended' : result.reason;
      return fail(reason, 'account', sent.serviceHandle);
    }
    switch (result.next) {
      case 'session':
        cookies.set(reply, PORTAL_COOKIES.session, result.token);
        return reply.redirect(afterSignIn(sent.serviceHandle, result.hasNewChildren), 303);
      case 'journey':
        cookies.set(reply, PORTAL_COOKIES.flow, result.flowToken);
        return reply.redirect(toStep(result.flow), 303);
      case 'linked-already':
        return reply.redirect('/mon-compte/franceconnect', 303);
    }
  });
}

function showFailure(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
  reason: FailureReason,
  serviceHandle: string | null,
): FastifyReply {
  const page = failureView(portal.shell, languageOf(request), { reason, serviceHandle, trace: request.id });
  if (reason === 'away') reply.header('retry-after', '60');
  return reply
    .status(ERRORS[`franceconnect-${reason}`].status)
    .type('text/html; charset=utf-8')
    .send(render(page));
}
