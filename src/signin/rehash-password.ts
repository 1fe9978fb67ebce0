import { replaceHash } from '../accounts/credential.store.ts';
import type { App } from '../app.ts';
import { writeJournal } from '../platform/journal/journal.ts';

/**
 * Hashes a password again under the present parameters, once it was found right. When the queue is full, the next
 * sign-in does it.
 */
export async function rehashPassword(
  app: App,
  input: { accountId: string; present: Buffer; password: string },
): Promise<void> {
  const { accountId, present } = input;
  const hashed = await app.hasher.hash(input.password);
  if (!hashed.ok) return;
  await app.database.transaction(async (trx) => {
    const { encoded: encodedHash } = hashed;
    if (!(await replaceHash(trx, app.keyrings.password, { accountId, present, encodedHash }))) return;
    await writeJournal(trx, { action: 'account.password-rehashed', actor: { kind: 'system' }, accountId });
  });
}
