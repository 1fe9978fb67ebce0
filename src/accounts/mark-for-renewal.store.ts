import { sql } from 'kysely';
import type { Trx } from '../platform/database/database.ts';
import { type Actor, type Origin, writeJournal } from '../platform/journal/journal.ts';

/**
 * Why a password must be renewed. `cohort`: by precaution, after signing in with it. `compromised`: somebody else may
 * know it, so it proves nothing any more: another proof comes first, or the school.
 */
export type RenewalReason = 'cohort' | 'compromised';

export type MarkForRenewal = {
  /** Kept in batches of a thousand by the caller. */
  accountIds: readonly string[];
  reason: RenewalReason;
  actor: Actor;
  from?: Origin | undefined;
};

/**
 * Marks the passwords of these accounts, ends their sessions, journeys and links, and journals each. An account that
 * has no password (FranceConnect only, never activated) is not marked, but its sessions end too. A compromised
 * password never becomes one of a cohort.
 */
export async function markForRenewal(
  trx: Trx,
  input: MarkForRenewal,
): Promise<{ marked: readonly string[]; sessionsEnded: number }> {
  const { reason, actor, from } = input;
  const accountIds = [...input.accountIds];
  if (accountIds.length === 0) return { marked: [], sessionsEnded: 0 };
  const marked = await sql<{ accountId: string }>`
    update credential set
      renewal_reason = case when renewal_reason = 'compromised' then renewal_reason else ${reason} end,
      renewal_marked_at = now()
    where account_id = any (${accountIds}::uuid[])
    returning account_id as "accountId"
  `.execute(trx);
  const ended = await sql<{ accountId: string }>`
    update session set ended_at = now()
    where account_id = any (${accountIds}::uuid[]) and ended_at is null
    returning account_id as "accountId"
  `.execute(trx);
  // A journey or a link opened with what is no longer trusted must not outlive it.
  await sql`
    update flow set ended_at = now(), expires_at = least(expires_at, now())
    where account_id = any (${accountIds}::uuid[]) and ended_at is null
  `.execute(trx);
  await sql`
    update link_token set expires_at = least(expires_at, now())
    where account_id = any (${accountIds}::uuid[]) and purpose = 'recover' and used_at is null
  `.execute(trx);
  await writeJournal(
    trx,
    ...marked.rows.map(({ accountId }) => ({
      action: 'account.renewal-required' as const,
      actor,
      accountId,
      detail: { reason },
      from,
    })),
    ...ended.rows.map(({ accountId }) => ({
      action: 'session.closed' as const,
      actor,
      accountId,
      detail: { why: 'renewal' },
      from,
    })),
  );
  return { marked: marked.rows.map((row) => row.accountId), sessionsEnded: ended.rows.length };
}
