import type { App } from '../app.ts';
import { writeJournal } from '../platform/journal/journal.ts';
import { closeUpstream, openUpstream, type Upstream } from './upstream.store.ts';

/**
 * Closes an upstream, or opens it again: every process sees it within seconds, people keep their other ways in.
 * @returns false when it was so already
 */
export async function switchUpstream(
  app: App,
  input: { upstream: Upstream; open: boolean },
): Promise<boolean> {
  return app.database.transaction(async (trx) => {
    const change = input.open ? openUpstream : closeUpstream;
    if (!(await change(trx, input.upstream))) return false;
    await writeJournal(trx, {
      action: input.open ? 'upstream.opened' : 'upstream.closed',
      actor: { kind: 'system' },
      detail: { upstream: input.upstream },
    });
    return true;
  });
}
