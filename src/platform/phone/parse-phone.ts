import { parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * A number that can be dialled from anywhere, and what French numbering says of it.
 *
 * - `mobile`: a mobile of metropolitan France or of an overseas department.
 * - `landline`: geographic or box number of the same.
 * - `special`: 08 numbers, which no family owns.
 * - `foreign`: any other country or territory; whether it receives SMS is not known.
 */
export interface ParsedPhone {
  readonly e164: string;
  readonly kind: 'mobile' | 'landline' | 'foreign' | 'special';
}

/**
 * Overseas numbers are dialled like national ones but live under other country codes; parsed as metropolitan, they
 * would give a number that belongs to nobody. Metropolitan France uses none of these prefixes, so they are mapped in
 * both writings, national and `+33`: a family and its school always get the same number. `639` is Mayotte's, and also
 * holds the numbers reserved for fiction (06 39 98 xx xx); both follow one rule.
 */
const overseasCodes: Readonly<Record<string, string>> = {
  '262': '262',
  '263': '262',
  '269': '262',
  '590': '590',
  '594': '594',
  '596': '596',
  '639': '262',
  '690': '590',
  '691': '590',
  '692': '262',
  '693': '262',
  '694': '594',
  '696': '596',
  '697': '596',
};

const separators = /[\s.\-‐‑‒–—/_()]+/g;
const nationalShape = /^0[1-9]\d{8}$/;

/**
 * Reads a phone number as schools and parents write it: `06.39.98.00.01`, `+33 (0)6 39 98 00 01`, `0033639980001`,
 * `639980001`. Returns undefined for what cannot be one number: letters, two numbers, too few digits. A number is
 * accepted when its length is possible; ranges open faster than the library learns them.
 */
export function parsePhone(raw: string): ParsedPhone | undefined {
  const digits = raw.replace('(0)', '').replace(separators, '');
  if (nationalShape.test(digits)) return national(digits.slice(1));
  return parseWithLibrary(digits);
}

/** The general path. Takes a number already freed of its separators; exported for the test that compares both. */
export function parseWithLibrary(digits: string): ParsedPhone | undefined {
  if (!/^\+?\d{6,17}$/.test(digits)) return undefined;
  const international = digits.replace(/^00/, '+').replace(/^33(?=[1-9]\d{8}$)/, '+33');
  const parsed = parsePhoneNumberFromString(international, { defaultCountry: 'FR', extract: false });
  if (parsed === undefined || !parsed.isPossible()) return undefined;
  if (parsed.countryCallingCode === '33') return national(parsed.nationalNumber);
  return { e164: parsed.number, kind: kindAbroad(parsed.countryCallingCode, parsed.nationalNumber) };
}

/** A number of French numbering, from its nine significant digits; undefined when the first is still a trunk zero. */
function national(significant: string): ParsedPhone | undefined {
  if (significant.startsWith('0')) return undefined;
  const code = overseasCodes[significant.slice(0, 3)] ?? '33';
  return { e164: `+${code}${significant}`, kind: nationalKind(significant) };
}

function nationalKind(significant: string): 'mobile' | 'landline' | 'special' {
  const first = significant.charAt(0);
  if (first === '6' || first === '7') return 'mobile';
  return first === '8' ? 'special' : 'landline';
}

const overseasCountryCodes = new Set(Object.values(overseasCodes));

function kindAbroad(countryCode: string, significant: string): ParsedPhone['kind'] {
  return overseasCountryCodes.has(countryCode) ? nationalKind(significant) : 'foreign';
}
