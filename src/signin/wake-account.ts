import { findAccount, lockAccount } from '../accounts/account.store.ts';
import { listChildren } from '../accounts/child.store.ts';
import { findPupilFacts } from '../accounts/pupil.store.ts';
import { resumeAccount } from '../accounts/resume-account.ts';
import type { Account } from '../accounts/account.ts';
import { lockFlow, moveFlow } from '../activation/flow.store.ts';
import type { App } from '../app.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { countAttempts, forgetAttempts } from '../platform/limits/attempts.store.ts';
import { openSession } from './session.store.ts';

export type WakeAccountResult =
  | { ok: true; token: string; serviceHandle: string | null }
  | { ok: false; reason: 'missing' | 'wrong' | 'blocked' | 'elsewhere' };

/**
 * Wakes an account that was suspended because nobody used it: the password was right, a birth date is the second proof
 * (R107). A guardian gives that of any attached child, a pupil their own. Wrong dates are counted by account.
 */
export async function wakeAccount(
  app: App,
  input: {
    flowId: string;
    /** `AAAA-MM-JJ`; undefined when the fields make no date. */
    bornOn: string | undefined;
    userAgent?: string | undefined;
    from: Origin;
  },
): Promise<WakeAccountResult> {
  const { bornOn, from } = input;
  if (bornOn === undefined) return { ok: false, reason: 'missing' };
  return app.database.transaction(async (trx): Promise<WakeAccountResult> => {
    const flow = await lockFlow(trx, input.flowId, ['asleep']);
    if (flow?.kind !== 'wake' || flow.accountId === null) return { ok: false, reason: 'elsewhere' };
    const account = await lockAccount(trx, flow.accountId);
    const limit = { kind: 'wake', key: account.id };
    const most = app.config.EDUCONNECT_BIRTH_DATE_TRIES;
    const wait = await countAttempts(trx, app.hmacKey, [{ ...limit, windowSeconds: 24 * 3600, most }]);
    if (wait > 0) return { ok: false, reason: 'blocked' };
    if (!(await birthDatesOf(trx, account)).includes(bornOn)) {
      await writeJournal(trx, {
        action: 'child.wrong-birth-date',
        actor: { kind: 'anonymous' },
        accountId: account.id,
        detail: { why: 'wake' },
        from,
      });
      return { ok: false, reason: 'wrong' };
    }
    const actor = { kind: account.kind, id: account.id };
    if (!(await resumeAccount(trx, { account, by: 'proof', actor, from }))) {
      return { ok: false, reason: 'elsewhere' };
    }
    await forgetAttempts(trx, app.hmacKey, [limit]);
    await moveFlow(trx, flow, { step: 'awake' });
    const { token } = await openSession(trx, app.config, {
      accountId: account.id,
      kind: account.kind,
      way: 'password',
      userAgent: input.userAgent,
      from,
    });
    return { ok: true, token, serviceHandle: flow.serviceHandle };
  });
}

/** Whether somebody whose account sleeps can wake it alone: there is a birth date to give. */
export async function canWakeAlone(query: Database['query'], accountId: string): Promise<boolean> {
  const account = await findAccount(query, accountId);
  return account !== undefined && (await birthDatesOf(query, account)).length > 0;
}

async function birthDatesOf(queryable: Database['query'] | Trx, account: Account): Promise<string[]> {
  if (account.pupilId !== null) {
    const facts = await findPupilFacts(queryable, account.pupilId);
    return facts === undefined ? [] : [facts.bornOn];
  }
  const children = await listChildren(queryable, account.id);
  return children.filter(({ state }) => state === 'attached').map(({ bornOn }) => bornOn);
}
