/** Lower case, unaccented, anything else a hyphen: a part of an e-mail address. */
export function asciiWord(name: string): string {
  return withoutAccents(name)
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
}

/** Removes accents and opens the ligature œ. */
export function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'OE');
}
