import { ERRORS, type ErrorCode } from '../platform/errors/catalogue.ts';
import { errorPage } from './error-page.ts';
import { render } from './html.ts';
import type { Language } from './i18n/languages.ts';
import { texts } from './i18n/texts.ts';
import type { Page, Shell } from './layout.ts';

/** The whole page of a numbered error of the catalogue. */
export function renderNumberedError(
  shell: Shell,
  error: { code: ErrorCode; trace: string; language: Language } & Pick<Page, 'languageLinks'>,
): string {
  const { code, trace, language, languageLinks } = error;
  return render(
    errorPage(shell, {
      language,
      languageLinks,
      ...texts(language).errors[code],
      number: ERRORS[code].number,
      trace,
    }),
  );
}
