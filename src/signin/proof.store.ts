import { sql } from 'kysely';
import type { Database, Trx } from '../platform/database/database.ts';
import { hashToken, newToken } from '../platform/crypto/tokens.ts';

/** Whether the person of this session proved who they are in the last minutes, by the database's clock. */
export async function hasRecentProof(
  query: Database['query'],
  sessionId: string,
  minutes: number,
): Promise<boolean> {
  const row = await query
    .selectFrom('session')
    .select(sql<boolean>`proved_at > now() - make_interval(mins => ${minutes})`.as('recent'))
    .where('id', '=', sessionId)
    .executeTakeFirst();
  return row?.recent === true;
}

/**
 * Notes that the person proved again who they are, and gives the session another token: the one that was there before
 * the proof opens nothing more (ASVS 5.0, 7.2.4).
 * @returns the token for the browser's cookie
 */
export async function noteProof(trx: Trx, sessionId: string): Promise<string> {
  const token = newToken();
  await trx
    .updateTable('session')
    .set({ proved_at: sql<Date>`now()`, id_hash: hashToken(token) })
    .where('id', '=', sessionId)
    .execute();
  return token;
}
