import { lockAccount } from '../accounts/account.store.ts';
import { lockFlow, moveFlow } from '../activation/flow.store.ts';
import type { App } from '../app.ts';
import type { Origin } from '../platform/journal/journal.ts';
import { countRecovery } from './count-recovery.ts';
import { ownContacts } from './own-contacts.ts';
import { sendRecoveryCode } from './send-recovery-code.ts';
import { sendRecoveryLink } from './send-recovery-link.ts';

export type ProveOwnershipResult =
  | { ok: true; by: 'sms' | 'email' }
  | { ok: false; reason: 'too-many'; waitSeconds: number }
  | { ok: false; reason: 'elsewhere' };

/**
 * Before a compromised password is replaced: sends a code to the account's own mobile, or a link to its confirmed
 * address. Reached only after the password, so the person may know which contacts the account has.
 */
export async function proveOwnership(
  app: App,
  input: { flowId: string; by: 'sms' | 'email'; from: Origin },
): Promise<ProveOwnershipResult> {
  const { by, from } = input;
  return app.database.transaction(async (trx): Promise<ProveOwnershipResult> => {
    const flow = await lockFlow(trx, input.flowId, ['proof', 'code']);
    const renewal = flow?.data.renewal;
    if (flow?.accountId == null || (renewal !== 'compromised' && renewal !== 'first'))
      return { ok: false, reason: 'elsewhere' };
    const account = await lockAccount(trx, flow.accountId);
    const contacts = ownContacts(account);
    const to = by === 'sms' ? contacts.mobile : contacts.email;
    if (to === null) return { ok: false, reason: 'elsewhere' };
    const waitSeconds = await countRecovery(app, trx, {
      contact: { by, to },
      identifier: account.identifier,
      from,
    });
    if (waitSeconds > 0) return { ok: false, reason: 'too-many', waitSeconds };
    if (by === 'email') {
      await sendRecoveryLink(app, trx, { account, email: to, flowId: flow.id });
      return { ok: true, by };
    }
    const first = flow.step === 'proof';
    await sendRecoveryCode(app, trx, {
      flowId: flow.id,
      accountId: account.id,
      mobile: to,
      language: account.language,
      first,
      from,
    });
    await moveFlow(trx, flow, {
      step: 'code',
      data: { mobile: to, codesSent: (flow.data.codesSent ?? 0) + 1 },
    });
    return { ok: true, by };
  });
}
