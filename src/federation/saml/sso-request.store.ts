import { sql } from 'kysely';
import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { hashToken, newToken } from '../../platform/crypto/tokens.ts';
import type { Database } from '../../platform/database/database.ts';
import { runStatement } from '../../platform/database/run-statement.ts';
import { journalRow, type Origin } from '../../platform/journal/journal.ts';
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
export type Given = {
  readonly sessionId: string;
  readonly person: { readonly kind: 'guardian' | 'pupil'; readonly id: string };
  readonly from: Origin;
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
  readonly given: Given | null;
};

const statements = {
  atOnce: {
    name: 'answer-at-once',
    text: recordText(`
      insert into sso_request (id, service_id, request_id, acs_url, force_authn, is_passive, name_id_format,
        authn_context, expires_at, answered_at)
      values ($14, $1, $15, $16, $17, $18, $19, $20, now() + make_interval(mins => ${pendingMinutes}), now())
      on conflict (service_id, request_id) where answered_at is not null do nothing`),
  },
  pending: {
    name: 'answer-pending',
    text: recordText(`
      update sso_request set answered_at = now(), relay_state = null
      where handle_hash = $14 and answered_at is null and expires_at > now()`),
  },
};

/** What both ways of answering write: $1 to $6 who takes part where, $7 to $13 the journal. */
function recordText(answered: string): string {
  return `
    with answered as (${answered} returning 1), taking_part as (
      insert into sso_participation (session_id, service_id, name_id_format, name_id, session_index, attributes)
      select $2::uuid, $1::uuid, $3, $4, $5, $6::text[] from answered where $2::uuid is not null
      on conflict (session_id, service_id) do update set name_id_format = excluded.name_id_format,
        name_id = excluded.name_id, session_index = excluded.session_index, attributes = excluded.attributes,
        last_at = now()
    ), seen as (
      update session set last_seen_at = now() where id = $2::uuid and last_seen_at < now() - interval '1 minute'
    ), told as (
      insert into journal_entry (id, action, actor_kind, actor_id, account_id, detail, address, trace)
      select $7::uuid, $8, $9, $10::text, $10::uuid, $11::jsonb, $12::inet, $13 from answered where $7::uuid is not null
    )
    select count(*)::int as answered from answered`;
}

/**
 * Notes that a request is answered, who takes part, that the session was used, and the journal's entry: one
 * statement, which returns false when the request was answered before (the same ID again, or the same handle), or
 * is past its time; nothing is then written but the session's use.
 */
export async function recordAnswer(pool: Database['pool'], answer: Answer): Promise<boolean> {
  const { request, handle, given } = answer;
  const { service } = request;
  const entry =
    given === null
      ? null
      : journalRow({
          action: 'service.signed-in',
          actor: given.person,
          accountId: given.person.id,
          detail: { service: service.id, protocol: 'saml', solicited: request.requestId !== null },
          from: given.from,
        });
  const values = [
    service.id,
    given?.sessionId,
    given?.nameIdFormat,
    given?.nameId,
    given?.sessionIndex,
    given?.attributeNames,
    entry?.id,
    entry?.action,
    entry?.actor_kind,
    entry?.account_id,
    entry?.detail,
    entry?.address,
    entry?.trace,
  ];
  const own =
    handle === null
      ? [
          uuidv7(),
          request.requestId,
          request.acsUrl,
          request.forceAuthn,
          request.isPassive,
          request.nameIdFormat,
          request.authnContext,
        ]
      : [hashToken(handle)];
  try {
    const statement = handle === null ? statements.atOnce : statements.pending;
    const rows = await runStatement<{ answered: number }>(pool, statement, [...values, ...own]);
    return rows[0]?.answered === 1;
  } catch (error) {
    // The same request was answered meanwhile under another handle.
    if (error instanceof pg.DatabaseError && error.constraint === 'sso_request_answered_once') return false;
    throw error;
  }
}
