import { lockAccount } from '../accounts/account.store.ts';
import { findPupilFacts } from '../accounts/pupil.store.ts';
import type { App } from '../app.ts';
import type { Origin } from '../platform/journal/journal.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { checkBirthDate } from './check-birth-date.ts';
import { lockFlow } from './flow.store.ts';
import { takeOverAccount } from './take-over-account.ts';

export type ActivateLegacyPupilResult =
  | { ok: true; sessionToken: string }
  | { ok: false; reason: 'missing' | 'wrong' | 'blocked' }
  | { ok: false; reason: 'elsewhere' };

/** The last step of a pupil who comes from a legacy account: their own birth date, then the account is active. */
export async function activateLegacyPupil(
  app: App,
  input: {
    flowId: string;
    /** `AAAA-MM-JJ`; undefined when the fields do not make a date. */
    bornOn: string | undefined;
    language: Language;
    userAgent: string | undefined;
    from: Origin;
  },
): Promise<ActivateLegacyPupilResult> {
  const { language, userAgent, from } = input;
  return app.database.transaction(async (trx): Promise<ActivateLegacyPupilResult> => {
    const flow = await lockFlow(trx, input.flowId, ['birth-date']);
    if (flow?.kind !== 'legacy' || flow.accountId === null) return { ok: false, reason: 'elsewhere' };
    const account = await lockAccount(trx, flow.accountId);
    const facts = account.pupilId === null ? undefined : await findPupilFacts(trx, account.pupilId);
    if (facts === undefined) return { ok: false, reason: 'elsewhere' };
    const problem = await checkBirthDate(app, trx, {
      accountId: account.id,
      bornOn: facts.bornOn,
      typed: input.bornOn,
      from,
    });
    if (problem !== undefined) return { ok: false, reason: problem };
    const sessionToken = await takeOverAccount(app, trx, { flow, account, language, userAgent, from });
    return sessionToken === undefined ? { ok: false, reason: 'elsewhere' } : { ok: true, sessionToken };
  });
}
