import { readdirSync } from 'node:fs';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { MIGRATIONS } from './migrate.ts';

/** The database lacks migrations that this program needs. */
export class StaleSchemaError extends Error {
  override name = 'StaleSchemaError';
}

/** Refuses a database that was not brought to this program's schema. A newer one is taken: migrations only add. */
export async function refuseStaleSchema(database: Database): Promise<void> {
  const { rows: found } = await sql<{
    there: boolean;
  }>`select to_regclass('public.migration') is not null as there`.execute(database.query);
  const done = new Set<string>();
  if (found[0]?.there === true) {
    const { rows } = await sql<{ name: string }>`select name from migration`.execute(database.query);
    for (const { name } of rows) done.add(name);
  }
  const wanted = readdirSync(MIGRATIONS).map((file) => file.replace(/\.sql$/, ''));
  const missing = wanted.filter((name) => !done.has(name));
  if (missing.length === 0) return;
  throw new StaleSchemaError(
    `la base n’est pas à jour (il manque ${missing.length} migrations) : lancez « npm run educonnect -- migrate »`,
  );
}
