import { lockAccount } from '../accounts/account.store.ts';
import { listChildren } from '../accounts/child.store.ts';
import { markForRenewal } from '../accounts/mark-for-renewal.store.ts';
import { findPupilFacts } from '../accounts/pupil.store.ts';
import { setPendingEmail } from '../activation/activated-account.store.ts';
import type { App } from '../app.ts';
import type { Trx } from '../platform/database/database.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { raiseAlerts } from './account-alert.store.ts';
import { deletePasskeys } from './passkeys/passkey.store.ts';
import type { Session } from './session.store.ts';

/**
 * « Ce n’est pas moi »: somebody else may hold the account. Every session ends, this one too; passkeys and a waiting
 * address are forgotten, since a thief may have put them there; the password proves nothing any more, so another proof
 * comes first; the schools are warned.
 */
export async function disownSignIn(app: App, input: { session: Session; from: Origin }): Promise<void> {
  const { session, from } = input;
  const { accountId } = session;
  await app.database.transaction(async (trx) => {
    const account = await lockAccount(trx, accountId);
    const actor = { kind: account.kind, id: accountId };
    await markForRenewal(trx, { accountIds: [accountId], reason: 'compromised', actor, from });
    const passkeysRemoved = await deletePasskeys(trx, accountId);
    if (account.pendingEmail !== null) await setPendingEmail(trx, accountId, null);
    const schoolUais = await schoolsOf(trx, account);
    await raiseAlerts(trx, { accountId, schoolUais, reason: 'not-me' });
    await writeJournal(
      trx,
      { action: 'account.not-me', actor, accountId, detail: { passkeysRemoved }, from },
      ...schoolUais.map((schoolUai) => ({
        action: 'account.alert-raised' as const,
        actor,
        accountId,
        schoolUai,
        detail: { reason: 'not-me' },
        from,
      })),
    );
  });
}

async function schoolsOf(trx: Trx, account: { id: string; pupilId: string | null }): Promise<string[]> {
  if (account.pupilId !== null) {
    const facts = await findPupilFacts(trx, account.pupilId);
    return facts === undefined ? [] : [facts.schoolUai];
  }
  const children = await listChildren(trx, account.id);
  return [...new Set(children.filter(({ state }) => state === 'attached').map(({ schoolUai }) => schoolUai))];
}
