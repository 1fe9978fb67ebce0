import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Flow } from '../../../activation/flow.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import { BEFORE_LINK, linkByPassword } from '../../../signin/franceconnect/link-by-password.ts';
import { signIn } from '../../../signin/sign-in.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { languageOf, PORTAL_COOKIES, type Portal, sendPage, sessionOf } from '../../portal.ts';
import { atStep, toPresentStep, toStep } from '../journey.ts';
import { type FranceConnectPasswordModel, franceConnectPasswordView } from './view.ts';

const PATH = '/activation/franceconnect/identifiants';

export function registerFranceConnectPassword(server: FastifyInstance, portal: Portal): void {
  const { app, cookies, csrf } = portal;

  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    model: Omit<FranceConnectPasswordModel, 'csrfToken'>,
  ): Promise<FastifyReply> =>
    sendPage(portal, request, reply, {
      title: texts(languageOf(request)).franceConnect.password.title,
      width: 'narrow',
      main: franceConnectPasswordView(languageOf(request), {
        ...model,
        csrfToken: csrf.token(request, reply),
      }),
    });

  server.get(
    PATH,
    atStep(portal, 'franceconnect', BEFORE_LINK, async (_flow, request, reply) => {
      const session = await sessionOf(portal, request);
      return show(request, reply, { identifier: session?.identifier ?? '', problem: undefined });
    }),
  );

  server.post(
    PATH,
    { bodyLimit: 4096 },
    atStep(portal, 'franceconnect', BEFORE_LINK, async (flow: Flow, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      const identifier = field(request.body, 'identifier');
      const userAgent = request.headers['user-agent'];
      const from = originOf(request);
      const signedIn = await signIn(app, {
        identifier,
        password: field(request.body, 'password'),
        knownDevices: cookies.read(request, PORTAL_COOKIES.knownDevice),
        serviceHandle: flow.serviceHandle ?? undefined,
        userAgent,
        from,
      });
      if (!signedIn.ok) {
        if (signedIn.reason === 'overloaded')
          reply.status(503).header('retry-after', String(signedIn.retryAfterSeconds));
        else if (signedIn.reason === 'throttled')
          reply.status(429).header('retry-after', String(signedIn.waitSeconds));
        else reply.status(422);
        return show(request, reply, { identifier, problem: signedIn });
      }
      if (signedIn.next === 'journey') {
        // The account is not open yet, or its password must be renewed first: its own journey goes on.
        cookies.set(reply, PORTAL_COOKIES.flow, signedIn.flowToken);
        return reply.redirect(toStep(signedIn.flow), 303);
      }
      const result = await linkByPassword(app, {
        flowId: flow.id,
        sessionToken: signedIn.token,
        userAgent,
        from,
      });
      if (result.ok) {
        cookies.set(reply, PORTAL_COOKIES.session, result.sessionToken);
        return toPresentStep(portal, request, reply);
      }
      switch (result.reason) {
        case 'pupil':
          reply.status(422);
          return show(request, reply, { identifier, problem: 'pupil' });
        case 'names-differ':
        case 'elsewhere':
          return toPresentStep(portal, request, reply);
      }
    }),
  );
}
