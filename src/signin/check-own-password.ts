import { passwordContext } from '../accounts/credential.store.ts';
import type { App } from '../app.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { countAttempts, forgetAttempts } from '../platform/limits/attempts.store.ts';
import { findHash } from '../recovery/hash.store.ts';
import type { Session } from './session.store.ts';

const WINDOW_SECONDS = 15 * 60;

export type OwnPasswordResult =
  | { ok: true }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'throttled'; waitSeconds: number }
  | { ok: false; reason: 'overloaded'; retryAfterSeconds: number };

/**
 * Whether somebody signed in typed their own password: an attempt like another, that spends one argon2. Counted by
 * account, apart from the sign-in page, where a stranger could use the tries up.
 */
export async function checkOwnPassword(
  app: App,
  input: { session: Pick<Session, 'accountId' | 'kind'>; password: string; from: Origin },
): Promise<OwnPasswordResult> {
  const { accountId, kind } = input.session;
  const refusal = app.hasher.refusal();
  if (refusal !== undefined) return refusal;
  const limit = {
    kind: 'own-password',
    key: accountId,
    windowSeconds: WINDOW_SECONDS,
    most: app.config.EDUCONNECT_SIGNIN_TRIES,
  };
  const waitSeconds = await countAttempts(app.database.query, app.hmacKey, [limit]);
  if (waitSeconds > 0) return { ok: false, reason: 'throttled', waitSeconds };
  const found = await findHash(app.database.query, accountId);
  const verified =
    found === undefined
      ? await app.hasher.dummyVerify(input.password)
      : await app.hasher.verify(
          app.keyrings.password.decrypt(found.hash, passwordContext(accountId)),
          input.password,
        );
  if (!verified.ok) return { ok: false, reason: 'overloaded', retryAfterSeconds: verified.retryAfterSeconds };
  if ('matches' in verified && verified.matches) {
    await forgetAttempts(app.database.query, app.hmacKey, [limit]);
    return { ok: true };
  }
  await app.database.transaction((trx) =>
    writeJournal(trx, {
      action: 'signin.failed',
      actor: { kind, id: accountId },
      accountId,
      detail: { signedIn: true },
      from: input.from,
    }),
  );
  return { ok: false, reason: 'wrong' };
}
