import { lockAccount } from '../accounts/account.store.ts';
import type { App } from '../app.ts';
import type { Origin } from '../platform/journal/journal.ts';
import { type ChildAnswer, type ChildProblem, proveChildren } from './prove-children.ts';
import { keepProvedChildren } from './keep-proved-children.ts';

/**
 * Attaches to an active account the children found by the feed since its activation, by the same proof (R74, R75), or
 * those that the guardian had refused by mistake. What is right takes effect at once; the problems are those of the
 * others.
 */
export async function attachChildren(
  app: App,
  input: {
    accountId: string;
    answers: ReadonlyMap<string, ChildAnswer>;
    /** The only children looked at; by default all those who wait. */
    among?: { state: 'waiting' | 'refused'; pupilIds: readonly string[] };
    from: Origin;
  },
): Promise<{ problems: ReadonlyMap<string, ChildProblem> }> {
  const { accountId, answers, among, from } = input;
  return app.database.transaction(async (trx) => {
    const account = await lockAccount(trx, accountId);
    const proof = await proveChildren(app, trx, { accountId, decided: [], answers, among, from });
    await keepProvedChildren(trx, { account, proved: proof.proved, refused: proof.refused, from });
    return { problems: proof.problems };
  });
}
