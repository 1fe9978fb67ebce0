import { lockAccount } from '../accounts/account.store.ts';
import { moveAccount } from '../accounts/move-account.store.ts';
import type { App } from '../app.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { confirmStoredEmail } from './activated-account.store.ts';
import { CONFIRMING, consumeLinkToken } from './link-token.store.ts';

export type ConfirmEmailResult =
  /** `activated`: the link also ended the activation (R84). */
  { ok: true; activated: boolean } | { ok: false; reason: 'dead' };

/** Confirms an e-mail address by the link that it received; a guardian « en cours d’activation » becomes active. */
export async function confirmEmail(
  app: App,
  input: { token: string; from: Origin },
): Promise<ConfirmEmailResult> {
  return app.database.transaction(async (trx): Promise<ConfirmEmailResult> => {
    const link = await consumeLinkToken(trx, input.token, CONFIRMING);
    if (link === undefined) return { ok: false, reason: 'dead' };
    const account = await lockAccount(trx, link.accountId);
    const actor = { kind: account.kind, id: account.id };
    if (!(await confirmStoredEmail(trx, account.id, link.email))) return { ok: false, reason: 'dead' };
    await writeJournal(trx, {
      action: 'account.email-confirmed',
      actor,
      accountId: account.id,
      from: input.from,
    });
    if (link.purpose !== 'activate-email') return { ok: true, activated: false };
    const activated = await moveAccount(trx, {
      account,
      event: 'confirm-email',
      to: 'active',
      origin: 'school',
      actor,
      from: input.from,
    });
    return { ok: true, activated };
  });
}
