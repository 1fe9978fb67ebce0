/**
 * What an account may be (R102), and the ends after it. Each account is in exactly one, so that statistics add up.
 *
 * - `unnotified` non notifié: made by the feed, nobody was told.
 * - `notified` notifié et non activé: an identifier and a provisional password were handed out.
 * - `activating` en cours d'activation: the form is accepted, the e-mail is not confirmed yet (R85).
 * - `active` activé.
 * - `suspended` set aside for a while: unused for long, or no longer safe. Nobody signs in.
 * - `closed` ended: no record is left, or unused for too long. The identifier is never given again.
 * - `merged` absorbed by another account of the same person; can be undone.
 */
export type AccountState =
  'unnotified' | 'notified' | 'activating' | 'active' | 'suspended' | 'closed' | 'merged';

/** How an account was activated (R103); null, « non renseigné », until it is. */
export type AccountOrigin = 'school' | 'guardian' | 'franceconnect' | 'ent' | 'aten';

/** What can happen to an account; the name is the one that the journal keeps. */
export type AccountEvent =
  /** The school hands out an identifier and a provisional password (R79, R88, R150). */
  | 'notify'
  /** A guardian's activation form is accepted; the confirmation mail leaves (R80–R85). */
  | 'accept-guardian-form'
  /** A pupil's activation form is accepted: active at once, with or without an e-mail (R89). */
  | 'accept-pupil-form'
  /** The link of the confirmation mail is used (R84). */
  | 'confirm-email'
  /** A guardian proves a mobile and a child's birth date alone (R69–R77), or through FranceConnect (R61–R67). */
  | 'activate-alone'
  /** A person already known by the ENT or by ATEN takes the account over (R95). */
  | 'take-over'
  | 'suspend'
  | 'resume'
  | 'close'
  /** A closed account's person is back in the feed. */
  | 'reopen'
  | 'merge'
  | 'undo-merge';

interface Move {
  readonly from: readonly AccountState[];
  readonly to: readonly AccountState[];
}

const notActivated: readonly AccountState[] = ['unnotified', 'notified', 'activating'];

/** Why an account is suspended or closed. */
export type EndCause =
  /** Unused for long, after two warnings. */
  | 'inactive'
  /** A pupil who is in no school any more: left, or at the end of schooling. */
  | 'left-school'
  /** A guardian who has no child left in any school. */
  | 'no-child'
  | 'death'
  /** The person does not want an account. */
  | 'refusal'
  /** Somebody else may be using it. */
  | 'security';

type Ending = {
  readonly moves: readonly ('suspend' | 'close')[];
  /** Messages sent before the end. */
  readonly warnings: 0 | 1 | 2;
  /**
   * How the person comes back. `proof`: alone, by signing in and one proof more. `feed`: when a school's file names
   * them again. `operator`: somebody decides. `never`.
   */
  readonly back: 'proof' | 'feed' | 'operator' | 'never';
};

/** What each cause does (docs/account-states.md). */
export const endings: Readonly<Record<EndCause, Ending>> = {
  inactive: { moves: ['suspend', 'close'], warnings: 2, back: 'proof' },
  'left-school': { moves: ['close'], warnings: 1, back: 'feed' },
  'no-child': { moves: ['close'], warnings: 1, back: 'feed' },
  death: { moves: ['close'], warnings: 0, back: 'never' },
  refusal: { moves: ['close'], warnings: 0, back: 'operator' },
  security: { moves: ['suspend'], warnings: 0, back: 'operator' },
};

/** The whole life of an account. A move that is not here does not exist. */
export const accountMoves: Readonly<Record<AccountEvent, Move>> = {
  // Notifying again without reset reprints the same password and moves nothing; from `activating`, it starts afresh,
  // for those whose e-mail was mistyped.
  notify: { from: ['unnotified', 'activating'], to: ['notified'] },
  'accept-guardian-form': { from: ['notified'], to: ['activating'] },
  'accept-pupil-form': { from: ['notified'], to: ['active'] },
  'confirm-email': { from: ['activating'], to: ['active'] },
  'activate-alone': { from: notActivated, to: ['active'] },
  'take-over': { from: notActivated, to: ['active'] },
  suspend: { from: ['active'], to: ['suspended'] },
  resume: { from: ['suspended'], to: ['active'] },
  close: { from: [...notActivated, 'active', 'suspended'], to: ['closed'] },
  reopen: { from: ['closed'], to: ['unnotified'] },
  merge: { from: [...notActivated, 'active', 'suspended'], to: ['merged'] },
  // Back to what it was; the merge keeps it.
  'undo-merge': { from: ['merged'], to: [...notActivated, 'active', 'suspended'] },
};

/** Whether an event may take an account from one state to another. */
export function isAllowedMove(event: AccountEvent, from: AccountState, to: AccountState): boolean {
  const move = accountMoves[event];
  return move.from.includes(from) && move.to.includes(to);
}
