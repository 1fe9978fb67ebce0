import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findAccount } from '../../../accounts/account.store.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import { beginFirstPassword } from '../../../recovery/begin-first-password.ts';
import { ownContacts } from '../../../recovery/own-contacts.ts';
import { proveOwnership } from '../../../recovery/prove-ownership.ts';
import { findLinkOf } from '../../../signin/franceconnect/link.store.ts';
import { unlinkFranceConnect } from '../../../signin/franceconnect/unlink-franceconnect.ts';
import type { Session } from '../../../signin/session.store.ts';
import { html } from '../../../ui/html.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { offeredFranceConnect } from '../../franceconnect/offered-franceconnect.ts';
import { goToFranceConnect } from '../../franceconnect/routes.ts';
import { languageOf, PORTAL_COOKIES, type Portal, sendPage } from '../../portal.ts';
import { frenchDate, hiddenNumber } from '../../written.ts';
import type { AccountSection } from '../account-section.ts';
import { whenSignedIn } from '../signed-in.ts';
import { franceConnectSectionView } from './view.ts';

const PATH = '/mon-compte/franceconnect';

/** FranceConnect as a way into one's account: link it, or stop. */
export const franceConnectSection: AccountSection = {
  group: 'signin',
  register,
  rows: async ({ portal, account, language }) => {
    if (account.kind !== 'guardian' || portal.franceConnect === undefined) return [];
    const t = texts(language).franceConnect.account;
    const { linkedAt } = await findLinkOf(portal.app.database.query, account.id);
    return [
      {
        label: t.label,
        value: linkedAt === null ? t.unlinked : t.linked(dayOf(linkedAt)),
        action: html`<a href="${PATH}">${t.manage}</a>`,
      },
    ];
  },
};

function register(server: FastifyInstance, portal: Portal): void {
  const { app, cookies, csrf } = portal;
  const { query } = app.database;
  if (portal.franceConnect === undefined) return;

  const show = async (
    session: Session,
    request: FastifyRequest,
    reply: FastifyReply,
    waits: boolean,
  ): Promise<FastifyReply> => {
    const language = languageOf(request);
    const { linkedAt, hasPassword } = await findLinkOf(query, session.accountId);
    const { mobile } = ownContacts((await findAccount(query, session.accountId))!);
    const offered = await offeredFranceConnect(portal);
    // The button leads there; Chromium applies `form-action` to the redirect.
    if (offered !== undefined) reply.formActions.push(...offered.origins());
    return sendPage(portal, request, reply, {
      title: texts(language).franceConnect.account.title,
      width: 'narrow',
      main: franceConnectSectionView(language, {
        csrfToken: csrf.token(request, reply),
        linkedOn: linkedAt === null ? undefined : dayOf(linkedAt),
        hasPassword,
        mobile: mobile === null ? undefined : hiddenNumber(mobile),
        waits,
        offered: offered !== undefined,
        unlinked: (request.query as { arrete?: string }).arrete === '1' && linkedAt === null,
      }),
    });
  };

  server.get<{ Querystring: { arrete?: string } }>(
    PATH,
    whenSignedIn(portal, async (session, request, reply) => {
      if (session.kind !== 'guardian') return reply.redirect('/mon-compte', 303);
      return show(session, request, reply, false);
    }),
  );

  server.post(
    `${PATH}/relier`,
    { bodyLimit: 4096 },
    whenSignedIn(portal, async (session, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      if (session.kind !== 'guardian') return reply.redirect('/mon-compte', 303);
      const { accountId } = session;
      return goToFranceConnect(portal, request, reply, { accountId, serviceHandle: null });
    }),
  );

  server.post(
    `${PATH}/arret`,
    { bodyLimit: 4096 },
    whenSignedIn(portal, async (session, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      const { accountId } = session;
      const result = await unlinkFranceConnect(app, { accountId, from: originOf(request) });
      // Without a password, the page itself says what to do first.
      return reply.redirect(result.ok ? `${PATH}?arrete=1` : PATH, 303);
    }),
  );

  server.post(
    `${PATH}/mot-de-passe`,
    { bodyLimit: 4096 },
    whenSignedIn(portal, async (session, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      const flow = await beginFirstPassword(app, session.accountId);
      if (flow === undefined) return reply.redirect(PATH, 303);
      const sent = await proveOwnership(app, { flowId: flow.id, by: 'sms', from: originOf(request) });
      if (sent.ok) {
        cookies.set(reply, PORTAL_COOKIES.flow, flow.token);
        return reply.redirect('/nouveau-mot-de-passe/code', 303);
      }
      if (sent.reason === 'elsewhere') return reply.redirect(PATH, 303);
      reply.status(429).header('retry-after', String(sent.waitSeconds));
      return show(session, request, reply, true);
    }),
  );
}

const parisDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });
const dayOf = (date: Date): string => frenchDate(parisDay.format(date));
