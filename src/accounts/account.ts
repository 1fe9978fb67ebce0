import type { Language } from '../ui/i18n/languages.ts';
import type { AccountOrigin, AccountState, EndCause } from './account-state.ts';

/** One person's account, as the rooms of the program see it. */
export type Account = {
  id: string;
  kind: 'guardian' | 'pupil';
  state: AccountState;
  origin: AccountOrigin | null;
  /** Why it is suspended or closed; null in every other state. */
  endCause: EndCause | null;
  identifier: string;
  familyName: string;
  givenName: string;
  /** The pupil whose account it is; null for a guardian. */
  pupilId: string | null;
  email: string | null;
  emailConfirmedAt: Date | null;
  /** Takes the place of `email` once its link is used; null when no change waits. */
  pendingEmail: string | null;
  /** E.164. */
  mobile: string | null;
  mobileConfirmedAt: Date | null;
  /** The language that the person chose for screens and messages. */
  language: Language;
};
