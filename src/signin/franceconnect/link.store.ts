import { sql } from 'kysely';
import type { AccountState } from '../../accounts/account-state.ts';
import type { RecordedNames } from '../../matching/civil-identity.ts';
import type { Database, Trx } from '../../platform/database/database.ts';

type Queryable = Database['query'] | Trx;

/** The account of an identity; that of the same person into which it was merged, when it was. */
export async function findLinkedAccount(
  queryable: Queryable,
  identity: { issuer: string; sub: string },
): Promise<{ accountId: string; kind: 'guardian' | 'pupil'; state: AccountState } | undefined> {
  const { rows } = await sql<{ accountId: string; kind: 'guardian' | 'pupil'; state: AccountState }>`
    with recursive heirs as (
      select a.id, a.kind, a.state, a.merged_into
      from franceconnect_link l join account a on a.id = l.account_id
      where l.issuer = ${identity.issuer} and l.sub = ${identity.sub}
      union
      select a.id, a.kind, a.state, a.merged_into from heirs join account a on a.id = heirs.merged_into
    )
    select id as "accountId", kind, state from heirs where merged_into is null
  `.execute(queryable);
  return rows[0];
}

/**
 * Makes an identity open an account, after the proofs. The account's former identity of this issuer, and the
 * identity's former account, give way.
 * @returns whether something gave way
 */
export async function saveLink(
  trx: Trx,
  link: { issuer: string; sub: string; accountId: string },
): Promise<boolean> {
  const { rows } = await sql<{ replaced: boolean }>`
    with removed as (
      delete from franceconnect_link
      where issuer = ${link.issuer} and (sub = ${link.sub} or account_id = ${link.accountId})
        and not (sub = ${link.sub} and account_id = ${link.accountId})
      returning 1
    )
    select exists (select from removed) as replaced
  `.execute(trx);
  await trx
    .insertInto('franceconnect_link')
    .values({ issuer: link.issuer, sub: link.sub, account_id: link.accountId })
    .onConflict((conflict) =>
      conflict.columns(['issuer', 'sub']).doUpdateSet({ last_used_at: sql<Date>`now()` }),
    )
    .execute();
  return rows[0]!.replaced;
}

/** Notes that an identity was used. */
export async function touchLink(trx: Trx, identity: { issuer: string; sub: string }): Promise<void> {
  await trx
    .updateTable('franceconnect_link')
    .set({ last_used_at: sql<Date>`now()` })
    .where('issuer', '=', identity.issuer)
    .where('sub', '=', identity.sub)
    .execute();
}

/** When an account was linked, and whether it can be opened otherwise. */
export async function findLinkOf(
  queryable: Queryable,
  accountId: string,
): Promise<{ linkedAt: Date | null; hasPassword: boolean }> {
  const { rows } = await sql<{ linkedAt: Date | null; hasPassword: boolean }>`
    select (select max(linked_at) from franceconnect_link where account_id = ${accountId}) as "linkedAt",
      exists (select from credential where account_id = ${accountId}) as "hasPassword"
  `.execute(queryable);
  return rows[0]!;
}

/** Takes the links of an account away. @returns whether there was one */
export async function removeLinks(trx: Trx, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('franceconnect_link')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The names under which the schools, and the account itself, know a guardian. */
export async function listNamesOf(queryable: Queryable, accountId: string): Promise<RecordedNames[]> {
  const { rows } = await sql<RecordedNames>`
    select birth_name as "birthName", usage_name as "usageName", given_name as "givenName"
    from guardian_record where account_id = ${accountId} and left_at is null
    union
    select null, family_name, given_name from account where id = ${accountId} and kind = 'guardian'
  `.execute(queryable);
  return rows;
}
