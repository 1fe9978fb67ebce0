/**
 * The languages of the families' side: the name each gives itself, its direction, and the locale by which dates, lists
 * and numbers are written. Arabic takes the digits of France and of the Maghreb, those of codes and telephones.
 */
export const languages = {
  fr: { name: 'Français', direction: 'ltr', locale: 'fr-FR' },
  en: { name: 'English', direction: 'ltr', locale: 'en-GB' },
  ar: { name: 'العربية', direction: 'rtl', locale: 'ar-u-nu-latn' },
  pt: { name: 'Português', direction: 'ltr', locale: 'pt-PT' },
  tr: { name: 'Türkçe', direction: 'ltr', locale: 'tr-TR' },
  uk: { name: 'Українська', direction: 'ltr', locale: 'uk-UA' },
} as const satisfies Record<string, { name: string; direction: 'ltr' | 'rtl'; locale: string }>;

export type Language = keyof typeof languages;

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && Object.hasOwn(languages, value);
}
