import { sql } from 'kysely';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Channel } from './message-content.ts';

/** A message that this worker may send, and nobody else until the lease ends. */
export type LeasedMessage = {
  id: string;
  channel: Channel;
  template: string;
  language: string;
  sealed: Buffer;
  /** This attempt's number, from 1: says whether the lease is still ours. */
  attempts: number;
  secondsLeft: number;
};

/** Takes the message of this channel that has waited longest. One whose worker died is taken when its lease ends. */
export async function takeDueMessage(
  query: Database['query'],
  options: { channel: Channel; leaseSeconds: number; maxAttempts: number },
): Promise<LeasedMessage | undefined> {
  const { rows } = await sql<LeasedMessage>`
    update message set
      state = 'sending',
      attempts = attempts + 1,
      unknown_outcomes = unknown_outcomes + (state = 'sending')::int,
      due_at = now() + make_interval(secs => ${options.leaseSeconds})
    where id = (
      select id from message
      where channel = ${options.channel} and state in ('queued', 'sending')
        and due_at <= now() and not_after > now() and attempts < ${options.maxAttempts}
      order by due_at
      limit 1
      for update skip locked
    )
    returning id, channel, template, language, sealed, attempts,
      extract(epoch from not_after - now())::float8 as "secondsLeft"
  `.execute(query);
  return rows[0];
}

/**
 * The carrier has it. Holds even when the lease had passed to another worker: it is a fact, and stops the sending.
 */
export async function markSent(
  query: Database['query'],
  message: Pick<LeasedMessage, 'id'>,
  providerId: string | null,
): Promise<void> {
  await query
    .updateTable('message')
    .set({ state: 'sent', sealed: null, provider_id: providerId, sent_at: sql<Date>`now()` })
    .where('id', '=', message.id)
    .where('state', 'in', ['queued', 'sending'])
    .execute();
}

/** To be tried again later, unless the lease has passed to another worker. */
export async function markForRetry(
  query: Database['query'],
  message: Pick<LeasedMessage, 'id' | 'attempts'>,
  retry: { afterMs: number; reason: string; unknown: boolean },
): Promise<void> {
  await sql`
    update message set
      state = 'queued',
      error_code = ${retry.reason},
      unknown_outcomes = unknown_outcomes + ${retry.unknown ? 1 : 0},
      due_at = now() + make_interval(secs => ${retry.afterMs / 1000})
    where id = ${message.id} and state = 'sending' and attempts = ${message.attempts}
  `.execute(query);
}

/** A message whose life ended without reaching its recipient. */
export type EndedMessage = {
  id: string;
  channel: Channel;
  template: string;
  accountId: string | null;
  attempts: number;
  reason: string;
};

const ended = sql`id, channel, template, account_id as "accountId", attempts, error_code as reason`;

/** Refused for good. Undefined when the lease has passed to another worker. */
export async function markRefused(
  trx: Trx,
  message: Pick<LeasedMessage, 'id' | 'attempts'>,
  reason: string,
): Promise<EndedMessage | undefined> {
  const { rows } = await sql<EndedMessage>`
    update message set state = 'failed', sealed = null, error_code = ${reason}, ended_at = now()
    where id = ${message.id} and state = 'sending' and attempts = ${message.attempts}
    returning ${ended}
  `.execute(trx);
  return rows[0];
}

/** Ends at most `limit` messages past their time or tried too often; never one that a worker is sending now. */
export async function giveUpHopeless(
  trx: Trx,
  options: { maxAttempts: number; limit: number },
): Promise<EndedMessage[]> {
  const { rows } = await sql<EndedMessage>`
    update message set
      state = case when not_after <= now() then 'expired' else 'failed' end,
      error_code = concat_ws(' after ', case when not_after <= now() then 'expired' else 'too-many-attempts' end, error_code),
      sealed = null,
      ended_at = now()
    where id in (
      select id from message
      where state in ('queued', 'sending') and (state = 'queued' or due_at <= now())
        and (not_after <= now() or attempts >= ${options.maxAttempts})
      limit ${options.limit}
      for update skip locked
    )
    returning ${ended}
  `.execute(trx);
  return rows;
}

/** Erases what suppressed messages hold: they were never for anybody. */
export async function eraseSuppressed(query: Database['query']): Promise<void> {
  await query
    .updateTable('message')
    .set({ sealed: null, ended_at: sql<Date>`now()` })
    .where('state', '=', 'suppressed')
    .where('sealed', 'is not', null)
    .execute();
}
