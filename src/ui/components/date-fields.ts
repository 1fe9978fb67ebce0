import { attributes, classes } from '../attributes.ts';
import { type Content, html, type Html } from '../html.ts';
import type { Language } from '../i18n/languages.ts';
import { texts } from '../i18n/texts.ts';
import { fieldMessages, messagesId } from './field.ts';

export type DateFieldsOptions = {
  language: Language;
  /** The three fields are named `${name}-day`, `${name}-month`, `${name}-year`. */
  name: string;
  legend: Content;
  /** `null` for none; by default an example. */
  hint?: Content | null | undefined;
  /** As typed, even when it is no date. */
  value?: { day: string; month: string; year: string } | undefined;
  error?: Content | undefined;
  /** Which of the three the error is about; all by default. */
  wrong?: readonly ('day' | 'month' | 'year')[] | undefined;
  /** The date is the person’s own birth date: the browser may fill it in. Not for a child’s. */
  ownBirthDate?: boolean | undefined;
};

const parts = [
  { part: 'day', autocomplete: 'bday-day', length: 2 },
  { part: 'month', autocomplete: 'bday-month', length: 2 },
  { part: 'year', autocomplete: 'bday-year', length: 4 },
] as const;

/** A date in three fields, each the size of what it holds. The error summary links to `${name}-day`. */
export function dateFields(options: DateFieldsOptions): Html {
  const { language, name, legend, value, error, ownBirthDate } = options;
  const t = texts(language).components;
  const hint = options.hint === undefined ? t.dateHint : options.hint;
  const wrong = options.wrong ?? ['day', 'month', 'year'];
  return html`<fieldset
    class="${classes('fr-fieldset', 'ec-date', error !== undefined && 'fr-fieldset--error')}"
    aria-describedby="${messagesId(name)}"
  >
    <legend class="fr-fieldset__legend">
      ${legend}${hint !== null && html` <span class="fr-hint-text">${hint}</span>`}
    </legend>
    ${parts.map(({ part, autocomplete, length }) => {
      const isWrong = error !== undefined && wrong.includes(part);
      const own = {
        id: `${name}-${part}`,
        name: `${name}-${part}`,
        value: value?.[part],
        maxlength: length,
        dir: 'ltr',
        autocomplete: ownBirthDate === true ? autocomplete : 'off',
        'aria-invalid': isWrong ? 'true' : undefined,
        'aria-describedby': isWrong ? messagesId(name) : undefined,
      };
      return html`<div class="fr-fieldset__element fr-fieldset__element--inline ec-date__${part}">
        <label class="fr-label" for="${name}-${part}">${t[part]}</label>
        <input
          class="${classes('fr-input', isWrong && 'fr-input--error')}"
          type="text"
          inputmode="numeric"
          required
          ${attributes(own)}
        />
      </div>`;
    })}
    ${fieldMessages(name, error)}
  </fieldset>`;
}
