import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askExport } from '../../../accounts/export/ask-export.ts';
import { findDataExport } from '../../../accounts/export/data-export.store.ts';
import { fetchExport } from '../../../accounts/export/fetch-export.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import type { Session } from '../../../signin/session.store.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { html } from '../../../ui/html.ts';
import { languageOf, type Portal, sendPage } from '../../portal.ts';
import type { AccountSection } from '../account-section.ts';
import { whenProved } from '../signed-in.ts';
import { DATA_PATH, dataView } from './view.ts';

const FORMATS = { pdf: 'application/pdf', json: 'application/json; charset=utf-8' } as const;

/** A copy of everything held on the person. */
export const dataSection: AccountSection = {
  group: 'data',
  register,
  rows: async ({ portal, account, language }) => {
    const t = texts(language).data;
    const copy = await findDataExport(portal.app.database.query, account.id);
    return [
      {
        label: t.label,
        value: copy === undefined ? t.none : '',
        action: html`<a href="${DATA_PATH}">${copy === undefined ? t.ask : t.see}</a>`,
      },
    ];
  },
};

function register(server: FastifyInstance, portal: Portal): void {
  const { app, csrf } = portal;
  const show = async (
    session: Session,
    request: FastifyRequest,
    reply: FastifyReply,
    tooMany: boolean,
  ): Promise<FastifyReply> => {
    const language = languageOf(request);
    return sendPage(portal, request, reply, {
      title: texts(language).data.title,
      width: 'narrow',
      main: dataView(language, {
        csrfToken: csrf.token(request, reply),
        copy: await findDataExport(app.database.query, session.accountId),
        tooMany,
      }),
    });
  };

  server.get(
    DATA_PATH,
    whenProved(portal, (session, request, reply) => show(session, request, reply, false)),
  );

  server.post(
    DATA_PATH,
    { bodyLimit: 4096 },
    whenProved(portal, async (session, request, reply) => {
      csrf.check(request, field(request.body, 'csrf'));
      const asked = await askExport(app, {
        accountId: session.accountId,
        language: languageOf(request),
        from: originOf(request),
      });
      if (asked.ok) return reply.redirect(DATA_PATH, 303);
      reply.status(429);
      return show(session, request, reply, true);
    }),
  );

  for (const format of ['pdf', 'json'] as const) {
    server.get(
      `${DATA_PATH}/${format}`,
      whenProved(portal, async (session, request, reply) => {
          const file = await fetchExport(app, {
            accountId: session.accountId,
            kind: session.kind,
            format,
            from: originOf(request),
          });
          if (file === undefined) return reply.redirect(DATA_PATH, 303);
          return reply
            .type(FORMATS[format])
            .header('content-disposition', `attachment; filename="educonnect-mes-donnees.${format}"`)
            .send(file);
        }, DATA_PATH),
    );
  }
}
