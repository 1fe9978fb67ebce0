import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { secondsUntilResend } from '../../../activation/code.store.ts';
import type { Flow } from '../../../activation/flow.ts';
import { findSmsHealth, findSmsProgress } from '../../../messages/sms-health.store.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import { checkProofCode } from '../../../recovery/check-proof-code.ts';
import { resendRecoveryCode } from '../../../recovery/resend-recovery-code.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { atStep, toPresentStep } from '../../activation/journey.ts';
import type { CodeProblem } from '../../activation/sms-code/view.ts';
import { codeNotReceivedView } from '../../code-not-received.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { withHandle } from '../../service-handle.ts';
import { hiddenNumber } from '../../written.ts';
import { LOST_PATHS } from '../lost-paths.ts';
import { recoveryCodeView } from './view.ts';

const PATH = '/nouveau-mot-de-passe/code';
const RESEND = '/nouveau-mot-de-passe/renvoi';

export function registerRecoveryCode(server: FastifyInstance, portal: Portal): void {
  const { app, csrf } = portal;
  const { query } = app.database;

  const show = (
    flow: Flow,
    request: FastifyRequest,
    reply: FastifyReply,
    model: { problem?: CodeProblem; resent?: boolean },
  ): Promise<FastifyReply> =>
    sendPage(portal, request, reply, {
      title: texts(languageOf(request)).recovery.code.title,
      width: 'narrow',
      main: recoveryCodeView(languageOf(request), {
        csrfToken: csrf.token(request, reply),
        mobile: hiddenNumber(flow.data.mobile ?? ''),
        minutes: app.config.EDUCONNECT_CODE_MINUTES,
        proved: flow.data.renewal !== undefined,
        problem: model.problem,
        resent: model.resent ?? false,
      }),
    });

  server.get(
    PATH,
    atStep(portal, 'recovery', 'code', (flow, request, reply) =>
      show(flow, request, reply, { resent: (request.query as { renvoye?: string }).renvoye === '1' }),
    ),
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
      return show(flow, request, reply, { problem: result });
    }),
  );

  const showNotReceived = async (
    flow: Flow,
    request: FastifyRequest,
    reply: FastifyReply,
    waitSeconds: number | undefined,
  ): Promise<FastifyReply> => {
    const language = languageOf(request);
    const t = texts(language).recovery.notReceived;
    // Only a password typed right gives the right to know what became of this very message (decision 0020).
    const proved = flow.data.renewal !== undefined && flow.accountId !== null;
    return sendPage(portal, request, reply, {
      title: t.title,
      width: 'narrow',
      main: codeNotReceivedView(language, {
        csrfToken: csrf.token(request, reply),
        action: RESEND,
        resendSeconds: await secondsUntilResend(query, flow.id, app.config.EDUCONNECT_CODE_AGAIN_SECONDS),
        waitSeconds,
        health: await findSmsHealth(query),
        progress: proved
          ? await findSmsProgress(query, { id: flow.id, accountId: flow.accountId! })
          : undefined,
        ways: [
          { label: t.ways.back, href: PATH },
          ...(app.config.EDUCONNECT_FRANCECONNECT_ISSUER === undefined
            ? []
            : [
                {
                  label: t.ways.franceConnect,
                  href: withHandle('/connexion/responsable', flow.serviceHandle),
                },
              ]),
          {
            label: t.ways.email,
            detail: t.ways.emailDetail,
            href: withHandle(LOST_PATHS.password.guardian, flow.serviceHandle),
          },
          { label: t.ways.school, detail: t.ways.schoolDetail, href: LOST_PATHS.school.guardian },
        ],
      }),
    });
  };

  server.get(
    '/nouveau-mot-de-passe/code-non-recu',
    atStep(portal, 'recovery', 'code', (flow, request, reply) =>
      showNotReceived(flow, request, reply, undefined),
    ),
  );

  server.post(
    RESEND,
    { bodyLimit: 4096 },
    atStep(portal, 'recovery', 'code', async (flow, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      const result = await resendRecoveryCode(app, {
        flowId: flow.id,
        language: languageOf(request),
        from: originOf(request),
      });
      if (result.ok) return reply.redirect(`${PATH}?renvoye=1`, 303);
      switch (result.reason) {
        case 'elsewhere':
          return toPresentStep(portal, request, reply);
        case 'too-early':
          reply.status(429);
          return showNotReceived(flow, request, reply, undefined);
        case 'too-many':
          reply.status(429).header('retry-after', String(result.waitSeconds));
          return showNotReceived(flow, request, reply, result.waitSeconds);
      }
    }),
  );
}
