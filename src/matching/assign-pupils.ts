import type { Trx } from '../platform/database/database.ts';
import { writeJournal } from '../platform/journal/journal.ts';
import { analyzeRecords } from './dirty-marks.store.ts';
import {
  addPupilAccounts,
  collectTouchedPupils,
  correctPupils,
  createPupils,
  linkPupilRecords,
  renamePupilAccounts,
  setAsidePupilRecords,
} from './pupil-persons.store.ts';

/**
 * Gives the pupil records that a run touched their pupil, known by INE and birth date (R1, R3, R36), and readies an
 * account for each pupil who has none and comes to the second degree (R5) in a school in scope (R6).
 */
export async function assignPupils(
  trx: Trx,
  runId: string,
  isLarge: boolean,
): Promise<{ pupilsCreated: number; pupilRecordsSetAside: number; pupilAccountsCreated: number }> {
  await collectTouchedPupils(trx);
  await correctPupils(trx);
  const pupilsCreated = await createPupils(trx);
  for (const accountId of await linkPupilRecords(trx)) {
    await writeJournal(trx, {
      action: 'account.record-left',
      actor: { kind: 'system', id: runId },
      accountId,
    });
  }
  if (isLarge) await analyzeRecords(trx, ['pupil', 'pupil_record']);
  const pupilRecordsSetAside = await setAsidePupilRecords(trx, runId);
  await renamePupilAccounts(trx);
  return { pupilsCreated, pupilRecordsSetAside, pupilAccountsCreated: await addPupilAccounts(trx) };
}
