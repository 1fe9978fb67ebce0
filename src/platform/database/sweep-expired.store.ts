import { sql } from 'kysely';
import type { Database } from './database.ts';

/** What is kept after its end, for support and the journal's readers. */
const KEPT_DAYS = 7;

/** Removes what is past its time: journeys, links, sessions, counters, provisional passwords, idempotency keys. */
export async function sweepExpired(query: Database['query']): Promise<void> {
  await sql`delete from provisional_password where expires_at < now()`.execute(query);
  await sql`delete from attempt_counter where window_started_at + make_interval(secs => window_seconds) < now()`.execute(
    query,
  );
  await sql`delete from flow where expires_at < now() - make_interval(days => ${KEPT_DAYS})`.execute(query);
  await sql`delete from link_token where expires_at < now() - make_interval(days => ${KEPT_DAYS})`.execute(
    query,
  );
  await sql`delete from missing_child_case where asked_at < now() - interval '12 months'`.execute(query);
  await sql`delete from passkey_challenge where expires_at < now()`.execute(query);
  await sql`delete from sso_request where expires_at < now()`.execute(query);
  await sql`delete from legacy_request where expires_at < now()`.execute(query);
  await sql`delete from franceconnect_request where expires_at < now()`.execute(query);
  await sql`delete from session where expires_at < now() - make_interval(days => ${KEPT_DAYS})`.execute(
    query,
  );
  await sql`delete from agent_session where expires_at < now() - make_interval(days => ${KEPT_DAYS})`.execute(
    query,
  );
  await sql`delete from idempotency where created_at < now() - make_interval(days => ${KEPT_DAYS})`.execute(
    query,
  );
  await sql`delete from data_export where coalesce(expires_at, asked_at + make_interval(days => ${KEPT_DAYS})) < now()`.execute(
    query,
  );
}
