/** `2012-03-07` → « 07/03/2012 ». */
export function frenchDate(date: string): string {
  return date.split('-').reverse().join('/');
}

/** `+33639980012` → « +33 6 39 98 00 12 ». */
export function groupedNumber(e164: string): string {
  const national = e164.slice(-9);
  return `${e164.slice(0, -9)} ${national.slice(0, 1)} ${national.slice(1).replace(/(..)(?=.)/g, '$1 ')}`;
}
