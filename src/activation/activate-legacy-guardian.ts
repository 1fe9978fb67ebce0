import { lockAccount } from '../accounts/account.store.ts';
import { listChildren } from '../accounts/child.store.ts';
import type { App } from '../app.ts';
import type { Origin } from '../platform/journal/journal.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { lockFlow, moveFlow } from './flow.store.ts';
import { keepProvedChildren } from './keep-proved-children.ts';
import { type ChildAnswer, type ChildProblem, proveChildren } from './prove-children.ts';
import { takeOverAccount } from './take-over-account.ts';

export type ActivateLegacyGuardianResult =
  | { ok: true; sessionToken: string }
  | { ok: false; reason: 'problems'; problems: ReadonlyMap<string, ChildProblem> }
  /** Every child was refused: nothing is left to attach. */
  | { ok: false; reason: 'no-child' }
  | { ok: false; reason: 'elsewhere' };

/** The last step of a guardian who comes from a legacy account: one birth date a child, then the account is active. */
export async function activateLegacyGuardian(
  app: App,
  input: {
    flowId: string;
    answers: ReadonlyMap<string, ChildAnswer>;
    language: Language;
    userAgent: string | undefined;
    from: Origin;
  },
): Promise<ActivateLegacyGuardianResult> {
  const { answers, language, userAgent, from } = input;
  return app.database.transaction(async (trx): Promise<ActivateLegacyGuardianResult> => {
    const flow = await lockFlow(trx, input.flowId, ['children']);
    if (flow?.kind !== 'legacy' || flow.accountId === null) return { ok: false, reason: 'elsewhere' };
    const account = await lockAccount(trx, flow.accountId);
    // The feed may have taken a child away since its date was typed: only present children count.
    const present = new Set((await listChildren(trx, account.id)).map((child) => child.pupilId));
    const before = (flow.data.proved ?? []).filter((pupilId) => present.has(pupilId));
    const refusedBefore = flow.data.refused ?? [];
    const proof = await proveChildren(app, trx, {
      accountId: account.id,
      decided: [...before, ...refusedBefore],
      answers,
      from,
    });
    const proved = [...before, ...proof.proved];
    const refused = [...refusedBefore, ...proof.refused];
    const isDone = proof.problems.size === proof.blocked.length && proved.length > 0;
    if (!isDone) {
      await moveFlow(trx, flow, { step: 'children', data: { proved, refused } });
      return proof.problems.size === 0
        ? { ok: false, reason: 'no-child' }
        : { ok: false, reason: 'problems', problems: proof.problems };
    }
    const sessionToken = await takeOverAccount(app, trx, { flow, account, language, userAgent, from });
    if (sessionToken === undefined) return { ok: false, reason: 'elsewhere' };
    await keepProvedChildren(trx, { account, proved, refused, from });
    return { ok: true, sessionToken };
  });
}
