import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { hashToken, newToken } from '../../platform/crypto/tokens.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { LegacyPerson } from './find-legacy-person.store.ts';

/** Minutes for which a person may take to sign in at their legacy account. */
const SIGN_IN_MINUTES = 30;

/** Keeps a request that leaves, bound to the browser that makes it. */
export async function storeLegacyRequest(
  query: Database['query'],
  input: { sourceId: string; requestId: string; browserToken: string; serviceHandle: string | undefined },
): Promise<void> {
  await query
    .insertInto('legacy_request')
    .values({
      id: uuidv7(),
      source_id: input.sourceId,
      request_id: input.requestId,
      browser_hash: hashToken(input.browserToken),
      service_handle: input.serviceHandle ?? null,
      expires_at: sql<Date>`now() + make_interval(mins => ${SIGN_IN_MINUTES})`,
    })
    .execute();
}

/**
 * Takes the answer to a request of ours, once: the request must have gone to that source, be alive and unanswered.
 * @returns whether it is now answered, by this answer
 */
export async function claimLegacyRequest(
  trx: Trx,
  input: { requestId: string; sourceId: string },
): Promise<'claimed' | 'unknown' | 'replayed' | 'expired'> {
  const { rows } = await sql<{ claimed: boolean; answered: boolean }>`
    with asked as (
      select id, answered_at, expires_at from legacy_request
      where request_id = ${input.requestId} and source_id = ${input.sourceId} for update
    ), claimed as (
      update legacy_request r set answered_at = now() from asked
      where r.id = asked.id and asked.answered_at is null and asked.expires_at > now() returning r.id
    )
    select asked.answered_at is not null as answered, claimed.id is not null as claimed
    from asked left join claimed on claimed.id = asked.id
  `.execute(trx);
  const row = rows[0];
  if (row === undefined) return 'unknown';
  if (row.claimed) return 'claimed';
  return row.answered ? 'replayed' : 'expired';
}

/** Keeps who a claimed request found. @returns the one-time handle under which the browser comes for it */
export async function keepLegacyPerson(trx: Trx, requestId: string, person: LegacyPerson): Promise<string> {
  const handle = newToken();
  await trx
    .updateTable('legacy_request')
    .set({
      handle_hash: hashToken(handle),
      account_id: person.accountId,
      found: person.found,
      school_uais: [...person.schoolUais],
    })
    .where('request_id', '=', requestId)
    .execute();
  return handle;
}

/** What waits under a handle, for the browser that asked and for no other; each is given once. */
export async function takeLegacyPerson(
  trx: Trx,
  input: { handle: string; browserToken: string },
): Promise<(LegacyPerson & { sourceId: string; serviceHandle: string | null }) | undefined> {
  const row = await trx
    .updateTable('legacy_request')
    .set({ used_at: sql<Date>`now()` })
    .where('handle_hash', '=', hashToken(input.handle))
    .where('browser_hash', '=', hashToken(input.browserToken))
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning(['source_id', 'service_handle', 'account_id', 'found', 'school_uais'])
    .executeTakeFirst();
  if (row?.found == null) return undefined;
  return {
    sourceId: row.source_id,
    serviceHandle: row.service_handle,
    found: row.found as LegacyPerson['found'],
    accountId: row.account_id,
    schoolUais: row.school_uais ?? [],
  };
}

/** Notes that a person used a legacy account: their school gives them no letter meanwhile (R97). */
export async function noteLegacySignIn(trx: Trx, accountId: string, kind: string): Promise<void> {
  await trx
    .updateTable('account')
    .set({ legacy_kind: kind, last_legacy_sign_in_at: sql<Date>`now()` })
    .where('id', '=', accountId)
    .execute();
}
