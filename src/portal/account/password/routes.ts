import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { changePassword } from '../../../accounts/change-password.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import { findHash } from '../../../recovery/hash.store.ts';
import type { Session } from '../../../signin/session.store.ts';
import { alert } from '../../../ui/components/alert.ts';
import { html } from '../../../ui/html.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { languageOf, PORTAL_COOKIES, type Portal, sendPage } from '../../portal.ts';
import type { AccountSection } from '../account-section.ts';
import { whenSignedIn } from '../signed-in.ts';
import { type ChangePasswordProblem, changePasswordView } from './view.ts';

const PATH = '/mon-compte/mot-de-passe';

/** The password. Those who sign in by FranceConnect only have none. */
export const passwordSection: AccountSection = {
  group: 'signin',
  register,
  rows: async ({ portal, account, language }) => {
    if ((await findHash(portal.app.database.query, account.id)) === undefined) return [];
    const t = texts(language).account.passwordSection;
    return [{ label: t.label, value: t.hidden, action: html`<a href="${PATH}">${t.change}</a>` }];
  },
};

function register(server: FastifyInstance, portal: Portal): void {
  const { app, csrf } = portal;

  const show = (
    session: Session,
    request: FastifyRequest,
    reply: FastifyReply,
    problem?: ChangePasswordProblem,
  ): Promise<FastifyReply> => {
    const language = languageOf(request);
    return sendPage(portal, request, reply, {
      title: texts(language).account.passwordSection.title,
      width: 'narrow',
      main: changePasswordView(language, {
        csrfToken: csrf.token(request, reply),
        identifier: session.identifier,
        profile: app.config.EDUCONNECT_PASSWORD_PROFILE,
        problem,
      }),
    });
  };

  server.get(
    PATH,
    whenSignedIn(portal, async (session, request, reply) =>
      (await findHash(app.database.query, session.accountId)) === undefined
        ? reply.redirect('/mon-compte', 303)
        : show(session, request, reply),
    ),
  );

  server.post(
    PATH,
    { bodyLimit: 4096 },
    whenSignedIn(portal, async (session, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      const result = await changePassword(app, {
        session,
        present: field(request.body, 'actuel'),
        password: field(request.body, 'password'),
        confirmation: field(request.body, 'confirmation'),
        from: originOf(request),
      });
      if (!result.ok) {
        if (result.reason === 'overloaded')
          reply.status(503).header('retry-after', String(result.retryAfterSeconds));
        else if (result.reason === 'throttled')
          reply.status(429).header('retry-after', String(result.waitSeconds));
        else reply.status(422);
        return show(session, request, reply, result);
      }
      portal.cookies.set(reply, PORTAL_COOKIES.session, result.token);
      return reply.redirect(`${PATH}/fait`, 303);
    }),
  );

  server.get(
    `${PATH}/fait`,
    whenSignedIn(portal, (_session, request, reply) => {
      const { account } = texts(languageOf(request));
      return sendPage(portal, request, reply, {
        title: account.passwordSection.doneTitle,
        width: 'narrow',
        main: html`<h1>${account.passwordSection.doneTitle}</h1>
          ${alert({ kind: 'success', text: account.passwordSection.done, focus: true })}
          <p><a href="/mon-compte">${account.back}</a></p>`,
      });
    }),
  );
}
