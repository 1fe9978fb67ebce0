import type { Account } from '../accounts/account.ts';
import type { App } from '../app.ts';
import { queueMessage } from '../messages/queue-message.store.ts';
import type { Trx } from '../platform/database/database.ts';
import { issueLinkToken } from './link-token.store.ts';

/** Sends the mail whose link confirms the address (R83). A link sent before dies. */
export async function sendConfirmation(
  app: App,
  trx: Trx,
  input: { account: Account; email: string; purpose: 'activate-email' | 'confirm-email' },
): Promise<void> {
  const { account, email, purpose } = input;
  const { config } = app;
  const { token, expiresAt } = await issueLinkToken(trx, {
    accountId: account.id,
    purpose,
    email,
    minutes: config.EDUCONNECT_CONFIRM_HOURS * 60,
  });
  await queueMessage(trx, app.keyrings.message, {
    channel: 'email',
    template: purpose,
    language: account.language,
    to: email,
    params: {
      identifier: account.identifier,
      link: `${config.EDUCONNECT_PORTAL_URL}/confirmation-mail?code=${token}`,
      helpUrl: `${config.EDUCONNECT_PORTAL_URL}/aide`,
      hours: config.EDUCONNECT_CONFIRM_HOURS,
    },
    accountId: account.id,
    notAfter: expiresAt,
    suppressed: false,
  });
}
