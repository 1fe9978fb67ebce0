import { sql } from 'kysely';
import { hashToken, newToken } from '../platform/crypto/tokens.ts';
import type { Database, Trx } from '../platform/database/database.ts';

/** `recover`: lets a new password be chosen (R112, R113). */
export type LinkPurpose = 'activate-email' | 'confirm-email' | 'recover';

/** The links that only confirm an address. */
export const CONFIRMING: readonly LinkPurpose[] = ['activate-email', 'confirm-email'];

/** Makes a link's token; those sent before for the same purpose die. Stored hashed, used once. */
export async function issueLinkToken(
  trx: Trx,
  input: { accountId: string; purpose: LinkPurpose; email: string; minutes: number },
): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken();
  await trx
    .updateTable('link_token')
    .set({ expires_at: sql<Date>`least(expires_at, now())` })
    .where('account_id', '=', input.accountId)
    .where('purpose', '=', input.purpose)
    .execute();
  const { expires_at } = await trx
    .insertInto('link_token')
    .values({
      token_hash: hashToken(token),
      account_id: input.accountId,
      purpose: input.purpose,
      email: input.email,
      expires_at: sql<Date>`now() + make_interval(mins => ${input.minutes})`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow();
  return { token, expiresAt: expires_at };
}

/** Whether a link would still work, without using it: mail scanners open links too. */
export async function isLinkAlive(
  database: Database['query'],
  token: string,
  purposes: readonly LinkPurpose[],
): Promise<boolean> {
  const row = await database
    .selectFrom('link_token')
    .select('account_id')
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .where('purpose', 'in', purposes)
    .executeTakeFirst();
  return row !== undefined;
}

/** Uses a link: one statement, so that it works once. */
export async function consumeLinkToken(
  trx: Trx,
  token: string,
  purposes: readonly LinkPurpose[],
): Promise<{ accountId: string; purpose: LinkPurpose; email: string } | undefined> {
  const row = await trx
    .updateTable('link_token')
    .set({ used_at: sql<Date>`now()` })
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .where('purpose', 'in', purposes)
    .returning(['account_id', 'purpose', 'email'])
    .executeTakeFirst();
  if (row?.email == null) return undefined;
  return { accountId: row.account_id, purpose: row.purpose as LinkPurpose, email: row.email };
}
