import { setPassword } from '../../src/accounts/credential.store.ts';
import type { TestPortal } from './portal.ts';
import type { Family } from './family.ts';

/** A password that every rule accepts. */
export const ACTIVE_PASSWORD = 'soixante girafes en bonnet';

export type ActiveAccount = { accountId: string; identifier: string };

/**
 * Makes a family's account active with a password, as if its owner had activated it, with the contacts given: those
 * are confirmed ones.
 */
export async function makeActive(
  portal: Pick<TestPortal, 'app' | 'database'>,
  family: Pick<Family, 'accountId' | 'identifier'>,
  contacts: { email?: string; mobile?: string } = {},
): Promise<ActiveAccount> {
  const { accountId, identifier } = family;
  await portal.database.superuser.query(
    `update account set state = 'active', origin = 'guardian', activated_at = now(), email = $2::text, mobile = $3::text,
       email_confirmed_at = case when $2::text is not null then now() end,
       mobile_confirmed_at = case when $3::text is not null then now() end
     where id = $1`,
    [accountId, contacts.email ?? null, contacts.mobile ?? null],
  );
  const app = await portal.app('worker');
  const hashed = await app.hasher.hash(ACTIVE_PASSWORD);
  if (!hashed.ok) throw new Error('no hash');
  await app.database.transaction((trx) =>
    setPassword(trx, app.keyrings.password, { accountId, encodedHash: hashed.encoded }),
  );
  return { accountId, identifier };
}
