import type { FastifyInstance } from 'fastify';
import { changeLanguage } from '../../../accounts/change-language.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { originOf } from '../../../platform/http/origin.ts';
import { isLanguage, languages } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { html } from '../../../ui/html.ts';
import { findAccount } from '../../../accounts/account.store.ts';
import { languageOf, PORTAL_COOKIES, type Portal, sendPage } from '../../portal.ts';
import type { AccountSection } from '../account-section.ts';
import { whenSignedIn } from '../signed-in.ts';
import { languageView } from './view.ts';

const PATH = '/mon-compte/langue';

/** The language of screens and messages. */
export const languageSection: AccountSection = {
  group: 'preferences',
  register,
  rows: async ({ account, language }) => {
    const t = texts(language).account.languageSection;
    return [
      {
        label: t.label,
        value: html`<span lang="${account.language}">${languages[account.language].name}</span>`,
        action: html`<a href="${PATH}">${t.change}</a>`,
      },
    ];
  },
};

function register(server: FastifyInstance, portal: Portal): void {
  server.get(
    PATH,
    whenSignedIn(portal, async (session, request, reply) => {
      const language = languageOf(request);
      const account = (await findAccount(portal.app.database.query, session.accountId))!;
      return sendPage(portal, request, reply, {
        title: texts(language).account.languageSection.title,
        width: 'narrow',
        main: languageView(language, {
          csrfToken: portal.csrf.token(request, reply),
          chosen: account.language,
        }),
      });
    }),
  );

  server.post(
    PATH,
    whenSignedIn(portal, async (session, request, reply) => {
      portal.csrf.check(request, field(request.body, 'csrf'));
      const chosen = field(request.body, 'langue');
      if (!isLanguage(chosen)) return reply.redirect(PATH, 303);
      await changeLanguage(portal.app, {
        accountId: session.accountId,
        language: chosen,
        from: originOf(request),
      });
      // A language chosen before in a page of this browser must not hide this one.
      portal.cookies.set(reply, PORTAL_COOKIES.language, chosen);
      return reply.redirect('/mon-compte', 303);
    }),
  );
}
