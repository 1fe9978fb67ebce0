import { isAscii, isUtf8 } from 'node:buffer';

/** The two encodings seen in AAF files. */
export type TextEncoding = 'UTF-8' | 'ISO-8859-15';

/** The encoding a declaration names, or undefined when it is not one of ours. Names ignore case (XML 1.0 §4.3.3). */
export function findTextEncoding(name: string): TextEncoding | undefined {
  switch (name.toUpperCase()) {
    case 'UTF-8':
    case 'UTF8':
    case 'US-ASCII':
      return 'UTF-8';
    case 'ISO-8859-15':
    case 'LATIN-9':
      return 'ISO-8859-15';
    default:
      return undefined;
  }
}

/** Where ISO-8859-15 differs from ISO-8859-1. */
const LATIN_9: Record<string, string> = {
  '\xA4': '€',
  '\xA6': 'Š',
  '\xA8': 'š',
  '\xB4': 'Ž',
  '\xB8': 'ž',
  '\xBC': 'Œ',
  '\xBD': 'œ',
  '\xBE': 'Ÿ',
};

/** Decodes bytes already checked by `EncodingCheck`. */
export function decodeText(bytes: Buffer, start: number, end: number, encoding: TextEncoding): string {
  if (encoding === 'UTF-8') return bytes.toString('utf8', start, end);
  return bytes
    .toString('latin1', start, end)
    .replace(/[\xA4\xA6\xA8\xB4\xB8\xBC-\xBE]/g, (char) => LATIN_9[char]!);
}

/**
 * The trap this file is about: names read in the wrong encoding (« HÃ©lÃ¨ne ») would be taken for other people's.
 * A file whose bytes are not what it declares is therefore refused. In ISO-8859-15 every byte is a character, so two
 * signs are looked for: the control characters 80–9F (a Windows-1252 file), and accents that all through the file form
 * valid UTF-8 sequences (a UTF-8 file).
 *
 * Takes the bytes of a file from `start` and returns up to where they are checked: short of `end` when a character
 * is cut there. `wrongAt` is the first byte that stops the reading; `doubtAt` is the first byte that looks like UTF-8
 * in a file declared ISO-8859-15, wrong if the file ends and `isDoubtful` is still true.
 */
export class EncodingCheck {
  isDoubtful = false;
  #isLatin = false;

  next(
    bytes: Buffer,
    range: { start: number; end: number; isLast: boolean },
    encoding: TextEncoding,
  ): { checkedTo: number; wrongAt?: number; doubtAt?: number } {
    const { start, isLast } = range;
    const end = isLast ? range.end : startOfCutCharacter(bytes, start, range.end);
    const part = bytes.subarray(start, end);
    if (isAscii(part)) return { checkedTo: end };
    const isUnicode = !this.#isLatin && isUtf8(part);
    if (encoding === 'UTF-8') {
      return isUnicode ? { checkedTo: end } : { checkedTo: end, wrongAt: start + findWrongUtf8(part) };
    }
    const control = findByte(bytes, start, end, 0x80, 0x9f);
    if (control < end) return { checkedTo: end, wrongAt: control };
    const isNewDoubt = isUnicode && !this.isDoubtful;
    this.#isLatin ||= !isUnicode;
    this.isDoubtful = isUnicode;
    return isNewDoubt
      ? { checkedTo: end, doubtAt: findByte(bytes, start, end, 0x80, 0xff) }
      : { checkedTo: end };
  }
}

/** Place of the first byte between `low` and `high`, or `end`. */
function findByte(bytes: Buffer, start: number, end: number, low: number, high: number): number {
  let at = start;
  while (at < end && (bytes[at]! < low || bytes[at]! > high)) at += 1;
  return at;
}

/** Where a UTF-8 character begun before `end` and not finished starts, or `end`. */
function startOfCutCharacter(bytes: Buffer, start: number, end: number): number {
  for (let at = end - 1; at >= start && at >= end - 3; at -= 1) {
    const byte = bytes[at]!;
    if (byte < 0x80) return end;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return at + length > end ? at : end;
  }
  return end;
}

function findWrongUtf8(part: Buffer): number {
  let low = 0;
  let high = part.length;
  // The longest sound prefix, cut characters left aside.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isUtf8(part.subarray(0, startOfCutCharacter(part, 0, middle)))) low = middle;
    else high = middle - 1;
  }
  return startOfCutCharacter(part, 0, low);
}
