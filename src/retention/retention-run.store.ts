import { sql } from 'kysely';
import type { Database, Trx } from '../platform/database/database.ts';
import type { RetentionRuleName } from './retention-rule.ts';

/** What is done of a night, by rule. */
export type RetentionCounts = Partial<Record<RetentionRuleName, number>>;

export type RetentionLease = { night: string; counts: RetentionCounts };

/** Longer than the longest batch: a worker that died leaves the night to another after this. */
const LEASE_MINUTES = 10;

/**
 * Takes the night, unless another worker holds it or has ended it. A night begun by a worker that died is taken where
 * it stood.
 * @param again begins anew a night that has ended
 */
export async function takeNight(
  query: Database['query'],
  again: boolean,
): Promise<RetentionLease | undefined> {
  const { rows } = await sql<RetentionLease>`
    insert into retention_run as r (night, lease_until)
    values ((now() at time zone 'Europe/Paris')::date, now() + make_interval(mins => ${LEASE_MINUTES}))
    on conflict (night) do update set
      lease_until = excluded.lease_until,
      counts = case when r.ended_at is null then r.counts else '{}' end,
      ended_at = null
    where (r.ended_at is null and r.lease_until < now()) or (${again} and r.ended_at is not null)
    returning night, counts
  `.execute(query);
  return rows[0];
}

/** Counts a batch in its own transaction, and keeps the night for as long again. */
export async function noteBatch(
  trx: Trx,
  night: string,
  rule: RetentionRuleName,
  taken: number,
): Promise<void> {
  await sql`
    update retention_run set
      counts = jsonb_set(counts, array[${rule}]::text[], to_jsonb(coalesce((counts->>${rule})::integer, 0) + ${taken}::integer)),
      lease_until = now() + make_interval(mins => ${LEASE_MINUTES})
    where night = ${night}
  `.execute(trx);
}

/** @returns what the whole night did */
export async function endNight(trx: Trx, night: string): Promise<RetentionCounts> {
  const { rows } = await sql<{ counts: RetentionCounts }>`
    update retention_run set ended_at = now() where night = ${night} returning counts
  `.execute(trx);
  // Nights are kept as long as the journal that tells the same.
  await sql`delete from retention_run where night < current_date - 400`.execute(trx);
  return rows[0]?.counts ?? {};
}

/** Leaves a night where it stands: another worker may take it at once. */
export async function leaveNight(query: Database['query'], night: string): Promise<void> {
  await sql`update retention_run set lease_until = now() where night = ${night}`.execute(query);
}
