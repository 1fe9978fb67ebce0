import { type ChosenPassword, choosePassword } from '../activation/choose-password.ts';
import { personalFactsOf } from '../activation/personal-facts.ts';
import type { App } from '../app.ts';
import type { Origin } from '../platform/journal/journal.ts';
import { replacePassword } from '../recovery/replace-password.ts';
import { checkOwnPassword, type OwnPasswordResult } from '../signin/check-own-password.ts';
import { recordProof } from '../signin/prove-again.ts';
import type { Session } from '../signin/session.store.ts';
import { lockAccount } from './account.store.ts';

type ChosenProblems = Extract<ChosenPassword, { reason: 'password' }>['problems'][number];

export type ChangePasswordResult =
  | { ok: true; token: string }
  | Exclude<OwnPasswordResult, { ok: true }>
  | { ok: false; reason: 'password'; problems: readonly (ChosenProblems | 'unchanged')[] };

/**
 * Changes the password of somebody signed in: the present one is asked, the other sessions end, the owner is warned,
 * this session goes on under another token.
 */
export async function changePassword(
  app: App,
  input: { session: Session; present: string; password: string; confirmation: string; from: Origin },
): Promise<ChangePasswordResult> {
  const { session, from } = input;
  const checked = await checkOwnPassword(app, { session, password: input.present, from });
  if (!checked.ok) return checked;
  if (input.password.normalize('NFKC') === input.present.normalize('NFKC'))
    return { ok: false, reason: 'password', problems: ['unchanged'] };
  const chosen = await choosePassword(app, {
    password: input.password,
    confirmation: input.confirmation,
    facts: await personalFactsOf(app, session.accountId),
  });
  if (!chosen.ok) return chosen;
  return app.database.transaction(async (trx) => {
    const account = await lockAccount(trx, session.accountId);
    await replacePassword(app, trx, {
      account,
      encodedHash: chosen.encoded,
      keptSessionId: session.id,
      from,
    });
    return { ok: true, token: await recordProof(trx, { session, by: 'password', from }) };
  });
}
