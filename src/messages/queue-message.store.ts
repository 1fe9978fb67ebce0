import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Keyring } from '../platform/crypto/keyring.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Language } from '../ui/i18n/languages.ts';
import type { MessageContent } from './message-content.ts';
import { sealMessage } from './sealed-message.ts';

export type QueueMessageInput = MessageContent & {
  language: Language;
  /** E.164 number, or one bare e-mail address. */
  to: string;
  accountId: string | null;
  /** A message of the same flow and template that has not left yet is dropped: only the last code is good. */
  flowId?: string | undefined;
  /** It leaves then, not at once: nobody wants an SMS at night. */
  notBefore?: Date | undefined;
  /** The message is dropped rather than sent after this instant. */
  notAfter: Date;
  /** True for a stranger: the same statement, the same bytes, but nothing leaves. */
  suppressed: boolean;
};

/**
 * Writes a message to be sent and wakes the worker, in one statement of the caller's transaction: the message leaves
 * when that commits, and only then. Returns the message's id.
 */
export async function queueMessage(trx: Trx, keyring: Keyring, input: QueueMessageInput): Promise<string> {
  const id = uuidv7();
  const sealed = sealMessage(keyring, id, input.to, input);
  await sql`
    with replaced as (
      update message set state = 'expired', sealed = null, error_code = 'replaced', ended_at = now()
      where flow_id = ${input.flowId ?? null}::uuid and template = ${input.template} and state = 'queued'
    ), queued as (
      insert into message (id, channel, template, language, sealed, account_id, flow_id, state, due_at, not_after)
      values (
        ${id}, ${input.channel}, ${input.template}, ${input.language}, ${sealed}, ${input.accountId},
        ${input.flowId ?? null}, ${input.suppressed ? 'suppressed' : 'queued'},
        coalesce(${input.notBefore ?? null}::timestamptz, now()), ${input.notAfter}
      )
      returning id
    )
    select jobs.wake('deliver-messages', id) from queued
  `.execute(trx);
  return id;
}
