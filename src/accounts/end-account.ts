import type { Trx } from '../platform/database/database.ts';
import { type Actor, type Origin, writeJournal } from '../platform/journal/journal.ts';
import { endings, type EndCause } from './account-state.ts';
import type { Account } from './account.ts';
import {
  dropMessages,
  endAttachments,
  endWaysIn,
  eraseContacts,
  forgetActivation,
} from './end-account.store.ts';
import { moveAccount } from './move-account.store.ts';

type Ending = {
  /** Locked by the caller's `lockAccount` in the same transaction. */
  account: Account;
  cause: EndCause;
  actor: Actor;
  from?: Origin | undefined;
};

/**
 * Sets an account aside: nobody signs in, services receive nothing more; password, contacts and children stay.
 * @returns false when its state does not allow it
 */
export async function suspendAccount(
  trx: Trx,
  { account, cause, actor, from = {} }: Ending,
): Promise<boolean> {
  if (!endings[cause].moves.includes('suspend')) return false;
  const moved = await moveAccount(trx, { account, event: 'suspend', to: 'suspended', cause, actor, from });
  if (moved) await endWaysIn(trx, account.id);
  return moved;
}

/**
 * Ends an account. After a death nothing is said to anybody, and its children's other guardians keep them.
 * @returns false when its state does not allow it
 */
export async function closeAccount(trx: Trx, { account, cause, actor, from = {} }: Ending): Promise<boolean> {
  if (!endings[cause].moves.includes('close')) return false;
  const moved = await moveAccount(trx, { account, event: 'close', to: 'closed', cause, actor, from });
  if (!moved) return false;
  await endWaysIn(trx, account.id);
  await dropMessages(trx, account.id);
  await eraseContacts(trx, account.id);
  if (cause === 'death' && account.pupilId !== null) {
    const accountIds = await endAttachments(trx, { pupilId: account.pupilId, cause: 'death' });
    const detail = { pupil: account.pupilId, cause: 'death' };
    await writeJournal(
      trx,
      ...accountIds.map((accountId) => ({ action: 'child.ended' as const, actor, accountId, detail })),
    );
  }
  return true;
}

/**
 * Gives a closed account back to a person whom a school's file names again: as on the first day, with the same
 * identifier. Every path of activation is open to it, and none of the old proofs is good.
 */
export async function reopenAccount(trx: Trx, input: Omit<Ending, 'cause'>): Promise<boolean> {
  const { account, actor, from = {} } = input;
  const moved = await moveAccount(trx, { account, event: 'reopen', to: 'unnotified', actor, from });
  if (moved) await forgetActivation(trx, account.id);
  return moved;
}
