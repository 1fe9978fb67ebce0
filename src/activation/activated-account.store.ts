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

/** Keeps an e-mail address that is not confirmed yet, in the place of any other. */
export async function setUnconfirmedEmail(trx: Trx, accountId: string, email: string): Promise<void> {
  await trx
    .updateTable('account')
    .set({ email, email_confirmed_at: null, pending_email: null })
    .where('id', '=', accountId)
    .execute();
}

/** Keeps the address that is to replace a confirmed one, which goes on until then; null forgets it. */
export async function setPendingEmail(trx: Trx, accountId: string, email: string | null): Promise<void> {
  await trx.updateTable('account').set({ pending_email: email }).where('id', '=', accountId).execute();
}

/** Makes the address that the link was sent to the account's confirmed one, when it still waits for that. */
export async function confirmStoredEmail(trx: Trx, accountId: string, email: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({ email, email_confirmed_at: sql<Date>`now()`, pending_email: null })
    .where('id', '=', accountId)
    .where((waits) =>
      waits.or([
        waits('pending_email', '=', email),
        waits.and([waits('pending_email', 'is', null), waits('email', '=', email)]),
      ]),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
