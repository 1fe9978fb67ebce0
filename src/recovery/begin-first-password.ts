import { lockAccount } from '../accounts/account.store.ts';
import { openFlow } from '../activation/flow.store.ts';
import type { App } from '../app.ts';
import { hasPassword } from './lost-account.store.ts';

/**
 * Opens the journey at whose end an account that only FranceConnect opens has a password too: a proof, then the
 * choice. @returns undefined when the account has a password, or is a pupil's
 */
export async function beginFirstPassword(
  app: App,
  accountId: string,
): Promise<{ id: string; token: string } | undefined> {
  return app.database.transaction(async (trx) => {
    const account = await lockAccount(trx, accountId);
    if (account.kind !== 'guardian' || (await hasPassword(trx, accountId))) return undefined;
    return openFlow(trx, {
      kind: 'recovery',
      step: 'proof',
      accountId,
      data: { renewal: 'first' },
      minutes: app.config.EDUCONNECT_FLOW_MINUTES,
    });
  });
}
