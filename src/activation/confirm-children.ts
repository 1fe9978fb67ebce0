import { lockAccount } from '../accounts/account.store.ts';
import type { App } from '../app.ts';
import type { Origin } from '../platform/journal/journal.ts';
import { finishFranceConnect } from '../signin/franceconnect/finish-franceconnect.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { activateAlone } from './activate-alone.ts';
import { lockFlow, moveFlow } from './flow.store.ts';
import { type ChildAnswer, type ChildProblem, proveChildren } from './prove-children.ts';

export type ConfirmChildrenResult =
  /** The account is active already, without a password to choose: the journey came through FranceConnect. */
  | { ok: true; sessionToken?: string }
  | { ok: false; reason: 'problems'; problems: ReadonlyMap<string, ChildProblem> }
  /** Every child was refused: nothing is left to attach. */
  | { ok: false; reason: 'no-child' }
  | { ok: false; reason: 'elsewhere' };

/** The children's step of self-registration: one birth date a child (R74, R75). */
export async function confirmChildren(
  app: App,
  input: {
    flowId: string;
    answers: ReadonlyMap<string, ChildAnswer>;
    language: Language;
    userAgent?: string | undefined;
    from: Origin;
  },
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
    if (done && flow.kind === 'franceconnect') {
      const { language, userAgent, from } = input;
      const proved = { ...flow, data: { ...flow.data, ...data } };
      const account = await lockAccount(trx, flow.accountId);
      const outcome = await activateAlone(trx, {
        flow: proved,
        account,
        origin: 'franceconnect',
        language,
        from,
      });
      if (outcome === 'no-child') return { ok: false, reason: 'no-child' };
      // Closed meanwhile by the schools' files.
      if (outcome === 'active-already' && account.state !== 'active')
        return { ok: false, reason: 'elsewhere' };
      const step = outcome === 'activated' ? 'done' : 'linked';
      const end = { flow: proved, account, step, proof: 'sms', userAgent, from } as const;
      const session = await finishFranceConnect(app, trx, end);
      return { ok: true, sessionToken: session.token };
    }
    await moveFlow(trx, flow, { step: done ? 'password' : 'children', data });
    if (done) return { ok: true };
    return proof.problems.size === 0
      ? { ok: false, reason: 'no-child' }
      : { ok: false, reason: 'problems', problems: proof.problems };
  });
}
