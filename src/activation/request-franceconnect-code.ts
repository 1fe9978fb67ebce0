import type { App } from '../app.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Origin } from '../platform/journal/journal.ts';
import { countAttempts } from '../platform/limits/attempts.store.ts';
import type { Language } from '../ui/i18n/languages.ts';
import type { Flow, FlowStep } from './flow.ts';
import { lockFlow, moveFlow } from './flow.store.ts';
import { findGuardianByCivilIdentity, isMobileOf } from './known-guardian.store.ts';
import { type MobileProblem, readMobile } from './read-mobile.ts';
import { countSms, sendCode } from './request-sms-code.ts';

/** The steps from which a number may be typed, or typed again. */
export const BEFORE_PROOF = ['mobile', 'code', 'mismatch', 'password'] as const satisfies FlowStep[];

/** Numbers that one person may try in an hour. */
const NUMBERS_AN_HOUR = 10;

export type RequestFranceConnectCodeResult =
  | { ok: true }
  | { ok: false; reason: 'mobile'; problem: MobileProblem }
  | { ok: false; reason: 'too-many'; waitSeconds: number }
  | { ok: false; reason: 'elsewhere' };

/**
 * Sends a code to the mobile that the school knows, for the person whom FranceConnect names (R62–R64). Whether the
 * number is known, and under which name, changes nothing in the answer: who reads the code learns it.
 */
export async function requestFranceConnectCode(
  app: App,
  input: { flowId: string; mobile: string; language: Language; from: Origin },
): Promise<RequestFranceConnectCodeResult> {
  const mobile = readMobile(app.config, input.mobile);
  if (!mobile.ok) return { ok: false, reason: 'mobile', problem: mobile.problem };
  const { e164 } = mobile;
  return app.database.transaction(async (trx): Promise<RequestFranceConnectCodeResult> => {
    const flow = await lockFlow(trx, input.flowId, BEFORE_PROOF);
    if (flow?.kind !== 'franceconnect' || flow.data.franceConnect === undefined)
      return { ok: false, reason: 'elsewhere' };
    const { franceConnect } = flow.data;
    const waitSeconds = await countNumbers(app, trx, flow, e164, input.from);
    if (waitSeconds > 0) return { ok: false, reason: 'too-many', waitSeconds };

    const found = await findOwner(trx, franceConnect, e164);
    const accountId = found.kind === 'account' ? found.accountId : null;
    const { codesSent = 0 } = flow.data;
    await moveFlow(trx, flow, {
      step: 'code',
      accountId,
      data: {
        mobile: e164,
        codesSent: codesSent + 1,
        // Proofs made for the account of another number do not count for this one.
        proved: [],
        refused: [],
        franceConnect: { ...franceConnect, mismatch: found.kind === 'other-name' },
      },
    });
    await sendCode(app, trx, {
      flowId: flow.id,
      accountId,
      isKnown: found.kind !== 'unknown',
      mobile: e164,
      first: codesSent === 0,
      language: input.language,
      from: input.from,
    });
    return { ok: true };
  });
}

async function findOwner(
  trx: Trx,
  { identity, passwordAccountId }: NonNullable<Flow['data']['franceConnect']>,
  mobile: string,
): ReturnType<typeof findGuardianByCivilIdentity> {
  if (passwordAccountId == null) return findGuardianByCivilIdentity(trx, { identity, mobile });
  return (await isMobileOf(trx, passwordAccountId, mobile))
    ? { kind: 'account', accountId: passwordAccountId }
    : { kind: 'unknown' };
}

async function countNumbers(app: App, trx: Trx, flow: Flow, mobile: string, from: Origin): Promise<number> {
  const { issuer, sub } = flow.data.franceConnect!.identity;
  const limit = { windowSeconds: 3600, most: NUMBERS_AN_HOUR };
  const own = await countAttempts(trx, app.hmacKey, [
    { kind: 'franceconnect-mobile', key: `${issuer} ${sub}`, ...limit },
  ]);
  return own > 0 ? own : countSms(app, trx, mobile, from);
}
