const remembered = new Map<string, string>();
const rememberedMost = 5_000;

/** Lower case, unaccented, anything else a hyphen: a part of an e-mail address. */
export function asciiWord(name: string): string {
  let word = remembered.get(name);
  if (word === undefined) {
    word = withoutAccents(name)
      .toLowerCase()
      .replace(/[^a-z]+/g, '-');
    // Names come from short lists; composite ones do not, and must not pile up.
    if (remembered.size >= rememberedMost) remembered.clear();
    remembered.set(name, word);
  }
  return word;
}

/** Removes accents and opens the ligature œ. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'OE');
}
