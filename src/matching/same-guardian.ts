import { compareNames, type PersonNames } from './compare-names.ts';

/** What a guardian record says about who its person is. */
export interface GuardianIdentity extends PersonNames {
  /** E.164. Never a landline: a family, or a whole workplace, answers it. */
  readonly mobile: string | null;
  readonly email: string | null;
}

/** Why two guardian records are, may be, or are not one person. `explain-match.ts` says it in French. */
export type MatchReason = MatchDecision['reason'];

export type MatchDecision =
  | {
      readonly verdict: 'same';
      readonly reason: 'same-name-and-mobile' | 'same-name-and-email' | 'same-name-mobile-and-email';
    }
  | { readonly verdict: 'probable'; readonly reason: 'further-given-names-differ' | 'civilities-differ' }
  | {
      readonly verdict: 'different';
      readonly reason: 'name-missing' | 'family-names-differ' | 'given-names-differ' | 'no-shared-contact';
    };

/**
 * Decides whether two guardian records are one person (R31, R32, R118, R122).
 *
 * They are when they have the same name (`compareNames`) and share the mobile or the e-mail. A contact alone joins
 * nobody, because a family may share one; a name alone joins nobody, because namesakes exist. Two records that agree
 * on all this but contradict each other on further given names or civility are « probable »: a person decides.
 */
export function sameGuardian(a: GuardianIdentity, b: GuardianIdentity): MatchDecision {
  const names = compareNames(a, b);
  if (!names.same) return { verdict: 'different', reason: names.reason };
  const mobile = isShared(a.mobile, b.mobile);
  const email = isShared(foldEmail(a.email), foldEmail(b.email));
  if (!mobile && !email) return { verdict: 'different', reason: 'no-shared-contact' };
  if (names.contradiction !== undefined) return { verdict: 'probable', reason: names.contradiction };
  if (mobile && email) return { verdict: 'same', reason: 'same-name-mobile-and-email' };
  return { verdict: 'same', reason: mobile ? 'same-name-and-mobile' : 'same-name-and-email' };
}

function isShared(a: string | null, b: string | null): boolean {
  return a !== null && a !== '' && a === b;
}

/** Addresses differ by case only on paper: no provider of a family mailbox tells them apart. */
function foldEmail(email: string | null): string | null {
  return email === null ? null : email.trim().toLowerCase();
}
