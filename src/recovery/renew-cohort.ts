import { markForRenewal, type RenewalReason } from '../accounts/mark-for-renewal.store.ts';
import type { App } from '../app.ts';
import type { Actor } from '../platform/journal/journal.ts';
import { type Cohort, type CohortCounts, countCohort, findCohort } from './renewal-cohort.store.ts';

const BATCH = 1000;
/** Before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

export type RenewCohortResult = { counts: CohortCounts; marked: number; sessionsEnded: number };

/**
 * Makes a cohort renew its passwords: each batch of a thousand in a transaction of its own, so that an interrupted run
 * is simply started again. A dry run only counts.
 */
export async function renewCohort(
  app: App,
  input: {
    cohort: Cohort;
    reason: RenewalReason;
    actor: Actor;
    dryRun: boolean;
    onProgress?: (marked: number, total: number) => void;
  },
): Promise<RenewCohortResult> {
  const { cohort, reason, actor } = input;
  const counts = await countCohort(app.database.query, cohort, reason);
  let marked = 0;
  let sessionsEnded = 0;
  let afterId = FIRST;
  while (!input.dryRun) {
    const accountIds = await findCohort(app.database.query, cohort, { reason, afterId, limit: BATCH });
    const last = accountIds.at(-1);
    if (last === undefined) break;
    afterId = last;
    const done = await app.database.transaction((trx) => markForRenewal(trx, { accountIds, reason, actor }));
    marked += done.marked.length;
    sessionsEnded += done.sessionsEnded;
    input.onProgress?.(marked, counts.due);
  }
  return { counts, marked, sessionsEnded };
}
