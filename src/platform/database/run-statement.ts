import { CompiledQuery } from 'kysely';
import type { Database, Trx } from './database.ts';

/** SQL with `$1` places. The name is one for each text. */
export type Statement = { readonly name: string; readonly text: string };

/**
 * Runs a statement of the paths that everybody takes. On the pool it is sent by its name, so that PostgreSQL parses
 * and plans it once a connection; in a transaction, as it is. Columns are listed, never `*`: a migration that adds
 * one would change a plan in use, which PostgreSQL refuses.
 */
export async function runStatement<Row extends object>(
  queryable: Database['pool'] | Trx,
  statement: Statement,
  values: readonly unknown[],
): Promise<Row[]> {
  if ('executeQuery' in queryable) {
    const { rows } = await queryable.executeQuery(CompiledQuery.raw(statement.text, [...values]));
    return rows as Row[];
  }
  const { rows } = await queryable.query<Row>({ ...statement, values: [...values] });
  return rows;
}
