/**
 * What the fonts of the letters can draw: Open Sans and Noto Sans Arabic (assets/fonts), then DejaVu Sans Mono (inside the compiler). The
 * compiler refuses an accessible PDF with a character that it cannot draw, so a name out of a feed must never
 * hold one. A test compiles every character listed here.
 */
const DRAWABLE = [
  // Open Sans: Latin, Greek, Cyrillic, Hebrew, Vietnamese, punctuation.
  '\\u{20}-\\u{7e}\\u{a0}-\\u{ac}\\u{ae}-\\u{17f}\\u{192}\\u{1a0}\\u{1a1}\\u{1af}\\u{1b0}\\u{1fa}-\\u{1ff}\\u{218}-\\u{21b}',
  '\\u{2bc}\\u{2c6}\\u{2c7}\\u{2d8}-\\u{2dd}\\u{300}-\\u{304}\\u{306}-\\u{30c}\\u{30f}\\u{312}\\u{323}\\u{326}-\\u{328}',
  '\\u{384}-\\u{38a}\\u{38c}\\u{38e}-\\u{3a1}\\u{3a3}-\\u{3ce}\\u{400}-\\u{482}\\u{48a}-\\u{513}',
  '\\u{5d0}-\\u{5ea}\\u{1e80}-\\u{1e85}\\u{1e9e}\\u{1ea0}-\\u{1ef9}',
  '\\u{2013}-\\u{2015}\\u{2018}-\\u{201e}\\u{2020}-\\u{2022}\\u{2026}\\u{2030}\\u{2039}\\u{203a}\\u{20ac}\\u{2116}\\u{2122}',
  // DejaVu Sans Mono: the rest of Latin, Armenian, Arabic, Georgian.
  '\\u{180}-\\u{191}\\u{193}-\\u{19f}\\u{1a2}-\\u{1ae}\\u{1b1}-\\u{1c3}\\u{1cd}-\\u{1e3}\\u{1e6}-\\u{1f0}\\u{1f4}-\\u{1f6}',
  '\\u{1f8}\\u{1f9}\\u{200}-\\u{217}\\u{21c}-\\u{221}\\u{224}-\\u{241}\\u{531}-\\u{556}\\u{559}-\\u{55f}\\u{561}-\\u{587}',
  '\\u{60c}\\u{61b}\\u{61f}\\u{621}-\\u{63a}\\u{640}-\\u{655}\\u{660}-\\u{66d}\\u{679}-\\u{67b}\\u{67e}-\\u{680}\\u{686}',
  '\\u{698}\\u{6a9}\\u{6af}\\u{6be}\\u{6cc}\\u{6f0}-\\u{6f9}\\u{10d0}-\\u{10f0}\\u{25a1}',
].join('');

/** Marks that stand on no letter of theirs: shaping would give them a dotted circle, which the fonts lack. */
const ORPHAN_MARKS =
  /(?<![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}][\u0300-\u036f]*)[\u0300-\u036f]|(?<!\p{Script=Arabic}[\u064b-\u0655]*)[\u064b-\u0655]/gu;

const NOT_DRAWABLE = new RegExp(`[^${DRAWABLE}]`, 'gu');

/** Stands for a character that no font here can draw. */
const MISSING = '□';

/**
 * A name or an address as it can be printed: controls and direction overrides gone, what cannot be drawn shown as
 * « □ », cut past `most` characters, breakable where a word alone would leave its column, and never empty.
 */
export function printable(text: string, most: number, longestWord = 16): string {
  const clean = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(ORPHAN_MARKS, '')
    .replaceAll(/[\p{Cc}\p{Z}]+/gu, (spaces) => (spaces === '\u00a0' ? spaces : ' '))
    .trim()
    .replaceAll(NOT_DRAWABLE, MISSING);
  if (clean === '') return MISSING;
  const characters = [...clean];
  const cut = characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : clean;
  return cut.replaceAll(new RegExp(`[^\\s-]{${longestWord}}(?=[^\\s-])`, 'gu'), '$&\u200b');
}

/** Every character that `printable` lets through, for the test that draws them. */
export function drawableCharacters(): string[] {
  const wanted = new RegExp(`[${DRAWABLE}]`, 'u');
  return Array.from({ length: 0x2600 }, (_, code) => String.fromCodePoint(code)).filter((character) =>
    wanted.test(character),
  );
}
