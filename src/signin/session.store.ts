import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Config } from '../config.ts';
import { hashToken, newToken } from '../platform/crypto/tokens.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import { runStatement } from '../platform/database/run-statement.ts';
import { journalRow, type Origin } from '../platform/journal/journal.ts';
import type { Language } from '../ui/i18n/languages.ts';

/** How a person proved who they are. */
export type SignInWay = 'password' | 'activation' | 'franceconnect' | 'aten' | 'ent' | 'passkey';

/** A person signed in, as every page needs them. */
export type Session = {
  id: string;
  accountId: string;
  kind: 'guardian' | 'pupil';
  identifier: string;
  familyName: string;
  givenName: string;
  way: SignInWay;
  startedAt: Date;
  /** Kept with the account. */
  language: Language;
};

export type NewSession = {
  accountId: string;
  kind: 'guardian' | 'pupil';
  way: SignInWay;
  userAgent?: string | undefined;
  from: Origin;
};

const opening = {
  name: 'open-session',
  text: `
    with opened as (
      insert into session (id_hash, id, account_id, way, idle_seconds, expires_at, address, user_agent)
      values ($1, $2, $3, $4, $5, now() + make_interval(hours => $6), $7::inet, $8)
    ), noted as (
      update account set last_sign_in_at = now() where id = $3
    ), forgotten as (
      delete from attempt_counter where key = any($9::bytea[])
    ), told as (
      insert into journal_entry (id, action, actor_kind, actor_id, account_id, detail, address, trace)
      values ($10, $11, $12, $13, $3, $14::jsonb, $7::inet, $15)
    )
    select exists (select from child_proposal where account_id = $3 and seen_at is null) as "hasNewChildren"`,
};

/**
 * Opens a session, notes the sign-in on the account and writes the journal: one statement.
 * @returns the token for the browser's cookie, of which only the hash is stored; and whether a feed found children to
 * propose to this guardian
 */
export async function openSession(
  queryable: Database['pool'] | Trx,
  config: Config,
  input: NewSession,
  /** Counters of attempts that end with this success. */
  forgottenCounters: readonly Buffer[] = [],
): Promise<{ id: string; token: string; hasNewChildren: boolean }> {
  const token = newToken();
  const id = uuidv7();
  const { idleSeconds, hours } = lifetimes(config, input.kind);
  const entry = journalRow({
    action: 'session.opened',
    actor: { kind: input.kind, id: input.accountId },
    accountId: input.accountId,
    detail: { way: input.way },
    from: input.from,
  });
  const rows = await runStatement<{ hasNewChildren: boolean }>(queryable, opening, [
    hashToken(token),
    id,
    input.accountId,
    input.way,
    idleSeconds,
    hours,
    input.from.address ?? null,
    input.userAgent?.slice(0, 300) ?? null,
    [...forgottenCounters],
    entry.id,
    entry.action,
    entry.actor_kind,
    entry.actor_id,
    entry.detail,
    entry.trace,
  ]);
  return { id, token, hasNewChildren: rows[0]?.hasNewChildren === true };
}

/**
 * What makes a session (s) of an account (a) open, as SQL: the one place that says it, for every statement that
 * reads sessions.
 */
export const OPEN_SESSION = `s.ended_at is null and s.expires_at > now()
  and s.last_seen_at > now() - make_interval(secs => s.idle_seconds) and a.state = 'active'`;

/** The open session of a browser. Notes its use, at most once a minute. */
export async function findSession(database: Database['query'], token: string): Promise<Session | undefined> {
  const idHash = hashToken(token);
  const row = await database
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .select([
      's.id',
      's.account_id',
      's.way',
      's.created_at',
      'a.kind',
      'a.identifier',
      'a.family_name',
      'a.given_name',
      'a.language',
      sql<boolean>`s.last_seen_at < now() - interval '1 minute'`.as('stale'),
    ])
    .where('s.id_hash', '=', idHash)
    .where(sql<boolean>`${sql.raw(OPEN_SESSION)}`)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.stale) {
    await database
      .updateTable('session')
      .set({ last_seen_at: sql<Date>`now()` })
      .where('id_hash', '=', idHash)
      .execute();
  }
  return {
    id: row.id,
    accountId: row.account_id,
    kind: row.kind as Session['kind'],
    identifier: row.identifier,
    familyName: row.family_name,
    givenName: row.given_name,
    way: row.way as SignInWay,
    startedAt: row.created_at,
    language: row.language as Language,
  };
}

/** Ends a session: one statement with its journal entry. Nothing happens when it had ended. */
export async function endSession(database: Database['query'], session: Session, from: Origin): Promise<void> {
  const entry = journalRow({
    action: 'session.closed',
    actor: { kind: session.kind, id: session.accountId },
    accountId: session.accountId,
    from,
  });
  await sql`
    with ended as (
      update session set ended_at = now() where id = ${session.id} and ended_at is null returning 1
    )
    insert into journal_entry (id, action, actor_kind, actor_id, account_id, detail, address, trace)
    select ${entry.id}::uuid, ${entry.action}, ${entry.actor_kind}, ${entry.actor_id}, ${entry.account_id}::uuid,
      ${entry.detail}::jsonb, ${entry.address}::inet, ${entry.trace}
    from ended
  `.execute(database);
}

function lifetimes(config: Config, kind: 'guardian' | 'pupil'): { idleSeconds: number; hours: number } {
  return kind === 'guardian'
    ? {
        idleSeconds: config.EDUCONNECT_GUARDIAN_IDLE_MINUTES * 60,
        hours: config.EDUCONNECT_GUARDIAN_SESSION_HOURS,
      }
    : {
        idleSeconds: config.EDUCONNECT_PUPIL_IDLE_MINUTES * 60,
        hours: config.EDUCONNECT_PUPIL_SESSION_HOURS,
      };
}
