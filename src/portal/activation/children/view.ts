import type { Child } from '../../../accounts/child.store.ts';
import type { ChildProblem } from '../../../activation/prove-children.ts';
import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { errorSummary } from '../../../ui/components/error-summary.ts';
import { form } from '../../../ui/components/form.ts';
import { stepper } from '../../../ui/components/stepper.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { writtenList } from '../../written.ts';
import { childErrors, childFields } from '../../child-fields.ts';

export type ChildrenModel = {
  csrfToken: string;
  name: string;
  /** Those not decided yet in this journey. */
  children: readonly Child[];
  /** Those whose birth date was typed right. */
  proved: readonly Child[];
  body: unknown;
  problems: ReadonlyMap<string, ChildProblem>;
  noChild: boolean;
  /** Where the step stands in another journey than self-registration by SMS. */
  place?: { action: string; step: number; total: number; submit: string };
};

/** « Je suis bien … », « Je confirme le rattachement … » (R74). */
export function childrenView(language: Language, model: ChildrenModel): Html {
  const t = texts(language).activation.children;
  const errors = childErrors(language, model.children, model.problems);
  const nothing = model.noChild || model.children.length === 0;
  const place = model.place ?? {
    action: '/activation/sms/enfants',
    step: 2,
    total: 3,
    next: t.next,
    submit: t.submit,
  };
  return html`${stepper({ language, title: t.title, ...place })}
    ${errors.length > 0 && errorSummary({ language, errors })}
    ${nothing && alert({ kind: errors.length > 0 ? 'info' : 'error', ...t.none })}
    ${
      model.children.length > 0 &&
      html`<p class="fr-text--lead"><bdi>${t.iAm(model.name)}</bdi></p>
        <p>${t.intro}</p>
        <p>${t.help}</p>
        ${
          model.proved.length > 0 &&
          alert({
            kind: 'success',
            text: html`<p>
              <bdi
                >${t.decided(
                  writtenList(
                    language,
                    model.proved.map((child) => `${child.givenName} ${child.familyName}`),
                  ),
                )}</bdi
              >
            </p>`,
          })
        }
        ${form({
          action: place.action,
          csrfToken: model.csrfToken,
          children: [childFields(language, model), button({ label: place.submit, full: true })],
        })}`
    }
    <p><a href="/activation/sans-portable">${t.askSchool}</a></p>`;
}
