import { countNewAccounts, createNewAccountTable, openAccounts } from '../accounts/open-accounts.store.ts';
import type { Trx } from '../platform/database/database.ts';
import { assignGuardians, type GuardianTotals } from './assign-guardians.ts';
import { assignPupils } from './assign-pupils.ts';
import { analyzeRecords, isLargeRun } from './dirty-marks.store.ts';

/** What an assignment did, for the report of the run. */
export type AssignmentReport = GuardianTotals & {
  /** Pupils (persons) met for the first time. */
  pupilsCreated: number;
  /** Pupil records whose birth date contradicts their INE: joined to nobody. */
  pupilRecordsSetAside: number;
  pupilAccountsCreated: number;
  guardianAccountsCreated: number;
};

/**
 * Gives every record that a run touched its person and its account (R1–R6, R117–R126), inside the transaction that
 * applies the run, after `openDirtyMarks` and the marks. Records that nothing touched are read only where they share a
 * contact with one that was.
 */
export async function assignAccounts(trx: Trx, runId: string): Promise<AssignmentReport> {
  const isLarge = await isLargeRun(trx);
  if (isLarge) await analyzeRecords(trx, ['school', 'pupil_record', 'guardian_record', 'guardianship']);
  await createNewAccountTable(trx);
  const pupils = await assignPupils(trx, runId, isLarge);
  const guardians = await assignGuardians(trx, runId, isLarge);
  const guardianAccountsCreated = await countNewAccounts(trx, 'guardian');
  await openAccounts(trx);
  return { ...pupils, ...guardians, guardianAccountsCreated };
}
