import type { App } from '../app.ts';
import { queueMessage } from '../messages/queue-message.store.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Account } from './account.ts';

/** Days after which the news is stale. */
const DAYS_TO_TELL = 2;

/** Tells every confirmed address of both accounts that they are one now, and what to do if that was not wanted. */
export async function tellOfMerge(
  app: App,
  trx: Trx,
  { kept, absorbed }: { kept: Account; absorbed: Account },
): Promise<void> {
  const addresses = new Map<string, Account>();
  for (const account of [absorbed, kept]) {
    if (account.email !== null && account.emailConfirmedAt !== null) {
      addresses.set(account.email.toLowerCase(), account);
    }
  }
  for (const { id, email, language } of addresses.values()) {
    await queueMessage(trx, app.keyrings.message, {
      channel: 'email',
      template: 'accounts-merged',
      language,
      to: email!,
      params: {
        identifier: absorbed.identifier,
        keptIdentifier: kept.identifier,
        helpUrl: `${app.config.EDUCONNECT_PORTAL_URL}/aide`,
      },
      accountId: id,
      notAfter: new Date(app.clock.now().getTime() + DAYS_TO_TELL * 24 * 3600 * 1000),
      suppressed: false,
    });
  }
}
