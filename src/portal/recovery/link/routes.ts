import type { FastifyInstance } from 'fastify';
import { isLinkAlive } from '../../../activation/link-token.store.ts';
import { NumberedError } from '../../../platform/errors/catalogue.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import { openRecoveryLink } from '../../../recovery/open-recovery-link.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { languageOf, PORTAL_COOKIES, type Portal, sendPage } from '../../portal.ts';
import { recoveryLinkView } from './view.ts';

const PATH = '/mot-de-passe-perdu/lien';

export function registerRecoveryLink(server: FastifyInstance, portal: Portal): void {
  const { app, cookies, csrf } = portal;

  server.get<{ Querystring: { code?: string } }>(PATH, async (request, reply) => {
    const { code } = request.query;
    if (typeof code !== 'string' || !(await isLinkAlive(app.database.query, code, ['recover']))) {
      throw new NumberedError('link-dead');
    }
    const language = languageOf(request);
    return sendPage(portal, request, reply, {
      title: texts(language).recovery.link.title,
      width: 'narrow',
      main: recoveryLinkView(language, { csrfToken: csrf.token(request, reply), token: code }),
    });
  });

  server.post(PATH, { bodyLimit: 4096 }, async (request, reply) => {
    csrf.check(request, field(request.body, 'csrf'));
    const result = await openRecoveryLink(app, {
      token: field(request.body, 'code'),
      from: originOf(request),
    });
    if (!result.ok) throw new NumberedError('link-dead');
    cookies.set(reply, PORTAL_COOKIES.flow, result.flowToken);
    // The cookie is not in this request yet: the first screen of the journey leads to its step.
    return reply.redirect('/nouveau-mot-de-passe', 303);
  });
}
