import { sql } from 'kysely';
import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { hashToken, newToken } from '../../platform/crypto/tokens.ts';
import type { Database } from '../../platform/database/database.ts';
import { type JournalEntry, journalRow } from '../../platform/journal/journal.ts';
import type { SsoRequest } from './inbound/sso-request.ts';
import type { NameIdFormat } from '../registry/service.ts';

/** Minutes for which a person may take to sign in, or to activate an account, before going on to the service. */
const pendingMinutes = 60;

/** Keeps a checked request until its person has signed in. Returns the handle, which only its hash is kept of. */
export async function storePendingRequest(query: Database['query'], request: SsoRequest): Promise<string> {
  const handle = newToken();
  await query
    .insertInto('sso_request')
    .values({
      ...requestColumns(request),
      id: uuidv7(),
      handle_hash: hashToken(handle),
      expires_at: sql<Date>`now() + make_interval(mins => ${pendingMinutes})`,
    })
    .execute();
  return handle;
}

function requestColumns(request: SsoRequest) {
  return {
    service_id: request.service.id,
    request_id: request.requestId,
    acs_url: request.acsUrl,
    relay_state: request.relayState,
    force_authn: request.forceAuthn,
    is_passive: request.isPassive,
    name_id_format: request.nameIdFormat,
    authn_context: request.authnContext,
  };
}

/** A request as it was kept; the service may have changed since. */
export type PendingRequest = Omit<SsoRequest, 'service'> & {
  readonly handle: string;
  readonly serviceId: string;
  readonly receivedAt: Date;
  readonly state: 'pending' | 'answered' | 'expired';
};

export async function findPendingRequest(
  query: Database['query'],
  handle: string,
): Promise<PendingRequest | undefined> {
  const row = await query
    .selectFrom('sso_request')
    .select([
      'service_id',
      'request_id',
      'acs_url',
      'relay_state',
      'force_authn',
      'is_passive',
      'name_id_format',
      'authn_context',
      'received_at',
      sql<PendingRequest['state']>`case when answered_at is not null then 'answered'
        when expires_at <= now() then 'expired' else 'pending' end`.as('state'),
    ])
    .where('handle_hash', '=', hashToken(handle))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    handle,
    serviceId: row.service_id,
    requestId: row.request_id,
    acsUrl: row.acs_url,
    relayState: row.relay_state,
    forceAuthn: row.force_authn,
    isPassive: row.is_passive,
    nameIdFormat: row.name_id_format as NameIdFormat,
    authnContext: row.authn_context,
    receivedAt: row.received_at,
    state: row.state,
  };
}

/** What is remembered of an assertion given. */
export type Participation = {
  readonly sessionId: string;
  readonly nameIdFormat: NameIdFormat;
  readonly nameId: string;
  readonly sessionIndex: string;
  readonly attributeNames: readonly string[];
};

export type Answer = {
  readonly request: SsoRequest;
  /** The request kept under this handle is the one answered; null when it is answered at once. */
  readonly handle: string | null;
  /** Null when the answer is a status without an assertion. */
  readonly participation: Participation | null;
  readonly journal: JournalEntry | null;
};

/**
 * Notes that a request is answered, who takes part, and the journal's entry: one statement, which does nothing and
 * returns false when the request was answered before (the same ID again, or the same handle), or is past its time.
 */
export async function recordAnswer(query: Database['query'], answer: Answer): Promise<boolean> {
  const { request, handle, participation } = answer;
  const columns = requestColumns(request);
  const answered =
    handle === null
      ? sql`
          insert into sso_request (id, service_id, request_id, acs_url, relay_state, force_authn, is_passive,
            name_id_format, authn_context, expires_at, answered_at)
          values (${uuidv7()}, ${columns.service_id}, ${columns.request_id}, ${columns.acs_url},
            ${columns.relay_state}, ${columns.force_authn}, ${columns.is_passive}, ${columns.name_id_format},
            ${columns.authn_context}, now() + make_interval(mins => ${pendingMinutes}), now())
          on conflict (service_id, request_id) where answered_at is not null do nothing
          returning 1`
      : sql`
          update sso_request set answered_at = now()
          where handle_hash = ${hashToken(handle)} and answered_at is null and expires_at > now()
          returning 1`;
  const entry = answer.journal === null ? null : journalRow(answer.journal);
  try {
    const { rows } = await sql<{ answered: number }>`
      with answered as (${answered}), taking_part as (
        insert into sso_participation as p
          (session_id, service_id, name_id_format, name_id, session_index, attributes)
        select ${participation?.sessionId ?? null}::uuid, ${columns.service_id}::uuid,
          ${participation?.nameIdFormat ?? null}, ${participation?.nameId ?? null},
          ${participation?.sessionIndex ?? null}, ${[...(participation?.attributeNames ?? [])]}::text[]
        from answered where ${participation !== null}::boolean
        on conflict (session_id, service_id) do update set name_id_format = excluded.name_id_format,
          name_id = excluded.name_id, session_index = excluded.session_index, attributes = excluded.attributes,
          last_at = now()
      ), told as (
        insert into journal_entry (id, action, actor_kind, actor_id, account_id, detail, address, trace)
        select ${entry?.id ?? null}::uuid, ${entry?.action ?? null}, ${entry?.actor_kind ?? null},
          ${entry?.actor_id ?? null}, ${entry?.account_id ?? null}::uuid, ${entry?.detail ?? null}::jsonb,
          ${entry?.address ?? null}::inet, ${entry?.trace ?? null}
        from answered where ${entry !== null}::boolean
      )
      select count(*)::int as answered from answered
    `.execute(query);
    return rows[0]?.answered === 1;
  } catch (error) {
    // The same request was answered meanwhile under another handle.
    if (error instanceof pg.DatabaseError && error.constraint === 'sso_request_answered_once') return false;
    throw error;
  }
}
