import { sql } from 'kysely';
import type { Keyring } from '../platform/crypto/keyring.ts';
import type { Trx } from '../platform/database/database.ts';

/** What a password hash is bound to when it is encrypted. */
export const passwordContext = (accountId: string): string => `password ${accountId}`;

/** What a provisional password is bound to when it is encrypted. */
export const provisionalContext = (accountId: string): string => `provisional ${accountId}`;

/** Keeps the hash of the password that the person chose; the provisional one is erased. */
export async function setPassword(
  trx: Trx,
  keyring: Keyring,
  input: { accountId: string; encodedHash: string },
): Promise<void> {
  const sealed = keyring.encrypt(input.encodedHash, passwordContext(input.accountId));
  await trx
    .insertInto('credential')
    .values({ account_id: input.accountId, password_hash: sealed })
    .onConflict((conflict) =>
      conflict.column('account_id').doUpdateSet({ password_hash: sealed, set_at: sql<Date>`now()` }),
    )
    .execute();
  await trx.deleteFrom('provisional_password').where('account_id', '=', input.accountId).execute();
}
