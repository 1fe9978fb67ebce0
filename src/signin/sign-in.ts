import type { Flow } from '../activation/flow.ts';
import { openFlow } from '../activation/flow.store.ts';
import { findKeptAccount } from '../accounts/account-merge.store.ts';
import type { App } from '../app.ts';
import type { Origin } from '../platform/journal/journal.ts';
import { provePassword } from './prove-password.ts';
import { openSession } from './session.store.ts';
import { rehashPassword } from './rehash-password.ts';
import type { SignInAccount } from './sign-in.store.ts';

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
  | { ok: true; next: 'session'; accountId: string; token: string; hasNewChildren: boolean }
  /** Right provisional password, an activation not finished, or a password to renew: a journey goes on. */
  | { ok: true; next: 'journey'; flow: Pick<Flow, 'kind' | 'step'>; flowToken: string }
  | { ok: false; reason: 'wrong' }
  /** Right password of an account that is suspended or closed. */
  | { ok: false; reason: 'ended'; state: 'suspended' | 'closed' }
  /** Right password of an account that was merged into the one with this identifier. */
  | { ok: false; reason: 'merged'; keptIdentifier: string }
  | { ok: false; reason: 'throttled'; waitSeconds: number }
  | { ok: false; reason: 'overloaded'; retryAfterSeconds: number };

/**
 * Signs a person in by identifier and password. Whatever the account's state or absence, an attempt that passes
 * the counters spends exactly one argon2 and the same statements.
 */
export async function signIn(app: App, input: SignInInput): Promise<SignInResult> {
  const { config, database } = app;
  const proof = await provePassword(app, input);
  if (!proof.ok) return proof;
  const { account, attempts, matches } = proof;
  const { accountId, kind, state, endCause, renewalReason, passwordHash } = account;
  if (state === 'active' && matches === 'password' && renewalReason === null) {
    const { userAgent, from } = input;
    const session = { accountId, kind, way: 'password', userAgent, from } as const;
    const { token, hasNewChildren } = await openSession(database.pool, config, session, [attempts]);
    if (proof.needsRehash && passwordHash !== null) {
      await rehashPassword(app, { accountId, present: passwordHash, password: input.password });
    }
    return { ok: true, next: 'session', accountId, token, hasNewChildren };
  }
  if (state === 'merged') {
    const kept = await findKeptAccount(database.query, accountId);
    if (kept !== undefined) return { ok: false, reason: 'merged', keptIdentifier: kept.identifier };
  }
  // Unused for long: its owner wakes it (R107). Any other end is told, and only to who knows the password.
  const asleep = state === 'suspended' && endCause === 'inactive';
  if ((state === 'suspended' && !asleep) || state === 'closed' || state === 'merged')
    return { ok: false, reason: 'ended', state: state === 'suspended' ? 'suspended' : 'closed' };

  const flow = nextJourney(account, matches);
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
  if (state === 'suspended') return { kind: 'wake', step: 'asleep', data: {} };
  // `notified` with its provisional password, or `activating` with the chosen one: the activation goes on.
  return { kind, step: kind === 'guardian' && matches === 'password' ? 'mail' : 'form', data: {} };
}
