import { consumeCode } from '../activation/code.store.ts';
import { endFlow, lockFlow, openFlow } from '../activation/flow.store.ts';
import { countSms, sendCode } from '../activation/request-sms-code.ts';
import { lockAccount } from '../accounts/account.store.ts';
import type { App } from '../app.ts';
import type { Trx } from '../platform/database/database.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { checkOwnPassword, type OwnPasswordResult } from './check-own-password.ts';
import { noteProof } from './proof.store.ts';
import type { Session } from './session.store.ts';

export type ProveByPasswordResult = { ok: true; token: string } | Exclude<OwnPasswordResult, { ok: true }>;

/** Proves again who one is, by the password, before a change that matters (ASVS 5.0, 7.5.1). */
export async function proveByPassword(
  app: App,
  input: { session: Session; password: string; from: Origin },
): Promise<ProveByPasswordResult> {
  const checked = await checkOwnPassword(app, input);
  if (!checked.ok) return checked;
  const token = await app.database.transaction((trx) =>
    recordProof(trx, { session: input.session, by: 'password', from: input.from }),
  );
  return { ok: true, token };
}

/** Notes the proof and the journal. @returns the session's new token */
export async function recordProof(
  trx: Trx,
  input: { session: Session; by: 'password' | 'code' | 'passkey'; from: Origin },
): Promise<string> {
  const { session, by, from } = input;
  const { kind, accountId } = session;
  await writeJournal(trx, {
    action: 'session.proved',
    actor: { kind, id: accountId },
    accountId,
    detail: { by },
    from,
  });
  return noteProof(trx, session.id);
}

export type SendProofCodeResult =
  { ok: true } | { ok: false; reason: 'no-mobile' } | { ok: false; reason: 'too-many'; waitSeconds: number };

/** Sends a code to the account's own mobile: the proof of those who have no password (FranceConnect). */
export async function sendProofCode(
  app: App,
  input: { accountId: string; from: Origin },
): Promise<SendProofCodeResult> {
  const { accountId, from } = input;
  return app.database.transaction(async (trx): Promise<SendProofCodeResult> => {
    const { mobile, mobileConfirmedAt, language } = await lockAccount(trx, accountId);
    if (mobile === null || mobileConfirmedAt === null) return { ok: false, reason: 'no-mobile' };
    const waitSeconds = await countSms(app, trx, mobile, from);
    if (waitSeconds > 0) return { ok: false, reason: 'too-many', waitSeconds };
    const flow = await openFlow(trx, {
      kind: 'account',
      step: 'prove',
      accountId,
      minutes: app.config.EDUCONNECT_CODE_MINUTES,
    });
    await sendCode(app, trx, {
      flowId: flow.id,
      accountId,
      isKnown: true,
      mobile,
      language,
      first: true,
      from,
    });
    return { ok: true };
  });
}

export type ProveByCodeResult =
  | { ok: true; token: string }
  | { ok: false; reason: 'wrong'; triesLeft: number }
  | { ok: false; reason: 'malformed' | 'dead' | 'elsewhere' };

/** Proves again who one is, by the code sent to the account's own mobile. */
export async function proveByCode(
  app: App,
  input: { session: Session; flowId: string; code: string; from: Origin },
): Promise<ProveByCodeResult> {
  const { session, from } = input;
  const code = input.code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(code)) return { ok: false, reason: 'malformed' };
  return app.database.transaction(async (trx): Promise<ProveByCodeResult> => {
    const flow = await lockFlow(trx, input.flowId, ['prove']);
    if (flow?.accountId !== session.accountId) return { ok: false, reason: 'elsewhere' };
    const mostTries = app.config.EDUCONNECT_CODE_TRIES;
    const answer = await consumeCode(trx, app.hmacKey, { flowId: flow.id, code, mostTries });
    if (!answer.ok) {
      const actor = { kind: session.kind, id: session.accountId };
      await writeJournal(trx, { action: 'code.wrong', actor, accountId: session.accountId, from });
      return answer;
    }
    await endFlow(trx, flow);
    return { ok: true, token: await recordProof(trx, { session, by: 'code', from }) };
  });
}
