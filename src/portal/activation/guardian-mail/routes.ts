import { originOf } from '../../../platform/http/origin.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findAccount } from '../../../accounts/account.store.ts';
import type { Flow } from '../../../activation/flow.ts';
import { resendConfirmation } from '../../../activation/resend-confirmation.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { withHandle } from '../../service-handle.ts';
import { atStep } from '../journey.ts';
import { type GuardianMailModel, guardianMailView } from './view.ts';

const PATH = '/activation/responsable/courriel';

export function registerGuardianMail(server: FastifyInstance, portal: Portal): void {
  const show = async (
    flow: Flow,
    request: FastifyRequest,
    reply: FastifyReply,
    model: Partial<GuardianMailModel>,
  ): Promise<FastifyReply> => {
    const account = (await findAccount(portal.app.database.query, flow.accountId!))!;
    // Confirmed meanwhile, in another tab or on the phone: the way in is the sign-in page.
    if (account.state !== 'activating') {
      return reply.redirect(withHandle('/connexion/responsable', flow.serviceHandle), 303);
    }
    return sendPage(portal, request, reply, {
      title: texts(languageOf(request)).activation.mail.title,
      width: 'narrow',
      main: guardianMailView(languageOf(request), {
        csrfToken: portal.csrf.token(request, reply),
        email: account.email ?? '',
        hours: portal.app.config.EDUCONNECT_CONFIRM_HOURS,
        resent: false,
        malformed: false,
        waitSeconds: undefined,
        ...model,
      }),
    });
  };

  server.get<{ Querystring: { renvoye?: string } }>(
    PATH,
    atStep(portal, 'guardian', 'mail', (flow, request, reply) =>
      show(flow, request, reply, { resent: (request.query as { renvoye?: string }).renvoye === '1' }),
    ),
  );

  server.post(
    PATH,
    { bodyLimit: 4096 },
    atStep(portal, 'guardian', 'mail', async (flow, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      const email = field(request.body, 'email');
      const result = await resendConfirmation(portal.app, {
        flowId: flow.id,
        email,
        from: originOf(request),
      });
      if (result.ok) return reply.redirect(`${PATH}?renvoye=1`, 303);
      switch (result.reason) {
        case 'elsewhere':
          return reply.redirect(withHandle('/connexion/responsable', flow.serviceHandle), 303);
        case 'malformed':
          reply.status(422);
          return show(flow, request, reply, { email, malformed: true });
        case 'too-many':
          reply.status(429).header('retry-after', String(result.waitSeconds));
          return show(flow, request, reply, { waitSeconds: result.waitSeconds });
      }
    }),
  );
}
