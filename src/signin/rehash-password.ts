import { setPassword } from '../accounts/credential.store.ts';
import type { App } from '../app.ts';
import { writeJournal } from '../platform/journal/journal.ts';

/**
 * Hashes a password again under the present parameters, once it was found right. When the queue is full, the next
 * sign-in does it.
 */
export async function rehashPassword(app: App, accountId: string, password: string): Promise<void> {
  const hashed = await app.hasher.hash(password);
  if (!hashed.ok) return;
  await app.database.transaction(async (trx) => {
    await setPassword(trx, app.keyrings.password, { accountId, encodedHash: hashed.encoded });
    await writeJournal(trx, { action: 'account.password-rehashed', actor: { kind: 'system' }, accountId });
  });
}
