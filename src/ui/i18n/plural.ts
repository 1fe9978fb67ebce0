import { type Language, languages } from './languages.ts';

/** The forms that a noun takes after a number; `#` stands for the number. Those of one language are a part of them. */
export type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** How a language says « 1 minute », « 2 minutes »: Arabic has six forms, Ukrainian four, Turkish one after a number. */
export function pluralOf(language: Language): (number: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(languages[language].locale);
  return (number, forms) => (forms[rules.select(number)] ?? forms.other).replaceAll('#', String(number));
}
