import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BesideChild, chooseCause, type FoundChild } from './choose-cause.ts';

const school = { inScope: true, hasPupils: true };
const mother: BesideChild = { likeness: 'same', rank: 'legal', account: null, sharesContact: false };
const child = (
  guardians: readonly Partial<BesideChild>[],
  changes: Partial<FoundChild> = {},
): FoundChild => ({
  isProtected: false,
  isIdentified: true,
  guardians: guardians.map((guardian) => ({ ...mother, ...guardian })),
  ...changes,
});

for (const [why, found, expected] of [
  ['another contact', child([{}]), 'other-contact explained'],
  ['another spelling', child([{ likeness: 'near' }]), 'other-spelling explained'],
  ['the same contact, and yet apart', child([{ sharesContact: true }]), 'other-spelling explained'],
  ['a contact only', child([{ rank: 'contact' }]), 'not-legal explained'],
  ['in charge only', child([{ rank: 'in-charge' }]), 'not-legal explained'],
  [
    'written twice, once as legal',
    child([{ rank: 'contact' }, { account: { state: 'active' } }]),
    'other-account explained',
  ],
  ['credentials handed out', child([{ account: { state: 'notified' } }]), 'other-account explained'],
  [
    'an account that nobody was told of',
    child([{ account: { state: 'unnotified' } }]),
    'other-contact explained',
  ],
  ['no INE', child([{}], { isIdentified: false }), 'pupil-without-ine explained'],
  ['already theirs', child([{ account: 'own' }]), 'nothing-found nothing-wrong'],
  ['another name', child([{ likeness: 'other' }]), 'nothing-found other-name'],
  ['a protected family', child([{}], { isProtected: true }), 'nothing-found protected'],
  [
    'a protected family, no INE',
    child([{}], { isProtected: true, isIdentified: false }),
    'nothing-found protected',
  ],
  ['nobody beside', child([]), 'nothing-found other-name'],
] as const) {
  test(`${why}: ${expected}`, () => {
    const { cause, finding } = chooseCause(school, [found]);
    assert.equal(`${cause} ${finding}`, expected);
  });
}

test('what is said of a school is said whatever the child', () => {
  for (const children of [[], [child([{}])], [child([{}], { isProtected: true })]]) {
    assert.equal(chooseCause({ inScope: false, hasPupils: true }, children).cause, 'school-out-of-scope');
    assert.equal(chooseCause({ inScope: true, hasPupils: false }, children).cause, 'file-not-received');
  }
  assert.deepEqual(chooseCause(school, []), { cause: 'nothing-found', finding: 'no-such-pupil' });
});
