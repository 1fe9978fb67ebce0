import { randomInt } from 'node:crypto';
import { listChildren } from '../accounts/child.store.ts';
import type { App } from '../app.ts';
import { foldName } from '../matching/fold-name.ts';
import { firstGivenName } from '../matching/given-names.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { countAttempts } from '../platform/limits/attempts.store.ts';
import { insertCase } from './missing-child.store.ts';

const DAY_SECONDS = 24 * 3600;
/** No letter or digit that another is taken for, on the telephone or on paper. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

export type AskForChildResult =
  | { ok: true; number: string }
  /** A child of this first name in this school is in « Mes enfants » already, to confirm or refused. */
  | { ok: false; reason: 'already-listed' }
  | { ok: false; reason: 'throttled'; waitSeconds: number };

/**
 * « Pourquoi je ne vois pas mon enfant ? »: keeps the question under a number that the school sees too, and looks at
 * no record: the worker does. So the answer to the form is the same, in the same time, whoever asks about whom
 * (decision 0022). Counted for the account, and for the child whoever asks.
 */
export async function askForChild(
  app: App,
  input: {
    accountId: string;
    givenName: string;
    /** `AAAA-MM-JJ`. */
    bornOn: string;
    /** Of a school that exists. */
    schoolUai: string;
    from: Origin;
  },
): Promise<AskForChildResult> {
  const { accountId, givenName, bornOn, schoolUai, from } = input;
  return app.database.transaction(async (trx): Promise<AskForChildResult> => {
    const child = `${schoolUai} ${bornOn} ${foldName(givenName)}`;
    const waitSeconds = await countAttempts(trx, app.hmacKey, [
      {
        kind: 'missing-child',
        key: accountId,
        windowSeconds: DAY_SECONDS,
        most: app.config.EDUCONNECT_MISSING_CHILD_TRIES,
      },
      {
        kind: 'missing-child-asked',
        key: child,
        windowSeconds: DAY_SECONDS,
        most: 2 * app.config.EDUCONNECT_MISSING_CHILD_TRIES,
      },
    ]);
    if (waitSeconds > 0) return { ok: false, reason: 'throttled', waitSeconds };
    // By what their own page shows them, and not by the birth date, which is the proof that they may still owe.
    const listed = (await listChildren(trx, accountId)).some(
      (one) => one.schoolUai === schoolUai && firstGivenName(one.givenName) === firstGivenName(givenName),
    );
    if (listed) return { ok: false, reason: 'already-listed' };
    let number: string;
    do number = newNumber();
    while (!(await insertCase(trx, { number, accountId, givenName, bornOn, schoolUai })));
    await writeJournal(trx, {
      action: 'missing-child.asked',
      actor: { kind: 'guardian', id: accountId },
      accountId,
      schoolUai,
      from,
    });
    return { ok: true, number };
  });
}

function newNumber(): string {
  const drawn = Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${drawn.slice(0, 4)}-${drawn.slice(4)}`;
}
