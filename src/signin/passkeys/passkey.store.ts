import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { hashToken } from '../../platform/crypto/tokens.ts';
import type { Database, Trx } from '../../platform/database/database.ts';

/** A passkey as its owner sees it. */
export type Passkey = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

/** A passkey as it is checked. */
export type StoredPasskey = {
  id: string;
  accountId: string;
  credentialId: Buffer;
  publicKey: Buffer;
  counter: number;
};

export type ChallengePurpose = 'create' | 'signin' | 'prove';

/** Minutes for which a challenge may be answered. */
const CHALLENGE_MINUTES = 5;

export async function listPasskeys(query: Database['query'] | Trx, accountId: string): Promise<Passkey[]> {
  return query
    .selectFrom('passkey')
    .select(['id', 'name', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute();
}

/** The credential ids of an account, so that a device is not asked for a second one. */
export async function listCredentialIds(query: Database['query'], accountId: string): Promise<Buffer[]> {
  const rows = await query
    .selectFrom('passkey')
    .select('credential_id')
    .where('account_id', '=', accountId)
    .execute();
  return rows.map((row) => row.credential_id);
}

/** A passkey of an active guardian; undefined otherwise. */
export async function findPasskey(
  query: Database['query'],
  credentialId: Buffer,
): Promise<StoredPasskey | undefined> {
  const row = await query
    .selectFrom('passkey as p')
    .innerJoin('account as a', 'a.id', 'p.account_id')
    .select(['p.id', 'p.account_id', 'p.credential_id', 'p.public_key', 'p.counter'])
    .where('p.credential_id', '=', credentialId)
    .where('a.state', '=', 'active')
    .where('a.kind', '=', 'guardian')
    .executeTakeFirst();
  return row === undefined
    ? undefined
    : {
        id: row.id,
        accountId: row.account_id,
        credentialId: row.credential_id,
        publicKey: row.public_key,
        counter: Number(row.counter),
      };
}

/** @returns false when the device's credential is known already */
export async function insertPasskey(
  trx: Trx,
  passkey: {
    accountId: string;
    credentialId: Buffer;
    publicKey: Buffer;
    counter: number;
    transports: string[];
    name: string;
  },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('passkey')
    .values({
      id: uuidv7(),
      account_id: passkey.accountId,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: String(passkey.counter),
      transports: passkey.transports,
      name: passkey.name,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/**
 * Notes a use. @returns false when another use was noted since `counter` was read: of two answers that a cloned device
 * gives at once, one is refused
 */
export async function noteUse(
  query: Database['query'] | Trx,
  input: { id: string; counter: number; newCounter: number },
): Promise<boolean> {
  const { numUpdatedRows } = await query
    .updateTable('passkey')
    .set({ counter: String(input.newCounter), last_used_at: sql<Date>`now()` })
    .where('id', '=', input.id)
    .where('counter', '=', String(input.counter))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function renamePasskey(
  trx: Trx,
  input: { accountId: string; id: string; name: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('passkey')
    .set({ name: input.name })
    .where('id', '=', input.id)
    .where('account_id', '=', input.accountId)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deletePasskey(trx: Trx, accountId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Removes every passkey of an account. @returns how many */
export async function deletePasskeys(trx: Trx, accountId: string): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('passkey')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Keeps a challenge, hashed, for the one answer that may use it. */
export async function keepChallenge(
  query: Database['query'],
  input: { challenge: string; purpose: ChallengePurpose; accountId: string | null },
): Promise<void> {
  await query
    .insertInto('passkey_challenge')
    .values({
      challenge_hash: hashToken(input.challenge),
      purpose: input.purpose,
      account_id: input.accountId,
      expires_at: sql<Date>`now() + make_interval(mins => ${CHALLENGE_MINUTES})`,
    })
    .execute();
}

/** Uses a challenge: one statement, so that it works once. */
export async function takeChallenge(
  query: Database['query'],
  input: { challenge: string; purpose: ChallengePurpose; accountId: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    delete from passkey_challenge
    where challenge_hash = ${hashToken(input.challenge)} and purpose = ${input.purpose}
      and account_id is not distinct from ${input.accountId}::uuid and expires_at > now()
    returning 1
  `.execute(query);
  return rows.length === 1;
}
