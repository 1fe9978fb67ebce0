import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Keyring } from '../platform/crypto/keyring.ts';
import { hashToken, newToken } from '../platform/crypto/tokens.ts';
import type { Database, Trx } from '../platform/database/database.ts';

export type AgentRole = 'national' | 'academy' | 'head' | 'delegate';

/** An agent of the console. */
export type Agent = {
  id: string;
  login: string;
  displayName: string;
  role: AgentRole;
  academyCode: string | null;
  schoolUai: string | null;
  schoolName: string | null;
};

const agentPasswordContext = (agentId: string): string => `agent ${agentId}`;

/** Creates a local agent, or gives an existing login another password. @returns its id */
export async function saveAgent(
  trx: Trx,
  keyring: Keyring,
  agent: Omit<Agent, 'id' | 'schoolName'> & { encodedHash: string },
): Promise<string> {
  const known = await trx
    .selectFrom('agent')
    .select('id')
    .where('login', '=', agent.login)
    .executeTakeFirst();
  const id = known?.id ?? uuidv7();
  const row = {
    display_name: agent.displayName,
    role: agent.role,
    academy_code: agent.academyCode,
    school_uai: agent.schoolUai,
    password_hash: keyring.encrypt(agent.encodedHash, agentPasswordContext(id)),
  };
  await trx
    .insertInto('agent')
    .values({ id, login: agent.login, ...row })
    .onConflict((conflict) => conflict.column('login').doUpdateSet(row))
    .execute();
  return id;
}

/** The agent of a login and its argon2 hash; undefined when nobody has it, or it is disabled. */
export async function findAgentByLogin(
  database: Database['query'],
  keyring: Keyring,
  login: string,
): Promise<{ id: string; encodedHash: string } | undefined> {
  const row = await database
    .selectFrom('agent')
    .select(['id', 'password_hash'])
    .where('login', '=', login)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : { id: row.id, encodedHash: keyring.decrypt(row.password_hash, agentPasswordContext(row.id)) };
}

/** Opens a session of the console. @returns the token for the browser's cookie */
export async function openAgentSession(
  trx: Trx,
  session: { agentId: string; idleSeconds: number; hours: number },
): Promise<string> {
  const token = newToken();
  await trx
    .insertInto('agent_session')
    .values({
      id_hash: hashToken(token),
      agent_id: session.agentId,
      idle_seconds: session.idleSeconds,
      expires_at: sql<Date>`now() + make_interval(hours => ${session.hours})`,
    })
    .execute();
  return token;
}

/** The agent of an open session, read from the database on every request: the end of a right acts at once. */
export async function findAgentBySession(
  database: Database['query'],
  token: string,
): Promise<Agent | undefined> {
  const idHash = hashToken(token);
  const row = await database
    .selectFrom('agent_session as s')
    .innerJoin('agent as a', 'a.id', 's.agent_id')
    .leftJoin('school as sc', 'sc.uai', 'a.school_uai')
    .select([
      'a.id',
      'a.login',
      'a.display_name',
      'a.role',
      'a.academy_code',
      'a.school_uai',
      'sc.name as school_name',
      sql<boolean>`s.last_seen_at < now() - interval '1 minute'`.as('stale'),
    ])
    .where('s.id_hash', '=', idHash)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', sql<Date>`now()`)
    .where('s.last_seen_at', '>', sql<Date>`now() - make_interval(secs => s.idle_seconds)`)
    .where('a.disabled_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.stale) {
    await database
      .updateTable('agent_session')
      .set({ last_seen_at: sql<Date>`now()` })
      .where('id_hash', '=', idHash)
      .execute();
  }
  return {
    id: row.id,
    login: row.login,
    displayName: row.display_name,
    role: row.role as AgentRole,
    academyCode: row.academy_code,
    schoolUai: row.school_uai,
    schoolName: row.school_name,
  };
}

export async function endAgentSession(trx: Trx, token: string): Promise<void> {
  await trx
    .updateTable('agent_session')
    .set({ ended_at: sql<Date>`now()` })
    .where('id_hash', '=', hashToken(token))
    .where('ended_at', 'is', null)
    .execute();
}
