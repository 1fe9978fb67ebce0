import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Child, listChildren } from '../../../accounts/child.store.ts';
import { activateLegacyGuardian } from '../../../activation/activate-legacy-guardian.ts';
import type { Flow } from '../../../activation/flow.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { readChildAnswers } from '../../child-fields.ts';
import { languageOf, PORTAL_COOKIES, type Portal, sendPage } from '../../portal.ts';
import { type ChildrenModel, childrenView } from '../children/view.ts';
import { atStep, flowOf, toPresentStep, toStep } from '../journey.ts';
import { LEGACY_STEPS } from './view.ts';

const PATH = toStep({ kind: 'legacy', step: 'children' });

/** The children of a guardian who comes from a legacy account: the last proof. */
export function registerLegacyChildren(server: FastifyInstance, portal: Portal): void {
  const undecided = (flow: Flow, children: readonly Child[]): Child[] => {
    const decided = new Set([...(flow.data.proved ?? []), ...(flow.data.refused ?? [])]);
    return children.filter((child) => child.state === 'waiting' && !decided.has(child.pupilId));
  };
  const show = async (
    flow: Flow,
    request: FastifyRequest,
    reply: FastifyReply,
    model: Pick<ChildrenModel, 'body' | 'problems' | 'noChild'>,
  ): Promise<FastifyReply> => {
    const language = languageOf(request);
    const t = texts(language);
    const all = await listChildren(portal.app.database.query, flow.accountId!);
    return sendPage(portal, request, reply, {
      title: t.activation.children.title,
      width: 'narrow',
      main: childrenView(language, {
        ...model,
        children: undecided(flow, all),
        proved: all.filter((child) => flow.data.proved?.includes(child.pupilId)),
        csrfToken: portal.csrf.token(request, reply),
        name: `${flow.data.givenName ?? ''} ${flow.data.familyName ?? ''}`,
        place: {
          action: PATH,
          step: LEGACY_STEPS.proof,
          total: LEGACY_STEPS.total,
          submit: t.legacy.children.submit,
        },
      }),
    });
  };

  server.get(
    PATH,
    atStep(portal, 'legacy', 'children', (flow, request, reply) =>
      show(flow, request, reply, { body: undefined, problems: new Map(), noChild: false }),
    ),
  );

  server.post(
    PATH,
    { bodyLimit: 64 * 1024 },
    atStep(portal, 'legacy', 'children', async (flow, request, reply) => {
      const { body } = request;
      portal.csrf.check(request, field(body, 'csrf'));
      const all = await listChildren(portal.app.database.query, flow.accountId!);
      const result = await activateLegacyGuardian(portal.app, {
        flowId: flow.id,
        answers: readChildAnswers(body, undecided(flow, all)),
        language: languageOf(request),
        userAgent: request.headers['user-agent'],
        from: originOf(request),
      });
      if (result.ok) {
        portal.cookies.set(reply, PORTAL_COOKIES.session, result.sessionToken);
        return reply.redirect(toStep({ kind: 'legacy', step: 'done' }), 303);
      }
      if (result.reason === 'elsewhere') return toPresentStep(portal, request, reply);
      reply.status(422);
      // Those just proved or refused are settled: only the others are asked again.
      return show((await flowOf(portal, request)) ?? flow, request, reply, {
        body,
        problems: result.reason === 'problems' ? result.problems : new Map(),
        noChild: result.reason === 'no-child',
      });
    }),
  );
}
