import type { Database, Trx } from '../platform/database/database.ts';
import type { Language } from '../ui/i18n/languages.ts';
import type { AccountOrigin, AccountState, EndCause } from './account-state.ts';
import type { Account } from './account.ts';

type Queryable = Database['query'] | Trx;

const COLUMNS = [
  'id',
  'kind',
  'state',
  'origin',
  'end_cause',
  'identifier',
  'family_name',
  'given_name',
  'pupil_id',
  'email',
  'email_confirmed_at',
  'pending_email',
  'mobile',
  'mobile_confirmed_at',
  'language',
] as const;

export async function findAccount(queryable: Queryable, id: string): Promise<Account | undefined> {
  const row = await queryable.selectFrom('account').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : fromRow(row);
}

/** The account that has, or had, this identifier: none is ever given twice (R98). */
export async function findByIdentifier(
  queryable: Queryable,
  identifier: string,
): Promise<Account | undefined> {
  const found = await queryable
    .selectFrom('identifier')
    .select('account_id')
    .where('value', '=', identifier)
    .executeTakeFirst();
  return found === undefined ? undefined : findAccount(queryable, found.account_id);
}

/** The same for an account that must exist. Throws when there is none. */
export async function getAccount(queryable: Queryable, id: string): Promise<Account> {
  const account = await findAccount(queryable, id);
  if (account === undefined) throw new Error('no such account');
  return account;
}

/** Locks the row of an account until the transaction ends. Throws when there is none. */
export async function lockAccount(trx: Trx, id: string): Promise<Account> {
  return fromRow(
    await trx
      .selectFrom('account')
      .select(COLUMNS)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow(),
  );
}

/** Keeps the language that the person chose. @returns false when it was that one already */
export async function setLanguage(trx: Trx, id: string, language: Language): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({ language })
    .where('id', '=', id)
    .where('language', '<>', language)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

type Row = {
  id: string;
  kind: string;
  state: string;
  origin: string | null;
  end_cause: string | null;
  identifier: string;
  family_name: string;
  given_name: string;
  pupil_id: string | null;
  email: string | null;
  email_confirmed_at: Date | null;
  pending_email: string | null;
  mobile: string | null;
  mobile_confirmed_at: Date | null;
  language: string;
};

/** The closed sets are checked by the table's own constraints. */
const fromRow = (row: Row): Account => ({
  id: row.id,
  kind: row.kind as Account['kind'],
  state: row.state as AccountState,
  origin: row.origin as AccountOrigin | null,
  endCause: row.end_cause as EndCause | null,
  identifier: row.identifier,
  familyName: row.family_name,
  givenName: row.given_name,
  pupilId: row.pupil_id,
  email: row.email,
  emailConfirmedAt: row.email_confirmed_at,
  pendingEmail: row.pending_email,
  mobile: row.mobile,
  mobileConfirmedAt: row.mobile_confirmed_at,
  language: row.language as Language,
});
