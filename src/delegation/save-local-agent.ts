import type { PasswordProblem } from '../accounts/password-rules.ts';
import type { App } from '../app.ts';
import { writeJournal } from '../platform/journal/journal.ts';
import { type Agent, saveAgent } from './agent.store.ts';

export type SaveLocalAgentResult =
  | { ok: true; id: string }
  | { ok: false; reason: 'password'; problems: readonly PasswordProblem[] }
  | { ok: false; reason: 'overloaded' };

/** Creates a local agent of the console, or gives an existing login another password (staff rules: 16 characters). */
export async function saveLocalAgent(
  app: App,
  input: Omit<Agent, 'id' | 'schoolName'> & { password: string },
): Promise<SaveLocalAgentResult> {
  const { password, ...agent } = input;
  const facts = { words: [agent.login, agent.displayName], dates: [] };
  const rules = await app.passwordRules.check(password, { profile: 'staff', facts });
  if (!rules.ok) return { ok: false, reason: 'overloaded' };
  if (rules.problems.length > 0) return { ok: false, reason: 'password', problems: rules.problems };
  const hashed = await app.hasher.hash(password, { priority: 'agent' });
  if (!hashed.ok) return { ok: false, reason: 'overloaded' };
  return app.database.transaction(async (trx) => {
    const id = await saveAgent(trx, app.keyrings.password, { ...agent, encodedHash: hashed.encoded });
    await writeJournal(trx, {
      action: 'agent.created',
      actor: { kind: 'system' },
      detail: { agent: id, role: agent.role },
    });
    return { ok: true, id };
  });
}
