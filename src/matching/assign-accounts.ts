import type { Trx } from '../platform/database/database.ts';

/** What an assignment did, for the report of the run. */
export type AssignmentReport = {
  /** Pupils (persons) met for the first time. */
  pupilsCreated: number;
  /** Pupil records whose birth date contradicts their INE: joined to nobody. */
  pupilRecordsSetAside: number;
  pupilAccountsCreated: number;
  guardianAccountsCreated: number;
  /** Guardian records now in an account with another record. */
  recordsJoined: number;
  /** Guardian records that left an activated account, because their name became another person's. */
  recordsLeft: number;
  /** Accounts nobody was told of, absorbed by another of the same person. */
  accountsMerged: number;
  /** Pairs of records that may be one person; somebody decides. */
  probablePairs: number;
};

/**
 * Gives every record that a run touched its person and its account (R1–R6, R117–R126), inside the transaction that
 * applies the run, after `openDirtyMarks` and the marks. Records that nothing touched are read only where they share a
 * contact with one that was.
 */
export async function assignAccounts(
  _trx: Trx,
  _input: { readonly runId: string; readonly academyCode: string },
): Promise<AssignmentReport> {
  throw new Error('not written yet');
}
