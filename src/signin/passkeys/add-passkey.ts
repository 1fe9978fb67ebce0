import { lockAccount } from '../../accounts/account.store.ts';
import { warnByMail } from '../../accounts/warn-owner.ts';
import type { App } from '../../app.ts';
import { type Origin, writeJournal } from '../../platform/journal/journal.ts';
import { readPasskeyResponse } from './passkey-response.ts';
import { insertPasskey, listPasskeys, takeChallenge } from './passkey.store.ts';
import { relyingPartyOf } from './relying-party.ts';
import { webauthn } from './webauthn.ts';

const MOST_PASSKEYS = 10;
export const MOST_NAME_CHARACTERS = 60;

export type AddPasskeyResult =
  { ok: true } | { ok: false; reason: 'name' | 'refused' | 'known' | 'too-many' };

/** A name that its owner gives: trimmed, one line; undefined when it is empty or too long. */
export function readPasskeyName(typed: string): string | undefined {
  const name = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  return name === '' || [...name].length > MOST_NAME_CHARACTERS ? undefined : name;
}

/** Keeps the passkey that a guardian's device has just made (WebAuthn level 3, section 7.1); the owner is warned. */
export async function addPasskey(
  app: App,
  input: { accountId: string; name: string; response: string; from: Origin },
): Promise<AddPasskeyResult> {
  const { accountId, from } = input;
  const name = readPasskeyName(input.name);
  if (name === undefined) return { ok: false, reason: 'name' };
  const read = readPasskeyResponse('create', input.response);
  if (read === undefined) return { ok: false, reason: 'refused' };
  const { challenge, response } = read;
  if (!(await takeChallenge(app.database.query, { challenge, purpose: 'create', accountId })))
    return { ok: false, reason: 'refused' };
  const party = relyingPartyOf(app);
  const info = await (
    await webauthn()
  )
    .verifyRegistrationResponse({
      response: { ...response, response: { ...response.response, transports: [] } },
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    })
    .then(
      (result) => result.registrationInfo,
      () => undefined,
    );
  if (info === undefined) return { ok: false, reason: 'refused' };
  return app.database.transaction(async (trx): Promise<AddPasskeyResult> => {
    const account = await lockAccount(trx, accountId);
    if ((await listPasskeys(trx, accountId)).length >= MOST_PASSKEYS)
      return { ok: false, reason: 'too-many' };
    const isNew = await insertPasskey(trx, {
      accountId,
      credentialId: Buffer.from(info.credential.id, 'base64url'),
      publicKey: Buffer.from(info.credential.publicKey),
      counter: info.credential.counter,
      transports: response.response.transports,
      name,
    });
    if (!isNew) return { ok: false, reason: 'known' };
    await warnByMail(app, trx, account, 'passkey-added');
    await writeJournal(trx, {
      action: 'passkey.added',
      actor: { kind: account.kind, id: accountId },
      accountId,
      from,
    });
    return { ok: true };
  });
}
