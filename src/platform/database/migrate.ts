import { fileURLToPath } from 'node:url';
import { Logger, runMigrations } from 'graphile-worker';
import { runner } from 'node-pg-migrate';
import { createJobsSchema } from '../jobs/jobs-schema.ts';

const silentLogger = new Logger(() => () => {});
/** Folder of the numbered migrations. */
export const MIGRATIONS = fileURLToPath(new URL('../../../migrations', import.meta.url));

/**
 * Brings the database to the present schema: our numbered migrations as the owner, then the job queue's own
 * under the jobs role. Takes node-pg-migrate's lock, so that two processes never migrate at once.
 * Returns the names of the migrations that ran.
 */
export async function migrate(urls: { owner: string; jobs: string }): Promise<string[]> {
  const done = await runner({
    databaseUrl: urls.owner,
    dir: MIGRATIONS,
    migrationsTable: 'migration',
    direction: 'up',
    checkOrder: true,
    singleTransaction: true,
    log: () => {},
  });
  await runMigrations({ connectionString: urls.jobs, logger: silentLogger });
  await createJobsSchema(urls.jobs);
  return done.map((migration) => migration.name);
}
