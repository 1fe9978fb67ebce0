import { html, type Html, type HtmlValue } from '../html.ts';
import type { Language } from '../i18n/languages.ts';
import { texts } from '../i18n/texts.ts';
import { button } from './button.ts';
import { csrfInput } from './csrf-input.ts';

/**
 * A form that asks the device for a passkey and sends its answer in `reponse`. Hidden where there is no JavaScript or
 * no WebAuthn. The options are fetched from `action/options` when the button is pressed: a challenge lives minutes.
 */
export function passkeyForm(options: {
  language: Language;
  purpose: 'create' | 'get';
  action: string;
  csrfToken: string;
  label: string;
  kind?: 'primary' | 'secondary' | undefined;
  children?: HtmlValue;
}): Html {
  const t = texts(options.language).components;
  return html`<form
    method="post"
    action="${options.action}"
    hidden
    novalidate
    data-repeatable
    data-passkey="${options.purpose}"
  >
    ${csrfInput(options.csrfToken)} ${options.children}
    <input type="hidden" name="reponse" value="" />
    <p class="fr-error-text" role="alert" hidden>${t.passkeyFailed}</p>
    ${button({ label: options.label, kind: options.kind ?? 'secondary', full: true })}
  </form>`;
}
