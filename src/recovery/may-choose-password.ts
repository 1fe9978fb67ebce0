import type { Account } from '../accounts/account.ts';
import type { Trx } from '../platform/database/database.ts';
import { hasPassword } from './lost-account.store.ts';

/**
 * Whether an account has a password that can be lost: it is active and not one that signs in by FranceConnect only,
 * whose recovery is FranceConnect's (R68).
 */
export async function mayChoosePassword(trx: Trx, account: Account): Promise<boolean> {
  return account.state === 'active' && (await hasPassword(trx, account.id));
}
