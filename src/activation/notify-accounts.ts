import { isAllowedMove } from '../accounts/account-state.ts';
import { provisionalContext } from '../accounts/credential.store.ts';
import { newProvisionalPassword } from '../accounts/provisional-password.ts';
import type { App } from '../app.ts';
import { findLegacyUsers } from '../signin/legacy/cutover.store.ts';
import type { Letter, LetterPopulation, LetterSchool } from '../messages/letters/compose-letters.ts';
import { type Actor, type JournalEntry, type Origin, writeJournal } from '../platform/journal/journal.ts';
import {
  findNotifyingSchool,
  forgetUnfinishedActivations,
  type GuardianTarget,
  keepProvisionalPasswords,
  listGuardians,
  listPupils,
  lockAccounts,
  type LockedAccount,
  type NotifyingSchool,
  type Selection,
  type Target,
} from './notify-accounts.store.ts';

export type NotifyInput = Selection & {
  /** UUID chosen by the caller: the same one again prints what was issued the first time, and resets nothing. */
  notificationId: string;
  schoolUai: string;
  population: LetterPopulation | 'all';
  /** New passwords for those already notified; otherwise theirs is printed again with its end date (R150). */
  reset: boolean;
  actor: Actor;
  from?: Origin;
  onProgress?: (done: number, total: number) => void;
};

/** Why somebody of the selection gets no letter. */
export type LeftOutReason =
  /** Activated already: the person signs in with a password of their own. */
  | 'active'
  /** The form is accepted, the e-mail not confirmed yet; a reset starts the activation afresh. */
  | 'activating'
  /** Still signs in to a legacy account, accepted in this school; notified when chosen by name (R97). */
  | 'legacy'
  /** Suspended, closed or merged. */
  | 'ended'
  /** A pupil without INE, or whose records contradict each other. */
  | 'no-account';

export type LeftOut = { fullName: string; className: string | null; reason: LeftOutReason };

export type Notified = {
  ok: true;
  school: LetterSchool;
  /** YYYY-MM-DD, where the school is. */
  issuedOn: string;
  /** What is to be printed. Holds passwords: never log nor keep. */
  letters: Record<LetterPopulation, Letter[]>;
  counts: { issued: number; reprinted: number };
  leftOut: LeftOut[];
};

export type NotifyResult =
  Notified | { ok: false; reason: 'unknown-school' | 'school-out-of-scope' | 'no-pupil-accounts' | 'nobody' };

const BATCH = 500;

/**
 * Gives provisional credentials to accounts of a school (R79, R88, R150, R161–R163) and returns what to print. Each
 * batch is one transaction; stopped in the middle, it is completed by the same call.
 */
export async function notifyAccounts(app: App, input: NotifyInput): Promise<NotifyResult> {
  const query = app.database.query;
  const school = await findNotifyingSchool(query, input.schoolUai);
  if (school === undefined) return { ok: false, reason: 'unknown-school' };
  if (!school.inScope) return { ok: false, reason: 'school-out-of-scope' };
  // Pupils of the first degree have no account (R5).
  if (input.population === 'pupils' && school.degree === '1D')
    return { ok: false, reason: 'no-pupil-accounts' };

  const wantsPupils = input.population !== 'guardians' && school.degree === '2D';
  const pupils = wantsPupils ? await listPupils(query, school.uai, input) : [];
  const guardians = input.population === 'pupils' ? [] : await listGuardians(query, school.uai, input);
  const total = pupils.length + guardians.length;
  if (total === 0) return { ok: false, reason: 'nobody' };

  const { timeZone, inScope, today, ...letterSchool } = school;
  const notified: Notified = {
    ok: true,
    school: letterSchool,
    issuedOn: today,
    letters: { pupils: [], guardians: [] },
    counts: { issued: 0, reprinted: 0 },
    leftOut: [],
  };
  let done = 0;
  for (const [population, targets] of [
    ['pupils', pupils],
    ['guardians', guardians],
  ] as const) {
    for (let from = 0; from < targets.length; from += BATCH) {
      const batch = targets.slice(from, from + BATCH);
      await notifyBatch(app, input, school, population, batch, notified);
      done += batch.length;
      input.onProgress?.(done, total);
    }
  }
  return notified;
}

type Credentials = { identifier: string; password: string; validUntil: string };

