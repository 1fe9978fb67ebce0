import { originOf } from '../../../platform/http/origin.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findAccount } from '../../../accounts/account.store.ts';
import { activateBySms } from '../../../activation/activate-by-sms.ts';
import type { Flow } from '../../../activation/flow.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { field } from '../../../platform/http/form-fields.ts';
import type { NewPasswordProblem } from '../../new-password-fields.ts';
import { languageOf, PORTAL_COOKIES, type Portal, sendPage } from '../../portal.ts';
import { atStep, toPresentStep } from '../journey.ts';
import { passwordView } from './view.ts';

export function registerPassword(server: FastifyInstance, portal: Portal): void {
  const show = async (
    flow: Flow,
    request: FastifyRequest,
    reply: FastifyReply,
    model: { problems?: readonly NewPasswordProblem[]; overloaded?: boolean },
  ): Promise<FastifyReply> => {
    const account = await findAccount(portal.app.database.query, flow.accountId!);
    return sendPage(portal, request, reply, {
      title: texts(languageOf(request)).activation.password.title,
      width: 'narrow',
      main: passwordView(languageOf(request), {
        csrfToken: portal.csrf.token(request, reply),
        identifier: account!.identifier,
        profile: portal.app.config.EDUCONNECT_PASSWORD_PROFILE,
        problems: model.problems ?? [],
        overloaded: model.overloaded ?? false,
      }),
    });
  };

  server.get(
    '/activation/sms/mot-de-passe',
    atStep(portal, 'sms', 'password', (flow, request, reply) => show(flow, request, reply, {})),
  );

  server.post(
    '/activation/sms/mot-de-passe',
    { bodyLimit: 4096 },
    atStep(portal, 'sms', 'password', async (flow, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      const result = await activateBySms(portal.app, {
        flow,
        password: field(request.body, 'password'),
        confirmation: field(request.body, 'confirmation'),
        userAgent: request.headers['user-agent'],
        language: languageOf(request),
        from: originOf(request),
      });
      if (result.ok) {
        portal.cookies.set(reply, PORTAL_COOKIES.session, result.sessionToken);
        return reply.redirect('/activation/sms/fin', 303);
      }
      switch (result.reason) {
        case 'elsewhere':
          return toPresentStep(portal, request, reply);
        case 'overloaded':
          reply.status(503).header('retry-after', String(result.retryAfterSeconds));
          return show(flow, request, reply, { overloaded: true });
        case 'password':
          reply.status(422);
          return show(flow, request, reply, { problems: result.problems });
      }
    }),
  );
}
