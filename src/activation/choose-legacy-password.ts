import { findAccount } from '../accounts/account.store.ts';
import type { App } from '../app.ts';
import { type ChosenPassword, choosePassword } from './choose-password.ts';
import type { Flow } from './flow.ts';
import { lockFlow, moveFlow } from './flow.store.ts';
import { personalFactsOf } from './personal-facts.ts';

export type ChooseLegacyPasswordResult =
  { ok: true } | Exclude<ChosenPassword, { ok: true }> | { ok: false; reason: 'elsewhere' };

/** What the hash of a chosen password is bound to while its journey lasts. */
export const journeyPasswordContext = (flowId: string): string => `journey password ${flowId}`;

/** The password's step of a journey from a legacy account: kept, hashed and sealed, until the birth dates are proved. */
export async function chooseLegacyPassword(
  app: App,
  input: { flow: Flow; password: string; confirmation: string },
): Promise<ChooseLegacyPasswordResult> {
  const { accountId } = input.flow;
  if (accountId === null) return { ok: false, reason: 'elsewhere' };
  const chosen = await choosePassword(app, {
    password: input.password,
    confirmation: input.confirmation,
    facts: await personalFactsOf(app, accountId),
  });
  if (!chosen.ok) return chosen;
  return app.database.transaction(async (trx): Promise<ChooseLegacyPasswordResult> => {
    const flow = await lockFlow(trx, input.flow.id, ['password']);
    if (flow?.accountId !== accountId || flow.data.legacy === undefined)
      return { ok: false, reason: 'elsewhere' };
    const account = await findAccount(trx, accountId);
    const password = app.keyrings.password
      .encrypt(chosen.encoded, journeyPasswordContext(flow.id))
      .toString('base64');
    await moveFlow(trx, flow, {
      step: account?.kind === 'pupil' ? 'birth-date' : 'children',
      data: { legacy: { ...flow.data.legacy, password } },
    });
    return { ok: true };
  });
}
