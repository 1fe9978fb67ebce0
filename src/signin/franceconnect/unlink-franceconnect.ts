import { lockAccount } from '../../accounts/account.store.ts';
import type { App } from '../../app.ts';
import { type Origin, writeJournal } from '../../platform/journal/journal.ts';
import { findLinkOf, removeLinks } from './link.store.ts';

/** Makes FranceConnect open an account no longer. Refused when nothing else would open it. */
export async function unlinkFranceConnect(
  app: App,
  input: { accountId: string; from: Origin },
): Promise<{ ok: true } | { ok: false; reason: 'no-password' }> {
  const { accountId, from } = input;
  return app.database.transaction(async (trx) => {
    const account = await lockAccount(trx, accountId);
    const { hasPassword } = await findLinkOf(trx, accountId);
    if (!hasPassword) return { ok: false, reason: 'no-password' };
    if (await removeLinks(trx, accountId)) {
      await writeJournal(trx, {
        action: 'franceconnect.unlinked',
        actor: { kind: account.kind, id: accountId },
        accountId,
        from,
      });
    }
    return { ok: true };
  });
}
