import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Schema } from './schema.generated.ts';

/** Calendar dates stay `AAAA-MM-JJ` texts: a `Date` would move them by the time zone. */
const DATE_OID = 1082;
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === DATE_OID
      ? (value: string) => value
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** A pool of connections under one role, with typed queries. */
export type Database = {
  /** Typed queries outside a transaction. */
  readonly query: Kysely<Schema>;
  /** The bare pool, for COPY and LISTEN. */
  readonly pool: pg.Pool;
  /**
   * Runs `work` in one transaction. Retries it whole, at most twice, when PostgreSQL says that it may be
   * retried (40001 serialization failure, 40P01 deadlock). `work` must therefore have no effect elsewhere.
   */
  transaction<T>(work: (trx: Transaction<Schema>) => Promise<T>): Promise<T>;
  end(): Promise<void>;
};

export type Trx = Transaction<Schema>;

export type PoolOptions = {
  connectionString: string;
  maxConnections: number;
  applicationName: string;
  /** Longest time of one statement, in milliseconds. 0: none. */
  statementTimeoutMs: number;
};

const RETRIED = new Set(['40001', '40P01']);

export function openDatabase(options: PoolOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.connectionString,
    max: options.maxConnections,
    application_name: options.applicationName,
    statement_timeout: options.statementTimeoutMs,
    idle_in_transaction_session_timeout: 60_000,
    lock_timeout: 10_000,
    connectionTimeoutMillis: 5_000,
    types,
  });
  // A connection cut while idle (a restart of PostgreSQL) is replaced at the next query.
  pool.on('error', () => {});
  const query = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });

  return {
    query,
    pool,
    async transaction(work) {
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await query.transaction().execute(work);
        } catch (error) {
          if (attempt < 2 && error instanceof pg.DatabaseError && RETRIED.has(error.code ?? '')) continue;
          throw error;
        }
      }
    },
    end: () => query.destroy(),
  };
}

/** The role would void what the database guards. */
export class MightyRoleError extends Error {
  override name = 'MightyRoleError';
}

/**
 * Refuses a role that could void the insert-only journal and row-level security: a superuser, a role with
 * BYPASSRLS, or the owner of the tables. Throws one line.
 */
export async function refuseMightyRole(database: Database): Promise<void> {
  const { rows } = await sql<{ name: string; mighty: boolean; owner: boolean }>`
    select current_user as name, rolsuper or rolbypassrls as mighty,
      exists (
        select from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and pg_has_role(current_user, relowner, 'member')
      ) as owner
    from pg_roles where rolname = current_user
  `.execute(database.query);
  const role = rows[0];
  if (role === undefined || role.mighty || role.owner) {
    throw new MightyRoleError(
      `le rôle « ${role?.name ?? '?'} » est superutilisateur, contourne la sécurité des lignes ou possède les tables : ` +
        'donnez à web, worker et journal leurs propres rôles (docs/operations.md)',
    );
  }
}
