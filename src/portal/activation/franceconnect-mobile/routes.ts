import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Flow } from '../../../activation/flow.ts';
import { BEFORE_PROOF, requestFranceConnectCode } from '../../../activation/request-franceconnect-code.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { atStep, toPresentStep } from '../journey.ts';
import { type FranceConnectMobileModel, franceConnectMobileView } from './view.ts';

const PATH = '/activation/franceconnect/portable';

export function registerFranceConnectMobile(server: FastifyInstance, portal: Portal): void {
  const show = (
    flow: Flow,
    request: FastifyRequest,
    reply: FastifyReply,
    model: Pick<FranceConnectMobileModel, 'typed' | 'problem' | 'waitSeconds'>,
  ): Promise<FastifyReply> =>
    sendPage(portal, request, reply, {
      title: texts(languageOf(request)).franceConnect.mobile.title,
      width: 'narrow',
      main: franceConnectMobileView(languageOf(request), {
        ...model,
        csrfToken: portal.csrf.token(request, reply),
        name: `${flow.data.givenName ?? ''} ${flow.data.familyName ?? ''}`,
        afterPassword: flow.data.franceConnect?.passwordAccountId != null,
      }),
    });

  server.get(
    PATH,
    atStep(portal, 'franceconnect', BEFORE_PROOF, (flow, request, reply) =>
      show(flow, request, reply, { typed: '', problem: undefined, waitSeconds: undefined }),
    ),
  );

  server.post(
    PATH,
    { bodyLimit: 4096 },
    atStep(portal, 'franceconnect', BEFORE_PROOF, async (flow, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      const typed = field(request.body, 'mobile');
      const result = await requestFranceConnectCode(portal.app, {
        flowId: flow.id,
        mobile: typed,
        language: languageOf(request),
        from: originOf(request),
      });
      if (result.ok) return toPresentStep(portal, request, reply);
      switch (result.reason) {
        case 'elsewhere':
          return toPresentStep(portal, request, reply);
        case 'mobile':
          reply.status(422);
          return show(flow, request, reply, { typed, problem: result.problem, waitSeconds: undefined });
        case 'too-many':
          reply.status(429).header('retry-after', String(result.waitSeconds));
          return show(flow, request, reply, { typed, problem: undefined, waitSeconds: result.waitSeconds });
      }
    }),
  );
}
