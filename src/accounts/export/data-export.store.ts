import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { Language } from '../../ui/i18n/languages.ts';

/** What a person sees of their copy: none, on its way, ready until an instant, or failed. */
export type DataExport = {
  id: string;
  state: 'asked' | 'ready' | 'failed';
  askedAt: Date;
  expiresAt: Date | null;
};

/** The last copy of this person that has not expired. */
export async function findDataExport(
  query: Database['query'] | Trx,
  accountId: string,
): Promise<DataExport | undefined> {
  const row = await query
    .selectFrom('data_export')
    .select(['id', 'state', 'asked_at', 'expires_at'])
    .where('account_id', '=', accountId)
    .where(sql<boolean>`(expires_at is null or expires_at > now())`)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : {
        id: row.id,
        state: row.state as DataExport['state'],
        askedAt: row.asked_at,
        expiresAt: row.expires_at,
      };
}

/** Asks for a copy, and removes those before it. Nothing happens when one is on its way. */
export async function insertDataExport(trx: Trx, accountId: string, language: Language): Promise<boolean> {
  await sql`delete from data_export where account_id = ${accountId} and state <> 'asked'`.execute(trx);
  const { numAffectedRows } = await sql`
    insert into data_export (id, account_id, language) values (${uuidv7()}, ${accountId}, ${language})
    on conflict do nothing
  `.execute(trx);
  if (numAffectedRows !== 1n) return false;
  await sql`select jobs.wake('make-exports')`.execute(trx);
  return true;
}

export type LeasedExport = { id: string; accountId: string; language: string; attempts: number };

const LEASE_SECONDS = 120;

/** Takes the copy that has waited longest; one whose worker died is taken when its lease ends. */
export async function takeDueExport(query: Database['query']): Promise<LeasedExport | undefined> {
  const { rows } = await sql<LeasedExport>`
    update data_export set attempts = attempts + 1, due_at = now() + make_interval(secs => ${LEASE_SECONDS})
    where id = (
      select id from data_export where state = 'asked' and due_at <= now()
      order by due_at limit 1 for update skip locked
    )
    returning id, account_id as "accountId", language, attempts
  `.execute(query);
  return rows[0];
}

export async function keepDataExport(
  query: Database['query'],
  made: { id: string; json: Buffer; pdf: Buffer; hours: number },
): Promise<void> {
  await sql`
    update data_export set state = 'ready', json = ${made.json}, pdf = ${made.pdf},
      expires_at = now() + make_interval(hours => ${made.hours})
    where id = ${made.id} and state = 'asked'
  `.execute(query);
}

export async function failDataExport(query: Database['query'], id: string): Promise<void> {
  await sql`update data_export set state = 'failed' where id = ${id} and state = 'asked'`.execute(query);
}

/** The file of this person's copy, still encrypted; undefined when it is not theirs, not ready, or expired. */
export async function findExportFile(
  trx: Trx,
  input: { accountId: string; format: 'json' | 'pdf' },
): Promise<{ id: string; file: Buffer } | undefined> {
  const { rows } = await sql<{ id: string; file: Buffer }>`
    select id, ${sql.ref(input.format)} as file from data_export
    where account_id = ${input.accountId} and state = 'ready' and expires_at > now()
    order by asked_at desc limit 1
  `.execute(trx);
  return rows[0];
}
