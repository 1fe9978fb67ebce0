import type { Trx } from '../platform/database/database.ts';
import type { Actor, Origin } from '../platform/journal/journal.ts';
import { endings } from './account-state.ts';
import type { Account } from './account.ts';
import { moveAccount } from './move-account.store.ts';

/**
 * Wakes a suspended account. The caller holds the proof: who was unused for long gives one alone, after another cause
 * somebody decides.
 * @param account locked by the caller's `lockAccount` in the same transaction
 * @returns false when it is not suspended, or its cause wants an operator
 */
export async function resumeAccount(
  trx: Trx,
  input: { account: Account; by: 'proof' | 'operator'; actor: Actor; from?: Origin | undefined },
): Promise<boolean> {
  const { account, by, actor, from = {} } = input;
  if (by === 'proof' && (account.endCause === null || endings[account.endCause].back !== 'proof'))
    return false;
  return moveAccount(trx, { account, event: 'resume', to: 'active', actor, from });
}
