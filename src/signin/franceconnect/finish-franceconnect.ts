import type { Account } from '../../accounts/account.ts';
import type { Flow } from '../../activation/flow.ts';
import { moveFlow } from '../../activation/flow.store.ts';
import type { App } from '../../app.ts';
import type { Trx } from '../../platform/database/database.ts';
import { type Origin, writeJournal } from '../../platform/journal/journal.ts';
import { openSession } from '../session.store.ts';
import { saveIdToken } from './id-token.store.ts';
import { saveLink } from './link.store.ts';

/** What proved that the account is the person's. */
export type LinkProof = 'sms' | 'password' | 'password-and-sms';

/**
 * Ends a journey through FranceConnect, its proofs made: from now on this identity opens this account, and does so
 * now. Call it in the transaction of the last proof, on a locked journey.
 */
export async function finishFranceConnect(
  app: App,
  trx: Trx,
  input: {
    flow: Flow;
    account: Account;
    step: 'done' | 'linked';
    proof: LinkProof;
    userAgent?: string | undefined;
    from: Origin;
  },
): Promise<{ token: string }> {
  const { flow, account, from } = input;
  const { identity, idToken } = flow.data.franceConnect!;
  // The path is the guardians' (R94); nothing before leads a pupil here.
  if (account.kind !== 'guardian') throw new Error('FranceConnect opens no account of a pupil');
  const { issuer, sub } = identity;
  const replaced = await saveLink(trx, { issuer, sub, accountId: account.id });
  await writeJournal(trx, {
    action: 'franceconnect.linked',
    actor: { kind: account.kind, id: account.id },
    accountId: account.id,
    detail: { proof: input.proof, replaced },
    from,
  });
  const { userAgent } = input;
  const session = await openSession(trx, app.config, {
    accountId: account.id,
    kind: account.kind,
    way: 'franceconnect',
    userAgent,
    from,
  });
  await saveIdToken(trx, session.id, idToken);
  const data = { franceConnect: { ...flow.data.franceConnect!, idToken: '' } };
  await moveFlow(trx, flow, { step: input.step, accountId: account.id, data });
  return session;
}
