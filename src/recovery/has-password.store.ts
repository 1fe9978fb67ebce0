import type { Database, Trx } from '../platform/database/database.ts';

/** Whether an account has a password: its own, or one that the school has just given. */
export async function hasPassword(queryable: Database['query'] | Trx, accountId: string): Promise<boolean> {
  const row = await queryable
    .selectFrom('account as a')
    .leftJoin('credential as c', 'c.account_id', 'a.id')
    .leftJoin('provisional_password as p', 'p.account_id', 'a.id')
    .select(['c.account_id as own', 'p.account_id as given'])
    .where('a.id', '=', accountId)
    .executeTakeFirst();
  return row !== undefined && (row.own !== null || row.given !== null);
}
