import type { FastifyInstance } from 'fastify';
import { card } from '../../ui/components/card.ts';
import { linkButton } from '../../ui/components/link-button.ts';
import { html, type Html } from '../../ui/html.ts';
import type { Texts } from '../../ui/i18n/texts.ts';
import { texts } from '../../ui/i18n/texts.ts';
import { languageOf, type Portal, sendPage } from '../portal.ts';

type InformationPage = {
  path: string;
  title: (t: Texts['pages']) => string;
  main: (t: Texts['pages']) => Html;
};

/** Pages of information: nothing but text. */
const PAGES: readonly InformationPage[] = [
  {
    path: '/aide',
    title: (t) => t.help.title,
    main: (t) =>
      html`<p class="fr-text--lead">${t.help.intro}</p>
        ${t.help.questions.map(({ question, answer }) => card({ title: question, children: html`<p>${answer}</p>` }))}
        <p><a href="/contacts">${t.contacts.title}</a></p>`,
  },
  {
    path: '/contacts',
    title: (t) => t.contacts.title,
    main: (t) =>
      html`<p>${t.contacts.intro}</p>
        <p>${t.contacts.school}</p>
        <p>${t.contacts.academy}</p>`,
  },
  {
    path: '/mentions-legales',
    title: (t) => t.legal.title,
    main: (t) =>
      html`<p>${t.legal.editor}</p>
        <p>${t.legal.software}</p>`,
  },
  {
    path: '/donnees-personnelles',
    title: (t) => t.privacy.title,
    main: (t) =>
      html`${[t.privacy.why, t.privacy.what, t.privacy.who, t.privacy.howLong, t.privacy.rights].map(
          (text) => html`<p>${text}</p>`,
        )}
        <h2>${t.privacy.pupilsTitle}</h2>
        <p>${t.privacy.pupils}</p>`,
  },
  {
    path: '/accessibilite',
    title: (t) => t.accessibility.title,
    main: (t) =>
      html`<p>${t.accessibility.state}</p>
        <p>${t.accessibility.effort}</p>
        <p>${t.accessibility.contact}</p>`,
  },
  {
    path: '/plan-du-site',
    title: (t) => t.sitemap.title,
    main: (t) =>
      html`<ul>
        <li><a href="/connexion">${t.sitemap.signIn}</a></li>
        <li><a href="/activation/sms">${t.sitemap.create}</a></li>
        <li><a href="/identifiant-perdu">${t.lost.identifierTitle}</a></li>
        <li><a href="/mot-de-passe-perdu">${t.lost.passwordTitle}</a></li>
        <li><a href="/mon-compte">${t.sitemap.account}</a></li>
        <li><a href="/aide">${t.help.title}</a></li>
        <li><a href="/contacts">${t.contacts.title}</a></li>
        <li><a href="/mentions-legales">${t.legal.title}</a></li>
        <li><a href="/donnees-personnelles">${t.privacy.title}</a></li>
        <li><a href="/accessibilite">${t.accessibility.title}</a></li>
      </ul>`,
  },
  { path: '/identifiant-perdu', title: (t) => t.lost.identifierTitle, main: lostMain },
  { path: '/mot-de-passe-perdu', title: (t) => t.lost.passwordTitle, main: lostMain },
];

function lostMain(t: Texts['pages']): Html {
  return html`<p>${t.lost.guardianIdentifier}</p>
    <p>${linkButton({ kind: 'secondary', label: t.lost.guardianAction, href: '/activation/sms' })}</p>
    <p>${t.lost.school}</p>
    <p>${t.lost.pupil}</p>
    <p><a href="/connexion">${t.lost.back}</a></p>`;
}

export function registerPages(server: FastifyInstance, portal: Portal): void {
  for (const { path, title, main } of PAGES) {
    server.get(path, (request, reply) => {
      const t = texts(languageOf(request)).pages;
      return sendPage(portal, request, reply, {
        title: title(t),
        main: html`<h1>${title(t)}</h1>
          ${main(t)}`,
      });
    });
  }
}
