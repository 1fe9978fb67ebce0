import { type Language, languages } from '../../src/ui/i18n/languages.ts';

/** The menu of the header, as the portal gives it. */
export const languageLinks = (Object.keys(languages) as Language[]).map((language) => ({
  language,
  href: `/?langue=${language}`,
}));
