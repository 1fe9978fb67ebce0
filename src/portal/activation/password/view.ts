import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { copyable } from '../../../ui/components/copyable.ts';
import { errorSummary } from '../../../ui/components/error-summary.ts';
import { form } from '../../../ui/components/form.ts';
import { stepper } from '../../../ui/components/stepper.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { type NewPasswordProblem, newPasswordErrors, newPasswordFields } from '../../new-password-fields.ts';
import { byActivating } from '../../terms/view.ts';

/** The chosen password, under the identifier to keep (R76). */
export function passwordView(
  language: Language,
  model: {
    csrfToken: string;
    identifier: string;
    profile: 'standard' | 'historique';
    problems: readonly NewPasswordProblem[];
    overloaded: boolean;
    /** Where the step stands in another journey than self-registration by SMS. */
    place?: { action: string; step: number; total: number; next: string; submit: string };
  },
): Html {
  const t = texts(language).activation.password;
  const place = model.place ?? {
    action: '/activation/sms/mot-de-passe',
    step: 3,
    total: 3,
    submit: t.submit,
  };
  const errors = newPasswordErrors(language, model.problems);
  return html`${stepper({ language, title: t.title, ...place })}
    ${errors.length > 0 && errorSummary({ language, errors })}
    ${model.overloaded && alert({ kind: 'error', ...texts(language).signin.overloaded })}
    ${copyable({ language, label: t.identifier, value: model.identifier })}
    <p>${t.intro}</p>
    ${form({
      action: place.action,
      csrfToken: model.csrfToken,
      children: [
        // Lets a password manager keep the right identifier with the new password; it ignores hidden fields.
        html`<input
          class="fr-sr-only"
          type="text"
          name="username"
          autocomplete="username"
          value="${model.identifier}"
          readonly
          tabindex="-1"
          aria-hidden="true"
        />`,
        newPasswordFields(language, model),
        byActivating(language),
        button({ label: place.submit, full: true }),
      ],
    })}`;
}
