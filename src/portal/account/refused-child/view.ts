import type { Child } from '../../../accounts/child.store.ts';
import type { ChildProblem } from '../../../activation/prove-children.ts';
import { button } from '../../../ui/components/button.ts';
import { dateFields } from '../../../ui/components/date-fields.ts';
import { errorSummary } from '../../../ui/components/error-summary.ts';
import { form } from '../../../ui/components/form.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { dateField } from '../../typed-date.ts';

export const REFUSED_PATH = '/mon-compte/enfants/refuse';

/** The address of the page of one child. */
export const refusedPath = (pupilId: string): string => `${REFUSED_PATH}?enfant=${pupilId}`;

/** « C’était une erreur »: a child refused by mistake is proved like any other. */
export function refusedChildView(
  language: Language,
  model: { csrfToken: string; child: Child; body: unknown; problem: ChildProblem | undefined },
): Html {
  const { family, activation } = texts(language);
  const t = family.refusedChild;
  const { child, problem } = model;
  const message = problem === undefined ? undefined : activation.children.problems[problem];
  return html`<h1>${t.title}</h1>
    ${message !== undefined && errorSummary({ language, errors: [{ field: 'naissance-day', message }] })}
    <p>${t.intro}</p>
    ${form({
      action: refusedPath(child.pupilId),
      csrfToken: model.csrfToken,
      children: [
        dateFields({
          language,
          name: 'naissance',
          legend: activation.children.born(`${child.givenName} ${child.familyName}`, child.title),
          value: model.body === undefined ? undefined : dateField(model.body, 'naissance'),
          error: message,
        }),
        button({ label: t.submit }),
      ],
    })}
    <p><a href="/mon-compte/enfants">${family.backToChildren}</a></p>`;
}
