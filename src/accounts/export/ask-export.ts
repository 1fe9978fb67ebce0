import type { App } from '../../app.ts';
import { type Origin, writeJournal } from '../../platform/journal/journal.ts';
import { countAttempts } from '../../platform/limits/attempts.store.ts';
import type { Language } from '../../ui/i18n/languages.ts';
import { lockAccount } from '../account.store.ts';
import { insertDataExport } from './data-export.store.ts';

const MOST_A_DAY = 5;

/** Asks for a copy of everything held on a person (GDPR, articles 15 and 20). The worker makes it. */
export async function askExport(
  app: App,
  input: { accountId: string; language: Language; from: Origin },
): Promise<{ ok: true } | { ok: false; reason: 'too-many' }> {
  const { accountId, language, from } = input;
  return app.database.transaction(async (trx) => {
    const account = await lockAccount(trx, accountId);
    const limit = { kind: 'data-export', key: accountId, windowSeconds: 24 * 3600, most: MOST_A_DAY };
    if ((await countAttempts(trx, app.hmacKey, [limit])) > 0)
      return { ok: false, reason: 'too-many' } as const;
    if (await insertDataExport(trx, accountId, language)) {
      const actor = { kind: account.kind, id: accountId };
      await writeJournal(trx, { action: 'account.data-asked', actor, accountId, from });
    }
    return { ok: true } as const;
  });
}
