import { attributes, classes } from '../attributes.ts';
import { html, type Html } from '../html.ts';
import type { Language } from '../i18n/languages.ts';
import { texts } from '../i18n/texts.ts';
import { fieldGroup, fieldLabel, type FieldOptions, messagesId } from './field.ts';

export type TextInputOptions = FieldOptions & {
  language: Language;
  value?: string | undefined;
  type?: 'text' | 'tel' | 'email' | 'search' | undefined;
  autocomplete?: string | undefined;
  inputmode?: 'text' | 'numeric' | 'tel' | 'email' | 'search' | undefined;
  placeholder?: string | undefined;
  maxlength?: number | undefined;
  /** Identifiers and codes: no capital letters, no corrections, no spelling. */
  verbatim?: boolean | undefined;
  /** Takes the focus when the page opens. One a page. */
  autofocus?: boolean | undefined;
  /** How wide the field is, in characters; by default as wide as the column. */
  width?: 'short' | 'medium' | undefined;
};

export function textInput(options: TextInputOptions): Html {
  const { language, name, label, hint, error, optional, verbatim, width } = options;
  const id = options.id ?? name;
  const own = {
    type: options.type ?? 'text',
    id,
    name,
    value: options.value,
    autocomplete: options.autocomplete,
    inputmode: options.inputmode,
    // Codes, addresses and numbers run from left to right in every language; names follow their own letters.
    dir: verbatim === true || options.type === 'tel' ? 'ltr' : 'auto',
    placeholder: options.placeholder,
    maxlength: options.maxlength,
    autocapitalize: verbatim === true ? 'none' : undefined,
    autocorrect: verbatim === true ? 'off' : undefined,
    spellcheck: verbatim === true ? 'false' : undefined,
    required: optional !== true,
    autofocus: options.autofocus,
    'aria-describedby': messagesId(id),
    'aria-invalid': error !== undefined ? 'true' : undefined,
  };
  const className = classes(
    'fr-input',
    error !== undefined && 'fr-input--error',
    width && `ec-input--${width}`,
  );
  const labelled = optional === true ? `${label} ${texts(language).components.optional}` : label;
  return fieldGroup(
    id,
    error,
    html`${fieldLabel(id, labelled, hint)}<input class="${className}" ${attributes(own)} />`,
  );
}
