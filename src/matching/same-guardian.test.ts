import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../test/support/seeded-random.ts';
import { explainMatch } from './explain-match.ts';
import { foldName } from './fold-name.ts';
import { type GuardianIdentity, type MatchReason, sameGuardian } from './same-guardian.ts';

const jeanne: GuardianIdentity = {
  birthName: 'MARTINEAU',
  usageName: null,
  givenNames: 'Jeanne',
  otherGivenNames: null,
  civility: null,
  mobile: '+262639980001',
  email: null,
};
const mail = 'jeanne@famille.example';

type Case = readonly [string, Partial<GuardianIdentity>, Partial<GuardianIdentity>, MatchReason];
const cases: readonly Case[] = [
  ['the same record', {}, {}, 'same-name-and-mobile'],
  ['another spelling', { birthName: 'Le Gall' }, { birthName: 'LE-GALL' }, 'same-name-and-mobile'],
  [
    'the same e-mail',
    { mobile: null, email: mail },
    { email: 'Jeanne@Famille.example ' },
    'same-name-and-email',
  ],
  ['both contacts', { email: mail }, { email: mail }, 'same-name-mobile-and-email'],
  [
    'usage name in one school, birth name in the other',
    { usageName: 'DELAUNAY' },
    { birthName: 'DELAUNAY' },
    'same-name-and-mobile',
  ],
  [
    'birth and usage names swapped',
    { birthName: 'MARTINEAU', usageName: 'DELAUNAY' },
    { birthName: 'DELAUNAY', usageName: 'MARTINEAU' },
    'same-name-and-mobile',
  ],
  ['several given names in one record', { givenNames: 'Jeanne Alice' }, {}, 'same-name-and-mobile'],
  [
    'further given names partly stated',
    { otherGivenNames: 'Alice, Zoé' },
    { givenNames: 'JEANNE ALICE' },
    'same-name-and-mobile',
  ],
  [
    'Jean-Pierre and JEAN PIERRE',
    { givenNames: 'Jean-Pierre' },
    { givenNames: 'JEAN PIERRE' },
    'same-name-and-mobile',
  ],
  [
    'Jean-Pierre, Louis and JEAN PIERRE LOUIS',
    { givenNames: 'Jean-Pierre', otherGivenNames: 'Louis' },
    { givenNames: 'JEAN PIERRE LOUIS' },
    'same-name-and-mobile',
  ],
  ['Jean and JEAN PIERRE', { givenNames: 'Jean' }, { givenNames: 'JEAN PIERRE' }, 'same-name-and-mobile'],
  ['Jean and Jean-Pierre', { givenNames: 'Jean' }, { givenNames: 'Jean-Pierre' }, 'given-names-differ'],
  [
    'Jean-Paul and JEAN PIERRE',
    { givenNames: 'Jean-Paul' },
    { givenNames: 'JEAN PIERRE' },
    'given-names-differ',
  ],
  [
    'further given names that contradict each other',
    { givenNames: 'Jeanne Alice' },
    { givenNames: 'Jeanne Zoé' },
    'further-given-names-differ',
  ],
  [
    'a couple of one given name who share a mobile',
    { givenNames: 'Dominique', civility: 'M.' },
    { givenNames: 'Dominique', civility: 'Mme' },
    'civilities-differ',
  ],
  ['Mlle and Mme', { civility: 'Mlle' }, { civility: 'Mme' }, 'same-name-and-mobile'],
  ['a civility that says nothing', { civility: 'Dr' }, { civility: 'Mme' }, 'same-name-and-mobile'],
  ['a couple who share a mobile', {}, { givenNames: 'Paul' }, 'given-names-differ'],
  ['a mother and a child’s nurse on one mobile', {}, { birthName: 'ROUSSELOT' }, 'family-names-differ'],
  ['namesakes', {}, { mobile: '+262639980002' }, 'no-shared-contact'],
  ['namesakes without any contact', { mobile: null }, { mobile: null }, 'no-shared-contact'],
  [
    'namesakes with empty contacts',
    { mobile: '', email: '' },
    { mobile: '', email: '' },
    'no-shared-contact',
  ],
  [
    'given name and family name crossed',
    {},
    { birthName: 'Jeanne', givenNames: 'MARTINEAU' },
    'family-names-differ',
  ],
  ['no family name', { birthName: ' - ' }, { birthName: '' }, 'name-missing'],
  ['no given name', { givenNames: '' }, { givenNames: '.' }, 'name-missing'],
];

for (const [title, a, b, reason] of cases) {
  test(`${title}: ${reason}`, () => {
    assert.equal(sameGuardian({ ...jeanne, ...a }, { ...jeanne, ...b }).reason, reason);
    assert.notEqual(explainMatch(reason), '');
  });
}

function pick<T>(random: () => number, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)];
  assert.ok(value !== undefined);
  return value;
}

/** Few values, so that random records often meet. */
function randomRecord(random: () => number): GuardianIdentity {
  const familyNames = ['Le Gall', 'LEGALL', 'Martineau', 'N’Diaye', 'NDIAYE', 'Œuvrard', '', null];
  return {
    birthName: pick(random, familyNames),
    usageName: pick(random, familyNames),
    givenNames: pick(random, ['Jean', 'Jean-Pierre', 'JEAN PIERRE', 'Jean Paul', 'JEANPIERRE', 'Zoé', '']),
    otherGivenNames: pick(random, [null, 'Pierre', 'Louis', 'Louis Paul', '']),
    civility: pick(random, [null, 'M.', 'Mme']),
    mobile: pick(random, [null, '', '+262639980001', '+262639980002']),
    email: pick(random, [null, '', mail, mail.toUpperCase()]),
  };
}

test('the decision is symmetric, reflexive, and never « same » without both a name and a contact in common', () => {
  const random = seededRandom(7);
  const seen = new Map<string, number>();
  for (let draw = 0; draw < 40_000; draw += 1) {
    const a = randomRecord(random);
    const b = randomRecord(random);
    const shown = JSON.stringify([a, b]);
    const decision = sameGuardian(a, b);
    seen.set(decision.reason, (seen.get(decision.reason) ?? 0) + 1);
    assert.deepEqual(sameGuardian(b, a), decision, shown);

    const itself = sameGuardian(a, a).verdict;
    const named =
      foldName(a.givenNames) !== '' && foldName(`${a.birthName ?? ''}${a.usageName ?? ''}`) !== '';
    const reachable = Boolean(a.mobile) || Boolean(a.email);
    assert.equal(itself, named && reachable ? 'same' : 'different', shown);

    if (decision.verdict === 'different') continue;
    const families = [a.birthName, a.usageName].map((name) => foldName(name ?? '')).filter(Boolean);
    assert.ok(
      families.some((name) => name === foldName(b.birthName ?? '') || name === foldName(b.usageName ?? '')),
      shown,
    );
    assert.equal(foldName(a.givenNames).slice(0, 3), foldName(b.givenNames).slice(0, 3), shown);
    const sameMail = Boolean(a.email) && a.email?.toLowerCase() === b.email?.toLowerCase();
    assert.ok((Boolean(a.mobile) && a.mobile === b.mobile) || sameMail, shown);
  }
  assert.equal(seen.size, 9, 'every reason was met');
});
