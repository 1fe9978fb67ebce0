import { originOf } from '../../../platform/http/origin.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Child, listChildren } from '../../../accounts/child.store.ts';
import { confirmChildren } from '../../../activation/confirm-children.ts';
import type { Flow } from '../../../activation/flow.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { readChildAnswers } from '../../child-fields.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { languageOf, PORTAL_COOKIES, type Portal, sendPage } from '../../portal.ts';
import { atStep, flowOf, PROVING_JOURNEYS, type ProvingJourney, toPresentStep } from '../journey.ts';
import { type ChildrenModel, childrenView } from './view.ts';

export function registerChildren(server: FastifyInstance, portal: Portal): void {
  for (const journey of PROVING_JOURNEYS) registerChildrenOf(server, portal, journey);
}

function registerChildrenOf(server: FastifyInstance, portal: Portal, journey: ProvingJourney): void {
  const path = `/activation/${journey}/enfants`;
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
        ...(journey === 'franceconnect' && {
          place: {
            action: path,
            step: 3,
            total: 3,
            submit: texts(languageOf(request)).activation.children.submit,
          },
        }),
        children: undecided(flow, model.all),
        proved: model.all.filter((child) => flow.data.proved?.includes(child.pupilId)),
        csrfToken: portal.csrf.token(request, reply),
        name: `${flow.data.givenName ?? ''} ${flow.data.familyName ?? ''}`,
      }),
    });

  server.get(
    path,
    atStep(portal, journey, 'children', async (flow, request, reply) =>
      show(flow, request, reply, {
        all: await childrenOf(flow),
        body: undefined,
        problems: new Map(),
        noChild: false,
      }),
    ),
  );

  server.post(
    path,
    { bodyLimit: 64 * 1024 },
    atStep(portal, journey, 'children', async (flow, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      const all = await childrenOf(flow);
      const result = await confirmChildren(portal.app, {
        flowId: flow.id,
        answers: readChildAnswers(request.body, undecided(flow, all)),
        language: languageOf(request),
        userAgent: request.headers['user-agent'],
        from: originOf(request),
      });
      if (result.ok && result.sessionToken !== undefined)
        portal.cookies.set(reply, PORTAL_COOKIES.session, result.sessionToken);
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
