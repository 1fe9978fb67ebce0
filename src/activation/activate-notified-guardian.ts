import { lockAccount, setLanguage } from '../accounts/account.store.ts';
import { setPassword } from '../accounts/credential.store.ts';
import { moveAccount } from '../accounts/move-account.store.ts';
import type { App } from '../app.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import type { Language } from '../ui/i18n/languages.ts';
import { setUnconfirmedEmail } from './activated-account.store.ts';
import { type ChosenPassword, choosePassword } from './choose-password.ts';
import { readEmail } from './email-address.ts';
import type { Flow } from './flow.ts';
import { lockFlow, moveFlow } from './flow.store.ts';
import { personalFactsOf } from './personal-facts.ts';
import { type ChildAnswer, type ChildProblem, proveChildren } from './prove-children.ts';
import { sendConfirmation } from './send-confirmation.ts';
import { keepProvedChildren } from './keep-proved-children.ts';

export type EmailProblem = 'malformed' | 'mismatch';

export type ActivateNotifiedGuardianResult =
  | { ok: true }
  | {
      ok: false;
      reason: 'problems';
      email: EmailProblem | undefined;
      password: Extract<ChosenPassword, { reason: 'password' }>['problems'];
      children: ReadonlyMap<string, ChildProblem>;
    }
  | { ok: false; reason: 'overloaded'; retryAfterSeconds: number }
  /** Every child was refused. */
  | { ok: false; reason: 'no-child' }
  | { ok: false; reason: 'elsewhere' };

/**
 * Activation by a guardian who holds provisional credentials (R80–R85): e-mail, password and the birth date of each
 * child, all at once. The provisional password is erased; the account is « en cours d’activation » until the link
 * of the mail is used. An abandoned or refused form changes nothing but the count of wrong dates.
 */
export async function activateNotifiedGuardian(
  app: App,
  input: {
    flow: Flow;
    email: string;
    emailConfirmation: string;
    password: string;
    confirmation: string;
    answers: ReadonlyMap<string, ChildAnswer>;
    /** Of the page: kept with the account, for messages. */
    language: Language;
    from: Origin;
  },
): Promise<ActivateNotifiedGuardianResult> {
  const { accountId } = input.flow;
  if (accountId === null) return { ok: false, reason: 'elsewhere' };
  const email = readEmail(input.email);
  const emailProblem =
    email === undefined ? 'malformed' : readEmail(input.emailConfirmation) === email ? undefined : 'mismatch';
  const chosen = await choosePassword(app, {
    password: input.password,
    confirmation: input.confirmation,
    facts: await personalFactsOf(app, accountId, email ?? undefined),
  });
  if (!chosen.ok && chosen.reason === 'overloaded') return chosen;

  return app.database.transaction(async (trx): Promise<ActivateNotifiedGuardianResult> => {
    const flow = await lockFlow(trx, input.flow.id, ['form']);
    if (flow?.accountId !== accountId) return { ok: false, reason: 'elsewhere' };
    const { from, language } = input;
    const proof = await proveChildren(app, trx, { accountId, decided: [], answers: input.answers, from });
    // A child that waits a day holds up nothing, unless there is no other.
    const mayGoOn = proof.problems.size === (proof.proved.length > 0 ? proof.blocked.length : 0);
    if (emailProblem !== undefined || !chosen.ok || !mayGoOn) {
      return {
        ok: false,
        reason: 'problems',
        email: emailProblem,
        password: chosen.ok ? [] : chosen.problems,
        children: proof.problems,
      };
    }
    if (proof.proved.length === 0) return { ok: false, reason: 'no-child' };

    const account = await lockAccount(trx, accountId);
    const actor = { kind: account.kind, id: account.id };
    if (
      !(await moveAccount(trx, {
        account,
        event: 'accept-guardian-form',
        to: 'activating',
        origin: 'school',
        actor,
        from,
      }))
    ) {
      return { ok: false, reason: 'elsewhere' };
    }
    await setLanguage(trx, accountId, language);
    await setPassword(trx, app.keyrings.password, { accountId, encodedHash: chosen.encoded });
    await setUnconfirmedEmail(trx, accountId, email!);
    await writeJournal(trx, { action: 'provisional-password.erased', actor, accountId, from });
    await keepProvedChildren(trx, { account, proved: proof.proved, refused: proof.refused, from });
    await sendConfirmation(app, trx, {
      account: { ...account, language },
      email: email!,
      purpose: 'activate-email',
    });
    await moveFlow(trx, flow, { step: 'mail' });
    return { ok: true };
  });
}
