import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreeOnName } from './agree-on-name.ts';
import type { PersonNames } from './compare-names.ts';

const names = (usageName: string, givenNames: string, changes: Partial<PersonNames> = {}): PersonNames => ({
  birthName: null,
  usageName,
  givenNames,
  otherGivenNames: null,
  civility: null,
  ...changes,
});

for (const [why, a, b] of [
  ['case and accents', names('LEFEVRE', 'HELENE'), names('Lefèvre', 'Hélène')],
  ['hyphens', names('Kerbrat-Le Gall', 'Anne Lise'), names('KERBRAT LE GALL', 'Anne-Lise')],
  ['apostrophes', names('N’Diaye', 'Awa'), names('NDIAYE', 'Awa')],
  [
    'order of a double family name',
    names('Kerbrat-Montfort', 'Nolwenn'),
    names('MONTFORT KERBRAT', 'Nolwenn'),
  ],
  ['order of the given names', names('Kerbrat', 'Anne Marie'), names('Kerbrat', 'Marie Anne')],
  ['family and given names in each other’s place', names('Nolwenn', 'Kerbrat'), names('Kerbrat', 'Nolwenn')],
  [
    'a birth name for a usage name',
    names('Montfort', 'Nolwenn', { birthName: 'Kerbrat' }),
    names('Kerbrat', 'Nolwenn'),
  ],
  ['further given names', names('Kerbrat', 'Nolwenn Anne'), names('Kerbrat', 'Nolwenn Claire')],
] as const) {
  test(`one person: ${why}`, () => {
    assert.ok(agreeOnName(a, b));
    assert.ok(agreeOnName(b, a));
  });
}

for (const [why, a, b] of [
  ['another family name', names('Kerbrat', 'Nolwenn'), names('Montfort', 'Nolwenn')],
  ['another given name', names('Kerbrat', 'Nolwenn'), names('Kerbrat', 'Erwan')],
  [
    'a man and a woman of one name',
    names('Kerbrat', 'Dominique', { civility: 'M.' }),
    names('Kerbrat', 'Dominique', { civility: 'Mme' }),
  ],
  ['a part of a name', names('Kerbrat-Montfort', 'Nolwenn'), names('Kerbrat', 'Nolwenn')],
  ['names without a letter', names('-', '-'), names('-', '-')],
] as const) {
  test(`not one person: ${why}`, () => {
    assert.ok(!agreeOnName(a, b));
    assert.ok(!agreeOnName(b, a));
  });
}
