import { foldName } from './fold-name.ts';
import { readGivenNames } from './given-names.ts';

/** A person as the civil register names them. */
export type CivilIdentity = {
  /** Birth name. */
  readonly familyName: string;
  /** Null when the register has none, or was not asked. */
  readonly usageName: string | null;
  /** All of them, in order. */
  readonly givenNames: readonly string[];
};

/** How a school's record, or an account, names a person. */
export type RecordedNames = {
  readonly birthName: string | null;
  readonly usageName: string;
  readonly givenName: string;
};

/**
 * Whether a record may be this person's: one of its family names is theirs (birth or usage), and its given name is
 * their first, or another of theirs. Any given name of the birth certificate may be used as the usual one (Code
 * civil, article 57), and schools write the usual one. Accents, capitals, spaces and hyphens do not count.
 * @returns `first` when the record has their first given name, `other` when it has another, `no`
 */
export function compareWithCivilIdentity(
  identity: CivilIdentity,
  record: RecordedNames,
): 'first' | 'other' | 'no' {
  const family = [identity.familyName, identity.usageName ?? ''].map(foldName).filter(Boolean);
  const recorded = [record.birthName ?? '', record.usageName].map(foldName).filter(Boolean);
  if (!recorded.some((name) => family.includes(name))) return 'no';
  // « Jean Pierre » in the record may be one name or two; the register may write one name with a space.
  const given = readGivenNames(record.givenName);
  const written = [given.first, given.firstTwo].filter((name) => name !== undefined && name !== '');
  const own = identity.givenNames.map((names) => readGivenNames(names));
  const [first] = own;
  if (first === undefined) return 'no';
  const folded = identity.givenNames.map(foldName);
  if (written.some((name) => name === first.first || name === folded[0])) return 'first';
  const pairs = folded.slice(1).map((name, index) => folded[index]! + name);
  if (written.includes(pairs[0])) return 'first';
  const others = [...folded, ...pairs, ...own.flatMap(({ further }) => further)];
  return written.some((name) => others.includes(name!)) ? 'other' : 'no';
}
