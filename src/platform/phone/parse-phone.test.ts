import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../../test/support/seeded-random.ts';
import { parsePhone, parseWithLibrary } from './parse-phone.ts';

const numbers: readonly (readonly [string, string, string])[] = [
  ['0639980001', '+262639980001', 'mobile'],
  ['06 39 98 00 01', '+262639980001', 'mobile'],
  ['06.39.98.00.01', '+262639980001', 'mobile'],
  ['06-39-98-00-01', '+262639980001', 'mobile'],
  ['06\u00a039\u202f98/00_01', '+262639980001', 'mobile'],
  ['+33 (0)6 39 98 00 01', '+262639980001', 'mobile'],
  ['+33639980001', '+262639980001', 'mobile'],
  ['0033 6 39 98 00 01', '+262639980001', 'mobile'],
  ['33639980001', '+262639980001', 'mobile'],
  ['639980001', '+262639980001', 'mobile'],
  ['+262 639 98 00 01', '+262639980001', 'mobile'],
  ['0692 00 00 01', '+262692000001', 'mobile'],
  ['0693000001', '+262693000001', 'mobile'],
  ['0690000001', '+590690000001', 'mobile'],
  ['0691000001', '+590691000001', 'mobile'],
  ['0694000001', '+594694000001', 'mobile'],
  ['0696000001', '+596696000001', 'mobile'],
  ['0697000001', '+596697000001', 'mobile'],
  ['+33 6 96 00 00 01', '+596696000001', 'mobile'],
  ['00596 696 00 00 01', '+596696000001', 'mobile'],
  ['0262 00 00 01', '+262262000001', 'landline'],
  ['0590000001', '+590590000001', 'landline'],
  // A range that the library does not know as a mobile yet: possible, so accepted.
  ['0600000001', '+33600000001', 'mobile'],
  ['01 99 00 00 01', '+33199000001', 'landline'],
  ['0899000001', '+33899000001', 'special'],
  ['+32 470 00 00 01', '+32470000001', 'foreign'],
  ['0044 7700 900001', '+447700900001', 'foreign'],
  ['+687 70 00 01', '+687700001', 'foreign'],
];

for (const [raw, e164, kind] of numbers) {
  test(`« ${raw} » is ${e164}, ${kind}`, () => {
    assert.deepEqual(parsePhone(raw), { e164, kind });
  });
}

for (const raw of [
  '',
  ' ',
  '+',
  '0000000000',
  '06399800',
  '063998000',
  '063998000100',
  '0639980001/0639980002',
  '06 39 98 00 01 maman',
  'néant',
  '3900',
  '++33639980001',
  '0639980001\u0000',
  '０６３９９８０００１',
  `0${'6'.repeat(10_000)}`,
]) {
  test(`« ${raw.slice(0, 30)} » is no number`, () => {
    assert.equal(parsePhone(raw), undefined);
  });
}

test('the fast path says what the library’s path says, over all ten-digit prefixes and random numbers', () => {
  const random = seededRandom(20_240_902);
  for (let prefix = 100; prefix < 1000; prefix += 1) {
    for (let draw = 0; draw < 8; draw += 1) {
      const raw = `0${prefix}${String(Math.floor(random() * 1e6)).padStart(6, '0')}`;
      assert.deepEqual(parsePhone(raw), parseWithLibrary(raw), raw);
      assert.deepEqual(parsePhone(`+33${raw.slice(1)}`), parsePhone(raw), raw);
    }
  }
});
