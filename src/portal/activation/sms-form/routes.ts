import { originOf } from '../../../platform/http/origin.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requestSmsCode } from '../../../activation/request-sms-code.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { languageOf, PORTAL_COOKIES, type Portal, sendPage } from '../../portal.ts';
import { readServiceHandle } from '../../service-handle.ts';
import { type SmsFormModel, smsFormView, withoutMobileView } from './view.ts';

type WithHandle = { Querystring: { suite?: string } };

export function registerSmsForm(server: FastifyInstance, portal: Portal): void {
  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    model: Omit<SmsFormModel, 'csrfToken'>,
  ): Promise<FastifyReply> =>
    sendPage(portal, request, reply, {
      title: texts(languageOf(request)).activation.smsForm.title,
      width: 'narrow',
      main: smsFormView(languageOf(request), { ...model, csrfToken: portal.csrf.token(request, reply) }),
    });

  server.get<WithHandle>('/activation/sms', (request, reply) =>
    show(request, reply, {
      typed: { familyName: '', givenName: '', mobile: '' },
      problems: {},
      waitSeconds: undefined,
      serviceHandle: readServiceHandle(request.query.suite),
    }),
  );

  server.post<WithHandle>('/activation/sms', { bodyLimit: 4096 }, async (request, reply) => {
    portal.csrf.check(request, field(request.body, 'csrf'));
    const typed = {
      familyName: field(request.body, 'familyName'),
      givenName: field(request.body, 'givenName'),
      mobile: field(request.body, 'mobile'),
    };
    const serviceHandle = readServiceHandle(request.query.suite);
    const result = await requestSmsCode(portal.app, {
      ...typed,
      serviceHandle,
      language: languageOf(request),
      from: originOf(request),
    });
    if (result.ok) {
      portal.cookies.set(reply, PORTAL_COOKIES.flow, result.flowToken);
      return reply.redirect('/activation/sms/code', 303);
    }
    if (result.reason === 'too-many') {
      reply.status(429).header('retry-after', String(result.waitSeconds));
      return show(request, reply, { typed, problems: {}, waitSeconds: result.waitSeconds, serviceHandle });
    }
    reply.status(422);
    return show(request, reply, { typed, problems: result.problems, waitSeconds: undefined, serviceHandle });
  });

  server.get<WithHandle>('/activation/sans-portable', (request, reply) =>
    sendPage(portal, request, reply, {
      title: texts(languageOf(request)).activation.withoutMobile.title,
      width: 'narrow',
      main: withoutMobileView(languageOf(request), { serviceHandle: readServiceHandle(request.query.suite) }),
    }),
  );
}
