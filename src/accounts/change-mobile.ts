import { setProvedMobile } from '../activation/activated-account.store.ts';
import { consumeCode } from '../activation/code.store.ts';
import { endFlow, lockFlow, openFlow } from '../activation/flow.store.ts';
import { type MobileProblem, readMobile } from '../activation/read-mobile.ts';
import { countSms, sendCode } from '../activation/request-sms-code.ts';
import type { App } from '../app.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { countAttempts } from '../platform/limits/attempts.store.ts';
import { lockAccount } from './account.store.ts';
import { warnByMail, warnFormerMobile } from './warn-owner.ts';

/** New numbers that one account may try in a day: a session is no way to write to strangers. */
const MOST_NUMBERS_PER_DAY = 5;

export type RequestMobileChangeResult =
  | { ok: true; flowId: string }
  | { ok: false; reason: 'mobile'; problem: MobileProblem | 'same' }
  | { ok: false; reason: 'too-many'; waitSeconds: number };

/** Sends a code to the number that a guardian wants on their account. Nothing changes before it is typed. */
export async function requestMobileChange(
  app: App,
  input: { accountId: string; mobile: string; from: Origin },
): Promise<RequestMobileChangeResult> {
  const { accountId, from } = input;
  const read = readMobile(app.config, input.mobile);
  if (!read.ok) return { ok: false, reason: 'mobile', problem: read.problem };
  const { e164: mobile } = read;
  return app.database.transaction(async (trx): Promise<RequestMobileChangeResult> => {
    const account = await lockAccount(trx, accountId);
    if (account.mobile === mobile && account.mobileConfirmedAt !== null)
      return { ok: false, reason: 'mobile', problem: 'same' };
    const waitSeconds = Math.max(
      await countSms(app, trx, mobile, from),
      await countAttempts(trx, app.hmacKey, [
        { kind: 'mobile-change', key: accountId, windowSeconds: 24 * 3600, most: MOST_NUMBERS_PER_DAY },
      ]),
    );
    if (waitSeconds > 0) return { ok: false, reason: 'too-many', waitSeconds };
    const { id: flowId } = await openFlow(trx, {
      kind: 'account',
      step: 'mobile',
      accountId,
      data: { mobile },
      minutes: app.config.EDUCONNECT_CODE_MINUTES,
    });
    await sendCode(app, trx, {
      flowId,
      accountId,
      isKnown: true,
      mobile,
      language: account.language,
      first: true,
      from,
    });
    return { ok: true, flowId };
  });
}

export type ConfirmMobileChangeResult =
  | { ok: true }
  | { ok: false; reason: 'wrong'; triesLeft: number }
  | { ok: false; reason: 'malformed' | 'dead' }
  | { ok: false; reason: 'elsewhere' };

/** Puts the number whose code was typed on the account; the former one, and the e-mail, are warned. */
export async function confirmMobileChange(
  app: App,
  input: { accountId: string; flowId: string; code: string; from: Origin },
): Promise<ConfirmMobileChangeResult> {
  const { accountId, from } = input;
  const code = input.code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(code)) return { ok: false, reason: 'malformed' };
  return app.database.transaction(async (trx): Promise<ConfirmMobileChangeResult> => {
    const flow = await lockFlow(trx, input.flowId, ['mobile']);
    if (flow?.accountId !== accountId || flow.data.mobile === undefined)
      return { ok: false, reason: 'elsewhere' };
    const answer = await consumeCode(trx, app.hmacKey, {
      flowId: flow.id,
      code,
      mostTries: app.config.EDUCONNECT_CODE_TRIES,
    });
    const account = await lockAccount(trx, accountId);
    const actor = { kind: account.kind, id: accountId };
    if (!answer.ok) {
      await writeJournal(trx, { action: 'code.wrong', actor, accountId, from });
      return answer;
    }
    await setProvedMobile(trx, accountId, flow.data.mobile);
    await endFlow(trx, flow);
    await warnFormerMobile(app, trx, account);
    await warnByMail(app, trx, account, 'mobile-changed');
    await writeJournal(trx, { action: 'account.mobile-changed', actor, accountId, from });
    return { ok: true };
  });
}
