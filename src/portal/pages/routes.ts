import type { FastifyInstance } from 'fastify';
import type { OperatorContacts } from '../../support/operator-contacts.ts';
import { html, type Html } from '../../ui/html.ts';
import { type Texts, texts } from '../../ui/i18n/texts.ts';
import { languageOf, type Portal, sendPage } from '../portal.ts';
import {
  accessibilityMain,
  cookiesMain,
  noticeMain,
  privacyMain,
  pupilsPrivacyMain,
  sitemapMain,
} from './legal-view.ts';

type InformationPage = {
  path: string;
  title: (t: Texts) => string;
  main: (t: Texts, operator: OperatorContacts) => Html;
};

/** Pages of information: nothing but text. */
const PAGES: readonly InformationPage[] = [
  { path: '/mentions-legales', title: (t) => t.legal.notice.title, main: noticeMain },
  { path: '/donnees-personnelles', title: (t) => t.legal.privacy.title, main: privacyMain },
  {
    path: '/donnees-personnelles/eleves',
    title: (t) => t.legal.pupilsPrivacy.title,
    main: pupilsPrivacyMain,
  },
  { path: '/cookies', title: (t) => t.legal.cookies.title, main: cookiesMain },
  { path: '/accessibilite', title: (t) => t.legal.accessibility.title, main: accessibilityMain },
  { path: '/plan-du-site', title: (t) => t.pages.sitemap.title, main: sitemapMain },
];

export function registerPages(server: FastifyInstance, portal: Portal): void {
  for (const { path, title, main } of PAGES) {
    server.get(path, (request, reply) => {
      const t = texts(languageOf(request));
      return sendPage(portal, request, reply, {
        title: title(t),
        main: html`<h1>${title(t)}</h1>
          ${main(t, portal.operator)}`,
      });
    });
  }
}
