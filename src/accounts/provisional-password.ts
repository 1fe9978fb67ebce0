import { randomInt } from 'node:crypto';
import { sameText } from '../platform/crypto/tokens.ts';

/** Capitals and digits without 0/O and 1/I: thirty-two, so ten of them are 50 bits (CNIL 2022-100, with throttling). */
export const PROVISIONAL_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
export const PROVISIONAL_LENGTH = 10;

/** Some of these would otherwise be printed on thousands of pupils' letters a year. */
const RUDE = /CUL|PUT|SEX|NAZ|PED|FUC|MERD|NUL|TARE|SALE/;

/** A provisional password: ten characters drawn without bias. */
export function newProvisionalPassword(): string {
  for (;;) {
    const drawn = Array.from(
      { length: PROVISIONAL_LENGTH },
      () => PROVISIONAL_ALPHABET[randomInt(PROVISIONAL_ALPHABET.length)],
    ).join('');
    if (!RUDE.test(drawn)) return drawn;
  }
}

/** In constant time; small letters, spaces and hyphens are forgiven: the letter shows capitals in two groups. */
export function isProvisionalPassword(typed: string, issued: string): boolean {
  return sameText(typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, ''), issued);
}
