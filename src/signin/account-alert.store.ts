import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Trx } from '../platform/database/database.ts';

/** Tells each school, once while nobody there has seen to it, that an account may be in wrong hands. */
export async function raiseAlerts(
  trx: Trx,
  input: { accountId: string; schoolUais: readonly string[]; reason: 'not-me' },
): Promise<void> {
  for (const uai of input.schoolUais) {
    await sql`
      insert into account_alert (id, account_id, school_uai, reason)
      select ${uuidv7()}, ${input.accountId}, ${uai}, ${input.reason}
      where not exists (
        select from account_alert
        where account_id = ${input.accountId} and school_uai = ${uai} and reason = ${input.reason} and handled_at is null
      )
    `.execute(trx);
  }
}
