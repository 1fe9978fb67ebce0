import { fr } from './fr/fr.ts';
import type { Language } from './languages.ts';

/** French is the reference: the other languages are written as `satisfies Texts`. */
export type Texts = typeof fr;

const catalogues: Partial<Record<Language, Texts>> = { fr };

/** The languages that have a complete catalogue, in the order they are offered. */
export const offeredLanguages = Object.keys(catalogues) as Language[];

/** Everything people read on screens, in this language. */
export function texts(language: Language): Texts {
  return catalogues[language] ?? fr;
}
