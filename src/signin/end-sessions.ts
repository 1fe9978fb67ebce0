import { lockAccount } from '../accounts/account.store.ts';
import type { App } from '../app.ts';
import type { Origin } from '../platform/journal/journal.ts';
import { endOtherSessions } from '../recovery/other-sessions.store.ts';
import { endOwnSession } from './open-sessions.store.ts';
import type { Session } from './session.store.ts';

/** Ends one other session of the person, or all of them but the one in use. */
export async function endSessions(
  app: App,
  input: { session: Session; which: 'others' | { sessionId: string }; from: Origin },
): Promise<void> {
  const { session, which, from } = input;
  if (which !== 'others' && !/^[0-9a-f-]{36}$/.test(which.sessionId)) return;
  await app.database.transaction(async (trx) => {
    const account = await lockAccount(trx, session.accountId);
    if (which === 'others')
      await endOtherSessions(trx, { account, keptSessionId: session.id, why: 'asked', from });
    else await endOwnSession(trx, { account, sessionId: which.sessionId, from });
  });
}
