import { lockAccount } from '../accounts/account.store.ts';
import type { App } from '../app.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { countAttempts } from '../platform/limits/attempts.store.ts';
import { setUnconfirmedEmail } from './activated-account.store.ts';
import { readEmail } from './email-address.ts';
import { lockFlow } from './flow.store.ts';
import { sendConfirmation } from './send-confirmation.ts';

const MOST_MAILS_PER_HOUR = 5;

export type ResendConfirmationResult =
  | { ok: true }
  | { ok: false; reason: 'malformed' }
  | { ok: false; reason: 'too-many'; waitSeconds: number }
  /** Confirmed meanwhile, or the journey is over. */
  | { ok: false; reason: 'elsewhere' };

/**
 * Sends the confirmation again, to the same address or to a corrected one: a mistyped address must not shut a
 * parent out. Reached only after the password.
 */
export async function resendConfirmation(
  app: App,
  input: { flowId: string; email: string; from: Origin },
): Promise<ResendConfirmationResult> {
  const email = readEmail(input.email);
  if (email === undefined) return { ok: false, reason: 'malformed' };
  return app.database.transaction(async (trx): Promise<ResendConfirmationResult> => {
    const flow = await lockFlow(trx, input.flowId, ['mail']);
    if (flow?.accountId == null) return { ok: false, reason: 'elsewhere' };
    const account = await lockAccount(trx, flow.accountId);
    if (account.state !== 'activating') return { ok: false, reason: 'elsewhere' };
    const waitSeconds = await countAttempts(trx, app.hmacKey, [
      { kind: 'confirmation-mail', key: account.id, windowSeconds: 3600, most: MOST_MAILS_PER_HOUR },
    ]);
    if (waitSeconds > 0) return { ok: false, reason: 'too-many', waitSeconds };
    if (email !== account.email) {
      await setUnconfirmedEmail(trx, account.id, email);
      await writeJournal(trx, {
        action: 'account.email-changed',
        actor: { kind: account.kind, id: account.id },
        accountId: account.id,
        from: input.from,
      });
    }
    await sendConfirmation(app, trx, { account, email, purpose: 'activate-email' });
    return { ok: true };
  });
}
