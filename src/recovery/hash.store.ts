import type { RenewalReason } from '../accounts/mark-for-renewal.store.ts';
import type { Database } from '../platform/database/database.ts';

/** The encrypted hash of an account's password, and whether it must be renewed; undefined when there is none. */
export async function findHash(
  query: Database['query'],
  accountId: string,
): Promise<{ hash: Buffer; renewalReason: RenewalReason | null } | undefined> {
  const row = await query
    .selectFrom('credential')
    .select(['password_hash', 'renewal_reason'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : { hash: row.password_hash, renewalReason: row.renewal_reason as RenewalReason | null };
}
