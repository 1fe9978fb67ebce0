import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Child, listChildren } from '../../../accounts/child.store.ts';
import { attachChildren } from '../../../activation/attach-children.ts';
import type { ChildProblem } from '../../../activation/prove-children.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import type { Session } from '../../../signin/session.store.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { dateField, readDate } from '../../typed-date.ts';
import type { AccountSection } from '../account-section.ts';
import { whenGuardian } from '../when-guardian.ts';
import { REFUSED_PATH, refusedChildView } from './view.ts';

/** « C’était une erreur », for a child refused. */
export const refusedChildSection: AccountSection = { register };

function register(server: FastifyInstance, portal: Portal): void {
  const { app } = portal;

  const refusedChild = async (session: Session, request: FastifyRequest): Promise<Child | undefined> => {
    const { enfant } = request.query as { enfant?: unknown };
    const children = await listChildren(app.database.query, session.accountId);
    return children.find(({ pupilId, state }) => state === 'refused' && pupilId === enfant);
  };

  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    model: { child: Child; body?: unknown; problem?: ChildProblem },
  ): Promise<FastifyReply> => {
    const language = languageOf(request);
    return sendPage(portal, request, reply, {
      title: texts(language).family.refusedChild.title,
      width: 'narrow',
      main: refusedChildView(language, {
        csrfToken: portal.csrf.token(request, reply),
        body: undefined,
        problem: undefined,
        ...model,
      }),
    });
  };

  server.get(
    REFUSED_PATH,
    whenGuardian(portal, async (session, request, reply) => {
      const child = await refusedChild(session, request);
      return child === undefined
        ? reply.redirect('/mon-compte/enfants', 303)
        : show(request, reply, { child });
    }),
  );

  server.post(
    REFUSED_PATH,
    { bodyLimit: 4096 },
    whenGuardian(portal, async (session, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      const child = await refusedChild(session, request);
      if (child === undefined) return reply.redirect('/mon-compte/enfants', 303);
      const bornOn = readDate(dateField(request.body, 'naissance'));
      const { problems } = await attachChildren(app, {
        accountId: session.accountId,
        answers: new Map([[child.pupilId, { kind: 'birth-date', bornOn }]]),
        among: { state: 'refused', pupilIds: [child.pupilId] },
        from: originOf(request),
      });
      const problem = problems.get(child.pupilId);
      if (problem === undefined) return reply.redirect('/mon-compte/enfants?enregistre=1', 303);
      reply.status(422);
      return show(request, reply, { child, body: request.body, problem });
    }),
  );
}
