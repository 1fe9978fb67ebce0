import { lockAccount } from '../../src/accounts/account.store.ts';
import { decideChildren } from '../../src/accounts/child.store.ts';
import { setPassword } from '../../src/accounts/credential.store.ts';
import { moveAccount } from '../../src/accounts/move-account.store.ts';
import { setProvedMobile } from '../../src/activation/activated-account.store.ts';
import { parsePhone } from '../../src/platform/phone/parse-phone.ts';
import { type Family, newFamily } from './family.ts';
import { PlainClient } from './plain-client.ts';
import type { TestPortal } from './portal.ts';

/** A password that every rule accepts. */
export const FAMILY_PASSWORD = 'soixante girafes en bonnet';

/** A family whose guardian has activated by SMS, every child attached, without walking through the screens. */
export async function activeFamily(
  portal: TestPortal,
  changes: Parameters<typeof newFamily>[1] = {},
): Promise<Family> {
  const family = await newFamily(portal, changes);
  const app = await portal.app('web');
  const hashed = await app.hasher.hash(FAMILY_PASSWORD);
  if (!hashed.ok) throw new Error('overloaded');
  await app.database.transaction(async (trx) => {
    const account = await lockAccount(trx, family.accountId);
    const actor = { kind: account.kind, id: account.id };
    const move = { event: 'activate-alone', to: 'active', origin: 'guardian' } as const;
    await moveAccount(trx, { account, actor, from: {}, ...move });
    await setPassword(trx, app.keyrings.password, { accountId: account.id, encodedHash: hashed.encoded });
    await setProvedMobile(trx, account.id, parsePhone(family.mobile)!.e164);
    const children = family.children.map(({ pupilId }) => ({ pupilId, state: 'attached' as const }));
    await decideChildren(trx, account.id, children);
  });
  return family;
}

/** A visitor without a browser who has signed in with identifier and password. */
export async function signInPlainly(
  portal: { url: string },
  identifier: string,
  password = FAMILY_PASSWORD,
): Promise<PlainClient> {
  const client = new PlainClient(portal.url);
  await client.get('/connexion/responsable');
  const answer = await client.submit('/connexion/responsable', {
    j_username: identifier,
    j_password: password,
  });
  if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}`);
  return client;
}
