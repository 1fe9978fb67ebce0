import { encodeQr, qrSvg } from '../../platform/qr/encode-qr.ts';
import { letters as words } from '../../ui/i18n/fr/letters.ts';
import { type Language, languages } from '../../ui/i18n/languages.ts';
import { texts } from '../../ui/i18n/texts.ts';
import { printable } from './printable.ts';

export type LetterPopulation = 'pupils' | 'guardians';

export type LetterSchool = {
  uai: string;
  name: string;
  degree: '1D' | '2D';
  street?: string | null;
  postalCode?: string | null;
  city?: string | null;
  phone?: string | null;
  mail?: string | null;
};

export type Letter = {
  /** The label of the class in which it is handed out; null goes last, together. */
  className: string | null;
  fullName: string;
  /** Family name first, for the order in the class. */
  sortName: string;
  identifier: string;
  provisionalPassword: string;
  /** YYYY-MM-DD: the last day on which the provisional password is good. */
  validUntil: string;
  /** Guardians: where to post it. */
  postalLines?: readonly string[];
  /** Guardians: their children in this school. */
  children?: readonly { givenName: string; fullName: string }[];
};

export type LetterOrder = {
  school: LetterSchool;
  population: LetterPopulation;
  /** Addresses to print (R171, R173); the first is also the QR code. */
  addresses: readonly string[];
  /** YYYY-MM-DD, where the school is. */
  issuedOn: string;
  /** The language of a second page, beside the French one (decision 0025). */
  secondLanguage?: Language | undefined;
  letters: readonly Letter[];
};

/** Letters that go together in one document: whole classes, as far as they are not too large. */
export type LetterBatch = { classes: { name: string; letters: readonly Letter[] }[]; count: number };

const collator = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

/** Sorts by class then name, and cuts into batches of at most `most` letters. */
export function batchLetters(letters: readonly Letter[], most: number): LetterBatch[] {
  const byClass = new Map<string | null, Letter[]>();
  for (const letter of letters) {
    const group = byClass.get(letter.className);
    if (group === undefined) byClass.set(letter.className, [letter]);
    else group.push(letter);
  }
  const classes = [...byClass].sort(([a], [b]) =>
    a === null ? 1 : b === null ? -1 : collator.compare(a, b) || (a < b ? -1 : 1),
  );
  const batches: LetterBatch[] = [];
  for (const [name, group] of classes) {
    group.sort((a, b) => collator.compare(a.sortName, b.sortName) || (a.identifier < b.identifier ? -1 : 1));
    for (let from = 0; from < group.length; from += most) {
      const part = group.slice(from, from + most);
      let batch = batches.at(-1);
      if (batch === undefined || batch.count + part.length > most) {
        batch = { classes: [], count: 0 };
        batches.push(batch);
      }
      batch.classes.push({ name: name ?? words.withoutClass, letters: part });
      batch.count += part.length;
    }
  }
  return batches;
}

/** What `letters.typ` reads: every text of one batch, ready to be shown. JSON. */
export function composeLetters(order: Omit<LetterOrder, 'letters'>, batch: LetterBatch): string {
  const { school, population, addresses } = order;
  const schoolName = printable(school.name, 80);
  const town = school.city ? printable(school.city, 40) : undefined;
  return JSON.stringify({
    title: words.documentTitle(schoolName),
    school: {
      name: schoolName,
      lines: printableLines([
        school.street,
        [school.postalCode, school.city].filter(Boolean).join(' '),
        school.uai,
      ]),
      contact: printableLines([school.phone, school.mail]).join(' - '),
    },
    madeOn: words.madeOn(town, longDate(order.issuedOn)),
    addresses: addresses.map((url) => ({ url, shown: printable(url, 140, 70) })),
    qr: qrOf(addresses[0]),
    translation: translationOf(order, schoolName),
    words: {
      title: words.title,
      greeting: words.greeting,
      offer: words.offer(schoolName),
      account: words.account[population],
      goTo: words.goTo(addresses.length),
      fillIn: words.fillIn,
      profile: words.profile[population],
      profileLabel: words.profileLabel,
      credentials: words.credentials,
      identifier: words.identifier,
      provisionalPassword: words.provisionalPassword,
      validUntil: words.validUntil,
      scan: words.scan,
      qrOf: words.qrOf(addresses[0] ?? ''),
      change: words.change,
      confirmMail: words.confirmMail[population],
      afterwards: words.afterwards,
      signature: words.signature[school.degree],
      help: words.help,
      private: words.private,
      cover: { ...words.cover, count: words.cover.count[population] },
    },
    classes: batch.classes.map((group) => ({
      heading: words.cover.heading(printable(group.name, 40)),
      letters: group.letters.map((letter) => composeLetter(letter, order)),
    })),
  });
}

/** The words of the second page: all but the codes. */
function translationOf(order: Omit<LetterOrder, 'letters'>, schoolName: string) {
  const { population, secondLanguage: language = 'fr' } = order;
  if (language === 'fr') return null;
  const own = texts(language).letters;
  return {
    language,
    direction: languages[language].direction,
    words: {
      title: own.title,
      otherPage: own.otherPage,
      greeting: own.greeting,
      offer: own.offer(schoolName),
      account: own.account[population],
      goTo: own.goTo(order.addresses.length),
      fillIn: own.fillIn,
      terms: [
        [words.profile[population], own.profile[population]],
        [words.identifier, own.identifier],
        [words.provisionalPassword, own.provisionalPassword],
        [words.validUntil, own.validUntil],
      ],
      change: own.change,
      confirmMail: own.confirmMail[population],
      afterwards: own.afterwards,
      help: own.help,
      private: own.private,
    },
  };
}

function composeLetter(letter: Letter, order: Omit<LetterOrder, 'letters'>) {
  const { population, secondLanguage = 'fr' } = order;
  const own = texts(secondLanguage).letters.birthDate;
  const className = letter.className === null ? undefined : printable(letter.className, 40);
  const inClass = className === undefined ? [] : [words.className(className)];
  const common = {
    name: printable(letter.fullName, 70),
    identifier: letter.identifier,
    password: letter.provisionalPassword,
    validUntil: longDate(letter.validUntil),
  };
  if (population === 'pupils') {
    return {
      ...common,
      under: inClass,
      about: null,
      birthDate: words.birthDate.pupils,
      translatedBirthDate: own.pupils,
      children: null,
    };
  }
  const children = (letter.children ?? []).slice(0, 3);
  const givenNames = children.map((child) => printable(child.givenName, 24)).join(words.or);
  const fullNames = children.map((child) => printable(child.fullName, 40)).join(', ');
  return {
    ...common,
    under: (letter.postalLines ?? []).slice(0, 5).map((line) => printable(line, 50)),
    about: children.length === 0 ? null : words.about(fullNames, className),
    birthDate: words.birthDate.guardians(givenNames === '' ? undefined : givenNames),
    translatedBirthDate: own.guardians(givenNames === '' ? undefined : givenNames),
    children: fullNames,
  };
}

function printableLines(lines: readonly (string | null | undefined)[]): string[] {
  return lines
    .filter((line) => typeof line === 'string' && line !== '')
    .map((line) => printable(line ?? '', 50, 40));
}

/** None when the address is too long for a code that a telephone reads easily. */
function qrOf(address: string | undefined): string | null {
  if (address === undefined || Buffer.byteLength(address) > 120) return null;
  return qrSvg(encodeQr(address));
}

const dates = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });

/** « 1er mars 2027 ». */
function longDate(day: string): string {
  return dates.format(new Date(`${day}T00:00:00Z`)).replace(/^1 /, '1er ');
}
