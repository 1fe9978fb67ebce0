import { sql } from 'kysely';
import type { Account } from '../accounts/account.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { OPEN_SESSION, type SignInWay } from './session.store.ts';

/** A session open now, as its owner sees it. */
export type OpenSession = {
  id: string;
  way: SignInWay;
  startedAt: Date;
  lastSeenAt: Date;
  address: string | null;
  userAgent: string | null;
};

/** The sessions of an account that are open now, the last used first. */
export async function listOpenSessions(query: Database['query'], accountId: string): Promise<OpenSession[]> {
  const { rows } = await sql<OpenSession>`
    select s.id, s.way, s.created_at as "startedAt", s.last_seen_at as "lastSeenAt", host(s.address) as address,
      s.user_agent as "userAgent"
    from session s join account a on a.id = s.account_id
    where s.account_id = ${accountId} and ${sql.raw(OPEN_SESSION)}
    order by s.last_seen_at desc, s.id
  `.execute(query);
  return rows;
}

/** Ends one session of an account. @returns false when it had ended, or is not theirs */
export async function endOwnSession(
  trx: Trx,
  input: { account: Account; sessionId: string; from: Origin },
): Promise<boolean> {
  const { account, from } = input;
  const { rows } = await sql`
    update session set ended_at = now()
    where id = ${input.sessionId}::uuid and account_id = ${account.id} and ended_at is null
    returning 1
  `.execute(trx);
  if (rows.length === 0) return false;
  await writeJournal(trx, {
    action: 'session.closed',
    actor: { kind: account.kind, id: account.id },
    accountId: account.id,
    detail: { why: 'asked' },
    from,
  });
  return true;
}
