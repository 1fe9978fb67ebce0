import type { App } from '../app.ts';
import type { EndCause } from './account-state.ts';
import { lockAccount } from './account.store.ts';
import { closeAccount, reopenAccount, suspendAccount } from './end-account.ts';
import { findAccountByIdentifier } from './find-account-by-identifier.store.ts';
import { resumeAccount } from './resume-account.ts';

export type AccountDecision =
  | { verb: 'suspend'; cause: Extract<EndCause, 'security'> }
  | { verb: 'close'; cause: Extract<EndCause, 'death' | 'refusal'> }
  | { verb: 'resume' | 'reopen' };

export type DecideAccountResult = { ok: true } | { ok: false; reason: 'unknown' | 'state'; state?: string };

/** What an operator decides of one account (R107): a death, a refusal, a theft, and the way back. */
export async function decideAccount(
  app: App,
  input: { identifier: string; decision: AccountDecision },
): Promise<DecideAccountResult> {
  const actor = { kind: 'system' } as const;
  return app.database.transaction(async (trx): Promise<DecideAccountResult> => {
    const id = await findAccountByIdentifier(trx, input.identifier);
    if (id === undefined) return { ok: false, reason: 'unknown' };
    const account = await lockAccount(trx, id);
    const { decision } = input;
    const moved = await (() => {
      switch (decision.verb) {
        case 'suspend':
          return suspendAccount(trx, { account, cause: decision.cause, actor });
        case 'close':
          return closeAccount(trx, { account, cause: decision.cause, actor });
        case 'resume':
          return resumeAccount(trx, { account, by: 'operator', actor });
        case 'reopen':
          return reopenAccount(trx, { account, actor });
      }
    })();
    return moved ? { ok: true } : { ok: false, reason: 'state', state: account.state };
  });
}
