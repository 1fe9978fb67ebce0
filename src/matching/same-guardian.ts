import { foldName } from './fold-name.ts';
import { type GivenNames, readGivenNames } from './given-names.ts';

/** What a guardian record says about who its person is. Names as received; absent values are null or empty. */
export interface GuardianIdentity {
  readonly birthName: string | null;
  readonly usageName: string | null;
  readonly givenNames: string;
  readonly otherGivenNames: string | null;
  /** `M.` or `Mme` as the feed writes it. */
  readonly civility: string | null;
  /** E.164. Never a landline: a family, or a whole workplace, answers it. */
  readonly mobile: string | null;
  readonly email: string | null;
}

/** Why two guardian records are, may be, or are not one person. `explain-match.ts` says it in French. */
export type MatchReason =
  | 'same-name-and-mobile'
  | 'same-name-and-email'
  | 'same-name-mobile-and-email'
  | 'further-given-names-differ'
  | 'civilities-differ'
  | 'name-missing'
  | 'family-names-differ'
  | 'given-names-differ'
  | 'no-shared-contact';

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
 * They are when one family name of the first (birth or usage) is one of the second, the first given names are the
 * same, and they share the mobile or the e-mail. A contact alone joins nobody, because a family may share one; a name
 * alone joins nobody, because namesakes exist. Two records that agree on all this but contradict each other on further
 * given names or civility are « probable »: a person decides (R122).
 */
export function sameGuardian(a: GuardianIdentity, b: GuardianIdentity): MatchDecision {
  const givenOfA = readGivenNames(a.givenNames, a.otherGivenNames ?? '');
  const givenOfB = readGivenNames(b.givenNames, b.otherGivenNames ?? '');
  const familyOfA = familyNames(a);
  const familyOfB = familyNames(b);
  if (familyOfA.length === 0 || familyOfB.length === 0)
    return { verdict: 'different', reason: 'name-missing' };
  if (givenOfA.first === '' || givenOfB.first === '') return { verdict: 'different', reason: 'name-missing' };
  if (!familyOfA.some((name) => familyOfB.includes(name))) {
    return { verdict: 'different', reason: 'family-names-differ' };
  }
  const furtherNames = matchFirstGivenName(givenOfA, givenOfB);
  if (furtherNames === undefined) return { verdict: 'different', reason: 'given-names-differ' };

  const mobile = isShared(a.mobile, b.mobile);
  const email = isShared(foldEmail(a.email), foldEmail(b.email));
  if (!mobile && !email) return { verdict: 'different', reason: 'no-shared-contact' };

  if (contradict(furtherNames[0], furtherNames[1])) {
    return { verdict: 'probable', reason: 'further-given-names-differ' };
  }
  if (contradict(civilityOf(a), civilityOf(b))) return { verdict: 'probable', reason: 'civilities-differ' };
  if (mobile && email) return { verdict: 'same', reason: 'same-name-mobile-and-email' };
  return { verdict: 'same', reason: mobile ? 'same-name-and-mobile' : 'same-name-and-email' };
}

function familyNames(record: GuardianIdentity): string[] {
  return [foldName(record.birthName ?? ''), foldName(record.usageName ?? '')].filter((name) => name !== '');
}

/**
 * The given names that follow the first one on each side, when the first ones are the same; undefined otherwise.
 * « Jean Pierre » is read as « Jean-Pierre » only beside a record that says so.
 */
function matchFirstGivenName(
  a: GivenNames,
  b: GivenNames,
): [readonly string[], readonly string[]] | undefined {
  if (a.first === b.first) return [a.further, b.further];
  if (a.firstTwo === b.first) return [a.further.slice(1), b.further];
  if (b.firstTwo === a.first) return [a.further, b.further.slice(1)];
  return undefined;
}

/** Two lists contradict each other when both say something and neither holds all that the other says. */
function contradict(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return !a.every((name) => b.includes(name)) && !b.every((name) => a.includes(name));
}

/** « Mademoiselle » is Madame (circular of 21 February 2012); anything else says nothing. */
function civilityOf(record: GuardianIdentity): string[] {
  const civility = foldName(record.civility ?? '');
  if (civility === 'M' || civility === 'MR' || civility === 'MONSIEUR') return ['M'];
  if (civility === 'MME' || civility === 'MLLE' || civility === 'MADAME') return ['MME'];
  return [];
}

function isShared(a: string | null, b: string | null): boolean {
  return a !== null && a !== '' && a === b;
}

/** Addresses differ by case only on paper: no provider of a family mailbox tells them apart. */
function foldEmail(email: string | null): string | null {
  return email === null ? null : email.trim().toLowerCase();
}
