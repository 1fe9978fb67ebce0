import type { PersonNames } from '../matching/compare-names.ts';
import type { Database, Trx } from '../platform/database/database.ts';

/** Every name under which schools know the person of a guardian's account: the account's, then its records'. */
export async function listAccountNames(
  queryable: Database['query'] | Trx,
  accountId: string,
): Promise<PersonNames[]> {
  const account = await queryable
    .selectFrom('account')
    .select(['family_name as usageName', 'given_name as givenNames'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  const records = await queryable
    .selectFrom('guardian_record')
    .select(['birth_name as birthName', 'usage_name as usageName', 'given_name as givenNames'])
    .select(['other_given_names as otherGivenNames', 'title as civility'])
    .where('account_id', '=', accountId)
    .execute();
  return [{ ...account, birthName: null, otherGivenNames: null, civility: null }, ...records];
}
