import { sql } from 'kysely';
import type { Database } from '../platform/database/database.ts';

/** How SMS fare at present, for everybody: what the carriers’ receipts say of the last ones. */
export type SmsHealth = 'good' | 'slow' | 'failing';

/** Fewer would let one person's message, and so whether it left, be read from the sum (decision 0020). */
const LEAST_RECEIPTS = 50;
const LAST_MESSAGES = 1000;
const RECENT_MINUTES = 30;
const SLOW_SECONDS = 60;
const FAILING_SHARE = 0.2;

/** Undefined when too few receipts came lately to tell. Reads the newest rows of one index: a millisecond. */
export async function findSmsHealth(query: Database['query']): Promise<SmsHealth | undefined> {
  const { rows } = await sql<{ receipts: number; failed: number; medianSeconds: number | null }>`
    select count(*)::int as receipts,
      (count(*) filter (where state = 'failed'))::int as failed,
      percentile_cont(0.5) within group (order by extract(epoch from ended_at - created_at))
        filter (where state = 'delivered') as "medianSeconds"
    from (select channel, state, created_at, ended_at from message order by id desc limit ${LAST_MESSAGES}) as latest
    where channel = 'sms' and state in ('delivered', 'failed')
      and created_at > now() - make_interval(mins => ${RECENT_MINUTES})
  `.execute(query);
  const { receipts, failed, medianSeconds } = rows[0]!;
  if (receipts < LEAST_RECEIPTS) return undefined;
  if (failed / receipts > FAILING_SHARE) return 'failing';
  return medianSeconds !== null && medianSeconds > SLOW_SECONDS ? 'slow' : 'good';
}

/** How far one message of a journey has come, for a person who has proved that it is theirs. */
export type SmsProgress = 'waiting' | 'sent' | 'delivered' | 'failed';

/** The last message of a journey; undefined when there is none. */
export async function findSmsProgress(
  query: Database['query'],
  flow: { id: string; accountId: string },
): Promise<SmsProgress | undefined> {
  const row = await query
    .selectFrom('message')
    .select('state')
    .where('account_id', '=', flow.accountId)
    .where('flow_id', '=', flow.id)
    .where('channel', '=', 'sms')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  switch (row?.state) {
    case undefined:
      return undefined;
    case 'sent':
    case 'delivered':
      return row!.state as SmsProgress;
    case 'failed':
    case 'expired':
      return 'failed';
    default:
      return 'waiting';
  }
}
