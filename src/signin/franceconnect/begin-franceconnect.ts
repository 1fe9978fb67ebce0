import type { App } from '../../app.ts';
import { newToken } from '../../platform/crypto/tokens.ts';
import { saveRequest } from './request.store.ts';

/**
 * Prepares a sign-in through FranceConnect.
 * @param input.browserToken what only this browser can show again when it comes back
 * @param input.accountId of somebody signed in who wants to link it
 */
export async function beginFranceConnect(
  app: App,
  input: { browserToken: string; accountId: string | null; serviceHandle: string | null },
): Promise<{ state: string; nonce: string }> {
  const state = newToken();
  const nonce = newToken();
  const minutes = app.config.EDUCONNECT_FLOW_MINUTES;
  await saveRequest(app.database.query, { ...input, state, nonce, minutes });
  return { state, nonce };
}
