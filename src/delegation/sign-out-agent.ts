import type { App } from '../app.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { endAgentSession } from './agent.store.ts';

/** Ends an agent's session. */
export async function signOutAgent(
  app: App,
  input: { agentId: string; token: string; from: Origin },
): Promise<void> {
  await app.database.transaction(async (trx) => {
    await endAgentSession(trx, input.token);
    const actor = { kind: 'agent', id: input.agentId } as const;
    await writeJournal(trx, { action: 'agent.signed-out', actor, from: input.from });
  });
}
