import type { Assets } from './assets.ts';
import { button } from './components/button.ts';
import { csrfInput } from './components/csrf-input.ts';
import { type Content, html, type Html, trusted } from './html.ts';
import { type Language, languages } from './i18n/languages.ts';
import { type Texts, texts } from './i18n/texts.ts';
import { icon } from './icon.ts';

/** What is the same on every page of one listener; built once at start. */
export type Shell = {
  variant: 'portal' | 'console';
  assets: Assets;
  version: string;
  /** Addresses of the pages that every page links to. */
  links: {
    home: string;
    support: string;
    contacts: string;
    legal: string;
    privacy: string;
    accessibility: string;
    sitemap: string;
    signOut: string;
  };
};

export type NavigationLink = { label: string; href: string; current?: boolean | undefined };

/** One page. */
export type Page = {
  language: Language;
  /** Without « - EduConnect », which the layout adds. */
  title: string;
  main: Html;
  /** `narrow` for forms, `normal` for reading and lists, `wide` for tables. Console pages are wide by default. */
  width?: 'narrow' | 'normal' | 'wide' | undefined;
  signedIn?: { name: string; csrfToken: string } | undefined;
  /** The one message to everybody, for instance at the start of a school year (R60). */
  banner?: Content | undefined;
  navigation?: readonly NavigationLink[] | undefined;
  /** From the home page to the parent page; the layout adds the page itself. */
  breadcrumb?: readonly { label: string; href: string }[] | undefined;
  /** Console: the school whose people are shown, « 0000000A CLG … » (R20). */
  school?: string | undefined;
  /** The same page in each language; none where there is one language only. */
  languageLinks?: readonly { language: Language; href: string }[] | undefined;
  /** Instead of `educonnect.js`; `null` for a page that needs none. */
  script?: string | null | undefined;
};

/** Our sign, an « e » and a point: the same drawing as `assets/img/icon.svg`, without a request. */
const mark = trusted(
  '<svg class="ec-brand__mark" viewBox="0 0 32 32" width="38" height="38" aria-hidden="true" focusable="false">' +
    '<rect width="32" height="32" rx="9" fill="#fff"/><path d="M9 16h13.4a6.7 6.7 0 1 0-2.3 5.3" fill="none" ' +
    'stroke="#12525a" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/>' +
    '<circle cx="24.6" cy="23.4" r="2.7" fill="#f5b83d"/></svg>',
);

/** The whole document, in markup that a stylesheet written for the DSFR also understands. */
export function layout(shell: Shell, page: Page): Html {
  const t = texts(page.language).layout;
  const script = page.script === undefined ? 'js/educonnect.js' : page.script;
  const width = page.width ?? (shell.variant === 'console' ? 'wide' : 'normal');
  return html`<!doctype html>
    <html lang="${page.language}" dir="${languages[page.language].direction}" data-fr-scheme="system">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${t.title(page.title)}</title>
        ${shell.assets.stylesheets.map((href) => html`<link rel="stylesheet" href="${href}" />`)}
        <link rel="icon" type="image/svg+xml" href="${shell.assets.url('img/icon.svg')}" />
        ${script !== null && html`<script type="module" src="${shell.assets.url(script)}"></script>`}
      </head>
      <body class="ec-${shell.variant}">
        ${skipLinks(t)} ${header(shell, page, t)} ${page.banner !== undefined && banner(page.banner, t)}
        <main id="contenu" tabindex="-1" class="ec-main ec-main--${width}">
          <div class="${containerOf(shell)} ec-stack">
            ${page.breadcrumb !== undefined && breadcrumb(page.breadcrumb, page.title, t)}
            ${width === 'narrow' ? sheet(page.main) : page.main}
          </div>
        </main>
        ${footer(shell, t)}
      </body>
    </html>`;
}

/** One column in the middle; the grid classes are for a stylesheet that does not know `ec-sheet`. */
function sheet(content: Html): Html {
  return html`<div class="fr-grid-row fr-grid-row--center">
    <div class="fr-col-12 fr-col-md-8 ec-sheet ec-stack">${content}</div>
  </div>`;
}

function containerOf(shell: Shell): string {
  return shell.variant === 'console' ? 'fr-container fr-container--fluid' : 'fr-container';
}

function skipLinks(t: Texts['layout']): Html {
  return html`<div class="fr-skiplinks">
    <nav class="fr-container" aria-label="${t.skipLinks}">
      <ul class="fr-skiplinks__list">
        <li><a class="fr-link" href="#contenu">${t.skipToContent}</a></li>
        <li><a class="fr-link" href="#pied">${t.skipToFooter}</a></li>
      </ul>
    </nav>
  </div>`;
}

