import { foldName } from '../matching/fold-name.ts';

/**
 * Letters of the family name that are kept. Twelve keep nearly every French family name whole (« j.latchoumy1 » has
 * nine letters before its number) and leave an identifier short enough to be copied from a letter onto a phone.
 */
const familyLetters = 12;

/** Stands for a name that has no Latin letter: identifiers are ASCII, typed on any keyboard. */
const missing = 'x';

/**
 * What an identifier begins with (R98): initial of the first given name, a dot, the family name in small unaccented
 * letters, truncated. « Jeanne », « Martineau » give `j.martineau`. Several people share a base; the store numbers
 * them. Whatever the names hold, the base matches `^[a-z]\.[a-z]{1,12}$`.
 */
export function identifierBase(givenNames: string, familyName: string): string {
  const initial = latinLetters(givenNames).charAt(0) || missing;
  const family = latinLetters(familyName).slice(0, familyLetters) || missing;
  return `${initial}.${family}`;
}

function latinLetters(name: string): string {
  return foldName(name)
    .toLowerCase()
    .replace(/[^a-z]+/g, '');
}
