import type { App } from '../app.ts';
import { agreeOnName } from '../matching/agree-on-name.ts';
import { keepMatchingOut } from '../matching/keep-matching-out.store.ts';
import type { Trx } from '../platform/database/database.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { countAttempts } from '../platform/limits/attempts.store.ts';
import { endOtherSessions } from '../recovery/other-sessions.store.ts';
import { provePassword } from '../signin/prove-password.ts';
import { endPendingProofs, findKeptAccount, keepKnownAs, moveToKept } from './account-merge.store.ts';
import { listAccountNames } from './account-names.store.ts';
import { lockAccount } from './account.store.ts';
import type { Account } from './account.ts';
import { moveAccount } from './move-account.store.ts';
import { tellOfMerge } from './tell-of-merge.ts';

/** Tries from one account in a day, beside the limits of the sign-in on the identifier typed. */
const MOST_TRIES_PER_DAY = 10;

export type MergeResult =
  | { ok: true; identifier: string; attached: number }
  /** Wrong password, nobody has this identifier: one answer. */
  | { ok: false; reason: 'wrong' }
  /** The password was right, but: */
  | { ok: false; reason: 'same-account' | 'pupil' | 'other-name' | 'already' | 'ended' | 'renew-first' }
  /** A feed is being matched, for some minutes. */
  | { ok: false; reason: 'busy' }
  | { ok: false; reason: 'throttled'; waitSeconds: number }
  | { ok: false; reason: 'overloaded'; retryAfterSeconds: number };

/**
 * « Ajouter des enfants depuis un autre compte » (R87, R109, R123): takes to the account in use the records and the
 * children of another account of the same person, proved by its password, provisional or chosen, under a name that
 * agrees. The other account ends and leads to this one. All that moved is kept: `undoMerge`.
 */
export async function mergeAccounts(
  app: App,
  input: {
    /** The account in use. */
    accountId: string;
    identifier: string;
    password: string;
    from: Origin;
  },
): Promise<MergeResult> {
  const { accountId, from } = input;
  const limits = [
    { kind: 'merge', key: accountId, windowSeconds: 24 * 3600, most: MOST_TRIES_PER_DAY },
  ] as const;
  const waitSeconds = await countAttempts(app.database.query, app.hmacKey, limits);
  if (waitSeconds > 0) return { ok: false, reason: 'throttled', waitSeconds };
  const proof = await provePassword(app, input);
  if (!proof.ok) return proof;
  const other = proof.account;
  if (other.accountId === accountId) return { ok: false, reason: 'same-account' };
  if (other.kind === 'pupil') return { ok: false, reason: 'pupil' };
  // A password that somebody else may know proves nothing (security of the account marked compromised).
  if (other.renewalReason === 'compromised' && proof.matches === 'password') {
    return { ok: false, reason: 'renew-first' };
  }
  return app.database.transaction(async (trx): Promise<MergeResult> => {
    if (!(await keepMatchingOut(trx))) return { ok: false, reason: 'busy' };
    const { kept, absorbed } = await lockBoth(trx, accountId, other.accountId);
    if (absorbed.state === 'merged') {
      const heir = await findKeptAccount(trx, absorbed.id);
      return { ok: false, reason: heir?.id === accountId ? 'already' : 'ended' };
    }
    if (kept.state !== 'active' || !['notified', 'activating', 'active'].includes(absorbed.state)) {
      return { ok: false, reason: 'ended' };
    }
    if (!(await haveOneName(trx, kept, absorbed))) return { ok: false, reason: 'other-name' };
    const attached = await merge(trx, { kept, absorbed, from });
    await tellOfMerge(app, trx, { kept, absorbed });
    return { ok: true, identifier: absorbed.identifier, attached };
  });
}

/** In the order of their ids, so that two requests never wait for each other. */
async function lockBoth(
  trx: Trx,
  keptId: string,
  absorbedId: string,
): Promise<{ kept: Account; absorbed: Account }> {
  const locked = new Map<string, Account>();
  for (const id of [keptId, absorbedId].sort()) locked.set(id, await lockAccount(trx, id));
  return { kept: locked.get(keptId)!, absorbed: locked.get(absorbedId)! };
}

async function haveOneName(trx: Trx, kept: Account, absorbed: Account): Promise<boolean> {
  const [some, others] = [await listAccountNames(trx, kept.id), await listAccountNames(trx, absorbed.id)];
  return some.some((one) => others.some((other) => agreeOnName(one, other)));
}

async function merge(trx: Trx, input: { kept: Account; absorbed: Account; from: Origin }): Promise<number> {
  const { kept, absorbed, from } = input;
  const pair = { absorbedId: absorbed.id, keptId: kept.id };
  const actor = { kind: 'guardian', id: kept.id } as const;
  const { records, attached } = await moveToKept(trx, { ...pair, stateBefore: absorbed.state });
  await keepKnownAs(trx, pair);
  const moved = await moveAccount(trx, {
    account: absorbed,
    event: 'merge',
    to: 'merged',
    mergedInto: kept.id,
    actor,
    from,
  });
  if (!moved) throw new Error(`an account ${absorbed.state} was not merged`);
  await endPendingProofs(trx, absorbed.id);
  await endOtherSessions(trx, { account: absorbed, keptSessionId: undefined, why: 'merge', from });
  await writeJournal(
    trx,
    {
      action: 'account.record-joined',
      actor,
      accountId: kept.id,
      detail: { records, merged: absorbed.id },
      from,
    },
    ...attached.map((pupil) => ({
      action: 'child.attached' as const,
      actor,
      accountId: kept.id,
      detail: { pupil, merged: absorbed.id },
      from,
    })),
  );
  return attached.length;
}
