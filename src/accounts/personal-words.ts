/** What someone who knows the person would try first. */
export type PersonalFacts = {
  /** Names, identifiers, addresses and places: the person's, the children's and the schools', as stored. */
  words: readonly string[];
  /** Dates as YYYY-MM-DD: births. */
  dates: readonly string[];
};

const MONTHS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];

/** The forms in which those facts are found in passwords: lower case, with and without accents, whole and in parts. */
export function personalWords(facts: PersonalFacts): string[] {
  const words = new Set<string>();
  for (const word of facts.words) {
    const lower = word.normalize('NFKC').toLowerCase();
    for (const form of [lower, lower.normalize('NFD').replaceAll(/\p{M}/gu, '')]) {
      const parts = form.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= 3);
      for (const found of [form, form.replaceAll(/[^\p{L}\p{N}]/gu, ''), ...parts]) {
        if (found.length >= 3) words.add(found);
      }
    }
  }
  for (const date of facts.dates) {
    const [year, month, day] = date.split('-');
    if (year === undefined || month === undefined || day === undefined) continue;
    const monthName = MONTHS[Number(month) - 1];
    words.add(year);
    for (const separator of ['', '/', '-', '.', ' ']) {
      words.add([day, month].join(separator));
      words.add([day, month, year].join(separator));
      words.add([day, month, year.slice(2)].join(separator));
      words.add([year, month, day].join(separator));
      if (monthName !== undefined) words.add([Number(day), monthName, year].join(separator));
    }
  }
  return [...words];
}
