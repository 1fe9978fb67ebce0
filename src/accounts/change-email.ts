import { setPendingEmail, setUnconfirmedEmail } from '../activation/activated-account.store.ts';
import { readEmail } from '../activation/email-address.ts';
import { sendConfirmation } from '../activation/send-confirmation.ts';
import type { App } from '../app.ts';
import type { Trx } from '../platform/database/database.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { countAttempts } from '../platform/limits/attempts.store.ts';
import { lockAccount } from './account.store.ts';
import { warnByMail } from './warn-owner.ts';

const MOST_MAILS_PER_HOUR = 5;
/** One address is not filled by many accounts. */
const MOST_MAILS_TO_ONE_ADDRESS_PER_DAY = 10;

export type ChangeEmailResult =
  | { ok: true; email: string }
  | { ok: false; reason: 'malformed' | 'same' | 'nothing-waits' }
  | { ok: false; reason: 'too-many'; waitSeconds: number };

/**
 * Asks for another e-mail address: a link goes to it (24 hours). A confirmed address goes on until the link is used,
 * and is warned at once (R111).
 */
export async function changeEmail(
  app: App,
  input: { accountId: string; email: string; from: Origin },
): Promise<ChangeEmailResult> {
  const { accountId, from } = input;
  const email = readEmail(input.email);
  if (email === undefined) return { ok: false, reason: 'malformed' };
  return app.database.transaction(async (trx): Promise<ChangeEmailResult> => {
    const account = await lockAccount(trx, accountId);
    const isConfirmed = account.emailConfirmedAt !== null;
    if (isConfirmed && account.email === email) {
      if (account.pendingEmail === null) return { ok: false, reason: 'same' };
      // Back to the address that works: what waited is forgotten, its link with it.
      await setPendingEmail(trx, accountId, null);
      return { ok: true, email };
    }
    const waitSeconds = await countMails(app, trx, accountId, email);
    if (waitSeconds > 0) return { ok: false, reason: 'too-many', waitSeconds };
    if (isConfirmed) {
      await setPendingEmail(trx, accountId, email);
      await warnByMail(app, trx, account, 'email-changing');
    } else await setUnconfirmedEmail(trx, accountId, email);
    await sendConfirmation(app, trx, { account, email, purpose: 'confirm-email' });
    await writeJournal(trx, {
      action: 'account.email-changed',
      actor: { kind: account.kind, id: accountId },
      accountId,
      from,
    });
    return { ok: true, email };
  });
}

/** Sends the link again to the address that waits; the link sent before dies. */
export async function resendEmailConfirmation(
  app: App,
  input: { accountId: string },
): Promise<ChangeEmailResult> {
  return app.database.transaction(async (trx): Promise<ChangeEmailResult> => {
    const account = await lockAccount(trx, input.accountId);
    const email = account.pendingEmail ?? (account.emailConfirmedAt === null ? account.email : null);
    if (email === null) return { ok: false, reason: 'nothing-waits' };
    const waitSeconds = await countMails(app, trx, account.id, email);
    if (waitSeconds > 0) return { ok: false, reason: 'too-many', waitSeconds };
    await sendConfirmation(app, trx, { account, email, purpose: 'confirm-email' });
    return { ok: true, email };
  });
}

/** @returns seconds to wait, 0 when a mail may leave */
function countMails(app: App, trx: Trx, accountId: string, email: string): Promise<number> {
  return countAttempts(trx, app.hmacKey, [
    { kind: 'confirmation-mail', key: accountId, windowSeconds: 3600, most: MOST_MAILS_PER_HOUR },
    {
      kind: 'confirmation-mail-to',
      key: email.toLowerCase(),
      windowSeconds: 24 * 3600,
      most: MOST_MAILS_TO_ONE_ADDRESS_PER_DAY,
    },
  ]);
}
