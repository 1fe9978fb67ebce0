import type { Content, Html } from './html.ts';
import { html } from './html.ts';
import { alert } from './components/alert.ts';
import { linkButton } from './components/link-button.ts';
import type { Language } from './i18n/languages.ts';
import { texts } from './i18n/texts.ts';
import { layout, type Page, type Shell } from './layout.ts';

export type ErrorPage = {
  language: Language;
  /** After « Erreur - ». */
  title: string;
  explanation: Content;
  /** What this person can really do now, in order. */
  next: readonly Content[];
  /** The number in the catalogue of errors. */
  number: number;
  /** Finds the line in the log. */
  trace: string;
  /** Where the button goes: the home page unless a journey can be taken up again. */
  action?: { label: string; href: string } | undefined;
} & Pick<Page, 'signedIn' | 'navigation' | 'school' | 'languageLinks'>;

/** The page of every error: what happened, what to do, and what to tell the helpdesk. */
export function errorPage(shell: Shell, error: ErrorPage): Html {
  const { language, title, explanation, next, number, trace } = error;
  const t = texts(language).errorPage;
  const action = error.action ?? { label: t.home, href: shell.links.home };
  return layout(shell, {
    language,
    languageLinks: error.languageLinks,
    title: t.title(title),
    width: 'narrow',
    signedIn: error.signedIn,
    navigation: error.navigation,
    school: error.school,
    main: html`<h1>${title}</h1>
      ${alert({ kind: 'error', text: explanation })}
      ${
        next.length > 0 &&
        html`<h2>${t.next}</h2>
          <ul>
            ${next.map((step) => html`<li>${step}</li>`)}
          </ul>`
      }
      <p>${linkButton(action)}</p>
      <dl class="ec-reference">
        <div>
          <dt>${t.number}</dt>
          <dd>${number}</dd>
        </div>
        <div>
          <dt>${t.trace}</dt>
          <dd><code>${trace}</code></dd>
        </div>
      </dl>`,
  });
}
