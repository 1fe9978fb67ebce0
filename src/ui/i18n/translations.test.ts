import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Language, languages } from './languages.ts';
import { texts, translations } from './texts.ts';

/** What agents and services read, and what a person shows to a school (decision 0025). */
const FRENCH_ONLY = [
  /^console\b/u,
  /^federation\.refusal/u,
  /^help\.schools\b/u,
  /^letters\.(?:cover|documentTitle|madeOn|className|withoutClass|about|or|profileLabel|credentials|scan|qrOf|signature)\b/u,
  /^activation\.withoutMobile\.toShowText$/u,
  /^(?:data\.document|flyers)\b/u,
];
/** Names, and words that are the same. */
const SAME_AS_FRENCH =
  /^(?:layout\.(?:brand|title|version|menu)|account\.passwordSection\.hidden|franceConnect\.account\.(?:label|title)|components\.page|account\.proof\.submit)$/u;

const others = (Object.keys(languages) as Language[]).filter((language) => language !== 'fr');

type Leaf = { path: string; value: unknown };

/** Every text of a catalogue: strings, functions, lists item by item. */
function leaves(node: unknown, path = ''): Leaf[] {
  if (typeof node !== 'object' || node === null) return [{ path, value: node }];
  return Object.entries(node).flatMap(([key, value]) => leaves(value, path === '' ? key : `${path}.${key}`));
}

/** Values to put into a text, one for each place and name, all of them many in every language. */
function say(leaf: Leaf): { text: string; values: Set<number> } {
  if (typeof leaf.value !== 'function') return { text: String(leaf.value), values: new Set() };
  const named = new Map<string, number>();
  const number = (name: string): number => {
    const known = named.get(name) ?? 3011 + (named.size % 9);
    named.set(name, known);
    return known;
  };
  const given = Array.from({ length: leaf.value.length }, (_, place) => placeholder(number, place));
  const text = String(leaf.value(...given));
  return { text, values: new Set([...text.matchAll(/301[1-9]/gu)].map(([value]) => Number(value))) };
}

function placeholder(number: (name: string) => number, place: number): object {
  return new Proxy(
    {},
    {
      get: (_, name) =>
        name === Symbol.toPrimitive
          ? () => number(`place ${place}`)
          : typeof name === 'string'
            ? number(name)
            : undefined,
    },
  );
}

const french = new Map(leaves(texts('fr')).map((leaf) => [leaf.path, leaf]));

for (const language of others) {
  const own = leaves(translations[language as Exclude<Language, 'fr'>]);
  const translated = new Set(own.map(({ path }) => path));
  const shown = leaves(texts(language)).filter(({ path }) => translated.has(path));

  test(`nothing is missing (${language})`, () => {
    const missing = [...french.keys()].filter(
      (path) =>
        !translated.has(path) &&
        french.get(path)?.value !== '' &&
        !FRENCH_ONLY.some((only) => only.test(path)) &&
        !SAME_AS_FRENCH.test(path),
    );
    assert.deepEqual(missing, []);
  });

  test(`nothing is left of a text that is gone (${language})`, () => {
    assert.deepEqual(
      [...translated].filter((path) => !french.has(path)),
      [],
    );
  });

  test(`each text takes the values of the French (${language})`, () => {
    const faults = shown.flatMap((leaf) => {
      const source = french.get(leaf.path);
      if (source === undefined || /^activation\.children\.born$/u.test(leaf.path)) return [];
      const [expected, found] = [say(source).values, say(leaf).values];
      return [...expected].toSorted().join() === [...found].toSorted().join() ? [] : [leaf.path];
    });
    assert.deepEqual(faults, []);
  });

  test(`no French is left over (${language})`, () => {
    const words =
      /(?:^|[\s’«(])(?:vous|votre|vos|avec|cette|établissement|élève|mot de passe|enfant)(?=[\s.,!?)»]|$)/iu;
    const faults = shown.filter((leaf) => {
      const { text } = say(leaf);
      const source = french.get(leaf.path);
      const same = source !== undefined && say(source).text === text && /\p{L}{3}/u.test(text);
      return (same && !SAME_AS_FRENCH.test(leaf.path) && !sameWord(language, text)) || words.test(text);
    });
    assert.deepEqual(
      faults.map(({ path }) => path),
      [],
    );
  });

  test(`direction is marked where it must be, and nowhere else (${language})`, () => {
    const faults = shown.flatMap((leaf) => {
      const { text } = say(leaf);
      const depths = [...text].map((letter) =>
        /[\u2066-\u2068]/u.test(letter) ? 1 : letter === '\u2069' ? -1 : 0,
      );
      const open = depths.reduce<number>((sum, step) => sum + step, 0);
      const stray = /[\u200e\u200f\u202a-\u202e]/u.test(text);
      const needless = languages[language].direction === 'ltr' && depths.some((step) => step !== 0);
      return open !== 0 || stray || needless ? [leaf.path] : [];
    });
    assert.deepEqual(faults, []);
  });

  test(`the text is in the script of its language, with its own apostrophes (${language})`, () => {
    const scripts: Partial<Record<Language, RegExp>> = {
      ar: /\p{Script=Arabic}/u,
      uk: /\p{Script=Cyrillic}/u,
    };
    const script = scripts[language];
    const faults = shown.filter(({ path, value }) => {
      const { text } = say({ path, value });
      const latinOnly = script !== undefined && !script.test(text) && /\p{L}{3}/u.test(text);
      return (
        (latinOnly && path !== 'messages.sms.lostIdentifier') ||
        (!path.startsWith('messages.sms.') && /'/u.test(text))
      );
    });
    assert.deepEqual(
      faults.map(({ path }) => path),
      [],
    );
  });
}

/** Words that two languages share. */
function sameWord(language: Language, text: string): boolean {
  const shared: Partial<Record<Language, readonly string[]>> = {
    en: ['départements 3011', 'Contacts', 'Service', 'Cookies', 'Page 3011', 'Menu principal'],
    pt: ['Menu principal', 'Continuar', 'Cookies'],
    tr: [],
  };
  return shared[language]?.includes(text) ?? false;
}
