/** The GSM 7-bit default alphabet and its extension table (3GPP TS 23.038 §6.2.1 and §6.2.1.1). */

const ESCAPE = 0x1b;

// Sixteen characters a line: the position is the code. 0x1B is the escape to the extension table.
const DEFAULT_ALPHABET = [
  '@£$¥èéùìòÇ\nØø\rÅå',
  'Δ_ΦΓΛΩΠΨΣΘΞ\x1bÆæßÉ',
  ' !"#¤%&\'()*+,-./',
  '0123456789:;<=>?',
  '¡ABCDEFGHIJKLMNO',
  'PQRSTUVWXYZÄÖÑÜ§',
  '¿abcdefghijklmno',
  'pqrstuvwxyzäöñüà',
].join('');

const EXTENSION: ReadonlyArray<readonly [string, number]> = [
  ['\f', 0x0a],
  ['^', 0x14],
  ['{', 0x28],
  ['}', 0x29],
  ['\\', 0x2f],
  ['[', 0x3c],
  ['~', 0x3d],
  [']', 0x3e],
  ['|', 0x40],
  ['€', 0x65],
];

const septetsOf = new Map<string, readonly number[]>([
  ...[...DEFAULT_ALPHABET].map((character, code): [string, readonly number[]] => [character, [code]]),
  ...EXTENSION.map(([character, code]): [string, readonly number[]] => [character, [ESCAPE, code]]),
]);
septetsOf.delete('\x1b');

/** The characters of the text that GSM-7 cannot carry, each once. */
export function charactersOutsideGsm7(text: string): string[] {
  return [...new Set(text)].filter((character) => !septetsOf.has(character));
}

/** The text's septets, one in each byte (not packed), as SMPP carries them; undefined when a character is outside GSM-7. */
export function encodeGsm7(text: string): Uint8Array | undefined {
  const septets: number[] = [];
  for (const character of text) {
    const codes = septetsOf.get(character);
    if (codes === undefined) return undefined;
    septets.push(...codes);
  }
  return Uint8Array.from(septets);
}

/** Length in septets (extension characters count twice); undefined when a character is outside GSM-7. */
export function gsm7Length(text: string): number | undefined {
  return encodeGsm7(text)?.length;
}
