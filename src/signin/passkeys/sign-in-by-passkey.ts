import { getAccount } from '../../accounts/account.store.ts';
import type { App } from '../../app.ts';
import { type Origin, writeJournal } from '../../platform/journal/journal.ts';
import { openSession } from '../session.store.ts';
import { verifyPasskey } from './verify-passkey.ts';

/** Signs a guardian in by a passkey that their device offers: no identifier is typed. */
export async function signInByPasskey(
  app: App,
  input: { response: string; userAgent?: string | undefined; from: Origin },
): Promise<{ ok: true; token: string; identifier: string; hasNewChildren: boolean } | { ok: false }> {
  const { userAgent, from } = input;
  const passkey = await verifyPasskey(app, { sent: input.response, purpose: 'signin', accountId: null });
  if (passkey === undefined) {
    await app.database.transaction((trx) =>
      writeJournal(trx, {
        action: 'signin.failed',
        actor: { kind: 'anonymous' },
        detail: { way: 'passkey' },
        from,
      }),
    );
    return { ok: false };
  }
  const { accountId } = passkey;
  const { identifier } = await getAccount(app.database.query, accountId);
  const { token, hasNewChildren } = await openSession(app.database.pool, app.config, {
    accountId,
    kind: 'guardian',
    way: 'passkey',
    userAgent,
    from,
  });
  return { ok: true, token, identifier, hasNewChildren };
}
