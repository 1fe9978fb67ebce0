import { lockAccount } from '../accounts/account.store.ts';
import type { App } from '../app.ts';
import { queueMessage } from '../messages/queue-message.store.ts';
import type { Trx } from '../platform/database/database.ts';
import { writeJournal } from '../platform/journal/journal.ts';
import { noteWarning } from './ended-people.store.ts';

const DAY_MS = 24 * 3600 * 1000;
/** A warning that could not leave in a week is not sent late. */
const WORTH_SENDING_DAYS = 7;

/**
 * Announces the end of an account by its confirmed e-mail, else by its confirmed mobile. Who has neither is warned by
 * nobody: the warning is noted all the same, so that the delays are the same for everybody.
 */
export async function warnAccount(
  app: App,
  trx: Trx,
  input: { accountId: string; cause: 'inactive' | 'left-school' | 'no-child'; number: 1 | 2 },
): Promise<void> {
  const { accountId, cause, number } = input;
  const { config } = app;
  const account = await lockAccount(trx, accountId);
  await noteWarning(trx, input);
  const now = app.clock.now().getTime();
  const warningsLeft = cause === 'inactive' ? 3 - number : 1;
  const until = new Date(now + warningsLeft * config.EDUCONNECT_WARNING_DAYS * DAY_MS);
  const common = {
    language: account.language,
    accountId,
    notAfter: new Date(now + WORTH_SENDING_DAYS * DAY_MS),
    suppressed: false,
  };
  let channel = 'none';
  if (account.email !== null && account.emailConfirmedAt !== null) {
    channel = 'email';
    await queueMessage(trx, app.keyrings.message, {
      ...common,
      channel: 'email',
      template: 'account-ending',
      to: account.email,
      params: {
        identifier: account.identifier,
        cause,
        until: until.toLocaleDateString(account.language, { dateStyle: 'long', timeZone: 'Europe/Paris' }),
        link: `${config.EDUCONNECT_PORTAL_URL}/connexion`,
        helpUrl: `${config.EDUCONNECT_PORTAL_URL}/aide`,
      },
    });
  } else if (cause === 'inactive' && account.mobile !== null && account.mobileConfirmedAt !== null) {
    channel = 'sms';
    await queueMessage(trx, app.keyrings.message, {
      ...common,
      channel: 'sms',
      template: 'account-ending',
      to: account.mobile,
      params: { until: until.toLocaleDateString('fr-FR', { timeZone: 'Europe/Paris' }) },
    });
  }
  await writeJournal(trx, {
    action: 'account.warned',
    actor: { kind: 'system' },
    accountId,
    detail: { cause, number, channel },
  });
}
