import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

/** Makes the journal's monthly partitions ahead of time. */
export async function ensureJournalPartitions(query: Database['query'], monthsAhead: number): Promise<void> {
  await sql`select ensure_journal_partitions(${monthsAhead})`.execute(query);
}
