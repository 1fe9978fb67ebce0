import { sql } from 'kysely';
import { hashToken } from '../../platform/crypto/tokens.ts';
import type { Database } from '../../platform/database/database.ts';

/** A browser sent to FranceConnect, as it comes back. */
export type FranceConnectRequest = {
  nonce: string;
  /** The account of somebody signed in who wants to link it. */
  accountId: string | null;
  serviceHandle: string | null;
};

/** Keeps what the answer will be compared with. */
export async function saveRequest(
  query: Database['query'],
  request: FranceConnectRequest & { state: string; browserToken: string; minutes: number },
): Promise<void> {
  await query
    .insertInto('franceconnect_request')
    .values({
      state_hash: hashToken(request.state),
      nonce: request.nonce,
      browser_hash: hashToken(request.browserToken),
      account_id: request.accountId,
      service_handle: request.serviceHandle,
      expires_at: sql<Date>`now() + make_interval(mins => ${request.minutes})`,
    })
    .execute();
}

/** Takes the request that this browser made, once; undefined when it is past its time, used, or another's. */
export async function takeRequest(
  query: Database['query'],
  answer: { state: string; browserToken: string },
): Promise<FranceConnectRequest | undefined> {
  const row = await query
    .updateTable('franceconnect_request')
    .set({ used_at: sql<Date>`now()` })
    .where('state_hash', '=', hashToken(answer.state))
    .where('browser_hash', '=', hashToken(answer.browserToken))
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning(['nonce', 'account_id', 'service_handle'])
    .executeTakeFirst();
  return row && { nonce: row.nonce, accountId: row.account_id, serviceHandle: row.service_handle };
}
