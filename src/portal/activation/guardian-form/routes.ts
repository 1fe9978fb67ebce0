import { originOf } from '../../../platform/http/origin.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findAccount } from '../../../accounts/account.store.ts';
import { listChildren } from '../../../accounts/child.store.ts';
import { activateNotifiedGuardian } from '../../../activation/activate-notified-guardian.ts';
import type { Flow } from '../../../activation/flow.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { readChildAnswers } from '../../child-fields.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { atStep, toPresentStep } from '../journey.ts';
import { type GuardianFormModel, guardianFormView } from './view.ts';

const PATH = '/activation/responsable';

export function registerGuardianForm(server: FastifyInstance, portal: Portal): void {
  const { query } = portal.app.database;

  const show = async (
    flow: Flow,
    request: FastifyRequest,
    reply: FastifyReply,
    model: Partial<GuardianFormModel>,
  ): Promise<FastifyReply> => {
    const account = (await findAccount(query, flow.accountId!))!;
    const children = await listChildren(query, account.id);
    return sendPage(portal, request, reply, {
      title: texts(languageOf(request)).activation.guardianForm.title,
      width: 'narrow',
      main: guardianFormView(languageOf(request), {
        csrfToken: portal.csrf.token(request, reply),
        name: `${account.givenName} ${account.familyName}`,
        profile: portal.app.config.EDUCONNECT_PASSWORD_PROFILE,
        children: children.filter((child) => child.state === 'waiting'),
        body: undefined,
        emailProblem: undefined,
        passwordProblems: [],
        childProblems: new Map(),
        noChild: false,
        overloaded: false,
        ...model,
      }),
    });
  };

  server.get(
    PATH,
    atStep(portal, 'guardian', 'form', (flow, request, reply) => show(flow, request, reply, {})),
  );

  server.post(
    PATH,
    { bodyLimit: 64 * 1024 },
    atStep(portal, 'guardian', 'form', async (flow, request, reply) => {
      const { body } = request;
      portal.csrf.check(request, field(body, 'csrf'));
      const result = await activateNotifiedGuardian(portal.app, {
        flow,
        email: field(body, 'email'),
        emailConfirmation: field(body, 'emailConfirmation'),
        password: field(body, 'password'),
        confirmation: field(body, 'confirmation'),
        answers: readChildAnswers(body, await listChildren(query, flow.accountId!)),
        language: languageOf(request),
        from: originOf(request),
      });
      if (result.ok || result.reason === 'elsewhere') return toPresentStep(portal, request, reply);
      switch (result.reason) {
        case 'overloaded':
          reply.status(503).header('retry-after', String(result.retryAfterSeconds));
          return show(flow, request, reply, { body, overloaded: true });
        case 'no-child':
          reply.status(422);
          return show(flow, request, reply, { body, noChild: true });
        case 'problems':
          reply.status(422);
          return show(flow, request, reply, {
            body,
            emailProblem: result.email,
            passwordProblems: result.password,
            childProblems: result.children,
          });
      }
    }),
  );
}
