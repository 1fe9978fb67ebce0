/** Why a person did not come back from FranceConnect as somebody. Each has its own screen. */
export type AnswerProblem =
  /** They gave up there. */
  | 'cancelled'
  /** The sign-in took too long, or was begun in another browser. */
  | 'expired'
  /** FranceConnect does not vouch for them. */
  | 'refused'
  /** An answer that is wrong or cannot be trusted. */
  | 'technical'
  /** No answer in time, or closed. */
  | 'away';

/** Numbers that FranceConnect writes in `error_description`, with or without a letter before. */
const NUMBERS: Readonly<Record<string, AnswerProblem>> = {
  '030030': 'cancelled',
  '190001': 'expired',
  // The person is dead, or not found in the civil register.
  '010004': 'refused',
  '010005': 'refused',
  '010006': 'refused',
  '010007': 'refused',
  '010008': 'refused',
  '010015': 'refused',
  // The identity provider's assurance is below what we asked.
  '100001': 'refused',
};

/** What an error on our callback means (OpenID Connect core, section 3.1.2.6; OAuth 2.0, section 4.1.2.1). */
export function explainAnswerError(error: string, description: string | null): AnswerProblem {
  const number = /(?<!\d)\d{6}(?!\d)/.exec(description ?? '')?.[0];
  const known = number === undefined ? undefined : NUMBERS[number];
  if (known !== undefined) return known;
  switch (error) {
    case 'access_denied':
      return 'cancelled';
    case 'login_required':
    case 'interaction_required':
    case 'consent_required':
    case 'account_selection_required':
      return 'expired';
    case 'unmet_authentication_requirements':
      return 'refused';
    case 'temporarily_unavailable':
      return 'away';
    default:
      return 'technical';
  }
}
