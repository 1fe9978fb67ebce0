import { pick } from './chance.ts';

/**
 * Numbers nobody should own.
 *
 * - Landlines: 01 99 00 xx xx, and mobiles: 06 39 98 xx xx, the ranges the French numbering plan keeps for fiction.
 *   06 39 98 00 00 to 02 99 belong to the cast. TRAP: 0639 is also the national prefix of Mayotte (+262), while
 *   schools write 06 39 98 with +33: a reader must take both for one number.
 * - Past 1,940 families the 9,700 others are used up, and strangers must not share a number: these are written
 *   07 01 to 07 29, blocks with no mobile allotted as far as libphonenumber's tables know (it says: possible, not
 *   valid). Nobody can promise that they stay so: a generated académie must never be wired to a real SMS operator.
 * - Overseas we know of no fiction range: 0692 00 00 xx and its like, the bottom of each block, are at least few and
 *   easy to recognise. The same warning holds.
 */
const castNumbers = 300;
const fictionMobiles = 10_000 - castNumbers;
/** Two for each parent, one for a third adult. */
const numbersInFamily = 5;
const fictionFamilies = Math.floor(fictionMobiles / numbersInFamily);
const overseasPrefixes = ['0692', '0690', '0694', '0696', '0639'] as const;
const countryCodes: Record<string, string> = {
  '0692': '262',
  '0690': '590',
  '0694': '594',
  '0696': '596',
  '0639': '262',
};

/** The mobile of an adult (slot 0 to 2) of a family, ten digits. `other` is the number that parents change to. */
export function mobileNumber(family: number, slot: number, other: boolean): string {
  const rank = family * numbersInFamily + slot * 2 + (other && slot < 2 ? 1 : 0);
  if (family < fictionFamilies) {
    return `063998${String(castNumbers + ((rank * 7_919) % fictionMobiles)).padStart(4, '0')}`;
  }
  const scattered = (rank * 7_654_321) % 28_000_000;
  const block = Math.floor(scattered / 1_000_000);
  const prefix = block < 8 ? `070${block + 1}` : `07${block + 2}`;
  return prefix + String(scattered % 1_000_000).padStart(6, '0');
}

/** One family in sixteen has a parent whose mobile is from overseas. */
export function isOverseasFamily(family: number): boolean {
  return family % 16 === 3;
}

/** Ten digits in the national form of the territory: 0692…, 0690…, 0694…, 0696…, 0639… */
export function overseasNumber(family: number, other: boolean): string {
  const rank = Math.floor(family / 16);
  const prefix = overseasPrefixes[rank % overseasPrefixes.length] as string;
  const number = Math.floor(rank / overseasPrefixes.length) * 2 + (other ? 1 : 0);
  return prefix + String(number).padStart(6, '0');
}

export function landlineNumber(key: number): string {
  return `019900${String(pick(key, 77, 10_000)).padStart(4, '0')}`;
}

/** Ways a school types ten digits: as they are, with dots, +33, 0033, spaces, and odd hyphens. */
export type PhoneForm = 'plain' | 'dots' | 'plus' | 'zeros' | 'spaces' | 'hyphens';

/** 0639980012 as `06.39.98.00.12`, `+33 6 39 98 00 12`, `0033639980012`, `06 39 98 00 12`, `0639-98-00-12`. */
export function writePhone(digits: string, form: PhoneForm): string {
  const country = isOverseas(digits) ? (countryCodes[digits.slice(0, 4)] as string) : '33';
  switch (form) {
    case 'plain':
      return digits;
    case 'dots':
      return pairs(digits, '.');
    case 'spaces':
      return pairs(digits, ' ');
    case 'hyphens':
      return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}-${digits.slice(8)}`;
    case 'zeros':
      return `00${country}${digits.slice(1)}`;
    case 'plus':
      return country === '33'
        ? `+33 ${digits.charAt(1)} ${pairs(digits.slice(2), ' ')}`
        : `+${country} ${digits.slice(1, 4)} ${pairs(digits.slice(4), ' ')}`;
  }
}

function isOverseas(digits: string): boolean {
  const prefix = digits.slice(0, 4);
  return prefix in countryCodes && !digits.startsWith('063998');
}

function pairs(digits: string, separator: string): string {
  let text = digits.slice(0, 2);
  for (let i = 2; i < digits.length; i += 2) text += separator + digits.slice(i, i + 2);
  return text;
}
