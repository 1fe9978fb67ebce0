import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pluralOf } from './plural.ts';

test('Arabic has its six forms', () => {
  const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few #', many: 'many #', other: 'other #' };
  const said = [0, 1, 2, 3, 11, 100].map((number) => pluralOf('ar')(number, forms));
  assert.deepEqual(said, ['zero', 'one', 'two', 'few 3', 'many 11', 'other 100']);
});

test('Ukrainian has its three forms for whole numbers, and a missing form is the general one', () => {
  const said = [1, 2, 5, 21, 22, 11].map((number) =>
    pluralOf('uk')(number, { one: '# хвилина', few: '# хвилини', other: '# хвилин' }),
  );
  assert.deepEqual(said, ['1 хвилина', '2 хвилини', '5 хвилин', '21 хвилина', '22 хвилини', '11 хвилин']);
});
