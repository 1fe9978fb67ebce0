import { sql } from 'kysely';
import type { Database } from '../platform/database/database.ts';
import type { JournalAction } from '../platform/journal/journal.ts';

/** What a person reads of their own history. */
export const HISTORY_ACTIONS = [
  'session.opened',
  'signin.failed',
  'service.signed-in',
  'account.activated',
  'account.password-changed',
  'account.email-changed',
  'account.email-confirmed',
  'account.mobile-changed',
  'account.not-me',
  'passkey.added',
  'passkey.removed',
] as const satisfies readonly JournalAction[];

export type HistoryAction = (typeof HISTORY_ACTIONS)[number];

export type HistoryEntry = {
  id: string;
  at: Date;
  action: HistoryAction;
  address: string | null;
  /** The service entered, for `service.signed-in`. */
  serviceId: string | null;
  /** How they signed in, for `session.opened`. */
  way: string | null;
};

const MONTHS = 12;

/** What happened on one account in the last 12 months, the latest first. One entry more than asked tells of a next page. */
export async function listHistory(
  query: Database['query'],
  accountId: string,
  page: { from: number; most: number },
): Promise<HistoryEntry[]> {
  const { rows } = await sql<HistoryEntry>`
    select id, at, action, host(address) as address, detail ->> 'service' as "serviceId", detail ->> 'way' as way
    from journal_entry
    where account_id = ${accountId} and at > now() - make_interval(months => ${MONTHS})
      and action = any (${[...HISTORY_ACTIONS]}::text[])
    order by at desc, id desc
    limit ${page.most} offset ${page.from}
  `.execute(query);
  return rows;
}
