import { originOf } from '../../../platform/http/origin.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { listChildren } from '../../../accounts/child.store.ts';
import { attachChildren } from '../../../activation/attach-children.ts';
import { listCases } from '../../../support/missing-child.store.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import type { Session } from '../../../signin/session.store.ts';
import { readChildAnswers } from '../../child-fields.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import type { AccountSection } from '../account-section.ts';
import { accountTabs, whenSignedIn } from '../signed-in.ts';
import { type ChildrenPageModel, childrenPageView } from './view.ts';

const PATH = '/mon-compte/enfants';

/** « Mes enfants » (R110): a tab of its own. */
export const childrenSection: AccountSection = { register: registerChildrenPage };

function registerChildrenPage(server: FastifyInstance, portal: Portal): void {
  const { query } = portal.app.database;

  const show = async (
    session: Session,
    request: FastifyRequest,
    reply: FastifyReply,
    model: Partial<ChildrenPageModel>,
  ): Promise<FastifyReply> => {
    const language = languageOf(request);
    return sendPage(portal, request, reply, {
      title: texts(language).account.children,
      main: childrenPageView(language, {
        tabs: accountTabs(language, session, 'children'),
        csrfToken: portal.csrf.token(request, reply),
        children: await listChildren(query, session.accountId),
        body: undefined,
        problems: new Map(),
        saved: false,
        merged: false,
        cases: await listCases(query, session.accountId),
        ...model,
      }),
    });
  };

  server.get(
    PATH,
    whenSignedIn(portal, async (session, request, reply) => {
      if (session.kind === 'pupil') return reply.redirect('/mon-compte', 303);
      const { enregistre, regroupe } = request.query as { enregistre?: string; regroupe?: string };
      return show(session, request, reply, { saved: enregistre === '1', merged: regroupe === '1' });
    }),
  );

  server.post(
    PATH,
    { bodyLimit: 64 * 1024 },
    whenSignedIn(portal, async (session, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      if (session.kind === 'pupil') return reply.redirect('/mon-compte', 303);
      const result = await attachChildren(portal.app, {
        accountId: session.accountId,
        answers: readChildAnswers(request.body, await listChildren(query, session.accountId)),
        from: originOf(request),
      });
      if (result.problems.size === 0) return reply.redirect(`${PATH}?enregistre=1`, 303);
      reply.status(422);
      return show(session, request, reply, { body: request.body, problems: result.problems });
    }),
  );
}
