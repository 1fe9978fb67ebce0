import type { Likeness } from '../matching/liken-names.ts';
import type { AccountState } from '../accounts/account-state.ts';
import type { Explanation } from './missing-child-case.ts';

/** A guardian record beside a child, seen from the guardian who asks. */
export type BesideChild = {
  likeness: Likeness;
  rank: 'legal' | 'in-charge' | 'contact';
  /** Whose account the record is in. */
  account: 'own' | { state: AccountState } | null;
  /** Shares the mobile or the e-mail with one of the asker's records or contacts. */
  sharesContact: boolean;
};

/** A pupil of the school with the first name and the birth date typed. */
export type FoundChild = { isProtected: boolean; isIdentified: boolean; guardians: readonly BesideChild[] };

/**
 * Why a guardian does not see a child (decision 0022). What is said of the school is said to everybody, whatever the
 * child. What is said of a child is said only to somebody whose name is beside it, and never of a protected family.
 */
export function chooseCause(
  school: { inScope: boolean; hasPupils: boolean },
  children: readonly FoundChild[],
): Explanation {
  if (!school.inScope) return { cause: 'school-out-of-scope', finding: 'explained' };
  if (!school.hasPupils) return { cause: 'file-not-received', finding: 'explained' };
  let hidden: Explanation['finding'] = children.length === 0 ? 'no-such-pupil' : 'other-name';
  for (const child of children) {
    const [closest] = child.guardians.filter(({ likeness }) => likeness !== 'other').sort(byCloseness);
    if (closest === undefined) continue;
    if (child.isProtected) hidden = 'protected';
    else if (closest.account === 'own' && closest.rank === 'legal' && child.isIdentified)
      hidden = 'nothing-wrong';
    else return { cause: causeOf(child, closest), finding: 'explained' };
  }
  return { cause: 'nothing-found', finding: hidden };
}

function causeOf(child: FoundChild, closest: BesideChild): Exclude<Explanation['cause'], 'nothing-found'> {
  if (!child.isIdentified) return 'pupil-without-ine';
  if (closest.rank !== 'legal') return 'not-legal';
  const { account } = closest;
  if (account !== null && account !== 'own' && HELD.has(account.state)) return 'other-account';
  return closest.likeness === 'near' || closest.sharesContact ? 'other-spelling' : 'other-contact';
}

/** States of an account that somebody was told of: its identifier and password may be typed. */
const HELD: ReadonlySet<AccountState> = new Set(['notified', 'activating', 'active', 'suspended']);

const LIKENESS = { same: 0, near: 1, other: 2 } as const;

function byCloseness(a: BesideChild, b: BesideChild): number {
  return (
    Number(b.account === 'own') - Number(a.account === 'own') ||
    Number(b.rank === 'legal') - Number(a.rank === 'legal') ||
    LIKENESS[a.likeness] - LIKENESS[b.likeness]
  );
}
