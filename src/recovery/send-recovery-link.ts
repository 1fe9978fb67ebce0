import type { Account } from '../accounts/account.ts';
import { issueLinkToken } from '../activation/link-token.store.ts';
import type { App } from '../app.ts';
import { queueMessage } from '../messages/queue-message.store.ts';
import type { Trx } from '../platform/database/database.ts';

/** Sends the mail whose link lets a new password be chosen (R112, R113). A link sent before dies. */
export async function sendRecoveryLink(
  app: App,
  trx: Trx,
  input: { account: Account; email: string; flowId?: string | undefined },
): Promise<void> {
  const { account, email } = input;
  const { EDUCONNECT_RECOVERY_MINUTES: minutes, EDUCONNECT_PORTAL_URL: portalUrl } = app.config;
  const { token, expiresAt } = await issueLinkToken(trx, {
    accountId: account.id,
    purpose: 'recover',
    email,
    minutes,
  });
  await queueMessage(trx, app.keyrings.message, {
    channel: 'email',
    template: 'recover-password',
    language: account.language,
    to: email,
    params: {
      identifier: account.identifier,
      link: `${portalUrl}/mot-de-passe-perdu/lien?code=${token}`,
      helpUrl: `${portalUrl}/aide`,
      minutes,
    },
    accountId: account.id,
    flowId: input.flowId,
    notAfter: expiresAt,
    suppressed: false,
  });
}
