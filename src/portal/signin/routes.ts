import { originOf } from '../../platform/http/origin.ts';
import { findWaitingService, type WaitingService } from '../../federation/saml/waiting-service.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { rememberDevice } from '../../signin/known-device.ts';
import { normaliseIdentifier } from '../../signin/prove-password.ts';
import type { Session } from '../../signin/session.store.ts';
import { signIn } from '../../signin/sign-in.ts';
import { texts } from '../../ui/i18n/texts.ts';
import { toStep } from '../activation/journey.ts';
import { field } from '../../platform/http/form-fields.ts';
import { languageOf, PORTAL_COOKIES, type Portal, sendPage, sessionOf } from '../portal.ts';
import { offeredFranceConnect } from '../franceconnect/offered-franceconnect.ts';
import { signOut } from '../sign-out.ts';
import { refuseCrowd } from './refuse-crowd.ts';
import { afterSignIn, readServiceHandle, withHandle } from '../service-handle.ts';
import {
  type Profile,
  profileView,
  pupilWithoutIdentifierView,
  SIGN_IN_PATHS,
  signedOutView,
  type SignInProblem,
  signInView,
} from './view.ts';

/** Whether the person need not sign in: they have, and no waiting service wants them to prove it again. */
function isDone(session: Session | undefined, waiting: WaitingService | undefined): boolean {
  return (
    session !== undefined &&
    (waiting?.provesAgainSince === undefined || session.startedAt >= waiting.provesAgainSince)
  );
}

type WithHandle = { Querystring: { suite?: string } };

export function registerSignIn(server: FastifyInstance, portal: Portal): void {
  const { app, cookies, csrf } = portal;

  server.get('/', async (request, reply) =>
    reply.redirect((await sessionOf(portal, request)) === undefined ? '/connexion' : '/services', 303),
  );

  server.get<WithHandle>('/connexion', async (request, reply) => {
    const serviceHandle = readServiceHandle(request.query.suite);
    const waiting = await findWaitingService(portal.identityProvider, serviceHandle);
    if (isDone(await sessionOf(portal, request), waiting))
      return reply.redirect(afterSignIn(serviceHandle), 303);
    const language = languageOf(request);
    return sendPage(portal, request, reply, {
      title: texts(language).signin.profileTitle,
      width: 'narrow',
      main: profileView(language, { serviceHandle, serviceName: waiting?.name }),
    });
  });

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    profile: Profile,
    model: { identifier: string; problem?: SignInProblem; serviceHandle: string | undefined },
  ): Promise<FastifyReply> => {
    const language = languageOf(request);
    // Pupils never come by this way (R94). Chromium applies `form-action` to the redirect that follows the button.
    const franceConnect = profile === 'guardian' ? await offeredFranceConnect(portal) : undefined;
    if (franceConnect !== undefined) reply.formActions.push(...franceConnect.origins());
    return sendPage(portal, request, reply, {
      title: texts(language).signin.formTitle[profile],
      width: 'narrow',
      main: signInView(language, {
        profile,
        csrfToken: csrf.token(request, reply),
        identifier: model.identifier,
        problem: model.problem,
        serviceHandle: model.serviceHandle,
        heading: language === 'fr' ? app.config.EDUCONNECT_SIGNIN_HEADING : undefined,
        legacyLink: app.config.EDUCONNECT_LEGACY_LINK === 'yes',
        franceConnect: franceConnect !== undefined,
      }),
    });
  };

  const posted = { bodyLimit: 4096, onRequest: refuseCrowd(portal) };
  for (const profile of ['guardian', 'pupil'] as const) {
    server.get<WithHandle>(SIGN_IN_PATHS[profile], async (request, reply) => {
      const serviceHandle = readServiceHandle(request.query.suite);
      const waiting = await findWaitingService(portal.identityProvider, serviceHandle);
      if (isDone(await sessionOf(portal, request), waiting))
        return reply.redirect(afterSignIn(serviceHandle), 303);
      return show(request, reply, profile, { identifier: '', serviceHandle });
    });

    server.post<WithHandle>(SIGN_IN_PATHS[profile], posted, async (request, reply) => {
      // A browser must show its form's token; a program, which sends no Origin, has nobody's cookies to abuse.
      if (request.headers.origin === undefined) csrf.checkOrigin(request);
      else csrf.check(request, field(request.body, 'csrf'));
      const serviceHandle = readServiceHandle(request.query.suite);
      const identifier = field(request.body, 'j_username');
      const knownDevices = cookies.read(request, PORTAL_COOKIES.knownDevice);
      const result = await signIn(app, {
        identifier,
        password: field(request.body, 'j_password'),
        knownDevices,
        serviceHandle,
        userAgent: request.headers['user-agent'],
        from: originOf(request),
      });
      if (!result.ok) {
        if (result.reason === 'overloaded')
          reply.status(503).header('retry-after', String(result.retryAfterSeconds));
        else if (result.reason === 'throttled')
          reply.status(429).header('retry-after', String(result.waitSeconds));
        return show(request, reply, profile, { identifier, problem: result, serviceHandle });
      }
      if (result.next === 'journey') {
        cookies.set(reply, PORTAL_COOKIES.flow, result.flowToken);
        return reply.redirect(toStep(result.flow), 303);
      }
      cookies.set(reply, PORTAL_COOKIES.session, result.token);
      cookies.set(
        reply,
        PORTAL_COOKIES.knownDevice,
        rememberDevice(app.hmacKey, knownDevices, normaliseIdentifier(identifier)),
      );
      return reply.redirect(afterSignIn(serviceHandle, result.hasNewChildren), 303);
    });
  }

  server.get('/activation/eleve-sans-identifiant', (request, reply) =>
    sendPage(portal, request, reply, {
      title: texts(languageOf(request)).signin.pupilWithoutIdentifier.title,
      width: 'narrow',
      main: pupilWithoutIdentifierView(languageOf(request)),
    }),
  );

  server.post('/deconnexion', async (request, reply) => {
    csrf.check(request, field(request.body, 'csrf'));
    // Somebody signed in with another account than the one that a service wants goes straight on to the other form.
    const serviceHandle = readServiceHandle(field(request.body, 'suite'));
    const next = serviceHandle === undefined ? undefined : withHandle('/connexion', serviceHandle);
    return signOut(portal, request, reply, next);
  });

  server.get('/deconnecte', (request, reply) =>
    sendPage(portal, request, reply, {
      title: texts(languageOf(request)).signin.signedOutTitle,
      width: 'narrow',
      main: signedOutView(languageOf(request)),
    }),
  );
}
