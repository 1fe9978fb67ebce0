import type { Keyring } from '../../platform/crypto/keyring.ts';
import type { Database, Trx } from '../../platform/database/database.ts';

const CONTEXT = 'franceconnect id_token';

/** An id_token as it waits in a journey, to be kept with the session at its end. */
export const sealIdToken = (keyring: Keyring, idToken: string): string =>
  keyring.encrypt(idToken, CONTEXT).toString('base64');

/** Keeps with a session what signing out at FranceConnect takes. @param sealed of `sealIdToken` */
export async function saveIdToken(trx: Trx, sessionId: string, sealed: string): Promise<void> {
  const idToken = Buffer.from(sealed, 'base64');
  await trx
    .insertInto('franceconnect_session')
    .values({ session_id: sessionId, id_token: idToken })
    .onConflict((conflict) => conflict.column('session_id').doUpdateSet({ id_token: idToken }))
    .execute();
}

/** The id_token of a session that FranceConnect opened; undefined for another. */
export async function findIdToken(
  query: Database['query'],
  keyring: Keyring,
  sessionId: string,
): Promise<string | undefined> {
  const row = await query
    .selectFrom('franceconnect_session')
    .select('id_token')
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return row && keyring.decrypt(row.id_token, CONTEXT);
}
