import { setLanguage } from '../accounts/account.store.ts';
import type { Account } from '../accounts/account.ts';
import { setPassword } from '../accounts/credential.store.ts';
import { moveAccount } from '../accounts/move-account.store.ts';
import type { App } from '../app.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Origin } from '../platform/journal/journal.ts';
import { openSession } from '../signin/session.store.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { journeyPasswordContext } from './choose-legacy-password.ts';
import type { Flow } from './flow.ts';
import { moveFlow } from './flow.store.ts';

/**
 * The end of a journey from a legacy account, once every proof is given: active, with the password chosen, origin ATEN
 * or ENT, signed in (R95, R103). An account active by another journey meanwhile stays as it is, and the person is told.
 * @param input.account locked in this transaction
 * @returns the session's token; undefined when nothing was changed
 */
export async function takeOverAccount(
  app: App,
  trx: Trx,
  input: { flow: Flow; account: Account; language: Language; userAgent: string | undefined; from: Origin },
): Promise<string | undefined> {
  const { flow, account, language, userAgent, from } = input;
  const { kind: origin, password } = flow.data.legacy ?? {};
  if (origin === undefined || password === undefined) return undefined;
  const actor = { kind: account.kind, id: account.id };
  if (!(await moveAccount(trx, { account, event: 'take-over', to: 'active', origin, actor, from }))) {
    await moveFlow(trx, flow, { step: 'known' });
    return undefined;
  }
  await setLanguage(trx, account.id, language);
  const encodedHash = app.keyrings.password.decrypt(
    Buffer.from(password, 'base64'),
    journeyPasswordContext(flow.id),
  );
  await setPassword(trx, app.keyrings.password, { accountId: account.id, encodedHash });
  const { password: _kept, ...legacy } = flow.data.legacy!;
  await moveFlow(trx, flow, { step: 'done', data: { legacy } });
  const session = await openSession(trx, app.config, {
    accountId: account.id,
    kind: account.kind,
    way: 'activation',
    userAgent,
    from,
  });
  return session.token;
}
