import { ar } from './ar/ar.ts';
import { en } from './en/en.ts';
import { fr } from './fr/fr.ts';
import type { Language } from './languages.ts';
import { pt } from './pt/pt.ts';
import { completeFromFrench, type Translation } from './translation.ts';
import { tr } from './tr/tr.ts';
import { uk } from './uk/uk.ts';

/** French is the reference; the others are translations of it. */
export type Texts = typeof fr;

/** What each language has of its own. Agents work in French: their texts are not translated (decision 0025). */
export const translations: Readonly<Record<Exclude<Language, 'fr'>, Translation<Texts>>> = {
  en,
  ar,
  pt,
  tr,
  uk,
};

const catalogues: Readonly<Record<Language, Texts>> = {
  fr,
  en: completeFromFrench(fr, en),
  ar: completeFromFrench(fr, ar),
  pt: completeFromFrench(fr, pt),
  tr: completeFromFrench(fr, tr),
  uk: completeFromFrench(fr, uk),
};

/** Everything people read, in this language; in French where it lacks a text. */
export function texts(language: Language): Texts {
  return catalogues[language];
}
