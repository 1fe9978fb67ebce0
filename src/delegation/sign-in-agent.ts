import type { App } from '../app.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { countAttempts } from '../platform/limits/attempts.store.ts';
import { findAgentByLogin, openAgentSession } from './agent.store.ts';

export type SignInAgentResult =
  | { ok: true; token: string }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'throttled'; waitSeconds: number }
  | { ok: false; reason: 'overloaded'; retryAfterSeconds: number };

/** Signs an agent in to the console. Exactly one argon2 an attempt, in the agents' lane of the queue. */
export async function signInAgent(
  app: App,
  input: { login: string; password: string; from: Origin },
): Promise<SignInAgentResult> {
  const { config, database, hasher } = app;
  const login = input.login.normalize('NFKC').trim().toLowerCase().slice(0, 64);
  const waitSeconds = await countAttempts(database.query, app.hmacKey, [
    { kind: 'agent-signin', key: login, windowSeconds: 15 * 60, most: config.EDUCONNECT_SIGNIN_TRIES },
  ]);
  if (waitSeconds > 0) return { ok: false, reason: 'throttled', waitSeconds };
  const agent = await findAgentByLogin(database.query, app.keyrings.password, login);
  const checked =
    agent === undefined
      ? await hasher.dummyVerify(input.password, { priority: 'agent' })
      : await hasher.verify(agent.encodedHash, input.password, { priority: 'agent' });
  if (!checked.ok) return checked;
  if (agent === undefined || !checked.matches) return { ok: false, reason: 'wrong' };
  return database.transaction(async (trx) => {
    const token = await openAgentSession(trx, {
      agentId: agent.id,
      idleSeconds: config.EDUCONNECT_AGENT_IDLE_MINUTES * 60,
      hours: config.EDUCONNECT_AGENT_SESSION_HOURS,
    });
    await writeJournal(trx, {
      action: 'agent.signed-in',
      actor: { kind: 'agent', id: agent.id },
      from: input.from,
    });
    return { ok: true, token };
  });
}
