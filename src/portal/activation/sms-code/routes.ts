import { originOf } from '../../../platform/http/origin.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { secondsUntilResend } from '../../../activation/code.store.ts';
import { checkSmsCode } from '../../../activation/check-sms-code.ts';
import type { Flow } from '../../../activation/flow.ts';
import { resendSmsCode } from '../../../activation/resend-sms-code.ts';
import { findSmsHealth } from '../../../messages/sms-health.store.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { languageOf, PORTAL_COOKIES, type Portal, sendPage } from '../../portal.ts';
import { codeNotReceivedView } from '../../code-not-received.ts';
import { offeredFranceConnect } from '../../franceconnect/offered-franceconnect.ts';
import { LOST_PATHS } from '../../recovery/lost-paths.ts';
import { withHandle } from '../../service-handle.ts';
import { hiddenNumber } from '../../written.ts';
import { atStep, PROVING_JOURNEYS, type ProvingJourney, toPresentStep } from '../journey.ts';
import { type CodeProblem, smsCodeView } from './view.ts';

export function registerSmsCode(server: FastifyInstance, portal: Portal): void {
  for (const journey of PROVING_JOURNEYS) registerCodeOf(server, portal, journey);
}

function registerCodeOf(server: FastifyInstance, portal: Portal, journey: ProvingJourney): void {
  const root = `/activation/${journey}`;
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
        journey,
        csrfToken: portal.csrf.token(request, reply),
        mobile: hiddenNumber(flow.data.mobile ?? ''),
        minutes: portal.app.config.EDUCONNECT_CODE_MINUTES,
        problem: model.problem,
        resent: model.resent ?? false,
      }),
    });

  server.get<{ Querystring: { renvoye?: string } }>(
    `${root}/code`,
    atStep(portal, journey, 'code', (flow, request, reply) =>
      show(flow, request, reply, { resent: (request.query as { renvoye?: string }).renvoye === '1' }),
    ),
  );

  server.post(
    `${root}/code`,
    { bodyLimit: 4096 },
    atStep(portal, journey, 'code', async (flow, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      const result = await checkSmsCode(portal.app, {
        flowId: flow.id,
        code: field(request.body, 'code'),
        userAgent: request.headers['user-agent'],
        from: originOf(request),
      });
      if (result.ok && result.sessionToken !== undefined)
        portal.cookies.set(reply, PORTAL_COOKIES.session, result.sessionToken);
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
    const { app } = portal;
    const { query } = app.database;
    const language = languageOf(request);
    const t = texts(language).recovery.notReceived;
    return sendPage(portal, request, reply, {
      title: t.title,
      width: 'narrow',
      main: codeNotReceivedView(language, {
        csrfToken: portal.csrf.token(request, reply),
        action: `${root}/renvoi`,
        resendSeconds: await secondsUntilResend(query, flow.id, app.config.EDUCONNECT_CODE_AGAIN_SECONDS),
        waitSeconds,
        health: await findSmsHealth(query),
        // What became of this message would tell that the number is known (decision 0020).
        progress: undefined,
        ways: [
          { label: t.ways.back, href: `${root}/code` },
          {
            label: journey === 'sms' ? t.ways.change : texts(language).franceConnect.mobile.change,
            href: journey === 'sms' ? withHandle('/activation/sms', flow.serviceHandle) : `${root}/portable`,
          },
          ...(journey === 'franceconnect' || (await offeredFranceConnect(portal)) === undefined
            ? []
            : [
                {
                  label: t.ways.franceConnect,
                  href: withHandle('/connexion/responsable', flow.serviceHandle),
                },
              ]),
          {
            label: t.ways.identifier,
            detail: t.ways.emailDetail,
            href: withHandle(LOST_PATHS.identifier.guardian, flow.serviceHandle),
          },
          {
            label: t.ways.school,
            detail: t.ways.schoolDetail,
            href: withHandle('/activation/sans-portable', flow.serviceHandle),
          },
        ],
      }),
    });
  };

  server.get(
    `${root}/code-non-recu`,
    atStep(portal, journey, 'code', (flow, request, reply) =>
      showNotReceived(flow, request, reply, undefined),
    ),
  );

  server.post(
    `${root}/renvoi`,
    { bodyLimit: 4096 },
    atStep(portal, journey, 'code', async (flow, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      const result = await resendSmsCode(portal.app, {
        flowId: flow.id,
        language: languageOf(request),
        from: originOf(request),
      });
      if (result.ok) return reply.redirect(`${root}/code?renvoye=1`, 303);
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
