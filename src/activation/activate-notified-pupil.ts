import { lockAccount, setLanguage } from '../accounts/account.store.ts';
import { setPassword } from '../accounts/credential.store.ts';
import { moveAccount } from '../accounts/move-account.store.ts';
import { findPupilFacts } from '../accounts/pupil.store.ts';
import type { App } from '../app.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { openSession } from '../signin/session.store.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { setUnconfirmedEmail } from './activated-account.store.ts';
import { checkBirthDate } from './check-birth-date.ts';
import { type ChosenPassword, choosePassword } from './choose-password.ts';
import { readEmail } from './email-address.ts';
import type { Flow } from './flow.ts';
import { lockFlow, moveFlow } from './flow.store.ts';
import { personalFactsOf } from './personal-facts.ts';
import { sendConfirmation } from './send-confirmation.ts';

export type ActivateNotifiedPupilResult =
  | { ok: true; sessionToken: string }
  | {
      ok: false;
      reason: 'problems';
      email: 'malformed' | undefined;
      password: Extract<ChosenPassword, { reason: 'password' }>['problems'];
      birthDate: 'missing' | 'wrong' | undefined;
    }
  | { ok: false; reason: 'overloaded'; retryAfterSeconds: number }
  /** Too many wrong birth dates: a day of waiting. */
  | { ok: false; reason: 'blocked' }
  | { ok: false; reason: 'elsewhere' };

/**
 * Activation by a pupil who holds the school's letter (R88–R90): a new password, the pupil's own birth date, and an
 * e-mail if they wish. Active at once.
 */
export async function activateNotifiedPupil(
  app: App,
  input: {
    flow: Flow;
    /** Empty when none is given. */
    email: string;
    password: string;
    confirmation: string;
    /** `AAAA-MM-JJ`; undefined when the fields do not make a date. */
    bornOn: string | undefined;
    /** Of the page: kept with the account, for messages. */
    language: Language;
    userAgent?: string | undefined;
    from: Origin;
  },
): Promise<ActivateNotifiedPupilResult> {
  const { accountId } = input.flow;
  if (accountId === null) return { ok: false, reason: 'elsewhere' };
  const email = input.email.trim() === '' ? null : readEmail(input.email);
  const chosen = await choosePassword(app, {
    password: input.password,
    confirmation: input.confirmation,
    facts: await personalFactsOf(app, accountId, email ?? undefined),
  });
  if (!chosen.ok && chosen.reason === 'overloaded') return chosen;

  return app.database.transaction(async (trx): Promise<ActivateNotifiedPupilResult> => {
    const flow = await lockFlow(trx, input.flow.id, ['form']);
    if (flow?.accountId !== accountId) return { ok: false, reason: 'elsewhere' };
    const account = await lockAccount(trx, accountId);
    const { from, language } = input;
    const facts = account.pupilId === null ? undefined : await findPupilFacts(trx, account.pupilId);
    if (facts === undefined) return { ok: false, reason: 'elsewhere' };

    const birthDate = await checkBirthDate(app, trx, {
      accountId,
      bornOn: facts.bornOn,
      typed: input.bornOn,
      from,
    });
    if (birthDate === 'blocked') return { ok: false, reason: 'blocked' };
    if (email === undefined || !chosen.ok || birthDate !== undefined) {
      return {
        ok: false,
        reason: 'problems',
        email: email === undefined ? 'malformed' : undefined,
        password: chosen.ok ? [] : chosen.problems,
        birthDate,
      };
    }

    const actor = { kind: account.kind, id: account.id };
    if (
      !(await moveAccount(trx, {
        account,
        event: 'accept-pupil-form',
        to: 'active',
        origin: 'school',
        actor,
        from,
      }))
    ) {
      return { ok: false, reason: 'elsewhere' };
    }
    await setLanguage(trx, accountId, language);
    await setPassword(trx, app.keyrings.password, { accountId, encodedHash: chosen.encoded });
    await writeJournal(trx, { action: 'provisional-password.erased', actor, accountId, from });
    if (email !== null) {
      await setUnconfirmedEmail(trx, accountId, email);
      await sendConfirmation(app, trx, {
        account: { ...account, language },
        email,
        purpose: 'confirm-email',
      });
    }
    await moveFlow(trx, flow, { step: 'done' });
    const session = await openSession(trx, app.config, {
      accountId,
      kind: 'pupil',
      way: 'activation',
      userAgent: input.userAgent,
      from,
    });
    return { ok: true, sessionToken: session.token };
  });
}
