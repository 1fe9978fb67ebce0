import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/database.ts';
import { listClosedUpstreams, type Upstream } from './upstream.store.ts';

/** Seconds after which a switch made by another process is seen by this one. The promise is a minute. */
const FRESH_SECONDS = 5;

/** Which upstreams are open, as one process keeps it in memory. */
export type UpstreamSwitches = { isOpen(upstream: Upstream): Promise<boolean> };

export function createUpstreamSwitches(query: Database['query'], clock: Clock): UpstreamSwitches {
  let held: { closed: ReadonlyMap<Upstream, Date>; readAt: number } | undefined;
  let reading: Promise<void> | undefined;

  async function read(): Promise<void> {
    const readAt = clock.now().getTime();
    try {
      held = { closed: await listClosedUpstreams(query), readAt };
    } finally {
      reading = undefined;
    }
  }

  return {
    async isOpen(upstream) {
      if (held === undefined || clock.now().getTime() - held.readAt >= FRESH_SECONDS * 1000) {
        reading ??= read();
        await reading;
      }
      return !held!.closed.has(upstream);
    },
  };
}
