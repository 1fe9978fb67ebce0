import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findAccount } from '../../../accounts/account.store.ts';
import type { Flow } from '../../../activation/flow.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import { canWakeAlone, wakeAccount } from '../../../signin/wake-account.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { atStep, toPresentStep } from '../../activation/journey.ts';
import { languageOf, PORTAL_COOKIES, type Portal, sendPage } from '../../portal.ts';
import { afterSignIn } from '../../service-handle.ts';
import { dateField, readDate } from '../../typed-date.ts';
import { type WakeModel, wakeView } from './view.ts';

const PATH = '/connexion/reveil';

/** The way back into an account suspended because nobody used it. Reached with its right password only. */
export function registerWake(server: FastifyInstance, portal: Portal): void {
  const { app, csrf, cookies } = portal;
  const show = async (
    flow: Flow,
    request: FastifyRequest,
    reply: FastifyReply,
    problem: WakeModel['problem'],
  ): Promise<FastifyReply> => {
    const language = languageOf(request);
    const account = (await findAccount(app.database.query, flow.accountId!))!;
    return sendPage(portal, request, reply, {
      title: texts(language).signin.wake.title,
      width: 'narrow',
      main: wakeView(language, {
        csrfToken: csrf.token(request, reply),
        kind: account.kind,
        alone: await canWakeAlone(app.database.query, account.id),
        typed: dateField(request.body, 'birthDate'),
        problem,
      }),
    });
  };

  server.get(
    PATH,
    atStep(portal, 'wake', 'asleep', (flow, request, reply) => show(flow, request, reply, undefined)),
  );

  // Back, after it: the person is signed in.
  server.get(
    '/connexion/reveil/fin',
    atStep(portal, 'wake', 'awake', async (flow, _request, reply) =>
      reply.redirect(afterSignIn(flow.serviceHandle ?? undefined), 303),
    ),
  );

  server.post(
    PATH,
    { bodyLimit: 4096 },
    atStep(portal, 'wake', 'asleep', async (flow, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      const result = await wakeAccount(app, {
        flowId: flow.id,
        bornOn: readDate(dateField(request.body, 'birthDate')),
        userAgent: request.headers['user-agent'],
        from: originOf(request),
      });
      if (result.ok) {
        cookies.set(reply, PORTAL_COOKIES.session, result.token);
        return reply.redirect(afterSignIn(result.serviceHandle ?? undefined), 303);
      }
      if (result.reason === 'elsewhere') return toPresentStep(portal, request, reply);
      reply.status(result.reason === 'blocked' ? 429 : 422);
      return show(flow, request, reply, result.reason);
    }),
  );
}
