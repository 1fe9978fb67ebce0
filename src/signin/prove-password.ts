import { passwordContext, provisionalContext } from '../accounts/credential.store.ts';
import { isProvisionalPassword } from '../accounts/provisional-password.ts';
import type { App } from '../app.ts';
import type { Origin } from '../platform/journal/journal.ts';
import { attemptKey } from '../platform/limits/attempts.store.ts';
import { readKnownDevice } from './known-device.ts';
import { beginAttempt, noteFailure, type SignInAccount } from './sign-in.store.ts';

const WINDOW_SECONDS = 15 * 60;
/** Failures from one internet address in a window. A school of 2,000 pupils shares one, and types 15 % wrong. */
const MOST_FAILURES_PER_ADDRESS = 1000;

export type PasswordProof =
  | {
      ok: true;
      account: SignInAccount;
      matches: 'password' | 'provisional';
      needsRehash: boolean;
      /** The counter to forget once the attempt has succeeded. */
      attempts: Buffer;
    }
  /** Wrong password, or nobody has this identifier. */
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'throttled'; waitSeconds: number }
  | { ok: false; reason: 'overloaded'; retryAfterSeconds: number };

/** An identifier as it is stored: what a phone's keyboard adds is forgiven. */
export function normaliseIdentifier(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase().slice(0, 64);
}

/**
 * Checks an identifier and its password, provisional or chosen, and counts the attempt wherever it is typed. Whatever
 * the account's state or absence, an attempt that passes the counters spends exactly one argon2 and the same
 * statements.
 */
export async function provePassword(
  app: App,
  input: {
    /** As typed. */
    identifier: string;
    password: string;
    /** The cookie of `known-device.ts`, if any. */
    knownDevices?: string | undefined;
    from: Origin;
  },
): Promise<PasswordProof> {
  const { config, database, hmacKey } = app;
  // Before any statement: a crowd must not take the database from those who have a session.
  const refusal = app.hasher.refusal();
  if (refusal !== undefined) return refusal;
  const identifier = normaliseIdentifier(input.identifier);
  const device = readKnownDevice(hmacKey, input.knownDevices, identifier);
  const attempts = attemptKey(
    hmacKey,
    'signin',
    device === undefined ? identifier : `${identifier} ${device}`,
  );
  const failures = attemptKey(hmacKey, 'signin-address', input.from.address ?? '');

  const { account, waitSeconds } = await beginAttempt(database.pool, {
    identifier,
    attemptKey: attempts,
    mostAttempts: config.EDUCONNECT_SIGNIN_TRIES,
    failuresKey: failures,
    mostFailures: MOST_FAILURES_PER_ADDRESS,
    windowSeconds: WINDOW_SECONDS,
  });
  if (waitSeconds > 0) return { ok: false, reason: 'throttled', waitSeconds };

  const checked = await checkPassword(app, account, input.password);
  if (checked.overloaded !== undefined) {
    return { ok: false, reason: 'overloaded', retryAfterSeconds: checked.overloaded };
  }
  if (account === undefined || checked.matches === 'none') {
    const accountId = account?.accountId;
    await noteFailure(database.query, {
      failuresKey: failures,
      windowSeconds: WINDOW_SECONDS,
      accountId,
      from: input.from,
    });
    return { ok: false, reason: 'wrong' };
  }
  return { ok: true, account, matches: checked.matches, needsRehash: checked.needsRehash === true, attempts };
}

type Checked =
  | { matches: 'none' | 'password' | 'provisional'; needsRehash?: boolean; overloaded?: undefined }
  | { matches: 'none'; needsRehash?: undefined; overloaded: number };

async function checkPassword(app: App, account: SignInAccount | undefined, typed: string): Promise<Checked> {
  const { hasher, keyrings } = app;
  if (account?.passwordHash != null) {
    const encoded = keyrings.password.decrypt(account.passwordHash, passwordContext(account.accountId));
    const verified = await hasher.verify(encoded, typed);
    if (!verified.ok) return { matches: 'none', overloaded: verified.retryAfterSeconds };
    return { matches: verified.matches ? 'password' : 'none', needsRehash: verified.needsRehash };
  }
  const spent = await hasher.dummyVerify(typed);
  if (!spent.ok) return { matches: 'none', overloaded: spent.retryAfterSeconds };
  if (account?.provisionalPassword == null) return { matches: 'none' };
  const provisional = keyrings.provisional.decrypt(
    account.provisionalPassword,
    provisionalContext(account.accountId),
  );
  return { matches: isProvisionalPassword(typed, provisional) ? 'provisional' : 'none' };
}
