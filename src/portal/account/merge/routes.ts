import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mergeAccounts } from '../../../accounts/merge-accounts.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import type { AccountSection } from '../account-section.ts';
import { whenGuardian } from '../when-guardian.ts';
import { MERGE_PATH, type MergeProblem, mergeView } from './view.ts';

/** « Ajouter des enfants depuis un autre compte » (R109). */
export const mergeSection: AccountSection = { register };

function register(server: FastifyInstance, portal: Portal): void {
  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    model: { identifier: string; problem: MergeProblem | undefined },
  ): Promise<FastifyReply> => {
    const language = languageOf(request);
    return sendPage(portal, request, reply, {
      title: texts(language).family.merge.title,
      width: 'narrow',
      main: mergeView(language, { csrfToken: portal.csrf.token(request, reply), ...model }),
    });
  };

  server.get(
    MERGE_PATH,
    whenGuardian(portal, (_session, request, reply) =>
      show(request, reply, { identifier: '', problem: undefined }),
    ),
  );

  server.post(
    MERGE_PATH,
    { bodyLimit: 4096 },
    whenGuardian(portal, async (session, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      const identifier = field(request.body, 'identifiant');
      const result = await mergeAccounts(portal.app, {
        accountId: session.accountId,
        identifier,
        password: field(request.body, 'mot-de-passe'),
        from: originOf(request),
      });
      if (result.ok) return reply.redirect('/mon-compte/enfants?regroupe=1', 303);
      if (result.reason === 'overloaded')
        reply.status(503).header('retry-after', String(result.retryAfterSeconds));
      else if (result.reason === 'throttled')
        reply.status(429).header('retry-after', String(result.waitSeconds));
      else reply.status(422);
      return show(request, reply, { identifier, problem: result });
    }),
  );
}
