import type { AccountState } from '../accounts/account-state.ts';
import type { GuardianIdentity } from './same-guardian.ts';

/** A guardian record whose account must be decided. */
export type RecordInQuestion = {
  /** What the caller knows it by. */
  readonly id: number;
  readonly identity: GuardianIdentity;
  readonly accountId: string | null;
  /** A present legal guardian of a pupil in scope: may open an account. */
  readonly eligible: boolean;
  /** The run changed its name. */
  readonly renamed: boolean;
};

export type AccountInQuestion = {
  readonly id: string;
  readonly state: AccountState;
  readonly familyName: string;
  readonly givenName: string;
  /** Confirmed by the person. */
  readonly provenMobile: string | null;
  readonly provenEmail: string | null;
  readonly createdAt: Date;
};

/**
 * Whether a person has taken the account over: its records stay, whatever becomes of their contacts. Of closed accounts,
 * only those that a death or a refusal ended come into question.
 */
export function isHeld({ state }: AccountInQuestion): boolean {
  return state === 'activating' || state === 'active' || state === 'suspended' || state === 'closed';
}
