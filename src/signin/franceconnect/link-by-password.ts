import { lockAccount } from '../../accounts/account.store.ts';
import type { FlowStep } from '../../activation/flow.ts';
import { lockFlow, moveFlow } from '../../activation/flow.store.ts';
import type { App } from '../../app.ts';
import { compareWithCivilIdentity } from '../../matching/civil-identity.ts';
import type { Origin } from '../../platform/journal/journal.ts';
import { endSession, findSession } from '../session.store.ts';
import { finishFranceConnect } from './finish-franceconnect.ts';
import { listNamesOf } from './link.store.ts';

/** Where the password of an account to link may be typed. */
export const BEFORE_LINK = ['mobile', 'code', 'mismatch', 'password'] as const satisfies FlowStep[];

export type LinkByPasswordResult =
  | { ok: true; sessionToken: string }
  /** The password is right, the names differ: the code of the account's own mobile is needed too. */
  | { ok: false; reason: 'names-differ' }
  /** The account of a pupil: not by this way (R94). */
  | { ok: false; reason: 'pupil' }
  | { ok: false; reason: 'elsewhere' };

/**
 * Links the identity of a journey to the account whose password was just typed right.
 * @param input.sessionToken of the session which that password opened; it gives way to one of FranceConnect's, or ends
 */
export async function linkByPassword(
  app: App,
  input: { flowId: string; sessionToken: string; userAgent?: string | undefined; from: Origin },
): Promise<LinkByPasswordResult> {
  const { userAgent, from } = input;
  const session = await findSession(app.database.query, input.sessionToken);
  const result = await app.database.transaction(async (trx): Promise<LinkByPasswordResult> => {
    const flow = await lockFlow(trx, input.flowId, BEFORE_LINK);
    const franceConnect = flow?.data.franceConnect;
    if (session === undefined || flow === undefined || franceConnect === undefined)
      return { ok: false, reason: 'elsewhere' };
    if (session.kind !== 'guardian') return { ok: false, reason: 'pupil' };
    const account = await lockAccount(trx, session.accountId);
    const names = await listNamesOf(trx, account.id);
    if (names.every((recorded) => compareWithCivilIdentity(franceConnect.identity, recorded) === 'no')) {
      const data = { franceConnect: { ...franceConnect, mismatch: false, passwordAccountId: account.id } };
      await moveFlow(trx, flow, { step: 'mobile', data });
      return { ok: false, reason: 'names-differ' };
    }
    const end = { flow, account, step: 'linked', proof: 'password', userAgent, from } as const;
    return { ok: true, sessionToken: (await finishFranceConnect(app, trx, end)).token };
  });
  if (session !== undefined) await endSession(app.database.query, session, from);
  return result;
}