async function notifyBatch(
  app: App,
  input: NotifyInput,
  school: NotifyingSchool,
  population: LetterPopulation,
  targets: readonly (Target | GuardianTarget)[],
  notified: Notified,
): Promise<void> {
  const accountIds = targets.map((target) => target.accountId).filter((id) => id !== null);
  const outcome = await app.database.transaction(async (trx) => {
    const accounts = await lockAccounts(trx, accountIds, school.timeZone);
    const now = app.clock.now();
    const legacyUsers =
      input.accountIds === undefined
        ? await findLegacyUsers(trx, { accountIds, schoolUai: school.uai, now })
        : new Set<string>();
    const credentials = new Map<string, Credentials | LeftOutReason>();
    const issued: { account: LockedAccount; password: string; ciphertext: Buffer }[] = [];
    const entries: JournalEntry[] = [];
    const common = { actor: input.actor, schoolUai: school.uai, from: input.from };

    for (const account of accounts) {
      const plan = planFor(account, input, legacyUsers);
      if (plan === 'issue') {
        const password = newProvisionalPassword();
        const ciphertext = app.keyrings.provisional.encrypt(password, provisionalContext(account.id));
        issued.push({ account, password, ciphertext });
      } else if (plan === 'reprint') {
        const password = app.keyrings.provisional.decrypt(
          account.ciphertext!,
          provisionalContext(account.id),
        );
        const { identifier, validUntil } = account;
        credentials.set(account.id, { identifier, password, validUntil: validUntil! });
        entries.push({ ...common, action: 'provisional-password.read', accountId: account.id });
      } else {
        credentials.set(account.id, plan);
      }
    }

    if (issued.length > 0) {
      const restarted = issued.filter(({ account }) => account.state === 'activating');
      if (restarted.length > 0) {
        await forgetUnfinishedActivations(
          trx,
          restarted.map(({ account }) => account.id),
        );
      }
      const validUntil = await keepProvisionalPasswords(
        trx,
        issued.map(({ account, ciphertext }) => ({ accountId: account.id, ciphertext })),
        {
          timeZone: school.timeZone,
          days: app.config.EDUCONNECT_PROVISIONAL_DAYS,
          notificationId: input.notificationId,
        },
      );
      for (const { account, password } of issued) {
        credentials.set(account.id, { identifier: account.identifier, password, validUntil });
        const moved = account.state !== 'notified';
        entries.push({
          ...common,
          action: moved ? 'account.notified' : 'provisional-password.issued',
          accountId: account.id,
          ...(moved && { detail: { event: 'notify', from: account.state, to: 'notified' } }),
        });
      }
    }
    await writeJournal(trx, ...entries);
    return { credentials, issued: issued.length };
  });

  notified.counts.issued += outcome.issued;
  for (const target of targets) {
    const found =
      target.accountId === null ? 'no-account' : (outcome.credentials.get(target.accountId) ?? 'ended');
    const fullName = `${target.givenName} ${target.familyName}`;
    if (typeof found === 'string') {
      notified.leftOut.push({ fullName, className: target.className, reason: found });
      continue;
    }
    notified.letters[population].push({
      className: target.className,
      fullName,
      sortName: `${target.familyName} ${target.givenName}`,
      identifier: found.identifier,
      provisionalPassword: found.password,
      validUntil: found.validUntil,
      ...('children' in target && guardianLines(target)),
    });
  }
  notified.counts.reprinted =
    notified.letters.pupils.length + notified.letters.guardians.length - notified.counts.issued;
}

function planFor(
  account: LockedAccount,
  input: NotifyInput,
  legacyUsers: ReadonlySet<string>,
): 'issue' | 'reprint' | LeftOutReason {
  if (account.state === 'active') return 'active';
  if (legacyUsers.has(account.id)) return 'legacy';
  if (account.state === 'activating' && !input.reset) return 'activating';
  if (account.state === 'notified') {
    // A provisional password past its time opens nothing: printing it again would be a letter in vain.
    if (account.ciphertext === null) return 'issue';
    return input.reset && account.notificationId !== input.notificationId ? 'issue' : 'reprint';
  }
  return isAllowedMove('notify', account.state, 'notified') ? 'issue' : 'ended';
}

function guardianLines(target: GuardianTarget): Pick<Letter, 'postalLines' | 'children'> {
  const town = [target.postalCode, target.city].filter((part) => part !== null).join(' ');
  return {
    postalLines: [...(target.addressLines?.split('\n') ?? []), town].filter((line) => line.trim() !== ''),
    children: target.children.map((child) => ({
      givenName: child.givenName,
      fullName: `${child.givenName} ${child.familyName}`,
    })),
  };
}
