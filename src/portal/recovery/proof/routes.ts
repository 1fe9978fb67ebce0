import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findAccount } from '../../../accounts/account.store.ts';
import type { Flow } from '../../../activation/flow.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import { ownContacts } from '../../../recovery/own-contacts.ts';
import { proveOwnership } from '../../../recovery/prove-ownership.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { atStep, toPresentStep } from '../../activation/journey.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { hiddenAddress, hiddenNumber } from '../../written.ts';
import { proofView } from './view.ts';

const PATH = '/nouveau-mot-de-passe/preuve';

export function registerProof(server: FastifyInstance, portal: Portal): void {
  const { app, csrf } = portal;

  const show = async (
    flow: Flow,
    request: FastifyRequest,
    reply: FastifyReply,
    model: { sent?: boolean; waitSeconds?: number },
  ): Promise<FastifyReply> => {
    const { mobile, email } = ownContacts((await findAccount(app.database.query, flow.accountId!))!);
    return sendPage(portal, request, reply, {
      title: texts(languageOf(request)).recovery.proof.title,
      width: 'narrow',
      main: proofView(languageOf(request), {
        csrfToken: csrf.token(request, reply),
        mobile: mobile === null ? undefined : hiddenNumber(mobile),
        email: email === null ? undefined : hiddenAddress(email),
        sentMinutes: model.sent === true ? app.config.EDUCONNECT_RECOVERY_MINUTES : undefined,
        waitSeconds: model.waitSeconds,
      }),
    });
  };

  server.get(
    PATH,
    atStep(portal, 'recovery', 'proof', (flow, request, reply) =>
      show(flow, request, reply, { sent: (request.query as { envoye?: string }).envoye === '1' }),
    ),
  );

  server.post(
    PATH,
    { bodyLimit: 4096 },
    atStep(portal, 'recovery', 'proof', async (flow, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      const by = field(request.body, 'par') === 'email' ? 'email' : 'sms';
      const result = await proveOwnership(app, { flowId: flow.id, by, from: originOf(request) });
      if (result.ok) {
        return result.by === 'email'
          ? reply.redirect(`${PATH}?envoye=1`, 303)
          : toPresentStep(portal, request, reply);
      }
      if (result.reason === 'elsewhere') return toPresentStep(portal, request, reply);
      reply.status(429).header('retry-after', String(result.waitSeconds));
      return show(flow, request, reply, { waitSeconds: result.waitSeconds });
    }),
  );
}