function header(shell: Shell, page: Page, t: Texts['layout']): Html {
  return html`<header class="fr-header">
    <div class="fr-header__body">
      <div class="${containerOf(shell)}">
        <div class="fr-header__body-row">
          <div class="fr-header__brand">
            <a class="ec-brand" href="${shell.links.home}" title="${t.home}">
              ${mark}
              <span class="fr-header__service">
                <span class="fr-header__service-title">${t.brand}</span>
                <span class="fr-header__service-tagline">${t.tagline}</span>
              </span>
            </a>
          </div>
          ${page.school !== undefined && html`<p class="ec-school"><bdi>${page.school}</bdi></p>`}
          ${page.languageLinks !== undefined && languageMenu(page.language, page.languageLinks, t)}
          ${page.signedIn !== undefined && personTools(shell, page.signedIn, t)}
        </div>
      </div>
    </div>
    ${page.navigation !== undefined && navigation(shell, page.navigation, t)}
  </header>`;
}

function personTools(shell: Shell, person: NonNullable<Page['signedIn']>, t: Texts['layout']): Html {
  return html`<div class="fr-header__tools">
    <div class="fr-header__tools-links">
      <p class="ec-person">
        ${icon('person')}<span class="fr-sr-only">${t.signedInAs}</span> <bdi>${person.name}</bdi>
      </p>
      <form method="post" action="${shell.links.signOut}">
        ${csrfInput(person.csrfToken)}
        ${button({ label: t.signOut, kind: 'tertiary', size: 'sm', icon: 'signOut' })}
      </form>
    </div>
  </div>`;
}

function navigation(shell: Shell, links: readonly NavigationLink[], t: Texts['layout']): Html {
  return html`<div class="fr-header__menu">
    <div class="${containerOf(shell)}">
      <nav class="fr-nav" aria-label="${t.menu}">
        <ul class="fr-nav__list">
          ${links.map(
            ({ label, href, current }) =>
              html`<li class="fr-nav__item">
                <a class="fr-nav__link" href="${href}" ${current === true && html`aria-current="page"`}
                  >${label}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
    </div>
  </div>`;
}

function banner(content: Content, t: Texts['layout']): Html {
  return html`<section class="fr-notice fr-notice--info" aria-label="${t.message}">
    <div class="fr-container">
      <div class="fr-notice__body">
        <p class="fr-notice__title">${icon('info')}<span>${content}</span></p>
      </div>
    </div>
  </section>`;
}

function breadcrumb(
  links: readonly { label: string; href: string }[],
  title: string,
  t: Texts['layout'],
): Html {
  return html`<nav class="fr-breadcrumb" aria-label="${t.breadcrumb}">
    <ol class="fr-breadcrumb__list">
      ${links.map(
        ({ label, href }) => html`<li><a class="fr-breadcrumb__link" href="${href}">${label}</a></li>`,
      )}
      <li><a class="fr-breadcrumb__link" aria-current="page">${title}</a></li>
    </ol>
  </nav>`;
}

function footer(shell: Shell, t: Texts['layout']): Html {
  const { links } = shell;
  const entries = [
    [links.support, t.footer.support],
    [links.contacts, t.footer.contacts],
    [links.legal, t.footer.legal],
    [links.privacy, t.footer.privacy],
    [links.accessibility, t.footer.accessibility],
    [links.sitemap, t.footer.sitemap],
  ] as const;
  return html`<footer class="fr-footer" id="pied" tabindex="-1">
    <div class="${containerOf(shell)}">
      <div class="fr-footer__body">
        <p class="fr-footer__brand">
          <strong>${t.brand}</strong>
          <span>${t.tagline}</span>
        </p>
      </div>
      <div class="fr-footer__bottom">
        <ul class="fr-footer__bottom-list">
          ${entries.map(
            ([href, label]) =>
              html`<li class="fr-footer__bottom-item">
                <a class="fr-footer__bottom-link" href="${href}">${label}</a>
              </li>`,
          )}
        </ul>
        <p class="fr-footer__bottom-copy">${t.version(shell.version)}</p>
      </div>
    </div>
  </footer>`;
}

/** Opens without JavaScript; each language is said by its own name, for those who read no other. */
function languageMenu(
  current: Language,
  links: NonNullable<Page['languageLinks']>,
  t: Texts['layout'],
): Html {
  return html`<details class="ec-languages">
    <summary>
      ${icon('language')}<span class="fr-sr-only">${t.language}</span>
      <span>${languages[current].name}</span>
    </summary>
    <nav aria-label="${t.languages}">
      <ul>
        ${links.map(
          ({ language, href }) =>
            html`<li>
              <a
                href="${href}"
                rel="nofollow"
                hreflang="${language}"
                lang="${language}"
                dir="${languages[language].direction}"
                ${language === current && html`aria-current="true"`}
                >${languages[language].name}</a
              >
            </li>`,
        )}
      </ul>
    </nav>
  </details>`;
}
