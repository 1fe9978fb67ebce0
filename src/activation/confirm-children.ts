import type { App } from '../app.ts';
import type { Origin } from '../platform/journal/journal.ts';
import { lockFlow, moveFlow } from './flow.store.ts';
import { type ChildAnswer, type ChildProblem, proveChildren } from './prove-children.ts';

export type ConfirmChildrenResult =
  | { ok: true }
  | { ok: false; reason: 'problems'; problems: ReadonlyMap<string, ChildProblem> }
  /** Every child was refused: nothing is left to attach. */
  | { ok: false; reason: 'no-child' }
  | { ok: false; reason: 'elsewhere' };

/** The children's step of self-registration: one birth date a child (R74, R75). */
export async function confirmChildren(
  app: App,
  input: { flowId: string; answers: ReadonlyMap<string, ChildAnswer>; from: Origin },
): Promise<ConfirmChildrenResult> {
  return app.database.transaction(async (trx): Promise<ConfirmChildrenResult> => {
    const flow = await lockFlow(trx, input.flowId, ['children']);
    if (flow?.accountId == null) return { ok: false, reason: 'elsewhere' };
    const { proved = [], refused = [] } = flow.data;
    const proof = await proveChildren(app, trx, {
      accountId: flow.accountId,
      decided: [...proved, ...refused],
      answers: input.answers,
      from: input.from,
    });
    const data = { proved: [...proved, ...proof.proved], refused: [...refused, ...proof.refused] };
    const onlyBlockedLeft = proof.problems.size === proof.blocked.length;
    const done = onlyBlockedLeft && data.proved.length > 0;
    await moveFlow(trx, flow, { step: done ? 'password' : 'children', data });
    if (done) return { ok: true };
    return proof.problems.size === 0
      ? { ok: false, reason: 'no-child' }
      : { ok: false, reason: 'problems', problems: proof.problems };
  });
}
