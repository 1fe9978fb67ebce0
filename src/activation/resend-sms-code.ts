import type { App } from '../app.ts';
import type { Origin } from '../platform/journal/journal.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { secondsUntilResend } from './code.store.ts';
import { lockFlow, moveFlow } from './flow.store.ts';
import { countSms, sendCode } from './request-sms-code.ts';

export type ResendSmsCodeResult =
  | { ok: true }
  | { ok: false; reason: 'too-many'; waitSeconds: number }
  /** The one before has hardly left. */
  | { ok: false; reason: 'too-early' }
  | { ok: false; reason: 'elsewhere' };

/** Sends another code in the same journey; the one before dies (R73). */
export async function resendSmsCode(
  app: App,
  input: { flowId: string; language: Language; from: Origin },
): Promise<ResendSmsCodeResult> {
  return app.database.transaction(async (trx): Promise<ResendSmsCodeResult> => {
    const flow = await lockFlow(trx, input.flowId, ['code']);
    if (flow?.data.mobile === undefined) return { ok: false, reason: 'elsewhere' };
    const { mobile, codesSent = 1 } = flow.data;
    if ((await secondsUntilResend(trx, flow.id, app.config.EDUCONNECT_CODE_AGAIN_SECONDS)) > 0) {
      return { ok: false, reason: 'too-early' };
    }
    const waitSeconds = await countSms(app, trx, mobile, input.from);
    if (waitSeconds > 0) return { ok: false, reason: 'too-many', waitSeconds };
    await sendCode(app, trx, {
      flowId: flow.id,
      accountId: flow.accountId,
      isKnown: flow.accountId !== null || flow.data.franceConnect?.mismatch === true,
      mobile,
      first: false,
      language: input.language,
      from: input.from,
    });
    await moveFlow(trx, flow, { step: 'code', data: { codesSent: codesSent + 1 } });
    return { ok: true };
  });
}
