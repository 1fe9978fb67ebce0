import type { App } from '../app.ts';
import { lockFlow, moveFlow } from './flow.store.ts';

/** « Confirmation de la demande de création » (R95): from here on the person chooses a password. */
export async function confirmLegacyRequest(app: App, input: { flowId: string }): Promise<void> {
  await app.database.transaction(async (trx) => {
    const flow = await lockFlow(trx, input.flowId, ['confirm']);
    if (flow !== undefined) await moveFlow(trx, flow, { step: 'password' });
  });
}
