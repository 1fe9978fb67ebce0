import { originOf } from '../../../platform/http/origin.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkSmsCode } from '../../../activation/check-sms-code.ts';
import type { Flow } from '../../../activation/flow.ts';
import { resendSmsCode } from '../../../activation/resend-sms-code.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { hiddenNumber } from '../../written.ts';
import { atStep, toPresentStep } from '../journey.ts';
import { type CodeProblem, notReceivedView, smsCodeView } from './view.ts';

export function registerSmsCode(server: FastifyInstance, portal: Portal): void {
  const show = (
    flow: Flow,
    request: FastifyRequest,
    reply: FastifyReply,
    model: { problem?: CodeProblem; resent?: boolean },
  ): Promise<FastifyReply> =>
    sendPage(portal, request, reply, {
      title: texts(languageOf(request)).activation.code.title,
      width: 'narrow',
      main: smsCodeView(languageOf(request), {
        csrfToken: portal.csrf.token(request, reply),
        mobile: hiddenNumber(flow.data.mobile ?? ''),
        minutes: portal.app.config.EDUCONNECT_CODE_MINUTES,
        problem: model.problem,
        resent: model.resent ?? false,
      }),
    });

  server.get<{ Querystring: { renvoye?: string } }>(
    '/activation/sms/code',
    atStep(portal, 'sms', 'code', (flow, request, reply) =>
      show(flow, request, reply, { resent: (request.query as { renvoye?: string }).renvoye === '1' }),
    ),
  );

  server.post(
    '/activation/sms/code',
    { bodyLimit: 4096 },
    atStep(portal, 'sms', 'code', async (flow, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      const result = await checkSmsCode(portal.app, {
        flowId: flow.id,
        code: field(request.body, 'code'),
        from: originOf(request),
      });
      if (result.ok || result.reason === 'elsewhere') return toPresentStep(portal, request, reply);
      reply.status(422);
      return show(flow, request, reply, { problem: result });
    }),
  );

  const showNotReceived = (
    request: FastifyRequest,
    reply: FastifyReply,
    waitSeconds: number | undefined,
  ): Promise<FastifyReply> =>
    sendPage(portal, request, reply, {
      title: texts(languageOf(request)).activation.notReceived.title,
      width: 'narrow',
      main: notReceivedView(languageOf(request), {
        csrfToken: portal.csrf.token(request, reply),
        waitSeconds,
      }),
    });

  server.get(
    '/activation/sms/code-non-recu',
    atStep(portal, 'sms', 'code', (_flow, request, reply) => showNotReceived(request, reply, undefined)),
  );

  server.post(
    '/activation/sms/renvoi',
    { bodyLimit: 4096 },
    atStep(portal, 'sms', 'code', async (flow, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      const result = await resendSmsCode(portal.app, {
        flowId: flow.id,
        language: languageOf(request),
        from: originOf(request),
      });
      if (result.ok) return reply.redirect('/activation/sms/code?renvoye=1', 303);
      if (result.reason === 'elsewhere') return toPresentStep(portal, request, reply);
      reply.status(429).header('retry-after', String(result.waitSeconds));
      return showNotReceived(request, reply, result.waitSeconds);
    }),
  );
}
