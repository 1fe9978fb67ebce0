import { originOf } from '../../../platform/http/origin.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Child, listChildren } from '../../../accounts/child.store.ts';
import { confirmChildren } from '../../../activation/confirm-children.ts';
import type { Flow } from '../../../activation/flow.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { readChildAnswers } from '../../child-fields.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { atStep, flowOf, toPresentStep } from '../journey.ts';
import { type ChildrenModel, childrenView } from './view.ts';

export function registerChildren(server: FastifyInstance, portal: Portal): void {
  const undecided = (flow: Flow, children: readonly Child[]): Child[] => {
    const decided = new Set([...(flow.data.proved ?? []), ...(flow.data.refused ?? [])]);
    return children.filter((child) => child.state === 'waiting' && !decided.has(child.pupilId));
  };
  const childrenOf = (flow: Flow): Promise<Child[]> =>
    listChildren(portal.app.database.query, flow.accountId!);
  const show = (
    flow: Flow,
    request: FastifyRequest,
    reply: FastifyReply,
    model: { all: readonly Child[] } & Pick<ChildrenModel, 'body' | 'problems' | 'noChild'>,
  ): Promise<FastifyReply> =>
    sendPage(portal, request, reply, {
      title: texts(languageOf(request)).activation.children.title,
      width: 'narrow',
      main: childrenView(languageOf(request), {
        ...model,
        children: undecided(flow, model.all),
        proved: model.all.filter((child) => flow.data.proved?.includes(child.pupilId)),
        csrfToken: portal.csrf.token(request, reply),
        name: `${flow.data.givenName ?? ''} ${flow.data.familyName ?? ''}`,
      }),
    });

  server.get(
    '/activation/sms/enfants',
    atStep(portal, 'sms', 'children', async (flow, request, reply) =>
      show(flow, request, reply, {
        all: await childrenOf(flow),
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
      const all = await childrenOf(flow);
      const result = await confirmChildren(portal.app, {
        flowId: flow.id,
        answers: readChildAnswers(request.body, undecided(flow, all)),
        from: originOf(request),
      });
      if (result.ok || result.reason === 'elsewhere') return toPresentStep(portal, request, reply);
      reply.status(422);
      // Those just proved or refused are settled: only the others are asked again.
      return show((await flowOf(portal, request)) ?? flow, request, reply, {
        all,
        body: request.body,
        problems: result.reason === 'problems' ? result.problems : new Map(),
        noChild: result.reason === 'no-child',
      });
    }),
  );
}
