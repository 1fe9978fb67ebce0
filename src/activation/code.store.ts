import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { keyedHash, newCode } from '../platform/crypto/tokens.ts';
import type { Database, Trx } from '../platform/database/database.ts';

/** Makes the code of a journey; a code sent before dies. Stored hashed and bound to the journey. */
export async function issueCode(
  trx: Trx,
  hmacKey: Buffer,
  input: { flowId: string; minutes: number; first: boolean },
): Promise<{ code: string; expiresAt: Date }> {
  const code = newCode();
  if (!input.first) {
    await trx
      .updateTable('one_time_code')
      .set({ expires_at: sql<Date>`least(expires_at, now())` })
      .where('flow_id', '=', input.flowId)
      .execute();
  }
  const { expires_at } = await trx
    .insertInto('one_time_code')
    .values({
      id: uuidv7(),
      flow_id: input.flowId,
      code_hash: codeHash(hmacKey, input.flowId, code),
      expires_at: sql<Date>`now() + make_interval(mins => ${input.minutes})`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow();
  return { code, expiresAt: expires_at };
}

export type CodeAnswer =
  | { ok: true }
  | { ok: false; reason: 'wrong'; triesLeft: number }
  /** Past its time, used, tried too often, or replaced by another. */
  | { ok: false; reason: 'dead' };

/**
 * Tries a code: one statement counts the try, checks, and consumes. Two tries at once never both succeed.
 */
export async function consumeCode(
  trx: Trx,
  hmacKey: Buffer,
  input: { flowId: string; code: string; mostTries: number },
): Promise<CodeAnswer> {
  const hash = codeHash(hmacKey, input.flowId, input.code);
  const { rows } = await sql<{ matches: boolean; tries: number }>`
    update one_time_code
    set tries = tries + 1, used_at = case when code_hash = ${hash} then now() end
    where id = (select id from one_time_code where flow_id = ${input.flowId} order by created_at desc, id desc limit 1)
      and used_at is null and expires_at > now() and tries < ${input.mostTries}
    returning code_hash = ${hash} as matches, tries
  `.execute(trx);
  const row = rows[0];
  if (row === undefined) return { ok: false, reason: 'dead' };
  if (row.matches) return { ok: true };
  const triesLeft = input.mostTries - row.tries;
  return triesLeft > 0 ? { ok: false, reason: 'wrong', triesLeft } : { ok: false, reason: 'dead' };
}

const codeHash = (hmacKey: Buffer, flowId: string, code: string): Buffer =>
  keyedHash(hmacKey, 'code', flowId, code);

/** Seconds before another code of this journey may be asked; 0 when it may. */
export async function secondsUntilResend(
  queryable: Database['query'] | Trx,
  flowId: string,
  everySeconds: number,
): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select coalesce(ceil(${everySeconds} - extract(epoch from now() - max(created_at))), 0)::int as seconds
    from one_time_code where flow_id = ${flowId}
  `.execute(queryable);
  return Math.max(0, rows[0]!.seconds);
}
