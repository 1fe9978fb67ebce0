import type { App } from '../app.ts';
import { keepMatchingOut } from '../matching/keep-matching-out.store.ts';
import { type Actor, type Origin, writeJournal } from '../platform/journal/journal.ts';
import { findStandingMerge, moveBack } from './account-merge.store.ts';
import type { AccountState } from './account-state.ts';
import { findByIdentifier, lockAccount } from './account.store.ts';
import { moveAccount } from './move-account.store.ts';

/** How long support may undo a merge. */
export const DAYS_TO_UNDO_MERGE = 30;

export type UndoMergeResult =
  | { ok: true; keptIdentifier: string; state: AccountState; records: number }
  | { ok: false; reason: 'unknown' | 'not-merged' | 'by-feed' | 'too-old' | 'kept-not-in-place' | 'busy' };

/**
 * Undoes a merge that a person asked for, whole: state, records, attachments, and the names by which services know
 * them. Sessions that it ended stay ended.
 */
export async function undoMerge(
  app: App,
  input: {
    /** Of the account that was absorbed. */
    identifier: string;
    actor: Actor;
    from: Origin;
  },
): Promise<UndoMergeResult> {
  const { actor, from } = input;
  return app.database.transaction(async (trx): Promise<UndoMergeResult> => {
    if (!(await keepMatchingOut(trx))) return { ok: false, reason: 'busy' };
    const found = await findByIdentifier(trx, input.identifier);
    if (found === undefined) return { ok: false, reason: 'unknown' };
    const merge = await findStandingMerge(trx, found.id, DAYS_TO_UNDO_MERGE);
    if (merge === undefined) return { ok: false, reason: 'not-merged' };
    if (merge.byFeed) return { ok: false, reason: 'by-feed' };
    if (merge.tooOld) return { ok: false, reason: 'too-old' };
    const ids = [merge.absorbedId, merge.keptId].sort();
    const accounts = [await lockAccount(trx, ids[0]!), await lockAccount(trx, ids[1]!)];
    const absorbed = accounts.find(({ id }) => id === merge.absorbedId)!;
    const kept = accounts.find(({ id }) => id === merge.keptId)!;
    // The kept account went on into another: that merge is undone first.
    if (kept.state === 'merged') return { ok: false, reason: 'kept-not-in-place' };
    const records = await moveBack(trx, merge);
    // The table's own column kept it; the table of moves says whether it may be.
    const state = merge.stateBefore as AccountState;
    if (!(await moveAccount(trx, { account: absorbed, event: 'undo-merge', to: state, actor, from }))) {
      return { ok: false, reason: 'not-merged' };
    }
    await writeJournal(trx, {
      action: 'account.record-left',
      actor,
      accountId: kept.id,
      detail: { records, unmerged: absorbed.id },
      from,
    });
    return { ok: true, keptIdentifier: kept.identifier, state, records };
  });
}
