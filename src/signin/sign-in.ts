import type { Flow } from '../activation/flow.ts';
import { openFlow } from '../activation/flow.store.ts';
import { passwordContext, provisionalContext } from '../accounts/credential.store.ts';
import { isProvisionalPassword } from '../accounts/provisional-password.ts';
import type { App } from '../app.ts';
import { attemptKey } from '../platform/limits/attempts.store.ts';
import type { Origin } from '../platform/journal/journal.ts';
import { openSession } from './session.store.ts';
import { readKnownDevice } from './known-device.ts';
import { rehashPassword } from './rehash-password.ts';
import { beginAttempt, noteFailure, type SignInAccount } from './sign-in.store.ts';

const WINDOW_SECONDS = 15 * 60;
/** Failures from one internet address in a window. A school of 2,000 pupils shares one, and types 15 % wrong. */
const MOST_FAILURES_PER_ADDRESS = 1000;

export type SignInInput = {
  /** As typed. */
  identifier: string;
  password: string;
  /** The cookie of `known-device.ts`, if any. */
  knownDevices?: string | undefined;
  /** The pending request of the service they came from. */
  serviceHandle?: string | undefined;
  userAgent?: string | undefined;
  from: Origin;
};

export type SignInResult =
  | { ok: true; next: 'session'; accountId: string; token: string }
  /** Right provisional password, an activation not finished, or a password to renew: a journey goes on. */
  | { ok: true; next: 'journey'; flow: Pick<Flow, 'kind' | 'step'>; flowToken: string }
  | { ok: false; reason: 'wrong' }
  /** Right password of an account that is suspended, closed or merged. */
  | { ok: false; reason: 'ended' }
  | { ok: false; reason: 'throttled'; waitSeconds: number }
  | { ok: false; reason: 'overloaded'; retryAfterSeconds: number };

/** An identifier as it is stored: what a phone's keyboard adds is forgiven. */
export function normaliseIdentifier(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase().slice(0, 64);
}

/**
 * Signs a person in by identifier and password. Whatever the account's state or absence, an attempt that passes
 * the counters spends exactly one argon2 and the same statements.
 */
export async function signIn(app: App, input: SignInInput): Promise<SignInResult> {
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

  const { accountId, kind, state, renewalReason, passwordHash } = account;
  if (state === 'active' && checked.matches === 'password' && renewalReason === null) {
    const { userAgent, from } = input;
    const session = { accountId, kind, way: 'password', userAgent, from } as const;
    const { token } = await openSession(database.pool, config, session, [attempts]);
    if (checked.needsRehash && passwordHash !== null) {
      await rehashPassword(app, { accountId, present: passwordHash, password: input.password });
    }
    return { ok: true, next: 'session', accountId, token };
  }
  if (state === 'suspended' || state === 'closed' || state === 'merged')
    return { ok: false, reason: 'ended' };

  const flow = nextJourney(account, checked.matches);
  const { token } = await database.transaction((trx) =>
    openFlow(trx, {
      ...flow,
      accountId,
      serviceHandle: input.serviceHandle,
      minutes: config.EDUCONNECT_FLOW_MINUTES,
    }),
  );
  return { ok: true, next: 'journey', flow, flowToken: token };
}

/** Where a person goes whose password is right and who is not let in yet. */
function nextJourney(
  { kind, state, renewalReason }: SignInAccount,
  matches: 'password' | 'provisional',
): Pick<Flow, 'kind' | 'step' | 'data'> {
  if (state === 'active') {
    // A password that somebody else may know proves nothing: another proof first. One that the school has just given
    // again is replaced like that of a cohort (R101).
    return renewalReason === 'compromised' && matches === 'password'
      ? { kind: 'recovery', step: 'proof', data: { renewal: 'compromised' } }
      : { kind: 'recovery', step: 'password', data: { renewal: 'cohort' } };
  }
  // `notified` with its provisional password, or `activating` with the chosen one: the activation goes on.
  return { kind, step: kind === 'guardian' && matches === 'password' ? 'mail' : 'form', data: {} };
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
