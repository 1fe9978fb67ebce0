import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { Database } from './database.ts';
import type { Schema } from './schema.generated.ts';

/** One connection, for work whose temporary tables and session locks must last from statement to statement. */
export type HeldConnection = {
  /** For COPY. */
  readonly client: pg.PoolClient;
  /** Typed queries and transactions, on that same connection. */
  readonly query: Kysely<Schema>;
};

/**
 * Gives `work` a connection of its own, without time limits, and closes it at the end: its temporary tables and its
 * session locks go with it. When the program is killed, PostgreSQL notices within two seconds, even in the middle of a
 * long statement.
 */
export async function holdConnection<T>(
  database: Database,
  work: (held: HeldConnection) => Promise<T>,
): Promise<T> {
  const client = await database.pool.connect();
  // A connection that dies while idle makes the next statement fail; that error is the one to see.
  client.on('error', () => {});
  try {
    await client.query(`
      set statement_timeout = 0;
      set idle_in_transaction_session_timeout = 0;
      set idle_session_timeout = 0;
      set client_connection_check_interval = '2s'`);
    const shared = { query: client.query.bind(client), release: () => {} } as unknown as pg.PoolClient;
    const query = new Kysely<Schema>({
      dialect: new PostgresDialect({
        pool: { connect: async () => shared, end: async () => {}, options: {} },
      }),
    });
    return await work({ client, query });
  } finally {
    client.release(true);
  }
}
