import { uuidv7 } from 'uuidv7';
import type { App } from '../../src/app.ts';
import type { MessageDeliverer } from '../../src/messages/message-deliverer.ts';
import { type QueueMessageInput, queueMessage } from '../../src/messages/queue-message.store.ts';
import type { TestDatabase } from './database.ts';

/** An SMS code for a sample number, as the activation asks for it. */
export function codeMessage(
  changes: Partial<{
    to: string;
    code: string;
    accountId: string;
    flowId: string;
    notAfter: Date;
    suppressed: boolean;
  }> = {},
): QueueMessageInput {
  return {
    channel: 'sms',
    template: 'activation-code',
    language: 'fr',
    to: changes.to ?? '+262639980001',
    params: { code: changes.code ?? '123456', minutes: 30, domain: 'educonnect.example' },
    accountId: changes.accountId ?? uuidv7(),
    flowId: changes.flowId,
    notAfter: changes.notAfter ?? new Date(Date.now() + 1_800_000),
    suppressed: changes.suppressed ?? false,
  };
}

export function queueMessages(app: App, messages: readonly QueueMessageInput[]): Promise<string[]> {
  return app.database.transaction(async (trx) => {
    const ids: string[] = [];
    for (const message of messages) ids.push(await queueMessage(trx, app.keyrings.message, message));
    return ids;
  });
}

/** Makes the deliverers work until nothing waits any more; the pauses before new attempts are skipped. */
export async function drainOutbox(database: TestDatabase, ...deliverers: MessageDeliverer[]): Promise<void> {
  for (;;) {
    for (const deliverer of deliverers) deliverer.wake();
    await Promise.all(deliverers.map((deliverer) => deliverer.idle()));
    await database.superuser.query("update message set due_at = now() where state = 'queued'");
    const { rows } = await database.superuser.query(
      "select from message where state in ('queued', 'sending') limit 1",
    );
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
