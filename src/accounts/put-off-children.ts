import type { App } from '../app.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { markProposalsSeen } from './child-proposal.store.ts';

/** « Plus tard », or answered: the children found are not proposed at sign-in again, and wait in « Mes enfants ». */
export async function putOffChildren(app: App, input: { accountId: string; from: Origin }): Promise<void> {
  const { accountId, from } = input;
  await app.database.transaction(async (trx) => {
    const count = await markProposalsSeen(trx, accountId);
    if (count === 0) return;
    const actor = { kind: 'guardian', id: accountId } as const;
    await writeJournal(trx, { action: 'child.put-off', actor, accountId, detail: { count }, from });
  });
}
