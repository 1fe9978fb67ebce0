import { attributes, classes } from '../attributes.ts';
import { html, type Html } from '../html.ts';
import type { Language } from '../i18n/languages.ts';
import { texts } from '../i18n/texts.ts';
import { fieldGroup, fieldLabel, type FieldOptions, messagesId } from './field.ts';

export type PasswordInputOptions = Omit<FieldOptions, 'optional'> & {
  language: Language;
  autocomplete: 'current-password' | 'new-password';
  placeholder?: string | undefined;
  /** The id of the list of rules (`passwordRules`), so that it is read with the field. */
  rulesId?: string | undefined;
  autofocus?: boolean | undefined;
};

/** A password. Never pre-filled. The button that shows it appears only where JavaScript runs. */
export function passwordInput(options: PasswordInputOptions): Html {
  const { language, name, label, hint, error, rulesId } = options;
  const t = texts(language).components;
  const id = options.id ?? name;
  const own = {
    id,
    name,
    dir: 'ltr',
    autocomplete: options.autocomplete,
    placeholder: options.placeholder,
    autocapitalize: 'none',
    autocorrect: 'off',
    spellcheck: 'false',
    required: true,
    autofocus: options.autofocus,
    'aria-describedby': rulesId === undefined ? messagesId(id) : `${rulesId} ${messagesId(id)}`,
    'aria-invalid': error !== undefined ? 'true' : undefined,
  };
  return fieldGroup(
    id,
    error,
    html`${fieldLabel(id, label, hint)}
      <div class="fr-input-wrap ec-password">
        <input
          class="${classes('fr-input fr-password__input', error !== undefined && 'fr-input--error')}"
          type="password"
          ${attributes(own)}
        />
        <button
          class="fr-btn fr-btn--tertiary-no-outline fr-btn--sm ec-password__show"
          type="button"
          hidden
          aria-controls="${id}"
          data-show-label="${t.showPassword}"
          data-hide-label="${t.hidePassword}"
        >
          <span>${t.showPassword}</span> <span class="fr-sr-only">${label}</span>
        </button>
      </div>`,
  );
}
