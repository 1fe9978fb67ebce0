import { sql } from 'kysely';
import type { Trx } from '../platform/database/database.ts';

/** Keeps the mobile whose code was just typed. @param mobile E.164 */
export async function setProvedMobile(trx: Trx, accountId: string, mobile: string): Promise<void> {
  await trx
    .updateTable('account')
    .set({ mobile, mobile_confirmed_at: sql<Date>`now()` })
    .where('id', '=', accountId)
    .execute();
}

/** Keeps an e-mail address that is not confirmed yet. */
export async function setUnconfirmedEmail(trx: Trx, accountId: string, email: string): Promise<void> {
  await trx
    .updateTable('account')
    .set({ email, email_confirmed_at: null })
    .where('id', '=', accountId)
    .execute();
}

/** Marks the account's e-mail confirmed, when it is still the one that the link was sent to. */
export async function confirmStoredEmail(trx: Trx, accountId: string, email: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({ email_confirmed_at: sql<Date>`now()` })
    .where('id', '=', accountId)
    .where('email', '=', email)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
