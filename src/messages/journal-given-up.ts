import type { Trx } from '../platform/database/database.ts';
import { writeJournal } from '../platform/journal/journal.ts';
import type { EndedMessage } from './message.store.ts';

/** Tells in the journal which messages will not reach their recipient, and why. */
export async function journalGivenUp(trx: Trx, messages: readonly EndedMessage[]): Promise<void> {
  await writeJournal(
    trx,
    ...messages.map((message) => ({
      action: 'message.given-up' as const,
      actor: { kind: 'system' as const },
      accountId: message.accountId ?? undefined,
      detail: {
        message: message.id,
        channel: message.channel,
        template: message.template,
        attempts: message.attempts,
        reason: message.reason,
      },
    })),
  );
}
