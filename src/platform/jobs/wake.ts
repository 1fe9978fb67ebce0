import { sql } from 'kysely';
import type { Trx } from '../database/database.ts';
import type { Task } from './jobs-schema.ts';

/** Wakes a task of the worker when the transaction commits, and only then. */
export async function wake(trx: Trx, task: Task): Promise<void> {
  await sql`select jobs.wake(${task})`.execute(trx);
}
