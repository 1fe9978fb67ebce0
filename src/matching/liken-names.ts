import { agreeOnName, familyKeys, givenKeys } from './agree-on-name.ts';
import { compareNames, type PersonNames } from './compare-names.ts';

/** `near`: agree for who forgives order and a letter; a person must look. */
export type Likeness = 'same' | 'near' | 'other';

/** Shorter words are not compared letter by letter: « Lea » and « Leo » are two names. */
const SHORTEST_WORD = 5;

/**
 * How much two ways of writing a name are alike. `near`: as `agreeOnName` forgives, or one letter of the family name or
 * of the first given name differs, is missing, or changed places with its neighbour, the other name being the same.
 */
export function likenNames(a: PersonNames, b: PersonNames): Likeness {
  const compared = compareNames(a, b);
  if (compared.same && compared.contradiction === undefined) return 'same';
  if (agreeOnName(a, b) || compared.same) return 'near';
  const [familyOfA, familyOfB] = [familyKeys(a), familyKeys(b)];
  const [givenOfA, givenOfB] = [givenKeys(a), givenKeys(b)];
  const isNear =
    (meet(familyOfA, familyOfB, isSame) && meet(givenOfA, givenOfB, isOneLetterOff)) ||
    (meet(familyOfA, familyOfB, isOneLetterOff) && meet(givenOfA, givenOfB, isSame));
  return isNear ? 'near' : 'other';
}

const isSame = (a: string, b: string): boolean => a === b;

function meet(
  some: readonly string[],
  others: readonly string[],
  fit: (a: string, b: string) => boolean,
): boolean {
  return some.some((one) => others.some((other) => fit(one, other)));
}

function isOneLetterOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST_WORD || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (long.length > short.length) return short.slice(start) === long.slice(start + 1);
  if (short.slice(start + 1) === long.slice(start + 1)) return true;
  return (
    short[start] === long[start + 1] &&
    short[start + 1] === long[start] &&
    short.slice(start + 2) === long.slice(start + 2)
  );
}
