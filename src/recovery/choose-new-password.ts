import { lockAccount } from '../accounts/account.store.ts';
import { passwordContext } from '../accounts/credential.store.ts';
import { type ChosenPassword, choosePassword } from '../activation/choose-password.ts';
import type { Flow } from '../activation/flow.ts';
import { lockFlow, moveFlow } from '../activation/flow.store.ts';
import { personalFactsOf } from '../activation/personal-facts.ts';
import type { App } from '../app.ts';
import type { Origin } from '../platform/journal/journal.ts';
import { openSession } from '../signin/session.store.ts';
import { findHash } from './hash.store.ts';
import { replacePassword } from './replace-password.ts';

export type ChooseNewPasswordResult =
  | { ok: true; sessionToken: string; identifier: string }
  | Exclude<ChosenPassword, { ok: true } | { reason: 'password' }>
  | {
      ok: false;
      reason: 'password';
      problems: readonly (
        Extract<ChosenPassword, { reason: 'password' }>['problems'][number] | 'unchanged'
      )[];
    }
  | { ok: false; reason: 'elsewhere' };

/**
 * The end of a recovery and of a renewal: the person has proved who they are and chooses another password. Ends every
 * session, warns the owner, opens a session. A password to renew may not be the same again.
 */
export async function chooseNewPassword(
  app: App,
  input: { flow: Flow; password: string; confirmation: string; userAgent?: string | undefined; from: Origin },
): Promise<ChooseNewPasswordResult> {
  const { accountId } = input.flow;
  if (accountId === null) return { ok: false, reason: 'elsewhere' };
  const chosen = await choosePassword(app, {
    password: input.password,
    confirmation: input.confirmation,
    facts: await personalFactsOf(app, accountId),
  });
  if (!chosen.ok) return chosen;
  const present = await findHash(app.database.query, accountId);
  if (present?.renewalReason != null) {
    const encoded = app.keyrings.password.decrypt(present.hash, passwordContext(accountId));
    const same = await app.hasher.verify(encoded, input.password);
    if (!same.ok) return same;
    if (same.matches) return { ok: false, reason: 'password', problems: ['unchanged'] };
  }

  return app.database.transaction(async (trx): Promise<ChooseNewPasswordResult> => {
    const flow = await lockFlow(trx, input.flow.id, ['password']);
    if (flow?.accountId !== accountId) return { ok: false, reason: 'elsewhere' };
    const account = await lockAccount(trx, accountId);
    if (account.state !== 'active') {
      // Suspended, closed or merged meanwhile.
      await moveFlow(trx, flow, { step: 'told' });
      return { ok: false, reason: 'elsewhere' };
    }
    const { from, userAgent } = input;
    await replacePassword(app, trx, { account, encodedHash: chosen.encoded, from });
    await moveFlow(trx, flow, { step: 'done' });
    const session = await openSession(trx, app.config, {
      accountId,
      kind: account.kind,
      way: 'password',
      userAgent,
      from,
    });
    return { ok: true, sessionToken: session.token, identifier: account.identifier };
  });
}
