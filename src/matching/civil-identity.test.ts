import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareWithCivilIdentity } from './civil-identity.ts';

const compare = (
  [familyName, usageName, ...givenNames]: [string, string | null, ...string[]],
  [birthName, recordUsage, givenName]: [string | null, string, string],
) =>
  compareWithCivilIdentity(
    { familyName, usageName, givenNames },
    { birthName, usageName: recordUsage, givenName },
  );

test('either family name of one side agrees with either of the other', () => {
  assert.equal(compare(['TRÉVIDIC', 'KERVOAZ', 'Maëlle'], [null, 'Kervoaz', 'MAELLE']), 'first');
  assert.equal(compare(['TRÉVIDIC', null, 'Maëlle'], ['trevidic', 'Kervoaz', 'Maelle']), 'first');
  assert.equal(compare(['TRÉVIDIC', null, 'Maëlle'], [null, 'Kervoaz', 'Maëlle']), 'no');
  assert.equal(compare(['LE GALL', null, 'Loïc'], [null, 'Le-Gall', 'LOIC']), 'first');
});

test('the record may have the first given name or another one, written in one word or two', () => {
  assert.equal(compare(['ROUX', null, 'Anne', 'Louise'], [null, 'Roux', 'Anne']), 'first');
  assert.equal(compare(['ROUX', null, 'Anne', 'Louise'], [null, 'Roux', 'Louise']), 'other');
  assert.equal(compare(['ROUX', null, 'Jean', 'Pierre'], [null, 'Roux', 'Jean-Pierre']), 'first');
  assert.equal(compare(['ROUX', null, 'Jean-Pierre', 'Paul'], [null, 'Roux', 'Jean Pierre']), 'first');
  assert.equal(compare(['ROUX', null, 'Paul', 'Jean', 'Pierre'], [null, 'Roux', 'Jean-Pierre']), 'other');
  assert.equal(compare(['ROUX', null, 'Jean Pierre'], [null, 'Roux', 'Jean']), 'first');
  assert.equal(compare(['ROUX', null, 'Jean', 'Pierre'], [null, 'Roux', 'Paul']), 'no');
  assert.equal(compare(['ROUX', null, 'Jean'], [null, 'Roux', 'Jeanne']), 'no');
});

test('an empty name agrees with nothing', () => {
  assert.equal(compare(['', '', 'Anne'], ['', '', 'Anne']), 'no');
  assert.equal(compare(['ROUX', null], [null, 'Roux', 'Anne']), 'no');
  assert.equal(compare(['ROUX', null, '-'], [null, 'Roux', '']), 'no');
});
