import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { listProposedPupils } from '../../../accounts/child-proposal.store.ts';
import { type Child, listChildren } from '../../../accounts/child.store.ts';
import { putOffChildren } from '../../../accounts/put-off-children.ts';
import { attachChildren } from '../../../activation/attach-children.ts';
import type { ChildProblem } from '../../../activation/prove-children.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import type { Session } from '../../../signin/session.store.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { readChildAnswers } from '../../child-fields.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { afterSignIn, NEW_CHILDREN_PATH, readServiceHandle } from '../../service-handle.ts';
import type { AccountSection } from '../account-section.ts';
import { whenGuardian } from '../when-guardian.ts';
import { LATER_PATH, newChildrenView } from './view.ts';

/** The children that a feed found, proposed at the next sign-in (R117). */
export const newChildrenSection: AccountSection = { register };

const handleOf = (request: FastifyRequest): string | undefined =>
  readServiceHandle((request.query as { suite?: unknown }).suite);

function register(server: FastifyInstance, portal: Portal): void {
  const { app } = portal;
  const { query } = app.database;

  const proposed = async ({ accountId }: Session): Promise<Child[]> => {
    const pupilIds = await listProposedPupils(query, accountId);
    return (await listChildren(query, accountId)).filter(
      ({ pupilId, state }) => state === 'waiting' && pupilIds.includes(pupilId),
    );
  };

  const goOn = async (
    session: Session,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> => {
    await putOffChildren(app, { accountId: session.accountId, from: originOf(request) });
    return reply.redirect(afterSignIn(handleOf(request)), 303);
  };

  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    model: { children: readonly Child[]; body?: unknown; problems?: ReadonlyMap<string, ChildProblem> },
  ): Promise<FastifyReply> => {
    const language = languageOf(request);
    return sendPage(portal, request, reply, {
      title: texts(language).family.newChildren.title,
      width: 'narrow',
      main: newChildrenView(language, {
        csrfToken: portal.csrf.token(request, reply),
        body: undefined,
        problems: new Map(),
        serviceHandle: handleOf(request),
        ...model,
      }),
    });
  };

  server.get(
    NEW_CHILDREN_PATH,
    whenGuardian(portal, async (session, request, reply) => {
      const children = await proposed(session);
      return children.length === 0 ? goOn(session, request, reply) : show(request, reply, { children });
    }),
  );

  server.post(
    NEW_CHILDREN_PATH,
    { bodyLimit: 64 * 1024 },
    whenGuardian(portal, async (session, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      const children = await proposed(session);
      const { problems } = await attachChildren(app, {
        accountId: session.accountId,
        answers: readChildAnswers(request.body, children),
        among: { state: 'waiting', pupilIds: children.map(({ pupilId }) => pupilId) },
        from: originOf(request),
      });
      if (problems.size === 0) return goOn(session, request, reply);
      reply.status(422);
      return show(request, reply, { children: await proposed(session), body: request.body, problems });
    }),
  );

  server.post(
    LATER_PATH,
    whenGuardian(portal, async (session, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      return goOn(session, request, reply);
    }),
  );
}
