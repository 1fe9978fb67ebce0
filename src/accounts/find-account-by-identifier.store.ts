import type { Database, Trx } from '../platform/database/database.ts';

/** The account that an identifier leads to; undefined when nobody has it. */
export async function findAccountByIdentifier(
  queryable: Database['query'] | Trx,
  identifier: string,
): Promise<string | undefined> {
  const row = await queryable
    .selectFrom('identifier')
    .select('account_id')
    .where('value', '=', identifier)
    .executeTakeFirst();
  return row?.account_id;
}
