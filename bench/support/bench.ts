import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { App } from '../../src/app.ts';
import { openProgram, type Program } from '../../src/program.ts';
import { type BenchServer, startServer } from './child.ts';

/** What a scenario works with. */
export type Bench = {
  readonly quick: boolean;
  readonly repeats: number;
  /** Folder of this run, removed at its end. */
  readonly folder: string;
  /** Our program and its database, opened when first asked for. */
  ours(): Promise<Ours>;
  /** Tells the person who waits. */
  say(line: string): void;
  close(): Promise<void>;
};

export type Ours = {
  readonly program: Program;
  /** Settings of a second process of the program on the same database. */
  readonly environment: Readonly<Record<string, string>>;
  /** Portal and console in a process of their own. */
  readonly server: BenchServer;
  /** Object of the worker's role, in this process: to arrange, never to measure. */
  readonly app: App;
  /** A superuser's pool, to arrange people. */
  readonly superuser: pg.Pool;
};

export function openBench(options: { quick: boolean; repeats: number; say: (line: string) => void }): Bench {
  // PostgreSQL's user must be able to enter when the bench runs as root.
  const folder = mkdtempSync(join(tmpdir(), 'educonnect-bench-'));
  chmodSync(folder, 0o755);
  let ours: Promise<Ours> | undefined;
  return {
    ...options,
    folder,
    ours() {
      ours ??= openOurs(folder);
      return ours;
    },
    async close() {
      const opened = await ours;
      await opened?.server.stop();
      await opened?.superuser.end();
      await opened?.program.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The embedded PostgreSQL with the settings of the program itself: every commit reaches the disk. */
async function openOurs(folder: string): Promise<Ours> {
  const settings = {
    EDUCONNECT_DATA_DIR: join(folder, 'data'),
    EDUCONNECT_PORTAL_PORT: '0',
    EDUCONNECT_CONSOLE_PORT: '0',
    // Requests come as from a proxy, so that limits by address see many households.
    EDUCONNECT_TRUSTED_PROXIES: '127.0.0.1',
  };
  const program = await openProgram({ ...settings, EDUCONNECT_LOG_LEVEL: 'error' });
  await program.migrate();
  const { urls } = program;
  const environment = {
    ...settings,
    EDUCONNECT_LOG_LEVEL: 'info',
    DATABASE_URL: urls.owner,
    DATABASE_WEB_URL: urls.web,
    DATABASE_WORKER_URL: urls.worker,
    DATABASE_JOURNAL_URL: urls.journal,
    DATABASE_JOBS_URL: urls.jobs,
  };
  const superuser = new pg.Pool({ connectionString: program.embedded!.superuserUrl('educonnect'), max: 2 });
  superuser.on('error', () => {});
  const { rows } = await superuser.query<{ fsync: string; commit: string }>(
    "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit",
  );
  if (rows[0]?.fsync !== 'on' || rows[0].commit !== 'on') throw new Error('commits do not reach the disk');
  return {
    program,
    environment,
    server: await startServer('support/server-process.ts', environment),
    app: await program.app('worker'),
    superuser,
  };
}
