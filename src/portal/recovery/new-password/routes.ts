import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findAccount } from '../../../accounts/account.store.ts';
import type { Flow } from '../../../activation/flow.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import { chooseNewPassword } from '../../../recovery/choose-new-password.ts';
import { rememberDevice } from '../../../signin/known-device.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { atStep, toPresentStep } from '../../activation/journey.ts';
import type { NewPasswordProblem } from '../../new-password-fields.ts';
import { languageOf, PORTAL_COOKIES, type Portal, sendPage } from '../../portal.ts';
import { newPasswordDoneView, newPasswordView } from './view.ts';

const PATH = '/nouveau-mot-de-passe';

export function registerNewPassword(server: FastifyInstance, portal: Portal): void {
  const { app, cookies, csrf } = portal;
  const { query } = app.database;

  const show = async (
    flow: Flow,
    request: FastifyRequest,
    reply: FastifyReply,
    model: { problems?: readonly NewPasswordProblem[]; overloaded?: boolean },
  ): Promise<FastifyReply> => {
    const account = await findAccount(query, flow.accountId!);
    return sendPage(portal, request, reply, {
      title: texts(languageOf(request)).recovery.newPassword.title,
      width: 'narrow',
      main: newPasswordView(languageOf(request), {
        csrfToken: csrf.token(request, reply),
        identifier: account!.identifier,
        profile: app.config.EDUCONNECT_PASSWORD_PROFILE,
        renewed: flow.data.renewal === 'cohort',
        problems: model.problems ?? [],
        overloaded: model.overloaded ?? false,
      }),
    });
  };

  server.get(
    PATH,
    atStep(portal, 'recovery', 'password', (flow, request, reply) => show(flow, request, reply, {})),
  );

  server.post(
    PATH,
    { bodyLimit: 4096 },
    atStep(portal, 'recovery', 'password', async (flow, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      const result = await chooseNewPassword(app, {
        flow,
        password: field(request.body, 'password'),
        confirmation: field(request.body, 'confirmation'),
        userAgent: request.headers['user-agent'],
        from: originOf(request),
      });
      if (result.ok) {
        cookies.set(reply, PORTAL_COOKIES.session, result.sessionToken);
        const known = cookies.read(request, PORTAL_COOKIES.knownDevice);
        cookies.set(reply, PORTAL_COOKIES.knownDevice, rememberDevice(app.hmacKey, known, result.identifier));
        return reply.redirect(`${PATH}/fin`, 303);
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

  server.get(
    `${PATH}/fin`,
    atStep(portal, 'recovery', 'done', async (flow, request, reply) => {
      const account = await findAccount(query, flow.accountId!);
      return sendPage(portal, request, reply, {
        title: texts(languageOf(request)).recovery.done.title,
        width: 'narrow',
        main: newPasswordDoneView(languageOf(request), {
          identifier: account!.identifier,
          serviceHandle: flow.serviceHandle,
        }),
      });
    }),
  );
}
