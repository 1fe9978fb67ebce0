import type { App } from '../app.ts';
import { writeJournal } from '../platform/journal/journal.ts';
import { removeOldDeliveries } from './feed-deliveries.ts';
import { endNight, leaveNight, noteBatch, type RetentionCounts, takeNight } from './retention-run.store.ts';
import { retentionRules } from './retention-rules.ts';

/** Small enough that a lock on an account is never felt by the person who is signing in. */
const BATCH = 200;

export type RetentionResult =
  | { ok: true; counts: RetentionCounts; deliveriesRemoved: number }
  | { ok: false; reason: 'taken' | 'stopped' };

/**
 * Applies the lives of data (R107), rule after rule, in batches, each in a transaction of its own. Any number of
 * workers may call it: one holds the night. Killed, it goes on where it stood; run again, it finds nothing more.
 */
export async function applyRetention(
  app: App,
  options: { again?: boolean; stop?: () => boolean } = {},
): Promise<RetentionResult> {
  const lease = await takeNight(app.database.query, options.again === true);
  if (lease === undefined) return { ok: false, reason: 'taken' };
  const { night } = lease;
  const most = app.config.EDUCONNECT_RETENTION_NIGHTLY;
  for (const rule of retentionRules) {
    let left = most - (lease.counts[rule.name] ?? 0);
    while (left > 0) {
      if (options.stop?.() === true) {
        await leaveNight(app.database.query, night);
        return { ok: false, reason: 'stopped' };
      }
      const size = Math.min(BATCH, left);
      const taken = await app.database.transaction(async (trx) => {
        const count = await rule.apply(app, trx, size);
        if (count > 0) await noteBatch(trx, night, rule.name, count);
        return count;
      });
      left -= taken;
      if (taken < size) break;
    }
  }
  const deliveriesRemoved = await removeOldDeliveries(app.config, app.clock.now());
  const counts = await app.database.transaction(async (trx) => {
    const all = await endNight(trx, night);
    await writeJournal(trx, {
      action: 'retention.applied',
      actor: { kind: 'system' },
      detail: { ...all, 'feed-deliveries': deliveriesRemoved },
    });
    return all;
  });
  return { ok: true, counts, deliveriesRemoved };
}
