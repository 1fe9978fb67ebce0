/** Latin letters that Unicode does not decompose, as they are written on a French keyboard. */
const undecomposed: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  Ħ: 'H',
  Ŧ: 'T',
  Ŋ: 'N',
  Ɓ: 'B',
  Ɗ: 'D',
  Ƙ: 'K',
  Ƴ: 'Y',
  Ɲ: 'N',
  Ɛ: 'E',
  Ɔ: 'O',
  Ə: 'E',
  ẞ: 'SS',
};

const onlyCapitals = /^[A-Z0-9]*$/;
const onlyPrintableAscii = /^[ -~]*$/;
const asciiSeparators = /[^A-Z0-9]+/g;
// The blocks of accents that any script may carry. Vowel signs of other scripts are marks too, and make the name:
// they stay.
const accents = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g;
const undecomposedLetters = /[ÆŒØŁĐÐÞĦŦŊƁƊƘƳƝƐƆƏẞ]/g;
// Modifier letters (U+02B0–02FF) hold the apostrophes of transcriptions.
const separators = /(?:[^\p{L}\p{N}\p{M}]|[\u02b0-\u02ff])+/gu;

/** An import folds millions of names, and few of them differ; past this size the cache starts afresh. */
const cacheSize = 50_000;
const cache = new Map<string, string>();

/**
 * The key on which names are compared: capitals, no accents, nothing between the words. « Le Gall », « LE-GALL » and
 * « LEGALL » fold to one key, as do « N’Diaye » and « NDIAYE », « Lœwen » and « LOEWEN » (R31, R32). Letters of other
 * scripts are kept. A name without any letter folds to the empty string, which is never a match.
 */
export function foldName(name: string): string {
  if (onlyCapitals.test(name)) return name;
  const capitals = name.toUpperCase();
  if (onlyCapitals.test(capitals)) return capitals;
  if (onlyPrintableAscii.test(capitals)) return capitals.replace(asciiSeparators, '');
  const known = cache.get(name);
  if (known !== undefined) return known;
  const folded = foldUnicode(name);
  if (cache.size >= cacheSize) cache.clear();
  cache.set(name, folded);
  return folded;
}

function foldUnicode(name: string): string {
  // Capitals are taken twice: compatibility forms (ª, ﬁ, ß) yield small letters only once decomposed, and some
  // capitals (İ) decompose only once taken.
  return name
    .toUpperCase()
    .normalize('NFKD')
    .toUpperCase()
    .replace(accents, '')
    .replace(undecomposedLetters, (letter) => undecomposed[letter] ?? letter)
    .replace(separators, '')
    .normalize('NFC');
}
