import type { App } from '../../app.ts';
import type { Origin } from '../../platform/journal/journal.ts';
import { recordProof } from '../prove-again.ts';
import type { Session } from '../session.store.ts';
import { verifyPasskey } from './verify-passkey.ts';

/** Proves again who one is, by a passkey of the account. */
export async function proveByPasskey(
  app: App,
  input: { session: Session; response: string; from: Origin },
): Promise<{ ok: true; token: string } | { ok: false }> {
  const { session, from } = input;
  const passkey = await verifyPasskey(app, {
    sent: input.response,
    purpose: 'prove',
    accountId: session.accountId,
  });
  if (passkey === undefined) return { ok: false };
  const token = await app.database.transaction((trx) => recordProof(trx, { session, by: 'passkey', from }));
  return { ok: true, token };
}
