import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { type App, buildApp, openHasher, openPasswordRules } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { createConsole } from './console/create-console.ts';
import { type DevelopmentSecrets, developmentSecrets } from './development-secrets.ts';
import { type Database, openDatabase, refuseMightyRole } from './platform/database/database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './platform/database/embedded-postgres.ts';
import { migrate } from './platform/database/migrate.ts';
import {
  createDatabase,
  createRoles,
  type ApplicationRole,
  OWNER_ROLE,
  roleName,
} from './platform/database/roles.ts';
import { refuseStaleSchema } from './platform/database/refuse-stale-schema.store.ts';
import { createLog, type Log } from './platform/log.ts';
import { createPortal } from './portal/create-portal.ts';
import { loadAssets } from './ui/assets.ts';

const DATABASE_NAME = 'educonnect';
const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The version shown in footers, of package.json. */
export const VERSION = (JSON.parse(readFileSync(fromHere('../package.json'), 'utf8')) as { version: string })
  .version;

/** A place where the program runs: its configuration, its database, its parts. Built once by a command. */
export type Program = {
  readonly config: Config;
  readonly log: Log;
  readonly urls: Readonly<Record<ApplicationRole | 'owner', string>>;
  /** Set when the database is our own. */
  readonly embedded: EmbeddedPostgres | undefined;
  /** The application object of one role; one pool a role. */
  app(role: 'web' | 'worker'): Promise<App>;
  migrate(): Promise<string[]>;
  /** Registers what must be closed at the end; closed in the opposite order. */
  onClose(close: () => Promise<unknown>): void;
  close(): Promise<void>;
};

/**
 * Reads the configuration and opens the database: the one of DATABASE_URL, or the embedded one of the data folder.
 * Throws ConfigError or EmbeddedPostgresError, each said in one line a problem by the command line.
 */
export async function openProgram(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Program> {
  let secrets: DevelopmentSecrets | undefined;
  if (environment.NODE_ENV !== 'production') {
    const directory = environment.EDUCONNECT_DATA_DIR ?? './data';
    secrets = await developmentSecrets(directory);
  }
  const config = readConfig({ ...secrets?.environment, ...environment });
  const log = createLog(config.EDUCONNECT_LOG_LEVEL);
  const closers: (() => Promise<unknown>)[] = [];

  let embedded: EmbeddedPostgres | undefined;
  if (config.DATABASE_URL === undefined && secrets !== undefined) {
    embedded = await openEmbedded(config, secrets);
    closers.push(embedded.stop);
  }
  const urls = databaseUrls(config, secrets, embedded);

  const apps = new Map<'web' | 'worker', App>();
  const hasher = openHasher(config);
  const passwordRules = openPasswordRules(config, log);
  closers.push(
    () => hasher.close(),
    () => passwordRules.close(),
  );

  return {
    config,
    log,
    urls,
    embedded,
    migrate: () => migrate(urls),
    onClose: (close) => closers.push(close),
    async app(role) {
      const known = apps.get(role);
      if (known !== undefined) return known;
      const database = openPool(config, role, urls[role]);
      closers.push(database.end);
      await refuseMightyRole(database);
      await refuseStaleSchema(database);
      const app = buildApp({ config, database, log, hasher, passwordRules });
      apps.set(role, app);
      return app;
    },
    async close() {
      for (const close of closers.splice(0).reverse()) {
        await close().catch((error: unknown) =>
          log.error('closing failed', { error: String((error as Error).name) }),
        );
      }
    },
  };
}

function openPool(config: Config, role: 'web' | 'worker', connectionString: string): Database {
  return openDatabase({
    connectionString,
    maxConnections: config.DATABASE_MAX_CONNECTIONS,
    applicationName: `educonnect ${role}`,
    statementTimeoutMs: role === 'web' ? 10_000 : 0,
  });
}

async function openEmbedded(config: Config, secrets: DevelopmentSecrets): Promise<EmbeddedPostgres> {
  const embedded = await startEmbeddedPostgres({
    directory: join(config.EDUCONNECT_DATA_DIR, 'postgres'),
    password: secrets.databasePasswords.superuser,
    port: config.EDUCONNECT_DATABASE_PORT,
    settings: [
      'shared_buffers=256MB',
      'max_wal_size=2GB',
      'work_mem=32MB',
      'maintenance_work_mem=128MB',
      'max_connections=200',
    ],
  });
  try {
    await createRoles(embedded.superuserUrl('postgres'), secrets.databasePasswords);
    await createDatabase(embedded.superuserUrl('postgres'), DATABASE_NAME);
    return embedded;
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

function databaseUrls(
  config: Config,
  secrets: DevelopmentSecrets | undefined,
  embedded: EmbeddedPostgres | undefined,
): Record<ApplicationRole | 'owner', string> {
  const own = (role: ApplicationRole | 'owner'): string => {
    if (embedded === undefined || secrets === undefined) return '';
    const name = role === 'owner' ? OWNER_ROLE : roleName(role);
    return embedded.url(name, secrets.databasePasswords[role], DATABASE_NAME);
  };
  return {
    owner: config.DATABASE_URL ?? own('owner'),
    web: config.DATABASE_WEB_URL ?? own('web'),
    worker: config.DATABASE_WORKER_URL ?? own('worker'),
    journal: config.DATABASE_JOURNAL_URL ?? own('journal'),
    jobs: config.DATABASE_JOBS_URL ?? own('jobs'),
  };
}

/** Said in one line when a listener cannot open. */
export class ListenError extends Error {
  override name = 'ListenError';
}

/** Opens the portal and the console, and closes them with the program. */
export async function startWeb(
  program: Program,
): Promise<{ portal: FastifyInstance; console: FastifyInstance }> {
  const { config } = program;
  const app = await program.app('web');
  const assets = await loadAssets({ folder: fromHere('../assets'), theme: config.EDUCONNECT_THEME_DIR });
  const { server: portal } = createPortal(app, { assets, version: VERSION });
  const console = createConsole(app, { assets, version: VERSION });
  await listen(
    portal,
    config.EDUCONNECT_LISTEN_HOST,
    config.EDUCONNECT_PORTAL_PORT,
    'EDUCONNECT_PORTAL_PORT',
  );
  program.onClose(() => portal.close());
  await listen(
    console,
    config.EDUCONNECT_LISTEN_HOST,
    config.EDUCONNECT_CONSOLE_PORT,
    'EDUCONNECT_CONSOLE_PORT',
  );
  program.onClose(() => console.close());
  return { portal, console };
}

/** Opens a listener; a taken port is said in one line, with the setting that changes it. */
export async function listen(
  server: FastifyInstance,
  host: string,
  port: number,
  setting: string,
): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new ListenError(`le port ${port} est déjà pris : fermez l’autre programme ou changez ${setting}`);
    }
    if ((error as NodeJS.ErrnoException).code === 'EACCES') {
      throw new ListenError(`le port ${port} est réservé : changez ${setting}`);
    }
    throw error;
  }
}
