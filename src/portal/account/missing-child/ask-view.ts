import type { FoundSchool } from '../../../support/search-schools.store.ts';
import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { dateFields } from '../../../ui/components/date-fields.ts';
import { errorSummary } from '../../../ui/components/error-summary.ts';
import { form } from '../../../ui/components/form.ts';
import { summaryList } from '../../../ui/components/summary-list.ts';
import { textInput } from '../../../ui/components/text-input.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { dateField } from '../../typed-date.ts';
import { MISSING_CHILD_PATHS } from './paths.ts';

export type AskProblems = {
  givenName?: 'givenName' | 'givenName-long';
  born?: 'born';
  /** Nothing is wrong with the fields. */
  refused?: 'throttled' | 'listed';
};

/** Then, the child: first name and birth date. */
export function askView(
  language: Language,
  model: {
    csrfToken: string;
    school: FoundSchool;
    givenName: string;
    body: unknown;
    problems: AskProblems;
  },
): Html {
  const { family } = texts(language);
  const t = family.missing.form;
  const { school, problems } = model;
  const wrong = {
    givenName: problems.givenName && t.problems[problems.givenName],
    born: problems.born && t.problems[problems.born],
  };
  const errors = [
    ...(wrong.givenName === undefined ? [] : [{ field: 'prenom', message: wrong.givenName }]),
    ...(wrong.born === undefined ? [] : [{ field: 'naissance-day', message: wrong.born }]),
  ];
  return html`<h1>${family.missing.title}</h1>
    ${errors.length > 0 && errorSummary({ language, errors })}
    ${problems.refused === 'throttled' && alert({ kind: 'error', ...t.throttled })}
    ${problems.refused === 'listed' && alert({ kind: 'info', ...t.listed, focus: true })}
    ${summaryList([
      {
        label: t.school,
        value: [school.name, school.city].filter(Boolean).join(', '),
        action: html`<a href="${MISSING_CHILD_PATHS.search}">${t.changeSchool}</a>`,
      },
    ])}
    ${form({
      action: `${MISSING_CHILD_PATHS.ask}?etablissement=${school.uai}`,
      csrfToken: model.csrfToken,
      children: [
        textInput({
          language,
          name: 'prenom',
          label: t.givenName,
          value: model.givenName,
          autocomplete: 'off',
          error: wrong.givenName,
        }),
        dateFields({
          language,
          name: 'naissance',
          legend: t.born,
          value: model.body === undefined ? undefined : dateField(model.body, 'naissance'),
          error: wrong.born,
        }),
        html`<p>${t.what}</p>`,
        button({ label: t.submit }),
      ],
    })}
    <p><a href="/mon-compte/enfants">${family.backToChildren}</a></p>`;
}
