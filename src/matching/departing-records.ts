import { compareNames, findContradiction, type PersonNames } from './compare-names.ts';
import { type AccountInQuestion, isHeld, type RecordInQuestion } from './record-in-question.ts';

/**
 * The records that leave an account which a person holds: those whose name changed, and is no longer that person's.
 * A record stays when its name agrees with the account's, with a record that kept its name, or with another that stays; it also stays when only the family name changed (a marriage, a divorce) and it still gives the mobile or
 * e-mail that the person proved. A change of phone alone makes no record leave.
 */
export function findDepartingRecords(
  records: readonly RecordInQuestion[],
  account: AccountInQuestion,
): Set<RecordInQuestion> {
  if (!isHeld(account)) return new Set();
  const known: PersonNames[] = [namesOf(account)];
  const renamed = new Set<RecordInQuestion>();
  for (const record of records) {
    if (record.renamed && !keepsProvenContact(record, account)) renamed.add(record);
    else known.push(record.identity);
  }
  // `known` grows while it is read: a record that stays may vouch for another.
  for (const names of known) {
    for (const record of renamed) {
      if (!compareNames(names, record.identity).same) continue;
      renamed.delete(record);
      known.push(record.identity);
    }
  }
  return renamed;
}

function namesOf(account: AccountInQuestion): PersonNames {
  return {
    birthName: null,
    usageName: account.familyName,
    givenNames: account.givenName,
    otherGivenNames: null,
    civility: null,
  };
}

function keepsProvenContact(record: RecordInQuestion, account: AccountInQuestion): boolean {
  const { mobile, email } = record.identity;
  const proven =
    (mobile !== null && mobile === account.provenMobile) ||
    (email !== null && email === account.provenEmail?.toLowerCase());
  return proven && findContradiction(record.identity, namesOf(account)) === undefined;
}
