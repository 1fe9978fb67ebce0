import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import { requestRecovery } from '../../../recovery/request-recovery.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { languageOf, PORTAL_COOKIES, type Portal, sendPage } from '../../portal.ts';
import { readServiceHandle } from '../../service-handle.ts';
import { LOST_PATHS } from '../lost-paths.ts';
import { type AskedModel, lostAskedView, type LostModel, lostProfileView, lostView } from './view.ts';

type WithHandle = { Querystring: { suite?: string; par?: string } };
const PROFILES = ['guardian', 'pupil'] as const;

export function registerLost(server: FastifyInstance, portal: Portal): void {
  const { app, cookies, csrf } = portal;

  for (const [wish, path] of [
    ['identifier', '/identifiant-perdu'],
    ['password', '/mot-de-passe-perdu'],
  ] as const) {
    server.get<WithHandle>(path, (request, reply) =>
      sendPage(portal, request, reply, {
        title: texts(languageOf(request)).recovery.lost[wish].title,
        width: 'narrow',
        main: lostProfileView(languageOf(request), {
          wish,
          serviceHandle: readServiceHandle(request.query.suite),
        }),
      }),
    );
  }

  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    model: Omit<LostModel, 'csrfToken'>,
  ): Promise<FastifyReply> =>
    sendPage(portal, request, reply, {
      title: texts(languageOf(request)).recovery.lost[model.wish].title,
      width: 'narrow',
      main: lostView(languageOf(request), { ...model, csrfToken: csrf.token(request, reply) }),
    });

  for (const wish of ['identifier', 'password', 'school'] as const) {
    for (const profile of PROFILES) {
      const path = LOST_PATHS[wish][profile];
      const common = { wish, profile, problems: {}, waitSeconds: undefined };

      server.get<WithHandle>(path, (request, reply) =>
        show(request, reply, {
          ...common,
          typed: { identifier: '', contact: '' },
          serviceHandle: readServiceHandle(request.query.suite),
        }),
      );

      server.post<WithHandle>(path, { bodyLimit: 4096 }, async (request, reply) => {
        csrf.check(request, field(request.body, 'csrf'));
        const typed = {
          identifier: field(request.body, 'identifiant'),
          contact: field(request.body, 'contact'),
        };
        const serviceHandle = readServiceHandle(request.query.suite);
        const result = await requestRecovery(app, {
          wish,
          profile,
          ...typed,
          serviceHandle,
          from: originOf(request),
        });
        if (!result.ok && result.reason === 'fields') {
          reply.status(422);
          return show(request, reply, { ...common, typed, problems: result.problems, serviceHandle });
        }
        if (!result.ok) {
          reply.status(429).header('retry-after', String(result.waitSeconds));
          return show(request, reply, { ...common, typed, waitSeconds: result.waitSeconds, serviceHandle });
        }
        if (result.by === 'sms' && result.flowToken !== undefined) {
          cookies.set(reply, PORTAL_COOKIES.flow, result.flowToken);
          return reply.redirect('/nouveau-mot-de-passe/code', 303);
        }
        return reply.redirect(`${path}/demande?par=${result.by}`, 303);
      });

      server.get<WithHandle>(`${path}/demande`, (request, reply) =>
        sendPage(portal, request, reply, {
          title: texts(languageOf(request)).recovery.asked.title,
          width: 'narrow',
          main: lostAskedView(languageOf(request), {
            wish,
            profile,
            by: readBy(request.query.par),
            minutes: app.config.EDUCONNECT_RECOVERY_MINUTES,
            franceConnect: app.config.EDUCONNECT_FRANCECONNECT_ISSUER !== undefined,
          }),
        }),
      );
    }
  }
}

const readBy = (value: unknown): AskedModel['by'] => (value === 'sms' || value === 'none' ? value : 'email');
