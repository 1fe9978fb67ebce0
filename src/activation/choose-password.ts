import type { PasswordProblem } from '../accounts/password-rules.ts';
import type { PersonalFacts } from '../accounts/personal-words.ts';
import type { App } from '../app.ts';

export type ChosenPassword =
  | { ok: true; encoded: string }
  | { ok: false; reason: 'password'; problems: readonly (PasswordProblem | 'mismatch')[] }
  | { ok: false; reason: 'overloaded'; retryAfterSeconds: number };

/**
 * Checks a chosen password against the rules, with the person's own words (names, children, school, dates), and
 * hashes it. Called before the transaction that keeps it: a hash takes far longer than a lock should be held.
 */
export async function choosePassword(
  app: App,
  input: { password: string; confirmation: string; facts: PersonalFacts },
): Promise<ChosenPassword> {
  const checked = await app.passwordRules.check(input.password, {
    profile: app.config.EDUCONNECT_PASSWORD_PROFILE,
    facts: input.facts,
  });
  if (!checked.ok) return checked;
  const problems: (PasswordProblem | 'mismatch')[] = [...checked.problems];
  if (input.password.normalize('NFKC') !== input.confirmation.normalize('NFKC')) problems.push('mismatch');
  if (problems.length > 0) return { ok: false, reason: 'password', problems };
  const hashed = await app.hasher.hash(input.password);
  return hashed.ok
    ? hashed
    : { ok: false, reason: 'overloaded', retryAfterSeconds: hashed.retryAfterSeconds };
}
