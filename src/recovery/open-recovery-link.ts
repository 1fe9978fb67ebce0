import { lockAccount } from '../accounts/account.store.ts';
import { openFlow } from '../activation/flow.store.ts';
import { consumeLinkToken } from '../activation/link-token.store.ts';
import type { App } from '../app.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { mayChoosePassword } from './may-choose-password.ts';
import { ownContacts } from './own-contacts.ts';

export type OpenRecoveryLinkResult = { ok: true; flowToken: string } | { ok: false; reason: 'dead' };

/**
 * Uses the link of a recovery mail: opens, in this browser, the journey that chooses another password. The link is
 * dead when the address is no longer the confirmed one.
 */
export async function openRecoveryLink(
  app: App,
  input: { token: string; from: Origin },
): Promise<OpenRecoveryLinkResult> {
  return app.database.transaction(async (trx): Promise<OpenRecoveryLinkResult> => {
    const link = await consumeLinkToken(trx, input.token, ['recover']);
    if (link === undefined) return { ok: false, reason: 'dead' };
    const account = await lockAccount(trx, link.accountId);
    if (ownContacts(account).email !== link.email) return { ok: false, reason: 'dead' };
    const flow = await openFlow(trx, {
      kind: 'recovery',
      step: (await mayChoosePassword(trx, account)) ? 'password' : 'told',
      accountId: account.id,
      minutes: app.config.EDUCONNECT_FLOW_MINUTES,
    });
    await writeJournal(trx, {
      action: 'recovery.link-used',
      actor: { kind: account.kind, id: account.id },
      accountId: account.id,
      from: input.from,
    });
    return { ok: true, flowToken: flow.token };
  });
}
