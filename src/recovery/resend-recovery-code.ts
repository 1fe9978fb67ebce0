import { secondsUntilResend } from '../activation/code.store.ts';
import { lockFlow, moveFlow } from '../activation/flow.store.ts';
import { countSms } from '../activation/request-sms-code.ts';
import type { ResendSmsCodeResult } from '../activation/resend-sms-code.ts';
import type { App } from '../app.ts';
import type { Origin } from '../platform/journal/journal.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { sendRecoveryCode } from './send-recovery-code.ts';

/** Sends another code in a recovery or a renewal; the one before dies (R73). */
export async function resendRecoveryCode(
  app: App,
  input: { flowId: string; language: Language; from: Origin },
): Promise<ResendSmsCodeResult> {
  const { language, from } = input;
  return app.database.transaction(async (trx): Promise<ResendSmsCodeResult> => {
    const flow = await lockFlow(trx, input.flowId, ['code']);
    if (flow?.kind !== 'recovery' || flow.data.mobile === undefined) {
      return { ok: false, reason: 'elsewhere' };
    }
    const { mobile, codesSent = 1 } = flow.data;
    if ((await secondsUntilResend(trx, flow.id, app.config.EDUCONNECT_CODE_AGAIN_SECONDS)) > 0) {
      return { ok: false, reason: 'too-early' };
    }
    const waitSeconds = await countSms(app, trx, mobile, from);
    if (waitSeconds > 0) return { ok: false, reason: 'too-many', waitSeconds };
    const { id: flowId, accountId } = flow;
    await sendRecoveryCode(app, trx, { flowId, accountId, mobile, language, first: false, from });
    await moveFlow(trx, flow, { step: 'code', data: { codesSent: codesSent + 1 } });
    return { ok: true };
  });
}
