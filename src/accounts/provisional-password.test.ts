import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isProvisionalPassword,
  newProvisionalPassword,
  PROVISIONAL_ALPHABET,
} from './provisional-password.ts';

test('ten characters that cannot be taken for one another, all used alike', () => {
  const drawn = Array.from({ length: 6400 }, newProvisionalPassword);
  assert.equal(new Set(drawn).size, drawn.length);
  for (const password of drawn) assert.match(password, /^[A-HJ-NP-Z2-9]{10}$/);
  const seen = new Map<string, number>();
  for (const character of drawn.join('')) seen.set(character, (seen.get(character) ?? 0) + 1);
  // 2,000 of each are expected, with a standard deviation of 44: seven of them is no accident.
  for (const character of PROVISIONAL_ALPHABET) {
    assert.ok(Math.abs((seen.get(character) ?? 0) - 2000) < 310, `${character}: ${seen.get(character)}`);
  }
});

test('no letter insults its reader', () => {
  for (let n = 0; n < 100_000; n += 1) assert.doesNotMatch(newProvisionalPassword(), /CUL|SEX|PUT/);
});

test('it may be typed in small letters and in two groups, not otherwise', () => {
  assert.ok(isProvisionalPassword('pt4hu mm2xk', 'PT4HUMM2XK'));
  assert.ok(isProvisionalPassword(' PT4HU-MM2XK', 'PT4HUMM2XK'));
  assert.ok(!isProvisionalPassword('PT4HUMM2X', 'PT4HUMM2XK'));
  assert.ok(!isProvisionalPassword('', 'PT4HUMM2XK'));
});
