import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Trx } from '../platform/database/database.ts';
import type { EndedMessage } from './message.store.ts';
import type { DeliveryReceipt } from './sms/sms-port.ts';

export type AppliedReceipt = EndedMessage & { state: 'delivered' | 'failed' };

/** Gateways count their ids round again: an old message must not get a new one's receipt. */
const RECEIPT_DAYS = 5;

// A delivery is a fact whatever we believed; a failure changes only what was not ended yet.
const canEnd = (state: string) =>
  state === 'delivered'
    ? sql`state in ('queued', 'sending', 'sent', 'expired', 'failed')`
    : sql`state in ('queued', 'sending', 'sent')`;

/** Ends the message that the receipt speaks of; undefined when there is none to end. */
export async function applyReceipt(trx: Trx, receipt: DeliveryReceipt): Promise<AppliedReceipt | undefined> {
  const { rows } = await sql<AppliedReceipt>`
    update message set
      state = ${receipt.state},
      sealed = null,
      error_code = ${receipt.errorCode},
      provider_id = coalesce(provider_id, ${receipt.providerId}),
      sent_at = coalesce(sent_at, now()),
      ended_at = now()
    where ${canEnd(receipt.state)} and id = (
      select id from message
      where channel = 'sms' and created_at > now() - make_interval(days => ${RECEIPT_DAYS})
        and (id = ${receipt.messageId}::uuid or provider_id = ${receipt.providerId})
      order by id = ${receipt.messageId}::uuid desc nulls last, created_at desc
      limit 1
    )
    returning id, channel, template, account_id as "accountId", attempts, state, error_code as reason
  `.execute(trx);
  return rows[0];
}

/** Keeps a receipt for a message whose acceptance is not recorded yet. */
export async function keepReceipt(
  trx: Trx,
  receipt: DeliveryReceipt & { providerId: string },
): Promise<void> {
  await trx
    .insertInto('message_receipt')
    .values({
      id: uuidv7(),
      provider_id: receipt.providerId,
      state: receipt.state,
      error_code: receipt.errorCode,
    })
    .execute();
}

/** Takes at most `limit` kept receipts whose message is known by now; forgets those that never found theirs. */
export async function takeKeptReceipts(trx: Trx, limit: number): Promise<DeliveryReceipt[]> {
  const { rows } = await sql<DeliveryReceipt & { matched: boolean }>`
    delete from message_receipt where id in (
      select r.id from message_receipt r
      where received_at < now() - make_interval(days => ${RECEIPT_DAYS})
        or exists (select from message m where m.provider_id = r.provider_id)
      order by r.received_at
      limit ${limit}
      for update skip locked
    )
    returning provider_id as "providerId", null as "messageId", state, error_code as "errorCode"
  `.execute(trx);
  return rows;
}
