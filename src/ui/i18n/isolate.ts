/**
 * Values inside a sentence that runs from right to left, where no element can go round them: a telephone number or
 * an identifier would be read backwards otherwise (Unicode Bidirectional Algorithm, UAX 9, isolates).
 */

/** A number, an identifier, an address: always from left to right. */
export function leftToRight(value: string): string {
  return `\u2066${value}\u2069`;
}

/** A name or a title, in the direction of its own letters. */
export function ownDirection(value: string): string {
  return `\u2068${value}\u2069`;
}
