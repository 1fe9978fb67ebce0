import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findAccount } from '../../../accounts/account.store.ts';
import {
  changeEmail,
  type ChangeEmailResult,
  resendEmailConfirmation,
} from '../../../accounts/change-email.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import type { Session } from '../../../signin/session.store.ts';
import { alert } from '../../../ui/components/alert.ts';
import { html } from '../../../ui/html.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import type { AccountSection } from '../account-section.ts';
import { whenProved } from '../signed-in.ts';
import { emailView } from './view.ts';

const PATH = '/mon-compte/email';

/** The e-mail address, by which the person finds the account again and is warned (R106, R111). */
export const emailSection: AccountSection = {
  group: 'contact',
  register,
  rows: async ({ account, language }) => {
    const t = texts(language).account.emailSection;
    const { email, emailConfirmedAt, pendingEmail } = account;
    return [
      {
        label: t.label,
        value: email === null ? t.none : emailConfirmedAt === null ? t.unconfirmed(email) : email,
        action: html`<a href="${PATH}">${email === null ? t.add : t.change}</a>`,
      },
      ...(pendingEmail === null ? [] : [{ label: t.newLabel, value: t.unconfirmed(pendingEmail) }]),
    ];
  },
  notice: async ({ account, language }) => {
    const t = texts(language).account.emailSection;
    const waiting = account.pendingEmail ?? (account.emailConfirmedAt === null ? account.email : null);
    if (waiting === null) return undefined;
    return alert({
      kind: 'warning',
      title: t.noticeTitle,
      text: html`<p>${t.notice(waiting)}</p>
        <p><a href="${PATH}">${t.noticeAction}</a></p>`,
    });
  },
};

function register(server: FastifyInstance, portal: Portal): void {
  const { app, csrf } = portal;

  const show = async (
    session: Session,
    request: FastifyRequest,
    reply: FastifyReply,
    model: { typed?: string; result?: ChangeEmailResult; sent?: boolean },
  ): Promise<FastifyReply> => {
    const language = languageOf(request);
    const account = (await findAccount(app.database.query, session.accountId))!;
    return sendPage(portal, request, reply, {
      title: texts(language).account.emailSection.title,
      width: 'narrow',
      main: emailView(language, {
        csrfToken: csrf.token(request, reply),
        account,
        hours: app.config.EDUCONNECT_CONFIRM_HOURS,
        typed: model.typed ?? '',
        problem: model.result?.ok === false ? model.result : undefined,
        sent: model.sent ?? false,
      }),
    });
  };

  server.get<{ Querystring: { envoye?: string } }>(
    PATH,
    whenProved(portal, (session, request, reply) =>
      show(session, request, reply, { sent: (request.query as { envoye?: string }).envoye === '1' }),
    ),
  );

  const answer = async (
    session: Session,
    request: FastifyRequest,
    reply: FastifyReply,
    result: ChangeEmailResult,
  ): Promise<FastifyReply> => {
    if (result.ok) return reply.redirect(`${PATH}?envoye=1`, 303);
    reply.status(result.reason === 'too-many' ? 429 : 422);
    return show(session, request, reply, { typed: field(request.body, 'email'), result });
  };

  server.post(
    PATH,
    { bodyLimit: 4096 },
    whenProved(portal, async (session, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      const { accountId } = session;
      const email = field(request.body, 'email');
      return answer(
        session,
        request,
        reply,
        await changeEmail(app, { accountId, email, from: originOf(request) }),
      );
    }),
  );

  server.post(
    `${PATH}/renvoi`,
    { bodyLimit: 4096 },
    whenProved(
      portal,
      async (session, request, reply) => {
        csrf.check(request, field(request.body, 'csrf'));
        const { accountId } = session;
        return answer(session, request, reply, await resendEmailConfirmation(app, { accountId }));
      },
      PATH,
    ),
  );
}
