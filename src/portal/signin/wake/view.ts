import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { dateFields } from '../../../ui/components/date-fields.ts';
import { errorSummary } from '../../../ui/components/error-summary.ts';
import { form } from '../../../ui/components/form.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import type { TypedDate } from '../../typed-date.ts';

export type WakeModel = {
  csrfToken: string;
  kind: 'guardian' | 'pupil';
  /** False when no birth date could be given: only the school can help. */
  alone: boolean;
  typed: TypedDate;
  problem: 'missing' | 'wrong' | 'blocked' | undefined;
};

/** An account that nobody used for long (R107): a birth date wakes it. */
export function wakeView(language: Language, model: WakeModel): Html {
  const t = texts(language).signin.wake;
  const { kind, problem } = model;
  const intro = html`<h1>${t.title}</h1>
    <p>${t.intro}</p>`;
  if (!model.alone) return html`${intro} ${alert({ kind: 'warning', text: t.school })}`;
  if (problem === 'blocked') return html`${intro} ${alert({ kind: 'error', text: t.blocked })}`;
  const error = problem === undefined ? undefined : t[problem];
  return html`${intro}
    ${error !== undefined && errorSummary({ language, errors: [{ field: 'birthDate-day', message: error }] })}
    ${form({
      action: '/connexion/reveil',
      csrfToken: model.csrfToken,
      children: [
        dateFields({
          language,
          name: 'birthDate',
          legend: t.legend[kind],
          value: model.typed,
          error,
          ownBirthDate: kind === 'pupil',
        }),
        button({ label: t.submit, full: true }),
      ],
    })}
    <p>${t.otherwise}</p>`;
}
