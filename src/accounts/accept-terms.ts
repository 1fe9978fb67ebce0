import type { App } from '../app.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { lockAccount } from './account.store.ts';
import { recordAcceptance, type TermsDocument } from './terms-acceptance.store.ts';

/** Records that a person accepts these terms; accepting twice is accepting once. */
export async function acceptTerms(
  app: App,
  input: { accountId: string; terms: readonly TermsDocument[]; from: Origin },
): Promise<void> {
  const { accountId, from } = input;
  await app.database.transaction(async (trx) => {
    const account = await lockAccount(trx, accountId);
    for (const { document, version } of input.terms) {
      if (!(await recordAcceptance(trx, accountId, { document, version }))) continue;
      await writeJournal(trx, {
        action: 'terms.accepted',
        actor: { kind: account.kind, id: accountId },
        accountId,
        detail: { document, version },
        from,
      });
    }
  });
}
