import { foldName } from './fold-name.ts';

/** Given names as a record states them, folded. */
export interface GivenNames {
  /** The first one, « Jean-Pierre » being one name: `JEANPIERRE`; empty when there is none. */
  readonly first: string;
  /**
   * The first two written apart, as one: `JEANPIERRE` for « Jean Pierre ». A hyphen says that two words are one name;
   * a space says nothing, because SIECLE and ONDE are often typed without hyphens. So « Jean Pierre » may be
   * « Jean » followed by another name, or « Jean-Pierre », and is taken for whichever the other record says.
   */
  readonly firstTwo: string | undefined;
  /** All those after the first, in order, without repeating it. */
  readonly further: readonly string[];
}

/** Reads the given names of a record: those of its first field, then its other given names, when it has some. */
export function readGivenNames(given: string, others = ''): GivenNames {
  const words = split(given);
  const [first = '', second] = words.map(foldName);
  const further = [...words.slice(1), ...split(others)].map(foldName).filter((name) => name !== first);
  const apart = second !== undefined && words.slice(0, 2).every((word) => !isHyphenated(word));
  return { first, firstTwo: apart ? first + second : undefined, further: [...new Set(further)] };
}

/** The first given name of a record, folded: « Sophie Anne » gives `SOPHIE`, « Jean-Pierre » gives `JEANPIERRE`. */
export function firstGivenName(given: string): string {
  return readGivenNames(given).first;
}

const hyphens = /[-‐‑‒–]/;

function isHyphenated(word: string): boolean {
  return hyphens.test(word);
}

/** Words, separated by spaces or commas; « Jean - Pierre » is « Jean-Pierre ». Words without a letter are dropped. */
function split(names: string): string[] {
  return names
    .replace(/\s*([-‐‑‒–])\s*/g, '$1')
    .split(/[\s,;]+/)
    .filter((word) => foldName(word) !== '');
}
