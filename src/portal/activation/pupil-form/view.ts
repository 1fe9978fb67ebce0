import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { dateFields } from '../../../ui/components/date-fields.ts';
import { emailInput } from '../../../ui/components/email-input.ts';
import { errorSummary } from '../../../ui/components/error-summary.ts';
import { form } from '../../../ui/components/form.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { field } from '../../../platform/http/form-fields.ts';
import { dateField } from '../../typed-date.ts';
import { type NewPasswordProblem, newPasswordErrors, newPasswordFields } from '../../new-password-fields.ts';
import { byActivating } from '../../terms/view.ts';

export type PupilFormModel = {
  csrfToken: string;
  name: string;
  profile: 'standard' | 'historique';
  body: unknown;
  emailMalformed: boolean;
  passwordProblems: readonly NewPasswordProblem[];
  birthDateProblem: 'missing' | 'wrong' | undefined;
  blocked: boolean;
  overloaded: boolean;
};

/** « Activation du compte » for a pupil who holds the school's letter (R89). */
export function pupilFormView(language: Language, model: PupilFormModel): Html {
  const { activation, signin } = texts(language);
  const t = activation.pupilForm;
  const birthDate =
    model.birthDateProblem === undefined ? undefined : t.birthDateProblems[model.birthDateProblem];
  const email = model.emailMalformed ? activation.guardianForm.emailProblems.malformed : undefined;
  const errors = [
    ...newPasswordErrors(language, model.passwordProblems),
    ...(birthDate === undefined ? [] : [{ field: 'birthDate-day', message: birthDate }]),
    ...(email === undefined ? [] : [{ field: 'email', message: email }]),
  ];
  return html`<h1>${t.title}</h1>
    ${errors.length > 0 && errorSummary({ language, errors })}
    ${model.blocked && alert({ kind: 'error', ...t.blocked })}
    ${model.overloaded && alert({ kind: 'error', ...signin.overloaded })}
    <p>${t.greeting(model.name)}</p>
    ${form({
      action: '/activation/eleve',
      csrfToken: model.csrfToken,
      children: [
        newPasswordFields(language, { profile: model.profile, problems: model.passwordProblems }),
        dateFields({
          language,
          name: 'birthDate',
          legend: t.birthDate,
          value: model.body === undefined ? undefined : dateField(model.body, 'birthDate'),
          error: birthDate,
          ownBirthDate: true,
        }),
        emailInput({
          language,
          name: 'email',
          label: t.email,
          hint: t.emailHint,
          optional: true,
          value: field(model.body, 'email'),
          error: email,
        }),
        byActivating(language),
        button({ label: t.submit, full: true }),
      ],
    })}`;
}
