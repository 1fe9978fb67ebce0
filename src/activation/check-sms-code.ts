import { lockAccount } from '../accounts/account.store.ts';
import { finishFranceConnect } from '../signin/franceconnect/finish-franceconnect.ts';
import type { App } from '../app.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { consumeCode } from './code.store.ts';
import { lockFlow, moveFlow } from './flow.store.ts';

export type CheckSmsCodeResult =
  /** The code also let somebody in: the journey of an active account ends here. */
  | { ok: true; sessionToken?: string }
  | { ok: false; reason: 'malformed' }
  | { ok: false; reason: 'wrong'; triesLeft: number }
  | { ok: false; reason: 'dead' }
  | { ok: false; reason: 'elsewhere' };

/** Checks the code that the person typed (R72). A right one opens the children's step. */
export async function checkSmsCode(
  app: App,
  input: { flowId: string; code: string; userAgent?: string | undefined; from: Origin },
): Promise<CheckSmsCodeResult> {
  const code = input.code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(code)) return { ok: false, reason: 'malformed' };
  return app.database.transaction(async (trx): Promise<CheckSmsCodeResult> => {
    const flow = await lockFlow(trx, input.flowId, ['code']);
    if (flow === undefined) return { ok: false, reason: 'elsewhere' };
    const answer = await consumeCode(trx, app.hmacKey, {
      flowId: flow.id,
      code,
      mostTries: app.config.EDUCONNECT_CODE_TRIES,
    });
    const isMismatch = flow.data.franceConnect?.mismatch === true;
    // A stranger's code never left: even guessed, it opens nothing, and looks like a wrong one.
    const right = answer.ok && (flow.accountId !== null || isMismatch);
    if (!right) {
      await writeJournal(trx, {
        action: 'code.wrong',
        actor: { kind: 'anonymous' },
        accountId: flow.accountId ?? undefined,
        from: input.from,
      });
      return answer.ok ? { ok: false, reason: 'dead' } : answer;
    }
    if (isMismatch) {
      await moveFlow(trx, flow, { step: 'mismatch' });
      return { ok: true };
    }
    const account = await lockAccount(trx, flow.accountId!);
    if (flow.kind === 'franceconnect' && account.state === 'active') {
      const { passwordAccountId } = flow.data.franceConnect!;
      const session = await finishFranceConnect(app, trx, {
        flow,
        account,
        step: 'linked',
        proof: passwordAccountId == null ? 'sms' : 'password-and-sms',
        userAgent: input.userAgent,
        from: input.from,
      });
      return { ok: true, sessionToken: session.token };
    }
    await moveFlow(trx, flow, { step: account.state === 'active' ? 'known' : 'children' });
    return { ok: true };
  });
}
