import { PASSWORD_LENGTHS, type PasswordProblem } from '../accounts/password-rules.ts';
import type { FieldError } from '../ui/components/error-summary.ts';
import { passwordInput } from '../ui/components/password-input.ts';
import { type PasswordRule, passwordRules } from '../ui/components/password-rules.ts';
import { html, type Html } from '../ui/html.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { texts } from '../ui/i18n/texts.ts';

export type NewPasswordProblem = PasswordProblem | 'mismatch' | 'unchanged';

/** A new password, its rules, and the same again. */
export function newPasswordFields(
  language: Language,
  model: { profile: 'standard' | 'historique'; problems: readonly NewPasswordProblem[] },
): Html {
  const t = texts(language).activation.password;
  const own = model.problems
    .filter((problem) => problem !== 'mismatch')
    .map((problem) => t.problems[problem]);
  return html`${passwordInput({
    language,
    name: 'password',
    label: t.password,
    autocomplete: 'new-password',
    rulesId: 'password-rules',
    error: own.length > 0 ? own.join(' ') : undefined,
  })}
  ${passwordRules({ language, id: 'password-rules', field: 'password', rules: rulesOf(language, model.profile) })}
  ${passwordInput({
    language,
    name: 'confirmation',
    label: t.confirmation,
    autocomplete: 'new-password',
    error: model.problems.includes('mismatch') ? t.problems.mismatch : undefined,
  })}`;
}

/** The lines of the error summary for those fields. */
export function newPasswordErrors(language: Language, problems: readonly NewPasswordProblem[]): FieldError[] {
  const t = texts(language).activation.password;
  return problems.map((problem) => ({
    field: problem === 'mismatch' ? 'confirmation' : 'password',
    message: t.problems[problem],
  }));
}

function rulesOf(language: Language, profile: 'standard' | 'historique'): PasswordRule[] {
  const t = texts(language).activation.password.rules;
  const { least, leastIfDigitsOnly, most } = PASSWORD_LENGTHS[profile];
  if (profile === 'historique') {
    return [
      { label: t.historiqueLength, pattern: `^.{${least},${most}}$` },
      { label: t.historiqueKinds, pattern: '^(?=.*[A-Za-z])(?=.*[0-9])[A-Za-z0-9]+$' },
    ];
  }
  return [
    { label: t.length, pattern: `^(?:(?=.*[^0-9]).{${least},}|.{${leastIfDigitsOnly},})$` },
    { label: t.personal },
    { label: t.free },
  ];
}
