import { sql } from 'kysely';
import type { AccountState } from '../accounts/account-state.ts';
import type { Account } from '../accounts/account.ts';
import { findAccount } from '../accounts/account.store.ts';
import type { Trx } from '../platform/database/database.ts';

/** An account that a contact leads to. */
export type LostAccount = Account & { hasPassword: boolean };

type Profile = Account['kind'];
const LIVING: readonly AccountState[] = ['unnotified', 'notified', 'activating', 'active', 'suspended'];
/** An address of an association may serve many; a message cannot list them all. */
const MOST_ACCOUNTS = 12;

/** The accounts of this profile whose confirmed address this is, the oldest first (R92: there may be several). */
export async function findByEmail(trx: Trx, profile: Profile, email: string): Promise<LostAccount[]> {
  const { rows } = await sql<{ id: string }>`
    select id from account
    where lower(email) = lower(${email}) and email is not null and email_confirmed_at is not null
      and kind = ${profile} and state = any (${[...LIVING]}::text[])
    order by created_at, id limit ${MOST_ACCOUNTS}
  `.execute(trx);
  return readAll(trx, rows);
}

/** Guardians « en cours d’activation » who typed this address: the mail that they wait for can leave again. */
export async function findActivatingByEmail(trx: Trx, email: string): Promise<LostAccount[]> {
  const { rows } = await sql<{ id: string }>`
    select id from account
    where lower(email) = lower(${email}) and email is not null and state = 'activating'
    order by created_at, id limit ${MOST_ACCOUNTS}
  `.execute(trx);
  return readAll(trx, rows);
}

/** The guardians who have proved this mobile, or whose school gave it. @param mobile E.164 */
export async function findByMobile(trx: Trx, mobile: string): Promise<LostAccount[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from account a
    where a.kind = 'guardian' and a.state = any (${[...LIVING]}::text[]) and a.id in (
      select id from account where mobile = ${mobile} and mobile_confirmed_at is not null
      union
      select account_id from guardian_record where mobile = ${mobile} and left_at is null
    )
    order by a.state = 'active' desc, a.created_at, a.id limit ${MOST_ACCOUNTS}
  `.execute(trx);
  return readAll(trx, rows);
}

/** The account that has, or once had, this identifier; whatever its state. */
export async function findByIdentifier(
  trx: Trx,
  profile: Profile,
  identifier: string,
): Promise<LostAccount | undefined> {
  const { rows } = await sql<{ id: string }>`
    select a.id from identifier i join account a on a.id = i.account_id
    where i.value = ${identifier} and a.kind = ${profile}
  `.execute(trx);
  return (await readAll(trx, rows))[0];
}

async function readAll(trx: Trx, rows: readonly { id: string }[]): Promise<LostAccount[]> {
  const accounts: LostAccount[] = [];
  for (const { id } of rows) {
    const account = await findAccount(trx, id);
    if (account !== undefined) accounts.push({ ...account, hasPassword: await hasPassword(trx, id) });
  }
  return accounts;
}

/** Whether an account has a password: its own, or one that the school has just given. */
export async function hasPassword(trx: Trx, accountId: string): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from credential where account_id = ${accountId})
      or exists (select from provisional_password where account_id = ${accountId}) as has
  `.execute(trx);
  return rows[0]!.has;
}

/** Notes that a person asks the school for credentials (R105). False when the school knows already. */
export async function noteResetRequest(trx: Trx, accountId: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({ reset_requested_at: sql<Date>`now()` })
    .where('id', '=', accountId)
    .where('reset_requested_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Gives a waiting journey the account whose owner it will prove to be. */
export async function bindFlow(trx: Trx, flowId: string, accountId: string): Promise<void> {
  await trx.updateTable('flow').set({ account_id: accountId }).where('id', '=', flowId).execute();
}
