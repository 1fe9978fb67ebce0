import { sql } from 'kysely';
import type { AccountState, EndCause } from '../accounts/account-state.ts';
import type { RenewalReason } from '../accounts/mark-for-renewal.store.ts';
import type { Database } from '../platform/database/database.ts';
import { runStatement } from '../platform/database/run-statement.ts';
import { journalRow, type Origin } from '../platform/journal/journal.ts';

/** What a sign-in needs to know of an account. */
export type SignInAccount = {
  accountId: string;
  kind: 'guardian' | 'pupil';
  state: AccountState;
  endCause: EndCause | null;
  passwordHash: Buffer | null;
  /** Set when another password must be chosen first. */
  renewalReason: RenewalReason | null;
  provisionalPassword: Buffer | null;
};

export type Attempt = {
  /** Absent when nobody has this identifier. */
  account: SignInAccount | undefined;
  /** Seconds to wait when a counter is full; 0 otherwise. */
  waitSeconds: number;
};

const beginning = {
  name: 'begin-sign-in',
  text: `
    with counted as (
      insert into attempt_counter as c (key, window_seconds, count)
      values ($1, $2, 1)
      on conflict (key) do update set
        count = case when c.window_started_at + make_interval(secs => c.window_seconds) < now() then 1 else c.count + 1 end,
        window_started_at = case when c.window_started_at + make_interval(secs => c.window_seconds) < now()
          then now() else c.window_started_at end
      returning count, window_started_at, window_seconds
    ), failures as (
      select count, window_started_at + make_interval(secs => window_seconds) as ends_at
      from attempt_counter where key = $3 and window_started_at + make_interval(secs => window_seconds) > now()
    )
    select counted.count,
      ceil(extract(epoch from counted.window_started_at + make_interval(secs => counted.window_seconds) - now()))::int as wait,
      coalesce(failures.count, 0) as failures,
      coalesce(ceil(extract(epoch from failures.ends_at - now())), 0)::int as "failuresWait",
      a.id as "accountId", a.kind, a.state, a.end_cause as "endCause", cr.password_hash as "passwordHash",
      cr.renewal_reason as "renewalReason",
      case when pp.expires_at > now() then pp.ciphertext end as "provisionalPassword"
    from counted
    left join failures on true
    left join identifier i on i.value = $4
    left join account a on a.id = i.account_id
    left join credential cr on cr.account_id = a.id
    left join provisional_password pp on pp.account_id = a.id`,
};

type BeginningRow = {
  count: number;
  wait: number;
  failures: number;
  failuresWait: number;
  accountId: string | null;
  kind: SignInAccount['kind'];
  state: AccountState;
  endCause: EndCause | null;
  passwordHash: Buffer | null;
  renewalReason: RenewalReason | null;
  provisionalPassword: Buffer | null;
};

/**
 * Counts the attempt and finds the account, in one statement, whether it exists or not.
 * `failuresKey` counts failures only (`noteFailure`), so it is read here, not raised.
 */
export async function beginAttempt(
  pool: Database['pool'],
  input: {
    identifier: string;
    attemptKey: Buffer;
    mostAttempts: number;
    failuresKey: Buffer;
    mostFailures: number;
    windowSeconds: number;
  },
): Promise<Attempt> {
  const rows = await runStatement<BeginningRow>(pool, beginning, [
    input.attemptKey,
    input.windowSeconds,
    input.failuresKey,
    input.identifier,
  ]);
  const row = rows[0]!;
  const waitSeconds = Math.max(
    row.count > input.mostAttempts ? Math.max(1, row.wait) : 0,
    row.failures >= input.mostFailures ? Math.max(1, row.failuresWait) : 0,
  );
  if (row.accountId === null) return { account: undefined, waitSeconds };
  const { accountId, kind, state, endCause, passwordHash, renewalReason, provisionalPassword } = row;
  return {
    account: { accountId, kind, state, endCause, passwordHash, renewalReason, provisionalPassword },
    waitSeconds,
  };
}

/** Notes a failed sign-in: the address's counter and the journal, one statement, account or not. */
export async function noteFailure(
  database: Database['query'],
  input: { failuresKey: Buffer; windowSeconds: number; accountId: string | undefined; from: Origin },
): Promise<void> {
  const entry = journalRow({
    action: 'signin.failed',
    actor: { kind: 'anonymous' },
    accountId: input.accountId,
    from: input.from,
  });
  await sql`
    with counted as (
      insert into attempt_counter as c (key, window_seconds, count)
      values (${input.failuresKey}, ${input.windowSeconds}, 1)
      on conflict (key) do update set
        count = case when c.window_started_at + make_interval(secs => c.window_seconds) < now() then 1 else c.count + 1 end,
        window_started_at = case when c.window_started_at + make_interval(secs => c.window_seconds) < now()
          then now() else c.window_started_at end
    )
    insert into journal_entry (id, action, actor_kind, account_id, detail, address, trace)
    values (${entry.id}, ${entry.action}, ${entry.actor_kind}, ${entry.account_id}::uuid, ${entry.detail}::jsonb,
      ${entry.address}::inet, ${entry.trace})
  `.execute(database);
}
