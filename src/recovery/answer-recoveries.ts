import type { App } from '../app.ts';
import { describeError } from '../platform/log.ts';
import { answerRecovery } from './answer-recovery.ts';
import { takeRequest } from './recovery-request.store.ts';
import { openRequest } from './recovery-request.ts';

/** Before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

/**
 * What the task `answer-recoveries` does: answers every request that waits, each in a transaction of its own. One that
 * fails stays for the next time, and holds up no other.
 */
export async function answerRecoveries(app: App): Promise<void> {
  let last = FIRST;
  for (;;) {
    let taken: string | undefined;
    try {
      await app.database.transaction(async (trx) => {
        const kept = await takeRequest(trx, last);
        taken = kept?.id;
        if (kept === undefined) return;
        await answerRecovery(app, trx, {
          request: openRequest(app.keyrings.message, kept.id, kept.sealed),
          flowId: kept.flowId,
        });
      });
    } catch (error) {
      // Without a row there was no row's fault: PostgreSQL is away, the sweep comes again.
      if (taken === undefined) throw error;
      app.log.error('recovery not answered', { request: taken, ...describeError(error) });
    }
    if (taken === undefined) return;
    last = taken;
  }
}
