import { foldName } from './fold-name.ts';
import { type GivenNames, readGivenNames } from './given-names.ts';

/** How a record names a person; names as received. Absent values are null or empty. */
export interface PersonNames {
  readonly birthName: string | null;
  readonly usageName: string | null;
  readonly givenNames: string;
  readonly otherGivenNames: string | null;
  /** `M.` or `Mme` as the feed writes it. */
  readonly civility: string | null;
}

export type NameComparison =
  | { readonly same: true; readonly contradiction?: 'further-given-names-differ' | 'civilities-differ' }
  | { readonly same: false; readonly reason: 'name-missing' | 'family-names-differ' | 'given-names-differ' };

/**
 * Compares two people by name: the same when one family name of the first (birth or usage) is one of the second, and
 * the first given names are the same (R31, R32). Further given names and civility never make two names the same; they
 * can contradict it.
 */
export function compareNames(a: PersonNames, b: PersonNames): NameComparison {
  const familyOfA = familyNames(a);
  const familyOfB = familyNames(b);
  if (familyOfA.length === 0 || familyOfB.length === 0) return { same: false, reason: 'name-missing' };
  if (foldName(a.givenNames) === '' || foldName(b.givenNames) === '') {
    return { same: false, reason: 'name-missing' };
  }
  if (!familyOfA.some((name) => familyOfB.includes(name))) {
    return { same: false, reason: 'family-names-differ' };
  }
  const contradiction = findContradiction(a, b);
  if (contradiction === 'given-names-differ') return { same: false, reason: contradiction };
  return contradiction === undefined ? { same: true } : { same: true, contradiction };
}

/** What keeps two names from being one person's, whatever the family names: a woman may have had several. */
export function findContradiction(
  a: PersonNames,
  b: PersonNames,
): 'given-names-differ' | 'further-given-names-differ' | 'civilities-differ' | undefined {
  const further = matchFirstGivenName(
    readGivenNames(a.givenNames, a.otherGivenNames ?? ''),
    readGivenNames(b.givenNames, b.otherGivenNames ?? ''),
  );
  if (further === undefined) return 'given-names-differ';
  if (contradict(...further)) return 'further-given-names-differ';
  if (civilitiesDiffer(a, b)) return 'civilities-differ';
  return undefined;
}

/** The family names of a record, folded, without the empty ones. */
export function familyNames(names: Pick<PersonNames, 'birthName' | 'usageName'>): string[] {
  return [foldName(names.birthName ?? ''), foldName(names.usageName ?? '')].filter((name) => name !== '');
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

/** Whether one is said to be a man and the other a woman. */
export function civilitiesDiffer(
  a: Pick<PersonNames, 'civility'>,
  b: Pick<PersonNames, 'civility'>,
): boolean {
  return contradict(civilityOf(a), civilityOf(b));
}

/** « Mademoiselle » is Madame (circular of 21 February 2012); anything else says nothing. */
function civilityOf(names: Pick<PersonNames, 'civility'>): string[] {
  const civility = foldName(names.civility ?? '');
  if (civility === 'M' || civility === 'MR' || civility === 'MONSIEUR') return ['M'];
  if (civility === 'MME' || civility === 'MLLE' || civility === 'MADAME') return ['MME'];
  return [];
}
