import type { Database, Trx } from '../platform/database/database.ts';

/** Who may vouch for a person in our place. */
export const UPSTREAMS = ['franceconnect', 'aten', 'ent'] as const;
export type Upstream = (typeof UPSTREAMS)[number];

/** Upstreams that an operator has closed, and since when. */
export async function listClosedUpstreams(query: Database['query']): Promise<Map<Upstream, Date>> {
  const rows = await query.selectFrom('closed_upstream').select(['upstream', 'closed_at']).execute();
  return new Map(rows.map((row) => [row.upstream as Upstream, row.closed_at]));
}

/** @returns false when it was closed already */
export async function closeUpstream(trx: Trx, upstream: Upstream): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('closed_upstream')
    .values({ upstream })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** @returns false when it was open */
export async function openUpstream(trx: Trx, upstream: Upstream): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('closed_upstream')
    .where('upstream', '=', upstream)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
