import type { Account } from '../accounts/account.ts';
import { setPassword } from '../accounts/credential.store.ts';
import type { App } from '../app.ts';
import { queueMessage } from '../messages/queue-message.store.ts';
import type { Trx } from '../platform/database/database.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { endOtherSessions } from './other-sessions.store.ts';

/** A warning is still worth reading the next day. */
const WARNING_HOURS = 48;

/**
 * Puts a new password in the place of the old one: ends every other session, and warns the owner through each contact
 * that they have confirmed, so that a thief who holds one of them is seen through the other.
 * @param account locked by the caller
 */
export async function replacePassword(
  app: App,
  trx: Trx,
  input: {
    account: Account;
    encodedHash: string;
    /** The session in which it is changed, which goes on. */
    keptSessionId?: string | undefined;
    from: Origin;
  },
): Promise<void> {
  const { account, encodedHash, from } = input;
  const actor = { kind: account.kind, id: account.id };
  await setPassword(trx, app.keyrings.password, { accountId: account.id, encodedHash });
  await writeJournal(trx, { action: 'account.password-changed', actor, accountId: account.id, from });
  await endOtherSessions(trx, { account, keptSessionId: input.keptSessionId, why: 'password', from });
  const common = {
    language: account.language,
    accountId: account.id,
    notAfter: new Date(app.clock.now().getTime() + WARNING_HOURS * 3_600_000),
    suppressed: false,
  };
  if (account.email !== null && account.emailConfirmedAt !== null) {
    await queueMessage(trx, app.keyrings.message, {
      ...common,
      channel: 'email',
      template: 'password-changed',
      to: account.email,
      params: {
        identifier: account.identifier,
        helpUrl: `${app.config.EDUCONNECT_PORTAL_URL}/aide`,
      },
    });
  }
  if (account.mobile !== null && account.mobileConfirmedAt !== null) {
    await queueMessage(trx, app.keyrings.message, {
      ...common,
      channel: 'sms',
      template: 'password-changed',
      to: account.mobile,
      params: {},
    });
  }
}
