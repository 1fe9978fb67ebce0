/** « 1 minute », « 2 minutes »: for nouns that take an s. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number >= 2 ? 's' : ''}`;
}
