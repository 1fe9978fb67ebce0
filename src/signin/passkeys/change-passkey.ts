import { lockAccount } from '../../accounts/account.store.ts';
import type { App } from '../../app.ts';
import { type Origin, writeJournal } from '../../platform/journal/journal.ts';
import { readPasskeyName } from './add-passkey.ts';
import { deletePasskey, renamePasskey } from './passkey.store.ts';

/** Gives a passkey another name, or removes it. @returns false when the name is wrong or the passkey not theirs */
export async function changePasskey(
  app: App,
  input: { accountId: string; id: string; from: Origin } & ({ name: string } | { remove: true }),
): Promise<boolean> {
  const { accountId, id, from } = input;
  if (!/^[0-9a-f-]{36}$/.test(id)) return false;
  const name = 'name' in input ? readPasskeyName(input.name) : undefined;
  if ('name' in input && name === undefined) return false;
  return app.database.transaction(async (trx) => {
    const { kind } = await lockAccount(trx, accountId);
    const changed =
      name === undefined
        ? await deletePasskey(trx, accountId, id)
        : await renamePasskey(trx, { accountId, id, name });
    if (!changed) return false;
    await writeJournal(trx, {
      action: name === undefined ? 'passkey.removed' : 'passkey.renamed',
      actor: { kind, id: accountId },
      accountId,
      detail: { passkey: id },
      from,
    });
    return true;
  });
}
