import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { copyable } from '../../../ui/components/copyable.ts';
import { errorSummary } from '../../../ui/components/error-summary.ts';
import { form } from '../../../ui/components/form.ts';
import { linkButton } from '../../../ui/components/link-button.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { type NewPasswordProblem, newPasswordErrors, newPasswordFields } from '../../new-password-fields.ts';
import { afterSignIn } from '../../service-handle.ts';

export type NewPasswordModel = {
  csrfToken: string;
  identifier: string;
  profile: 'standard' | 'historique';
  /** Whether the password was typed right and must be replaced by precaution. */
  renewed: boolean;
  problems: readonly NewPasswordProblem[];
  overloaded: boolean;
};

/** Another password, under the identifier that it goes with. */
export function newPasswordView(language: Language, model: NewPasswordModel): Html {
  const t = texts(language).recovery.newPassword;
  const errors = newPasswordErrors(language, model.problems);
  return html`<h1>${t.title}</h1>
    ${errors.length > 0 && errorSummary({ language, errors })}
    ${model.overloaded && alert({ kind: 'error', ...texts(language).signin.overloaded })}
    ${model.renewed && html`<p>${t.cohort}</p>`}
    ${copyable({ language, label: t.identifier, value: model.identifier })}
    <p>${t.otherSessions}</p>
    ${form({
      action: '/nouveau-mot-de-passe',
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
        button({ label: t.submit, full: true }),
      ],
    })}`;
}

/** The password is changed and the person signed in. */
export function newPasswordDoneView(
  language: Language,
  model: { identifier: string; serviceHandle: string | null },
): Html {
  const t = texts(language).recovery.done;
  return html`<h1>${t.title}</h1>
    ${alert({ kind: 'success', text: t.text, focus: true })}
    ${copyable({ language, label: t.identifier, value: model.identifier })}
    <p>
      ${linkButton({
        label: model.serviceHandle === null ? t.toServices : t.toService,
        href: afterSignIn(model.serviceHandle),
        full: true,
      })}
    </p>`;
}
