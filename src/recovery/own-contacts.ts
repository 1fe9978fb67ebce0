import type { Account } from '../accounts/account.ts';

/** The contacts by which the owner of an account can prove to be its owner: those they have confirmed themselves. */
export type OwnContacts = {
  /** E.164. A pupil's account is never recovered by SMS (R113). */
  mobile: string | null;
  email: string | null;
};

export function ownContacts(account: Account): OwnContacts {
  return {
    mobile: account.kind === 'guardian' && account.mobileConfirmedAt !== null ? account.mobile : null,
    email: account.emailConfirmedAt === null ? null : account.email,
  };
}
