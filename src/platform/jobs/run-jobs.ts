import { Logger, run } from 'graphile-worker';
import pg from 'pg';
import { describeError, type Log } from '../log.ts';
import type { Task } from './jobs-schema.ts';

/** What each task does when it is woken. It takes all the work it finds, and may find none. */
export type TaskHandlers = Readonly<Record<Task, () => Promise<void>>>;

export type JobsOptions = {
  /** Connection string of the jobs role. */
  jobsUrl: string;
  handlers: TaskHandlers;
  /** Tasks run by the clock besides being woken, as crontab lines of graphile-worker. */
  crontab: string;
  /** Tasks called every few seconds whatever happens: they take back expired leases. */
  sweeps: readonly { task: Task; everySeconds: number }[];
  log: Log;
};

/** Locked by a worker for longer than this, a job belongs to a dead one: our tasks take seconds. */
const DEAD_AFTER_SECONDS = 120;

/**
 * Runs the job queue in this process. A job only wakes a task; the truth is in the task's leased rows, so a job
 * lost or run twice changes nothing. Call `stop` to finish what runs and leave.
 */
export async function runJobs(options: JobsOptions): Promise<{ stop(): Promise<void> }> {
  const { handlers, log } = options;
  const pool = new pg.Pool({
    connectionString: options.jobsUrl,
    max: 4,
    application_name: 'educonnect jobs',
  });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));

  const guarded = async (task: Task): Promise<void> => {
    try {
      await handlers[task]();
    } catch (error) {
      log.error('task failed', { task, ...describeError(error) });
      throw error;
    }
  };
  const runner = await run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log.error('jobs', { detail: message.split('\n')[0]?.slice(0, 200) });
    }),
    crontab: options.crontab,
    taskList: Object.fromEntries(Object.keys(handlers).map((task) => [task, () => guarded(task as Task)])),
  });

  const timers = options.sweeps.map(({ task, everySeconds }) => {
    let running: Promise<void> | undefined;
    const timer = setInterval(() => {
      // Not again while it runs.
      running ??= guarded(task)
        .catch(() => {})
        .finally(() => {
          running = undefined;
        });
    }, everySeconds * 1000);
    return { timer, running: () => running };
  });
  await unlockDeadWorkers(pool);

  return {
    async stop() {
      for (const { timer } of timers) clearInterval(timer);
      await Promise.all(timers.map(({ running }) => running()));
      await runner.stop().catch(() => {});
      await pool.end();
    },
  };
}

/** graphile-worker keeps a killed worker's jobs locked for four hours by default. */
async function unlockDeadWorkers(pool: pg.Pool): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(coalesce(array_agg(distinct locked_by), '{}'))
     from graphile_worker.jobs
     where locked_by is not null and locked_at < now() - make_interval(secs => $1)`,
    [DEAD_AFTER_SECONDS],
  );
}
