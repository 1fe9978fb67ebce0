/** `2012-03-07` → « 07/03/2012 ». */
export function frenchDate(date: string): string {
  return date.split('-').reverse().join('/');
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
