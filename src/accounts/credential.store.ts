import { sql } from 'kysely';
import type { Keyring } from '../platform/crypto/keyring.ts';
import type { Trx } from '../platform/database/database.ts';

/** What a password hash is bound to when it is encrypted. */
export const passwordContext = (accountId: string): string => `password ${accountId}`;

/** What a provisional password is bound to when it is encrypted. */
export const provisionalContext = (accountId: string): string => `provisional ${accountId}`;

/**
 * Keeps the hash of the password that the person chose. The provisional one is erased, and so is what waited for a
 * new one: the mark of a renewal, the request made to the school (R105).
 */
export async function setPassword(
  trx: Trx,
  keyring: Keyring,
  input: { accountId: string; encodedHash: string },
): Promise<void> {
  const { accountId } = input;
  const sealed = keyring.encrypt(input.encodedHash, passwordContext(accountId));
  await trx
    .insertInto('credential')
    .values({ account_id: accountId, password_hash: sealed })
    .onConflict((conflict) =>
      conflict.column('account_id').doUpdateSet({
        password_hash: sealed,
        set_at: sql<Date>`now()`,
        renewal_reason: null,
        renewal_marked_at: null,
      }),
    )
    .execute();
  await trx.deleteFrom('provisional_password').where('account_id', '=', accountId).execute();
  await trx
    .updateTable('account')
    .set({ reset_requested_at: null })
    .where('id', '=', accountId)
    .where('reset_requested_at', 'is not', null)
    .execute();
}

/** Keeps the same password under another hash, unless it was changed since this hash of it was read. */
export async function replaceHash(
  trx: Trx,
  keyring: Keyring,
  input: { accountId: string; present: Buffer; encodedHash: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('credential')
    .set({ password_hash: keyring.encrypt(input.encodedHash, passwordContext(input.accountId)) })
    .where('account_id', '=', input.accountId)
    .where('password_hash', '=', input.present)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
