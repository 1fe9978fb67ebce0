import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frenchDate, groupedNumber, hiddenNumber } from './written.ts';

test('numbers are written as people dial them in France, overseas too', () => {
  assert.equal(groupedNumber('+33700000012'), '07 00 00 00 12');
  assert.equal(groupedNumber('+262639980001'), '06 39 98 00 01');
  assert.equal(groupedNumber('+4915100000000'), '+4915100000000');
});

test('a number over a shoulder shows its ends only', () => {
  assert.equal(hiddenNumber('+262639980001'), '06 •• •• •• 01');
  assert.equal(hiddenNumber('+4915100000012'), '+491 •• 12');
});

test('dates are written day first', () => {
  assert.equal(frenchDate('2012-02-29'), '29/02/2012');
});
