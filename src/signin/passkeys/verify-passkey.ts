import type { App } from '../../app.ts';
import { readPasskeyResponse } from './passkey-response.ts';
import { findPasskey, noteUse, type StoredPasskey, takeChallenge } from './passkey.store.ts';
import { relyingPartyOf } from './relying-party.ts';
import { webauthn } from './webauthn.ts';

/**
 * Checks a device's answer: our challenge, once; our origin and name; the signature; the person verified by the
 * device; a counter that only rises (WebAuthn level 3, section 7.2). Undefined when anything is wrong.
 */
export async function verifyPasskey(
  app: App,
  input: { sent: string } & (
    { purpose: 'signin'; accountId: null } | { purpose: 'prove'; accountId: string }
  ),
): Promise<StoredPasskey | undefined> {
  const { query } = app.database;
  const read = readPasskeyResponse('get', input.sent);
  if (read === undefined) return undefined;
  const { challenge, response } = read;
  if (!(await takeChallenge(query, { challenge, purpose: input.purpose, accountId: input.accountId })))
    return undefined;
  const passkey = await findPasskey(query, Buffer.from(response.id, 'base64url'));
  if (passkey === undefined || (input.accountId !== null && passkey.accountId !== input.accountId))
    return undefined;
  const party = relyingPartyOf(app);
  try {
    const { verified, authenticationInfo } = await (
      await webauthn()
    ).verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: response.id,
        publicKey: Uint8Array.from(passkey.publicKey),
        counter: passkey.counter,
      },
    });
    if (!verified) return undefined;
    const { id, counter } = passkey;
    const isNoted = await noteUse(query, { id, counter, newCounter: authenticationInfo.newCounter });
    return isNoted ? passkey : undefined;
  } catch {
    // The library throws for each thing that is wrong; what exactly is for nobody to know.
    return undefined;
  }
}
