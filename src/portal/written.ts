import { ownDirection } from '../ui/i18n/isolate.ts';
import { type Language, languages } from '../ui/i18n/languages.ts';

/** `2012-03-07` → « 07/03/2012 », in French. */
export function frenchDate(date: string): string {
  return writtenDate('fr', date);
}

/** `2012-03-07` → « 07/03/2012 », as the language writes it. */
export function writtenDate(language: Language, date: string): string {
  const written = new Intl.DateTimeFormat(languages[language].locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
  // Arabic puts marks of direction between the numbers, which every page would show in its own way.
  return written.replaceAll(/\p{Cf}/gu, '');
}

/** « Élio Ferrand, Clara Ferrand et Nour Haddad », as the language joins them. */
export function writtenList(language: Language, items: readonly string[]): string {
  const isolated = languages[language].direction === 'rtl' ? items.map(ownDirection) : items;
  return new Intl.ListFormat(languages[language].locale).format(isolated);
}

/** Country codes whose numbers are dialled in France as `0` and nine digits. */
const DIALLED_NATIONALLY = /^\+(?:33|262|590|594|596)(\d)(\d{8})$/;

/** As people write it: `+33612345678` → « 06 12 34 56 78 », `+262692000001` → « 06 92 00 00 01 ». */
export function groupedNumber(e164: string): string {
  const [, first, rest] = DIALLED_NATIONALLY.exec(e164) ?? [];
  return first === undefined || rest === undefined ? e164 : `0${first} ${rest.replace(/(..)(?=.)/g, '$1 ')}`;
}

/** « n•••@messagerie.example »: its owner knows it again, others learn little. */
export function hiddenAddress(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}•••${email.slice(at)}`;
}

/** « 06 •• •• •• 78 »: enough to see a typing mistake, not to be read over a shoulder. */
export function hiddenNumber(e164: string): string {
  const written = groupedNumber(e164);
  return written === e164
    ? `${e164.slice(0, 4)} •• ${e164.slice(-2)}`
    : written.replace(/(?<= )\d\d(?= )/g, '••');
}

/** « 23 nov. 2026, 18:04 », by the clocks of Paris. */
export function writtenInstant(language: Language, at: Date): string {
  return new Intl.DateTimeFormat(languages[language].locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(at);
}
