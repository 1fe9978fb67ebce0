import type { App } from '../../app.ts';
import { keyedHash } from '../../platform/crypto/tokens.ts';

/** Who asks for passkeys: from configuration only, never from a header of the request. */
export function relyingPartyOf(app: App): { id: string; origin: string; name: string } {
  const url = new URL(app.config.EDUCONNECT_PORTAL_URL);
  return { id: url.hostname, origin: url.origin, name: 'EduConnect' };
}

/** The user handle that a device keeps: opaque, so that it says nothing of the account (WebAuthn, § 14.6.1). */
export const userHandleOf = (app: App, accountId: string): Buffer =>
  keyedHash(app.hmacKey, 'passkey-user', accountId);
