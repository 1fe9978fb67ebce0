import { originOf } from '../../../platform/http/origin.ts';
import type { FastifyInstance } from 'fastify';
import { confirmEmail } from '../../../activation/confirm-email.ts';
import { CONFIRMING, isLinkAlive } from '../../../activation/link-token.store.ts';
import { NumberedError } from '../../../platform/errors/catalogue.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { confirmEmailView, emailConfirmedView } from './view.ts';

const PATH = '/confirmation-mail';

export function registerConfirmEmail(server: FastifyInstance, portal: Portal): void {
  server.get<{ Querystring: { code?: string } }>(PATH, async (request, reply) => {
    const { code } = request.query;
    if (typeof code !== 'string' || !(await isLinkAlive(portal.app.database.query, code, CONFIRMING))) {
      throw new NumberedError('link-dead');
    }
    const language = languageOf(request);
    return sendPage(portal, request, reply, {
      title: texts(language).activation.confirmEmail.title,
      width: 'narrow',
      main: confirmEmailView(language, { csrfToken: portal.csrf.token(request, reply), token: code }),
    });
  });

  server.post(PATH, { bodyLimit: 4096 }, async (request, reply) => {
    portal.csrf.check(request, field(request.body, 'csrf'));
    const result = await confirmEmail(portal.app, {
      token: field(request.body, 'code'),
      from: originOf(request),
    });
    if (!result.ok) throw new NumberedError('link-dead');
    const { confirmEmail: t, done } = texts(languageOf(request)).activation;
    return sendPage(portal, request, reply, {
      title: result.activated ? done.title : t.doneTitle,
      width: 'narrow',
      main: emailConfirmedView(languageOf(request), result),
    });
  });
}
