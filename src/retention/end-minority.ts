import { findAccount } from '../accounts/account.store.ts';
import { endAttachments } from '../accounts/end-account.store.ts';
import type { App } from '../app.ts';
import { queueMessage } from '../messages/queue-message.store.ts';
import type { MessageContent } from '../messages/message-content.ts';
import type { Trx } from '../platform/database/database.ts';
import { writeJournal } from '../platform/journal/journal.ts';
import { lockAdults } from './majority.store.ts';

const WORTH_SENDING_MS = 7 * 24 * 3600 * 1000;

/**
 * Ends the attachments of pupils who came of age (R107): the guardians and the pupil are told by message, and by a
 * notice in « Mon compte ». Whom the school's file calls a guardian is offered this child no more.
 */
export async function endMinority(app: App, trx: Trx, most: number): Promise<number> {
  const adults = await lockAdults(trx, app.config.EDUCONNECT_MAJORITY_AGE, most);
  for (const { pupilId, givenName, accountId } of adults) {
    const guardians = await endAttachments(trx, { pupilId, cause: 'majority' });
    await writeJournal(
      trx,
      ...guardians.map((guardian) => ({
        action: 'child.ended' as const,
        actor: { kind: 'system' as const },
        accountId: guardian,
        detail: { pupil: pupilId, cause: 'majority' },
      })),
    );
    if (guardians.length === 0) continue;
    const helpUrl = `${app.config.EDUCONNECT_PORTAL_URL}/aide`;
    for (const guardian of guardians) {
      await tell(app, trx, guardian, {
        channel: 'email',
        template: 'child-of-age',
        params: { givenName, helpUrl },
      });
    }
    if (accountId === null) continue;
    await tell(app, trx, accountId, { channel: 'email', template: 'of-age', params: { helpUrl } });
  }
  return adults.length;
}

type Told = Extract<MessageContent, { template: 'child-of-age' | 'of-age' }>;

async function tell(app: App, trx: Trx, accountId: string, content: Told): Promise<void> {
  const account = await findAccount(trx, accountId);
  if (account?.state !== 'active' || account.email === null || account.emailConfirmedAt === null) return;
  await queueMessage(trx, app.keyrings.message, {
    ...content,
    language: account.language,
    to: account.email,
    accountId,
    notAfter: new Date(app.clock.now().getTime() + WORTH_SENDING_MS),
    suppressed: false,
  });
}
