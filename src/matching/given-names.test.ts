import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstGivenName, readGivenNames } from './given-names.ts';

const firsts: readonly (readonly [string, string])[] = [
  ['Sophie', 'SOPHIE'],
  ['Sophie Anne', 'SOPHIE'],
  ['SOPHIE,ANNE', 'SOPHIE'],
  ['Jean-Pierre', 'JEANPIERRE'],
  ['Jean - Pierre', 'JEANPIERRE'],
  ['Jean\u2011Pierre Louis', 'JEANPIERRE'],
  ['JEAN PIERRE', 'JEAN'],
  ['  Éloïse ', 'ELOISE'],
  ['- Anne', 'ANNE'],
  ['', ''],
  ['--', ''],
];

for (const [names, first] of firsts) {
  test(`the first given name of « ${names} » is « ${first} »`, () => {
    assert.equal(firstGivenName(names), first);
  });
}

test('further given names come from both fields, once, without the first', () => {
  assert.deepEqual(readGivenNames('Sophie Anne', 'Sophie, Anne, Zoé'), {
    first: 'SOPHIE',
    firstTwo: 'SOPHIEANNE',
    further: ['ANNE', 'ZOE'],
  });
});

test('two words written apart can be one name, unless a hyphen already says what is one name', () => {
  assert.equal(readGivenNames('Jean Pierre').firstTwo, 'JEANPIERRE');
  assert.equal(readGivenNames('Jean-Pierre Louis').firstTwo, undefined);
  assert.equal(readGivenNames('Marie Anne-Lise').firstTwo, undefined);
  assert.equal(readGivenNames('Jean', 'Pierre').firstTwo, undefined);
});
