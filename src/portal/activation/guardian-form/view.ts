import type { Child } from '../../../accounts/child.store.ts';
import type { EmailProblem } from '../../../activation/activate-notified-guardian.ts';
import type { ChildProblem } from '../../../activation/prove-children.ts';
import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { emailInput } from '../../../ui/components/email-input.ts';
import { errorSummary } from '../../../ui/components/error-summary.ts';
import { form } from '../../../ui/components/form.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { childErrors, childFields } from '../../child-fields.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { type NewPasswordProblem, newPasswordErrors, newPasswordFields } from '../../new-password-fields.ts';
import { byActivating } from '../../terms/view.ts';

export type GuardianFormModel = {
  csrfToken: string;
  name: string;
  profile: 'standard' | 'historique';
  children: readonly Child[];
  body: unknown;
  emailProblem: EmailProblem | undefined;
  passwordProblems: readonly NewPasswordProblem[];
  childProblems: ReadonlyMap<string, ChildProblem>;
  noChild: boolean;
  overloaded: boolean;
};

/** « Activation du compte » for a guardian who holds the school's credentials (R80, R81). */
export function guardianFormView(language: Language, model: GuardianFormModel): Html {
  const t = texts(language).activation.guardianForm;
  const email = model.emailProblem;
  const errors = [
    ...(email === undefined
      ? []
      : [{ field: email === 'malformed' ? 'email' : 'emailConfirmation', message: t.emailProblems[email] }]),
    ...newPasswordErrors(language, model.passwordProblems),
    ...childErrors(language, model.children, model.childProblems),
  ];
  return html`<h1>${t.title}</h1>
    ${errors.length > 0 && errorSummary({ language, errors })}
    ${(model.noChild || model.children.length === 0) && alert({ kind: 'error', ...texts(language).activation.children.none })}
    ${model.overloaded && alert({ kind: 'error', ...texts(language).signin.overloaded })}
    <p>${t.greeting(model.name)}</p>
    ${form({
      action: '/activation/responsable',
      csrfToken: model.csrfToken,
      children: [
        html`<h2>${t.yourAddress}</h2>`,
        emailInput({
          language,
          name: 'email',
          label: t.email,
          value: field(model.body, 'email'),
          error: email === 'malformed' ? t.emailProblems.malformed : undefined,
        }),
        emailInput({
          language,
          name: 'emailConfirmation',
          label: t.emailConfirmation,
          hint: undefined,
          value: field(model.body, 'emailConfirmation'),
          error: email === 'mismatch' ? t.emailProblems.mismatch : undefined,
        }),
        html`<h2>${t.yourPassword}</h2>`,
        newPasswordFields(language, { profile: model.profile, problems: model.passwordProblems }),
        html`<h2>${t.yourChildren}</h2>`,
        childFields(language, { children: model.children, body: model.body, problems: model.childProblems }),
        byActivating(language),
        button({ label: t.submit, full: true }),
      ],
    })}`;
}
