import type { Agent } from '../delegation/agent.store.ts';
import type { Database } from '../platform/database/database.ts';

/** When the agent's data were last brought up to date by a feed (R45), and the time zone to say it in. */
export async function findFreshness(
  database: Database['query'],
  agent: Agent,
): Promise<{ at: Date; timeZone: string } | undefined> {
  let query = database
    .selectFrom('feed_run as f')
    .innerJoin('academy as a', 'a.code', 'f.academy_code')
    .select(['f.ended_at', 'a.time_zone'])
    .where('f.state', '=', 'applied')
    .where('f.ended_at', 'is not', null)
    .orderBy('f.ended_at', 'desc')
    .limit(1);
  if (agent.role !== 'national') query = query.where('f.academy_code', '=', agent.academyCode);
  const row = await query.executeTakeFirst();
  return row?.ended_at == null ? undefined : { at: row.ended_at, timeZone: row.time_zone };
}
