import { sql } from 'kysely';
import type { Account } from '../accounts/account.ts';
import type { Trx } from '../platform/database/database.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';

/** Ends every open session of an account but one, with a journal entry each. @returns how many */
export async function endOtherSessions(
  trx: Trx,
  input: {
    account: Account;
    keptSessionId: string | undefined;
    why: 'password' | 'merge' | 'asked' | 'not-me';
    from: Origin;
  },
): Promise<number> {
  const { account, keptSessionId } = input;
  const { rows } = await sql<{ id: string }>`
    update session set ended_at = now()
    where account_id = ${account.id} and ended_at is null and id is distinct from ${keptSessionId ?? null}::uuid
    returning id
  `.execute(trx);
  await writeJournal(
    trx,
    ...rows.map(() => ({
      action: 'session.closed' as const,
      actor: { kind: account.kind, id: account.id },
      accountId: account.id,
      detail: { why: input.why },
      from: input.from,
    })),
  );
  return rows.length;
}
