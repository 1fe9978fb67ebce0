import { sql } from 'kysely';
import { keyedHash } from '../crypto/tokens.ts';
import type { Database, Trx } from '../database/database.ts';

/** What is limited: a kind of attempt, and the thing by which it is counted (an identifier, an address…). */
export type Limit = {
  kind: string;
  key: string;
  windowSeconds: number;
  /** The most attempts allowed in the window. */
  most: number;
};

/**
 * Counts one attempt against each limit, in one statement, and says whether all allow it. Counters stand in
 * PostgreSQL so that all processes share them; keys are stored as an HMAC, never in clear.
 * @returns seconds to wait until the tightest exceeded window ends; 0 when the attempt is allowed
 */
export async function countAttempts(
  queryable: Database['query'] | Trx,
  hmacKey: Buffer,
  limits: readonly Limit[],
): Promise<number> {
  // Sorted, so that two statements over the same counters never lock them in opposite orders.
  const wanted = limits
    .map((limit) => ({ ...limit, hash: attemptKey(hmacKey, limit.kind, limit.key) }))
    .sort((a, b) => Buffer.compare(a.hash, b.hash));
  const { rows } = await sql<{ key: Buffer; count: number; left_seconds: number }>`
    insert into attempt_counter as c (key, window_seconds, count)
    select key, seconds, 1
    from unnest(${wanted.map((limit) => limit.hash)}::bytea[], ${wanted.map((limit) => limit.windowSeconds)}::int[])
      as wanted (key, seconds)
    on conflict (key) do update set
      count = case when c.window_started_at + make_interval(secs => c.window_seconds) < now()
        then 1 else c.count + 1 end,
      window_started_at = case when c.window_started_at + make_interval(secs => c.window_seconds) < now()
        then now() else c.window_started_at end,
      window_seconds = excluded.window_seconds
    returning key, count,
      ceil(extract(epoch from window_started_at + make_interval(secs => window_seconds) - now()))::int as left_seconds
  `.execute(queryable);
  const counters = new Map(rows.map((row) => [row.key.toString('hex'), row]));
  return Math.max(
    0,
    ...wanted.map((limit) => {
      const counter = counters.get(limit.hash.toString('hex'));
      return counter !== undefined && counter.count > limit.most ? Math.max(1, counter.left_seconds) : 0;
    }),
  );
}

/** The stored key of a counter. */
export function attemptKey(hmacKey: Buffer, kind: string, key: string): Buffer {
  return keyedHash(hmacKey, 'attempt', kind, key);
}

/** Forgets the counters given (after a success). */
export async function forgetAttempts(
  queryable: Database['query'] | Trx,
  hmacKey: Buffer,
  limits: readonly Pick<Limit, 'kind' | 'key'>[],
): Promise<void> {
  await queryable
    .deleteFrom('attempt_counter')
    .where(
      'key',
      'in',
      limits.map((limit) => attemptKey(hmacKey, limit.kind, limit.key)),
    )
    .execute();
}
