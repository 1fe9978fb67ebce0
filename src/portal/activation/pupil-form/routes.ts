import { originOf } from '../../../platform/http/origin.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findAccount } from '../../../accounts/account.store.ts';
import { activateNotifiedPupil } from '../../../activation/activate-notified-pupil.ts';
import type { Flow } from '../../../activation/flow.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { dateField, readDate } from '../../typed-date.ts';
import { languageOf, PORTAL_COOKIES, type Portal, sendPage } from '../../portal.ts';
import { atStep, toPresentStep } from '../journey.ts';
import { type PupilFormModel, pupilFormView } from './view.ts';

const PATH = '/activation/eleve';

export function registerPupilForm(server: FastifyInstance, portal: Portal): void {
  const show = async (
    flow: Flow,
    request: FastifyRequest,
    reply: FastifyReply,
    model: Partial<PupilFormModel>,
  ): Promise<FastifyReply> => {
    const account = (await findAccount(portal.app.database.query, flow.accountId!))!;
    return sendPage(portal, request, reply, {
      title: texts(languageOf(request)).activation.pupilForm.title,
      width: 'narrow',
      main: pupilFormView(languageOf(request), {
        csrfToken: portal.csrf.token(request, reply),
        name: `${account.givenName} ${account.familyName}`,
        profile: portal.app.config.EDUCONNECT_PASSWORD_PROFILE,
        body: undefined,
        emailMalformed: false,
        passwordProblems: [],
        birthDateProblem: undefined,
        blocked: false,
        overloaded: false,
        ...model,
      }),
    });
  };

  server.get(
    PATH,
    atStep(portal, 'pupil', 'form', (flow, request, reply) => show(flow, request, reply, {})),
  );

  server.post(
    PATH,
    { bodyLimit: 4096 },
    atStep(portal, 'pupil', 'form', async (flow, request, reply) => {
      const { body } = request;
      portal.csrf.check(request, field(body, 'csrf'));
      const result = await activateNotifiedPupil(portal.app, {
        flow,
        email: field(body, 'email'),
        password: field(body, 'password'),
        confirmation: field(body, 'confirmation'),
        bornOn: readDate(dateField(body, 'birthDate')),
        userAgent: request.headers['user-agent'],
        language: languageOf(request),
        from: originOf(request),
      });
      if (result.ok) {
        portal.cookies.set(reply, PORTAL_COOKIES.session, result.sessionToken);
        return reply.redirect('/activation/eleve/fin', 303);
      }
      switch (result.reason) {
        case 'elsewhere':
          return toPresentStep(portal, request, reply);
        case 'overloaded':
          reply.status(503).header('retry-after', String(result.retryAfterSeconds));
          return show(flow, request, reply, { body, overloaded: true });
        case 'blocked':
          reply.status(429);
          return show(flow, request, reply, { body, blocked: true });
        case 'problems':
          reply.status(422);
          return show(flow, request, reply, {
            body,
            emailMalformed: result.email !== undefined,
            passwordProblems: result.password,
            birthDateProblem: result.birthDate,
          });
      }
    }),
  );
}
