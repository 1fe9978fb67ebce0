import type { App } from '../app.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { lockAccount, setLanguage } from './account.store.ts';

/** Keeps the language in which a person wants screens and messages. */
export async function changeLanguage(
  app: App,
  input: { accountId: string; language: Language; from: Origin },
): Promise<void> {
  const { accountId, language, from } = input;
  await app.database.transaction(async (trx) => {
    const account = await lockAccount(trx, accountId);
    if (!(await setLanguage(trx, accountId, language))) return;
    await writeJournal(trx, {
      action: 'account.language-changed',
      actor: { kind: account.kind, id: accountId },
      accountId,
      detail: { language },
      from,
    });
  });
}
