/**
 * Chance that can be replayed: every draw is a function of a key (32 bits) and of the name of what is drawn, so
 * any person of the sample académie can be made again from the seed and an index, in any order, with no array.
 */

/** Mixes two integers into one of 32 bits. The constants are those of the public-domain MurmurHash3 finaliser. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b + 0x9e3779b9, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A number in [0, 1). */
export function chance(key: number, draw: number): number {
  return mix(key, draw) / 0x1_0000_0000;
}

/** An integer in [0, count). */
export function pick(key: number, draw: number, count: number): number {
  return mix(key, draw) % count;
}

/** One of the given values, never undefined: the list must not be empty. */
export function pickFrom<T>(key: number, draw: number, list: readonly T[]): T {
  return list[mix(key, draw) % list.length] as T;
}
