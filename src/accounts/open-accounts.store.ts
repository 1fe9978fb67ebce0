import { sql } from 'kysely';
import type { Trx } from '../platform/database/database.ts';

/**
 * Opens the temporary table of accounts to open in this transaction: their id, kind, names, the same names folded
 * (`foldName`), the pupil of a pupil's account, and an order number by which homonyms are numbered.
 */
export async function createNewAccountTable(trx: Trx): Promise<void> {
  await sql`
    create temporary table new_account (
      id uuid not null,
      kind text not null,
      family_name text not null,
      given_name text not null,
      folded_family_name text not null,
      folded_given_name text not null,
      pupil_id uuid,
      n integer not null
    ) on commit drop
  `.execute(trx);
}

/** The letters A to Z of a folded name. Nearly all names are of ASCII, where only digits are to be taken out. */
const letters = (column: string) => sql`
  case when octet_length(${sql.ref(column)}) = length(${sql.ref(column)})
    then translate(${sql.ref(column)}, '0123456789', '')
    else regexp_replace(${sql.ref(column)}, '[^A-Z]+', '', 'g')
  end
`;

/** What `identifierBase` makes, in SQL, from folded names; a test compares them. */
const base = sql<string>`
  coalesce(nullif(left(${letters('folded_given_name')}, 1), ''), 'X') || '.' ||
  coalesce(nullif(left(${letters('folded_family_name')}, 12), ''), 'X')
`;

/**
 * Opens the accounts of `new_account`, each with its identifier (R98): one upsert a base takes as many numbers as it
 * has new holders, and numbers only grow, so that no identifier ever comes back. The first holder has no number. Bases
 * are taken in order, so that two transactions wait for each other instead of dying together; for the same reason,
 * call it once a transaction.
 */
export async function openAccounts(trx: Trx): Promise<void> {
  await sql`
    with named as (
      select *, lower(${base}) as base from new_account
    ), holder as (
      select base, count(*)::integer as count from named group by base
    ), series as (
      insert into identifier_series as s (base, last_number)
      select base, count - 1 from holder order by base collate "C"
      on conflict (base) do update set last_number = s.last_number + excluded.last_number + 1
      returning base, last_number
    ), numbered as (
      select named.*,
        series.last_number - holder.count + row_number() over (partition by base order by kind, n) as number
      from named join holder using (base) join series using (base)
    ), opened as (
      insert into account (id, kind, identifier, family_name, given_name, pupil_id)
      select id, kind, base || coalesce(nullif(number, 0)::text, ''), family_name, given_name, pupil_id
      from numbered
      returning id, identifier
    )
    insert into identifier (value, account_id) select identifier, id from opened
  `.execute(trx);
}

/** How many accounts of a kind are waiting in `new_account`. */
export async function countNewAccounts(trx: Trx, kind: 'guardian' | 'pupil'): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from new_account where kind = ${kind}
  `.execute(trx);
  return rows[0]?.count ?? 0;
}
