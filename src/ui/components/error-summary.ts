import { type Content, html, type Html } from '../html.ts';
import type { Language } from '../i18n/languages.ts';
import { texts } from '../i18n/texts.ts';
import { alert } from './alert.ts';

/** One line of the summary; `field` is the id of the control to mend. */
export type FieldError = { field: string; message: Content };

/** The one alert above a form with several fields: how many things to mend, each a link to its field. */
export function errorSummary(options: {
  language: Language;
  errors: readonly FieldError[];
  title?: string | undefined;
}): Html {
  const { language, errors } = options;
  return alert({
    kind: 'error',
    title: options.title ?? texts(language).components.errorSummary(errors.length),
    text: html`<ul class="ec-error-summary">
      ${errors.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`)}
    </ul>`,
  });
}
