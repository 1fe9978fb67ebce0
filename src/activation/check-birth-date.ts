import type { App } from '../app.ts';
import type { Trx } from '../platform/database/database.ts';
import { type Origin, writeJournal } from '../platform/journal/journal.ts';
import { countAttempts, forgetAttempts } from '../platform/limits/attempts.store.ts';

/**
 * Compares a birth date typed with the feed's, the tries being counted by account, and by child for a guardian.
 * @param input.typed `AAAA-MM-JJ`; undefined when the fields do not make a date
 * @returns undefined when it is right; `blocked` after too many wrong ones: a day of waiting
 */
export async function checkBirthDate(
  app: App,
  trx: Trx,
  input: {
    accountId: string;
    /** The child's; undefined for a pupil's own date. */
    pupilId?: string;
    bornOn: string;
    typed: string | undefined;
    from: Origin;
  },
): Promise<'missing' | 'wrong' | 'blocked' | undefined> {
  const { accountId, pupilId, bornOn, typed, from } = input;
  if (typed === undefined) return 'missing';
  const limit = {
    kind: 'birth-date',
    key: pupilId === undefined ? accountId : `${accountId} ${pupilId}`,
  };
  const most = app.config.EDUCONNECT_BIRTH_DATE_TRIES;
  const waitSeconds = await countAttempts(trx, app.hmacKey, [{ ...limit, windowSeconds: 24 * 3600, most }]);
  if (waitSeconds > 0) return 'blocked';
  if (typed === bornOn) {
    await forgetAttempts(trx, app.hmacKey, [limit]);
    return undefined;
  }
  await writeJournal(trx, {
    action: 'child.wrong-birth-date',
    actor: { kind: 'anonymous' },
    accountId,
    ...(pupilId !== undefined && { detail: { pupil: pupilId } }),
    from,
  });
  return 'wrong';
}
