import { html, type Html } from '../html.ts';
import { icon } from '../icon.ts';
import type { Language } from '../i18n/languages.ts';
import { texts } from '../i18n/texts.ts';

export type PasswordRule = {
  label: string;
  /**
   * A regular expression (`u` flag) for what the browser can check while one types. Left out for what only
   * the server knows (common or guessable passwords).
   */
  pattern?: string | undefined;
};

/** The rules under a new password; ticked while one types where JavaScript runs. */
export function passwordRules(options: {
  language: Language;
  id: string;
  /** The id of the password field. */
  field: string;
  rules: readonly PasswordRule[];
}): Html {
  const t = texts(options.language).components;
  return html`<div class="ec-rules" id="${options.id}" data-rules-for="${options.field}">
    <p class="ec-rules__title">${t.passwordRules}</p>
    <ul>
      ${options.rules.map(({ label, pattern }) =>
        pattern === undefined
          ? html`<li>${label}</li>`
          : html`<li data-pattern="${pattern}">
              ${icon('check')}<span>${label}</span>
              <span class="fr-sr-only" hidden>${t.ruleMet}</span>
            </li>`,
      )}
    </ul>
  </div>`;
}
