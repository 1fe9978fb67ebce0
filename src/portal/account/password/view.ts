import { alert } from '../../../ui/components/alert.ts';
import { button } from '../../../ui/components/button.ts';
import { errorSummary } from '../../../ui/components/error-summary.ts';
import { form } from '../../../ui/components/form.ts';
import { passwordInput } from '../../../ui/components/password-input.ts';
import { html, type Html } from '../../../ui/html.ts';
import type { Language } from '../../../ui/i18n/languages.ts';
import { texts } from '../../../ui/i18n/texts.ts';
import { type NewPasswordProblem, newPasswordErrors, newPasswordFields } from '../../new-password-fields.ts';

export type ChangePasswordProblem =
  | { reason: 'wrong' | 'overloaded' }
  | { reason: 'throttled'; waitSeconds: number }
  | { reason: 'password'; problems: readonly NewPasswordProblem[] };

/** « Modifier mon mot de passe »: the present one, then the new one twice. */
export function changePasswordView(
  language: Language,
  model: {
    csrfToken: string;
    identifier: string;
    profile: 'standard' | 'historique';
    problem: ChangePasswordProblem | undefined;
  },
): Html {
  const { account, signin } = texts(language);
  const t = account.passwordSection;
  const { problem } = model;
  const problems = problem?.reason === 'password' ? problem.problems : [];
  return html`<h1>${t.title}</h1>
    ${problems.length > 0 && errorSummary({ language, errors: newPasswordErrors(language, problems) })}
    ${problem?.reason === 'overloaded' && alert({ kind: 'error', ...signin.overloaded })}
    ${
      problem?.reason === 'throttled' &&
      alert({ kind: 'error', text: account.proof.problems.throttled(Math.ceil(problem.waitSeconds / 60)) })
    }
    ${problem?.reason === 'wrong' && alert({ kind: 'error', text: account.proof.problems.wrong })}
    <p>${t.intro}</p>
    ${form({
      action: '/mon-compte/mot-de-passe',
      csrfToken: model.csrfToken,
      children: [
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
        passwordInput({ language, name: 'actuel', label: t.present, autocomplete: 'current-password' }),
        newPasswordFields(language, { profile: model.profile, problems }),
        button({ label: t.submit, full: true }),
      ],
    })}
    <p><a href="/mot-de-passe-perdu">${t.lost}</a></p>
    <p><a href="/mon-compte">${account.back}</a></p>`;
}
