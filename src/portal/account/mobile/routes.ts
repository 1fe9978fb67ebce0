import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  confirmMobileChange,
  requestMobileChange,
  type RequestMobileChangeResult,
} from '../../../accounts/change-mobile.ts';
import { findAccountFlow } from '../../../activation/flow.store.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import type { Session } from '../../../signin/session.store.ts';
import { html } from '../../../ui/html.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import { groupedNumber, hiddenNumber } from '../../written.ts';
import type { AccountSection } from '../account-section.ts';
import { whenProved, whenSignedIn } from '../signed-in.ts';
import { type MobileCodeProblem, mobileCodeView, mobileView } from './view.ts';

const PATH = '/mon-compte/portable';
const CODE_PATH = '/mon-compte/portable/code';

/** The mobile telephone of a guardian. */
export const mobileSection: AccountSection = {
  group: 'contact',
  register,
  rows: async ({ account, language }) => {
    if (account.kind !== 'guardian') return [];
    const t = texts(language).account.mobileSection;
    return [
      {
        label: t.label,
        value: account.mobile === null ? t.none : groupedNumber(account.mobile),
        action: html`<a href="${PATH}">${account.mobile === null ? t.add : t.change}</a>`,
      },
    ];
  },
};

function register(server: FastifyInstance, portal: Portal): void {
  const { app, csrf } = portal;
  const { query } = app.database;

  const showForm = (
    request: FastifyRequest,
    reply: FastifyReply,
    model: { typed: string; problem?: Extract<RequestMobileChangeResult, { ok: false }> },
  ): Promise<FastifyReply> =>
    sendPage(portal, request, reply, {
      title: texts(languageOf(request)).account.mobileSection.title,
      width: 'narrow',
      main: mobileView(languageOf(request), {
        csrfToken: csrf.token(request, reply),
        problem: undefined,
        ...model,
      }),
    });

  /** A pupil's account has no mobile. */
  const forGuardian =
    (handler: (session: Session, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>) =>
    async (session: Session, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
      session.kind === 'pupil' ? reply.redirect('/mon-compte', 303) : handler(session, request, reply);

  server.get(
    PATH,
    whenProved(
      portal,
      forGuardian((_session, request, reply) => showForm(request, reply, { typed: '' })),
    ),
  );

  server.post(
    PATH,
    { bodyLimit: 4096 },
    whenProved(
      portal,
      forGuardian(async (session, request, reply) => {
        csrf.check(request, field(request.body, 'csrf'));
        const typed = field(request.body, 'mobile');
        const { accountId } = session;
        const result = await requestMobileChange(app, { accountId, mobile: typed, from: originOf(request) });
        if (result.ok) return reply.redirect(CODE_PATH, 303);
        reply.status(result.reason === 'too-many' ? 429 : 422);
        return showForm(request, reply, { typed, problem: result });
      }),
    ),
  );

  const showCode = async (
    session: Session,
    request: FastifyRequest,
    reply: FastifyReply,
    problem?: MobileCodeProblem,
  ): Promise<FastifyReply> => {
    const flow = await findAccountFlow(query, session.accountId, 'mobile');
    if (flow === undefined) return reply.redirect(PATH, 303);
    const language = languageOf(request);
    return sendPage(portal, request, reply, {
      title: texts(language).account.mobileSection.codeTitle,
      width: 'narrow',
      main: mobileCodeView(language, {
        csrfToken: csrf.token(request, reply),
        mobile: hiddenNumber(flow.data.mobile ?? ''),
        minutes: app.config.EDUCONNECT_CODE_MINUTES,
        problem,
      }),
    });
  };

  server.get(
    CODE_PATH,
    whenSignedIn(portal, (session, request, reply) => showCode(session, request, reply)),
  );

  server.post(
    CODE_PATH,
    { bodyLimit: 4096 },
    whenSignedIn(portal, async (session, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      const flow = await findAccountFlow(query, session.accountId, 'mobile');
      if (flow === undefined) return reply.redirect(PATH, 303);
      const result = await confirmMobileChange(app, {
        accountId: session.accountId,
        flowId: flow.id,
        code: field(request.body, 'code'),
        from: originOf(request),
      });
      if (result.ok || result.reason === 'elsewhere') return reply.redirect('/mon-compte', 303);
      reply.status(422);
      return showCode(session, request, reply, result);
    }),
  );
}
