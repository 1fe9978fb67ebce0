import type { App } from '../app.ts';
import { queueMessage } from '../messages/queue-message.store.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Account } from './account.ts';

/** A warning is still worth reading the next day. */
const WARNING_HOURS = 48;

export type Warning = 'email-changing' | 'mobile-changed' | 'passkey-added';

/** Warns the owner at their confirmed address, if they have one, of something that a thief would do. */
export async function warnByMail(app: App, trx: Trx, account: Account, template: Warning): Promise<void> {
  if (account.email === null || account.emailConfirmedAt === null) return;
  await queueMessage(trx, app.keyrings.message, {
    ...commonOf(app, account),
    channel: 'email',
    template,
    to: account.email,
    params: { identifier: account.identifier, helpUrl: `${app.config.EDUCONNECT_PORTAL_URL}/aide` },
  });
}

/** Warns the number that the account had until now. */
export async function warnFormerMobile(app: App, trx: Trx, account: Account): Promise<void> {
  if (account.mobile === null) return;
  await queueMessage(trx, app.keyrings.message, {
    ...commonOf(app, account),
    channel: 'sms',
    template: 'mobile-changed',
    to: account.mobile,
    params: {},
  });
}

const commonOf = (app: App, account: Account) => ({
  language: account.language,
  accountId: account.id,
  notAfter: new Date(app.clock.now().getTime() + WARNING_HOURS * 3_600_000),
  suppressed: false,
});
