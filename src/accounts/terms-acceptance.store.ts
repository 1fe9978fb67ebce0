import { sql } from 'kysely';
import type { Database, Trx } from '../platform/database/database.ts';
import { GENERAL_TERMS } from './general-terms.ts';

/** Terms as they are accepted: the general ones, or those of a service, under its id. */
export type TermsDocument = { document: 'general' | (string & {}); version: string };

/** Records who accepted which terms (R216). @returns false when they had */
export async function recordAcceptance(trx: Trx, accountId: string, terms: TermsDocument): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('terms_acceptance')
    .values({ account_id: accountId, ...terms })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** What a person has accepted, the latest first. */
export async function listAcceptances(
  query: Database['query'],
  accountId: string,
): Promise<(TermsDocument & { acceptedAt: Date })[]> {
  const rows = await query
    .selectFrom('terms_acceptance')
    .select(['document', 'version', 'accepted_at'])
    .where('account_id', '=', accountId)
    .orderBy('accepted_at', 'desc')
    .execute();
  return rows.map(({ document, version, accepted_at }) => ({ document, version, acceptedAt: accepted_at }));
}

/** Whether the general terms changed since this person activated their account, and wait to be accepted. */
export async function lacksGeneralTerms(query: Database['query'], accountId: string): Promise<boolean> {
  const { rows } = await sql<{ lacks: boolean }>`
    select a.activated_at < ${GENERAL_TERMS.inForceOn}::date and not exists (
      select from terms_acceptance
      where account_id = a.id and document = 'general' and version = ${GENERAL_TERMS.version}
    ) as lacks
    from account a where a.id = ${accountId}
  `.execute(query);
  return rows[0]?.lacks === true;
}
