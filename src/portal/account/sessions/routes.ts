import type { FastifyInstance } from 'fastify';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import { disownSignIn } from '../../../signin/disown-sign-in.ts';
import { endSessions } from '../../../signin/end-sessions.ts';
import { listHistory } from '../../../signin/history.store.ts';
import { listOpenSessions } from '../../../signin/open-sessions.store.ts';
import { html } from '../../../ui/html.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { languageOf, PORTAL_COOKIES, type Portal, sendPage } from '../../portal.ts';
import type { AccountSection } from '../account-section.ts';
import { whenSignedIn } from '../signed-in.ts';
import { historyView, notMeView, securedView, sessionsView } from './view.ts';

const PATH = '/mon-compte/connexions';
const PAGE_SIZE = 50;

/** Sessions open now, the history of 12 months, and « Ce n’est pas moi ». */
export const sessionsSection: AccountSection = {
  group: 'signin',
  register,
  rows: async ({ portal, account, language }) => {
    const t = texts(language).account.sessionsSection;
    const open = await listOpenSessions(portal.app.database.query, account.id);
    return [
      { label: t.label, value: t.count(open.length), action: html`<a href="${PATH}">${t.see}</a>` },
      {
        label: t.historyLabel,
        value: t.historyMonths,
        action: html`<a href="${PATH}/historique">${t.seeHistory}</a>`,
      },
    ];
  },
};

function register(server: FastifyInstance, portal: Portal): void {
  const { app, csrf } = portal;
  const { query } = app.database;

  server.get(
    PATH,
    whenSignedIn(portal, async (session, request, reply) => {
      const language = languageOf(request);
      return sendPage(portal, request, reply, {
        title: texts(language).account.sessionsSection.title,
        main: sessionsView(language, {
          csrfToken: csrf.token(request, reply),
          sessions: await listOpenSessions(query, session.accountId),
          presentId: session.id,
        }),
      });
    }),
  );

  server.post(
    `${PATH}/fermer`,
    { bodyLimit: 4096 },
    whenSignedIn(portal, async (session, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      const sessionId = field(request.body, 'session');
      await endSessions(app, {
        session,
        which: sessionId === '' ? 'others' : { sessionId },
        from: originOf(request),
      });
      return reply.redirect(PATH, 303);
    }),
  );

  server.get<{ Querystring: { page?: string } }>(
    `${PATH}/historique`,
    whenSignedIn(portal, async (session, request, reply) => {
      const language = languageOf(request);
      const asked = Number((request.query as { page?: string }).page ?? '1');
      const page = Number.isInteger(asked) && asked >= 1 && asked <= 1000 ? asked : 1;
      const [entries, registry] = await Promise.all([
        listHistory(query, session.accountId, { from: (page - 1) * PAGE_SIZE, most: PAGE_SIZE + 1 }),
        portal.identityProvider.registry.current(),
      ]);
      return sendPage(portal, request, reply, {
        title: texts(language).account.sessionsSection.historyTitle,
        main: historyView(language, {
          entries: entries.slice(0, PAGE_SIZE).map((entry) => ({
            ...entry,
            serviceName: entry.serviceId === null ? null : (registry.findById(entry.serviceId)?.name ?? null),
          })),
          page,
          hasNext: entries.length > PAGE_SIZE,
        }),
      });
    }),
  );

  server.get(
    `${PATH}/pas-moi`,
    whenSignedIn(portal, (session, request, reply) => {
      const language = languageOf(request);
      return sendPage(portal, request, reply, {
        title: texts(language).account.sessionsSection.notMe.title,
        width: 'narrow',
        main: notMeView(language, { csrfToken: csrf.token(request, reply), kind: session.kind }),
      });
    }),
  );

  server.post(
    `${PATH}/pas-moi`,
    { bodyLimit: 4096 },
    whenSignedIn(portal, async (session, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      await disownSignIn(app, { session, from: originOf(request) });
      portal.cookies.clear(reply, PORTAL_COOKIES.session);
      // A device that somebody else used is a stranger again.
      portal.cookies.clear(reply, PORTAL_COOKIES.knownDevice);
      return reply.redirect('/compte-protege', 303);
    }),
  );

  server.get('/compte-protege', (request, reply) =>
    sendPage(portal, request, reply, {
      title: texts(languageOf(request)).account.sessionsSection.secured.title,
      width: 'narrow',
      main: securedView(languageOf(request)),
    }),
  );
}
