import type { Account } from '../accounts/account.ts';
import { decideChildren } from '../accounts/child.store.ts';
import type { Trx } from '../platform/database/database.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';

/** Attaches the children that a guardian proved, notes those refused, and says so in the journal. */
export async function keepProvedChildren(
  trx: Trx,
  input: { account: Account; proved: readonly string[]; refused: readonly string[]; from: Origin },
): Promise<void> {
  const { account, from } = input;
  const actor = { kind: account.kind, id: account.id };
  const decisions = [
    ...input.proved.map((pupilId) => ({ pupilId, state: 'attached' as const })),
    ...input.refused.map((pupilId) => ({ pupilId, state: 'refused' as const })),
  ];
  await decideChildren(trx, account.id, decisions);
  await writeJournal(
    trx,
    ...decisions.map(({ pupilId, state }) => ({
      action: `child.${state}` as const,
      actor,
      accountId: account.id,
      detail: { pupil: pupilId },
      from,
    })),
  );
}
