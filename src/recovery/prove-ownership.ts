import type { Account } from '../accounts/account.ts';
import { lockAccount } from '../accounts/account.store.ts';
import type { Flow } from '../activation/flow.ts';
import { lockFlow, moveFlow } from '../activation/flow.store.ts';
import { issueCode } from '../activation/code.store.ts';
import type { App } from '../app.ts';
import { queueMessage } from '../messages/queue-message.store.ts';
import type { Trx } from '../platform/database/database.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { countRecovery } from './count-recovery.ts';
import { ownContacts } from './own-contacts.ts';
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
    if (flow?.data.renewal !== 'compromised' || flow.accountId === null)
      return { ok: false, reason: 'elsewhere' };
    const account = await lockAccount(trx, flow.accountId);
    const contacts = ownContacts(account);
    const to = by === 'sms' ? contacts.mobile : contacts.email;
    if (to === null) return { ok: false, reason: 'elsewhere' };
    const waitSeconds = await countRecovery(app, trx, {
      contact: to,
      by,
      identifier: account.identifier,
      from,
    });
    if (waitSeconds > 0) return { ok: false, reason: 'too-many', waitSeconds };
    if (by === 'email') {
      await sendRecoveryLink(app, trx, { account, email: to, flowId: flow.id });
      return { ok: true, by };
    }
    const first = flow.step === 'proof';
    await sendRenewalCode(app, trx, { flow, account, mobile: to, first, from });
    await moveFlow(trx, flow, {
      step: 'code',
      data: { mobile: to, codesSent: (flow.data.codesSent ?? 0) + 1 },
    });
    return { ok: true, by };
  });
}

async function sendRenewalCode(
  app: App,
  trx: Trx,
  input: { flow: Flow; account: Account; mobile: string; first: boolean; from: Origin },
): Promise<void> {
  const { flow, account } = input;
  const minutes = app.config.EDUCONNECT_CODE_MINUTES;
  const { code, expiresAt } = await issueCode(trx, app.hmacKey, {
    flowId: flow.id,
    minutes,
    first: input.first,
  });
  await queueMessage(trx, app.keyrings.message, {
    channel: 'sms',
    template: 'recovery-code',
    language: account.language,
    to: input.mobile,
    params: { code, minutes, domain: new URL(app.config.EDUCONNECT_PORTAL_URL).hostname },
    accountId: account.id,
    flowId: flow.id,
    notAfter: expiresAt,
    suppressed: false,
  });
  await writeJournal(trx, {
    action: 'code.sent',
    actor: { kind: 'anonymous' },
    accountId: account.id,
    detail: { channel: 'sms', why: 'renewal' },
    from: input.from,
  });
}
