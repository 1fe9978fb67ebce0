import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupedNumber, hiddenNumber, writtenDate, writtenList } from './written.ts';

test('numbers are written as people dial them in France, overseas too', () => {
  assert.equal(groupedNumber('+33700000012'), '07 00 00 00 12');
  assert.equal(groupedNumber('+262639980001'), '06 39 98 00 01');
  assert.equal(groupedNumber('+4915100000000'), '+4915100000000');
});

test('a number over a shoulder shows its ends only', () => {
  assert.equal(hiddenNumber('+262639980001'), '06 •• •• •• 01');
  assert.equal(hiddenNumber('+4915100000012'), '+491 •• 12');
});

test('dates are written day first, without marks of direction', () => {
  assert.equal(writtenDate('fr', '2012-02-29'), '29/02/2012');
  assert.equal(writtenDate('tr', '2012-02-29'), '29.02.2012');
  assert.equal(writtenDate('ar', '2012-02-29'), '29/02/2012');
});

test('lists are joined as the language does; among Arabic words each name keeps its own direction', () => {
  assert.equal(writtenList('fr', ['Zoé', 'Malo']), 'Zoé et Malo');
  assert.equal(writtenList('uk', ['Zoé', 'Malo']), 'Zoé і Malo');
  assert.equal(writtenList('ar', ['Zoé', 'Malo']), '\u2068Zoé\u2069 و\u2068Malo\u2069');
});
