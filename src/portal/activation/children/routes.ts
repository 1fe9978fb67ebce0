import { originOf } from '../../../platform/http/origin.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Child, listChildren } from '../../../accounts/child.store.ts';
import { confirmChildren } from '../../../activation/confirm-children.ts';
import type { Flow } from '../../../activation/flow.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { readChildAnswers } from '../../child-fields.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { atStep, toPresentStep } from '../journey.ts';
import { type ChildrenModel, childrenView } from './view.ts';

export function registerChildren(server: FastifyInstance, portal: Portal): void {
  const undecided = async (flow: Flow): Promise<Child[]> => {
    const decided = new Set([...(flow.data.proved ?? []), ...(flow.data.refused ?? [])]);
    const children = await listChildren(portal.app.database.query, flow.accountId!);
    return children.filter((child) => child.state === 'waiting' && !decided.has(child.pupilId));
  };
  const show = (
    flow: Flow,
    request: FastifyRequest,
    reply: FastifyReply,
    model: Pick<ChildrenModel, 'children' | 'body' | 'problems' | 'noChild'>,
  ): Promise<FastifyReply> =>
    sendPage(portal, request, reply, {
      title: texts(languageOf(request)).activation.children.title,
      width: 'narrow',
      main: childrenView(languageOf(request), {
        ...model,
        csrfToken: portal.csrf.token(request, reply),
        name: `${flow.data.givenName ?? ''} ${flow.data.familyName ?? ''}`,
      }),
    });

  server.get(
    '/activation/sms/enfants',
    atStep(portal, 'sms', 'children', async (flow, request, reply) =>
      show(flow, request, reply, {
        children: await undecided(flow),
        body: undefined,
        problems: new Map(),
        noChild: false,
      }),
    ),
  );

  server.post(
    '/activation/sms/enfants',
    { bodyLimit: 64 * 1024 },
    atStep(portal, 'sms', 'children', async (flow, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      const asked = await undecided(flow);
      const result = await confirmChildren(portal.app, {
        flowId: flow.id,
        answers: readChildAnswers(request.body, asked),
        from: originOf(request),
      });
      if (result.ok || result.reason === 'elsewhere') return toPresentStep(portal, request, reply);
      reply.status(422);
      const problems = result.reason === 'problems' ? result.problems : new Map();
      return show(flow, request, reply, {
        // Those just proved or refused are settled: only the others are asked again.
        children: result.reason === 'problems' ? asked.filter((child) => problems.has(child.pupilId)) : [],
        body: request.body,
        problems,
        noChild: result.reason === 'no-child',
      });
    }),
  );
}
