import { lockAccount } from '../accounts/account.store.ts';
import { consumeCode } from '../activation/code.store.ts';
import type { CheckSmsCodeResult } from '../activation/check-sms-code.ts';
import { lockFlow, moveFlow } from '../activation/flow.store.ts';
import type { App } from '../app.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { mayChoosePassword } from './may-choose-password.ts';

/**
 * Checks the code of a recovery or of a renewal. A right one opens the choice of a password, or says why there is
 * none to choose. In a stranger's journey no code ever left: even guessed, it looks like a wrong one.
 */
export async function checkProofCode(
  app: App,
  input: { flowId: string; code: string; from: Origin },
): Promise<CheckSmsCodeResult> {
  const code = input.code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(code)) return { ok: false, reason: 'malformed' };
  return app.database.transaction(async (trx): Promise<CheckSmsCodeResult> => {
    const flow = await lockFlow(trx, input.flowId, ['code']);
    if (flow?.kind !== 'recovery') return { ok: false, reason: 'elsewhere' };
    const answer = await consumeCode(trx, app.hmacKey, {
      flowId: flow.id,
      code,
      mostTries: app.config.EDUCONNECT_CODE_TRIES,
    });
    if (!answer.ok || flow.accountId === null) {
      await writeJournal(trx, {
        action: 'code.wrong',
        actor: { kind: 'anonymous' },
        accountId: flow.accountId ?? undefined,
        from: input.from,
      });
      return answer.ok ? { ok: false, reason: 'dead' } : answer;
    }
    const account = await lockAccount(trx, flow.accountId);
    const mayChoose = flow.data.renewal === 'first' || (await mayChoosePassword(trx, account));
    await moveFlow(trx, flow, { step: mayChoose ? 'password' : 'told' });
    return { ok: true };
  });
}
