import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import pg from 'pg';
import type { Schema } from '../platform/database/schema.generated.ts';
import type { Hold } from './brake.ts';
import type { FeedReport } from './import-result.ts';
import type { Degree } from './record.ts';

type Query = Kysely<Schema>;

export type FeedRun = {
  id: string;
  academyCode: string;
  degree: Degree | null;
  state: string;
  folder: string;
  filesHash: Buffer | null;
  wasHeld: boolean;
  startedAt: Date;
};

/** Ends the runs of an académie that were killed. To be called under its lock. */
export async function endKilledRuns(query: Query, academyCode: string): Promise<void> {
  await query
    .updateTable('feed_run')
    .set({ state: 'failed', reason: 'interrompu', ended_at: sql`now()` })
    .where('academy_code', '=', academyCode)
    .where('state', 'in', ['received', 'running'])
    .execute();
}

export async function insertRun(
  query: Query,
  run: { id: string; academyCode: string; folder: string },
): Promise<void> {
  await query
    .insertInto('feed_run')
    .values({ id: run.id, academy_code: run.academyCode, folder: run.folder, state: 'received' })
    .execute();
}

export async function startRun(
  query: Query,
  id: string,
  feed: { degree: Degree; producedOn: string },
): Promise<void> {
  await query
    .updateTable('feed_run')
    .set({
      state: 'running',
      degree: feed.degree,
      produced_on: feed.producedOn,
      reason: null,
      ended_at: null,
    })
    .where('id', '=', id)
    .execute();
}

/** Ends a run that changed nothing. */
export async function endRun(
  query: Query,
  id: string,
  end: {
    state: 'held' | 'refused' | 'failed';
    reason?: string;
    hold?: Hold;
    report?: FeedReport;
    filesHash?: Buffer;
  },
): Promise<void> {
  await query
    .updateTable('feed_run')
    .set({
      state: end.state,
      reason: end.reason ?? null,
      ...(end.hold === undefined ? {} : { hold: JSON.stringify(end.hold) }),
      ...(end.report === undefined ? {} : { report: JSON.stringify(end.report) }),
      ...(end.filesHash === undefined ? {} : { files_hash: end.filesHash }),
      ended_at: sql`now()`,
    })
    .where('id', '=', id)
    .execute();
}

/** Ends a run that was applied, in the transaction that applies it. */
export async function endAppliedRun(
  query: Query,
  id: string,
  end: { report: FeedReport; filesHash: Buffer; isApproved: boolean },
): Promise<void> {
  await query
    .updateTable('feed_run')
    .set({
      state: 'applied',
      report: JSON.stringify(end.report),
      files_hash: end.filesHash,
      approved_at: end.isApproved ? sql`now()` : null,
      ended_at: sql`now()`,
    })
    .where('id', '=', id)
    .execute();
}

/** Keeps what the run set aside, from its staging table. */
export async function keepSetAside(query: Query, runId: string): Promise<number> {
  await query.deleteFrom('feed_set_aside').where('run_id', '=', runId).execute();
  const result = await sql`
    insert into feed_set_aside (run_id, kind, file, line, aaf_id, guardian_aaf_id, reason)
    select ${runId}, kind, file, line, aaf_id, guardian_aaf_id, reason from staged_set_aside
  `.execute(query);
  return Number(result.numAffectedRows ?? 0);
}

export async function findRun(query: Query, id: string): Promise<FeedRun | undefined> {
  const row = await query.selectFrom('feed_run').selectAll().where('id', '=', id).executeTakeFirst();
  return (
    row && {
      id: row.id,
      academyCode: row.academy_code,
      degree: row.degree as Degree | null,
      state: row.state,
      folder: row.folder,
      filesHash: row.files_hash,
      wasHeld: row.hold !== null,
      startedAt: row.started_at,
    }
  );
}

/** The run that last changed the records of an académie and degree, or verified them. */
export async function findLastApplied(
  query: Query,
  scope: { academyCode: string; degree: Degree },
): Promise<
  { id: string; producedOn: string | null; filesHash: Buffer | null; endedAt: Date | null } | undefined
> {
  const row = await query
    .selectFrom('feed_run')
    .select(['id', 'produced_on', 'files_hash', 'ended_at'])
    .where('academy_code', '=', scope.academyCode)
    .where('degree', '=', scope.degree)
    .where('state', '=', 'applied')
    .orderBy('ended_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { id: row.id, producedOn: row.produced_on, filesHash: row.files_hash, endedAt: row.ended_at };
}

export async function isAcademy(query: Query, code: string): Promise<boolean> {
  const row = await query.selectFrom('academy').select('code').where('code', '=', code).executeTakeFirst();
  return row !== undefined;
}

/**
 * Takes the lock of an académie's feeds until the connection ends. False when another run holds it; that of a run
 * just killed is waited for.
 */
export async function lockAcademy(query: Query, academyCode: string): Promise<boolean> {
  try {
    await sql`set lock_timeout = '6s'`.execute(query);
    await sql`
      select pg_advisory_lock(hashtextextended(${`educonnect feed ${academyCode}`}, 0))
    `.execute(query);
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === LOCK_NOT_AVAILABLE) return false;
    throw error;
  }
}

const LOCK_NOT_AVAILABLE = '55P03';
