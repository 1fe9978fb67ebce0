import { sql } from 'kysely';
import type { Trx } from '../platform/database/database.ts';
import { type Actor, type JournalAction, type Origin, writeJournal } from '../platform/journal/journal.ts';
import {
  type AccountEvent,
  type AccountOrigin,
  type AccountState,
  type EndCause,
  isAllowedMove,
} from './account-state.ts';
import type { Account } from './account.ts';
import { GENERAL_TERMS } from './general-terms.ts';
import { recordAcceptance } from './terms-acceptance.store.ts';

export type Move = {
  /** Locked by the caller's `lockAccount` in the same transaction. */
  account: Account;
  event: AccountEvent;
  to: AccountState;
  origin?: AccountOrigin;
  /** Of `suspend` and `close`. */
  cause?: EndCause | undefined;
  /** The account that absorbs this one; with the event `merge`, and only there. */
  mergedInto?: string;
  actor: Actor;
  from: Origin;
};

const ACTIONS: Partial<Record<AccountEvent, JournalAction>> = {
  notify: 'account.notified',
  'accept-guardian-form': 'account.activating',
  'accept-pupil-form': 'account.activated',
  'confirm-email': 'account.activated',
  'activate-alone': 'account.activated',
  'take-over': 'account.activated',
  merge: 'account.merged',
  'undo-merge': 'account.merge-undone',
};

/**
 * Moves an account along the table of account-state.ts, with one journal entry. The only writer of
 * `account.state` beside the feed's set statements.
 * @returns false when the table has no such move: somebody else was faster, or the step is not theirs
 */
export async function moveAccount(trx: Trx, move: Move): Promise<boolean> {
  const { account, event, to } = move;
  if (!isAllowedMove(event, account.state, to)) return false;
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({
      state: to,
      merged_into: move.mergedInto ?? null,
      ...(move.origin === undefined ? {} : { origin: move.origin }),
      ...(to === 'notified' ? { notified_at: sql<Date>`now()` } : {}),
      ...(to === 'active' ? { activated_at: sql<Date>`coalesce(activated_at, now())` } : {}),
      end_cause: to === 'suspended' || to === 'closed' ? (move.cause ?? null) : null,
      ...(to === 'suspended' ? { suspended_at: sql<Date>`now()` } : {}),
      ...(to === 'closed' ? { closed_at: sql<Date>`now()` } : {}),
    })
    .where('id', '=', account.id)
    .where('state', '=', account.state)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  // Whatever way led here: the school's letter opens nothing any more.
  if (to === 'active')
    await trx.deleteFrom('provisional_password').where('account_id', '=', account.id).execute();
  // The last page of every activation says that activating is accepting.
  if (ACTIONS[event] === 'account.activated') {
    await recordAcceptance(trx, account.id, { document: 'general', version: GENERAL_TERMS.version });
  }
  await writeJournal(trx, {
    action: ACTIONS[event] ?? 'account.state-changed',
    actor: move.actor,
    accountId: account.id,
    detail: {
      event,
      from: account.state,
      to,
      ...(move.origin === undefined ? {} : { origin: move.origin }),
      ...(move.cause === undefined ? {} : { cause: move.cause }),
      ...(move.mergedInto === undefined ? {} : { into: move.mergedInto }),
    },
    from: move.from,
  });
  return true;
}
