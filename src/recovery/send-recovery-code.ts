import { issueCode } from '../activation/code.store.ts';
import type { App } from '../app.ts';
import { queueMessage } from '../messages/queue-message.store.ts';
import type { Trx } from '../platform/database/database.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import type { Language } from '../ui/i18n/languages.ts';

/** Makes a code and the SMS that carries it; for a stranger the SMS is kept from leaving. */
export async function sendRecoveryCode(
  app: App,
  trx: Trx,
  input: {
    flowId: string;
    accountId: string | null;
    mobile: string;
    language: Language;
    first: boolean;
    from: Origin;
  },
): Promise<void> {
  const { flowId, accountId, mobile, language, first, from } = input;
  const minutes = app.config.EDUCONNECT_CODE_MINUTES;
  const { code, expiresAt } = await issueCode(trx, app.hmacKey, { flowId, minutes, first });
  await queueMessage(trx, app.keyrings.message, {
    channel: 'sms',
    template: 'recovery-code',
    language,
    to: mobile,
    params: { code, minutes, domain: new URL(app.config.EDUCONNECT_PORTAL_URL).hostname },
    accountId,
    flowId,
    notAfter: expiresAt,
    suppressed: accountId === null,
  });
  await writeJournal(trx, {
    action: 'code.sent',
    actor: { kind: 'anonymous' },
    accountId: accountId ?? undefined,
    detail: { channel: 'sms', known: accountId !== null, why: 'recovery' },
    from,
  });
}
