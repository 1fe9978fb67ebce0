import { getAccount } from '../../accounts/account.store.ts';
import type { App } from '../../app.ts';
import { keepChallenge, listCredentialIds } from './passkey.store.ts';
import { relyingPartyOf, userHandleOf } from './relying-party.ts';
import { webauthn } from './webauthn.ts';

const TIMEOUT_MS = 120_000;
/** ES256, EdDSA, RS256. */
const ALGORITHMS = [-7, -8, -257];

/** What a device needs to sign with a passkey: any of its own at the sign-in page, those of the account elsewhere. */
export async function offerPasskey(
  app: App,
  input: { purpose: 'signin'; accountId: null } | { purpose: 'prove'; accountId: string },
) {
  const { purpose, accountId } = input;
  const known = accountId === null ? [] : await listCredentialIds(app.database.query, accountId);
  const options = await (
    await webauthn()
  ).generateAuthenticationOptions({
    rpID: relyingPartyOf(app).id,
    userVerification: 'required',
    timeout: TIMEOUT_MS,
    allowCredentials: known.map((id) => ({ id: id.toString('base64url') })),
  });
  await keepChallenge(app.database.query, { challenge: options.challenge, purpose, accountId });
  return options;
}

/** What a device needs to make a passkey for this account: one that it finds by itself, behind a PIN or a finger. */
export async function offerNewPasskey(app: App, accountId: string) {
  const { query } = app.database;
  const [account, known] = await Promise.all([
    getAccount(query, accountId),
    listCredentialIds(query, accountId),
  ]);
  const party = relyingPartyOf(app);
  const options = await (
    await webauthn()
  ).generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userName: account.identifier,
    userDisplayName: `${account.givenName} ${account.familyName}`,
    userID: Uint8Array.from(userHandleOf(app, accountId)),
    timeout: TIMEOUT_MS,
    // Nothing is refused by the make of a device, so its make is not asked.
    attestationType: 'none',
    excludeCredentials: known.map((id) => ({ id: id.toString('base64url') })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
  await keepChallenge(query, { challenge: options.challenge, purpose: 'create', accountId });
  return options;
}
