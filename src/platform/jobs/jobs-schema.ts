import pg from 'pg';

/** The tasks that a job may name. A job only wakes a task; what there is to do stands in the task's rows. */
export const TASKS = [
  'answer-recoveries',
  'deliver-messages',
  'seal-journal',
  'prepare-journal',
  'sweep-expired',
  'apply-retention',
  'make-exports',
  'propose-children',
  'explain-cases',
] as const;
export type Task = (typeof TASKS)[number];

/**
 * Creates the schema `jobs` with the one function through which web and worker enqueue. It belongs to the
 * jobs role and runs with its rights, because `graphile_worker.add_job` fails for any other role under
 * row-level security; its search_path is fixed, and it takes listed tasks only. Idempotent.
 */
export async function createJobsSchema(jobsUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: jobsUrl });
  await client.connect();
  try {
    await client.query(`
      create schema if not exists jobs;
      create or replace function jobs.wake(task text, id uuid default null, run_at timestamptz default null)
        returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if task not in (${TASKS.map((task) => client.escapeLiteral(task)).join(', ')}) then
          raise exception 'unknown task %', task;
        end if;
        perform graphile_worker.add_job(
          task, json_build_object('id', id), run_at => run_at, max_attempts => 3);
      end
      $$;
      revoke all on function jobs.wake(text, uuid, timestamptz) from public;
      grant usage on schema jobs to educonnect_web, educonnect_worker;
      grant execute on function jobs.wake(text, uuid, timestamptz) to educonnect_web, educonnect_worker;
    `);
  } finally {
    await client.end();
  }
}
