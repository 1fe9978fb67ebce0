import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Likeness, likenNames } from './liken-names.ts';

const names = (usageName: string, givenNames: string, civility: string | null = null) => ({
  birthName: null,
  usageName,
  givenNames,
  otherGivenNames: null,
  civility,
});

for (const [a, b, likeness] of [
  [names('Lefèvre', 'Hélène'), names('LEFEVRE', 'HELENE'), 'same'],
  [names('Lefèvre', 'Hélène'), names('Lefebvre', 'Hélène'), 'near'],
  [names('Kerbrat', 'Mathieu'), names('Kerbrat', 'Matthieu'), 'near'],
  [names('Kerbrat', 'Nolwenn'), names('Kebrrat', 'Nolwenn'), 'near'],
  [names('Nolwenn', 'Kerbrat'), names('Kerbrat', 'Nolwenn'), 'near'],
  [names('Kerbrat', 'Dominique', 'M.'), names('Kerbrat', 'Dominique', 'Mme'), 'near'],
  [names('Kerbrat', 'Léa'), names('Kerbrat', 'Léo'), 'other'],
  [names('Lefèvre', 'Mathieu'), names('Lefebvre', 'Matthieu'), 'other'],
  [names('Kerbrat', 'Nolwenn'), names('Kerbrat', 'Erwan'), 'other'],
  [names('Kerbrat', 'Nolwenn'), names('Montfort', 'Nolwenn'), 'other'],
] satisfies [unknown, unknown, Likeness][]) {
  test(`${a.givenNames} ${a.usageName} and ${b.givenNames} ${b.usageName}: ${likeness}`, () => {
    assert.equal(likenNames(a, b), likeness);
    assert.equal(likenNames(b, a), likeness);
  });
}
