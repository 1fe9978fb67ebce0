import { lockAccount } from '../accounts/account.store.ts';
import { setPassword } from '../accounts/credential.store.ts';
import type { App } from '../app.ts';
import type { Origin } from '../platform/journal/journal.ts';
import { openSession } from '../signin/session.store.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { activateAlone } from './activate-alone.ts';
import { type ChosenPassword, choosePassword } from './choose-password.ts';
import type { Flow } from './flow.ts';
import { lockFlow, moveFlow } from './flow.store.ts';
import { personalFactsOf } from './personal-facts.ts';

export type ActivateBySmsResult =
  | { ok: true; sessionToken: string; identifier: string }
  | Exclude<ChosenPassword, { ok: true }>
  | { ok: false; reason: 'elsewhere' };

/**
 * The last step of self-registration (R76, R77): the chosen password makes the account active, with the proved
 * children, the proved mobile, and origin « Responsable ». Opens a session.
 */
export async function activateBySms(
  app: App,
  input: {
    flow: Flow;
    password: string;
    confirmation: string;
    /** Of the page: kept with the account, for messages. */
    language: Language;
    userAgent?: string | undefined;
    from: Origin;
  },
): Promise<ActivateBySmsResult> {
  const { accountId } = input.flow;
  if (accountId === null) return { ok: false, reason: 'elsewhere' };
  const chosen = await choosePassword(app, {
    password: input.password,
    confirmation: input.confirmation,
    facts: await personalFactsOf(app, accountId),
  });
  if (!chosen.ok) return chosen;

  return app.database.transaction(async (trx): Promise<ActivateBySmsResult> => {
    const flow = await lockFlow(trx, input.flow.id, ['password']);
    if (flow?.accountId !== accountId) return { ok: false, reason: 'elsewhere' };
    const account = await lockAccount(trx, accountId);
    const { language, from } = input;
    const outcome = await activateAlone(trx, { flow, account, origin: 'guardian', language, from });
    if (outcome === 'no-child') return { ok: false, reason: 'elsewhere' };
    if (outcome === 'active-already') {
      // Through another tab or journey: what was proved there stands.
      await moveFlow(trx, flow, { step: 'known' });
      return { ok: false, reason: 'elsewhere' };
    }
    await setPassword(trx, app.keyrings.password, { accountId: account.id, encodedHash: chosen.encoded });
    await moveFlow(trx, flow, { step: 'done' });
    const session = await openSession(trx, app.config, {
      accountId: account.id,
      kind: 'guardian',
      way: 'activation',
      userAgent: input.userAgent,
      from,
    });
    return { ok: true, sessionToken: session.token, identifier: account.identifier };
  });
}
