import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Flow } from '../../../activation/flow.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import { checkProofCode } from '../../../recovery/check-proof-code.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { atStep, toPresentStep } from '../../activation/journey.ts';
import type { CodeProblem } from '../../activation/sms-code/view.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { hiddenNumber } from '../../written.ts';
import { recoveryCodeView } from './view.ts';

const PATH = '/nouveau-mot-de-passe/code';

export function registerRecoveryCode(server: FastifyInstance, portal: Portal): void {
  const { app, csrf } = portal;

  const show = (
    flow: Flow,
    request: FastifyRequest,
    reply: FastifyReply,
    problem?: CodeProblem,
  ): Promise<FastifyReply> =>
    sendPage(portal, request, reply, {
      title: texts(languageOf(request)).recovery.code.title,
      width: 'narrow',
      main: recoveryCodeView(languageOf(request), {
        csrfToken: csrf.token(request, reply),
        mobile: hiddenNumber(flow.data.mobile ?? ''),
        minutes: app.config.EDUCONNECT_CODE_MINUTES,
        problem,
      }),
    });

  server.get(
    PATH,
    atStep(portal, 'recovery', 'code', (flow, request, reply) => show(flow, request, reply)),
  );

  server.post(
    PATH,
    { bodyLimit: 4096 },
    atStep(portal, 'recovery', 'code', async (flow, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      const result = await checkProofCode(app, {
        flowId: flow.id,
        code: field(request.body, 'code'),
        from: originOf(request),
      });
      if (result.ok || result.reason === 'elsewhere') return toPresentStep(portal, request, reply);
      reply.status(422);
      return show(flow, request, reply, result);
    }),
  );
}
