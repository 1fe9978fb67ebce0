import { html, type Html } from '../html.ts';
import type { Language } from '../i18n/languages.ts';
import { texts } from '../i18n/texts.ts';
import { csrfInput } from './csrf-input.ts';

/** FranceConnect’s entry, drawn with plain text: its official button and logo belong to the State. */
export function franceConnectButton(options: {
  language: Language;
  action: string;
  csrfToken: string;
  aboutUrl?: string | undefined;
}): Html {
  const t = texts(options.language).components.franceConnect;
  return html`<div class="fr-connect-group">
    <form method="post" action="${options.action}">
      ${csrfInput(options.csrfToken)}
      <button class="ec-connect" type="submit">${t.button}</button>
    </form>
    <p>
      <a
        href="${options.aboutUrl ?? 'https://franceconnect.gouv.fr/'}"
        target="_blank"
        rel="noopener external"
        title="${t.about} - ${t.newWindow}"
        >${t.about}</a
      >
    </p>
  </div>`;
}
