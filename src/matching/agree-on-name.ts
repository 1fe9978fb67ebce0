import { civilitiesDiffer, familyNames, type PersonNames } from './compare-names.ts';
import { foldName } from './fold-name.ts';
import { readGivenNames } from './given-names.ts';

/**
 * Whether two accounts bear the name of one person, for somebody who proved to hold both (R123; decision 0022). More
 * is forgiven than by `compareNames`, which decides without anybody asking: case, accents, hyphens and apostrophes,
 * but also the order of the words, and family and given names written in each other's place. « M. » and « Mme » under
 * one name are two people.
 */
export function agreeOnName(a: PersonNames, b: PersonNames): boolean {
  if (civilitiesDiffer(a, b)) return false;
  const [familyOfA, familyOfB] = [familyKeys(a), familyKeys(b)];
  const [givenOfA, givenOfB] = [givenKeys(a), givenKeys(b)];
  return (
    (meet(familyOfA, familyOfB) && meet(givenOfA, givenOfB)) ||
    (meet(familyOfA, givenOfB) && meet(givenOfA, familyOfB))
  );
}

const meet = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((key) => others.includes(key));

/** Each family name, as one word and with its words in alphabetical order. */
export function familyKeys(names: PersonNames): string[] {
  return [
    ...familyNames(names),
    ...[names.birthName, names.usageName].map((name) => sorted(name ?? '')).filter((key) => key !== ''),
  ];
}

/** The first given name, alone and with the second when they may be one, and all of them in alphabetical order. */
export function givenKeys({ givenNames }: PersonNames): string[] {
  const { first, firstTwo } = readGivenNames(givenNames);
  return [first, firstTwo ?? '', sorted(givenNames)].filter((key) => key !== '');
}

function sorted(name: string): string {
  return name
    .split(/[\s,;\-‐‑‒–]+/)
    .map(foldName)
    .sort()
    .join('');
}
