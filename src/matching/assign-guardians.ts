import { uuidv7 } from 'uuidv7';
import type { Trx } from '../platform/database/database.ts';
import { connectParticipants } from './connect-participants.ts';
import { type Grouping, groupGuardianRecords } from './group-guardian-records.ts';
import {
  collectParticipants,
  keepSets,
  lockAccountsInQuestion,
  type ProposedRecord,
  readLinks,
  readRecordsOfSets,
} from './guardian-participants.store.ts';
import {
  createDecisionTables,
  journalMoves,
  keepDecisions,
  keepPlacements,
  mergeAccounts,
  moveRecords,
  openAccountsOfLoneRecords,
  openAccountsOfSets,
  renameAccounts,
  writeDecisions,
} from './guardian-placements.store.ts';
import type { RecordInQuestion } from './record-in-question.ts';

/** Records compared at a time: bounds the memory, whatever the size of the run. */
const batchSize = 5000;

export type GuardianTotals = {
  recordsJoined: number;
  recordsLeft: number;
  accountsMerged: number;
  probablePairs: number;
};

/**
 * Gives the guardian records that a run touched their account. Those that share a contact with another are compared
 * here, set by connected set; all the others, most of a first import, are handled by set statements. Accounts to open
 * are left in `new_account`.
 */
export async function assignGuardians(trx: Trx, runId: string, isLarge: boolean): Promise<GuardianTotals> {
  const totals: GuardianTotals = { recordsJoined: 0, recordsLeft: 0, accountsMerged: 0, probablePairs: 0 };
  await collectParticipants(trx, isLarge);
  await createDecisionTables(trx);
  const sets = connectParticipants(await readLinks(trx));
  if (sets.length > 0) {
    await keepSets(trx, sets);
    for await (const batch of readRecordsOfSets(trx, batchSize)) {
      for (const grouping of await decideSets(trx, runId, batch)) addTotals(totals, grouping);
    }
    await openAccountsOfSets(trx);
    await writeDecisions(trx, runId);
  }
  await openAccountsOfLoneRecords(trx);
  await moveRecords(trx);
  return totals;
}

async function decideSets(
  trx: Trx,
  runId: string,
  sets: readonly (readonly ProposedRecord[])[],
): Promise<Grouping[]> {
  const records = sets.flat();
  const accountIds = new Set(records.flatMap(({ accountId }) => accountId ?? []));
  const accounts = new Map((await lockAccountsInQuestion(trx, [...accountIds])).map((one) => [one.id, one]));
  const proposedIds = new Map(records.map(({ id, proposedId }) => [id, proposedId]));

  const groupings = sets.map((set) => groupGuardianRecords(set, accounts));
  const accountIdOf = await write(trx, runId, groupings, proposedIds);
  const decisions = groupings.flatMap((grouping) =>
    grouping.decisions.map(({ record, other, verdict, reason }) => {
      const accountId = verdict === 'left' ? record.accountId : (accountIdOf.get(record.id) ?? null);
      return { n: record.id, other: other?.id ?? null, accountId, verdict, reason };
    }),
  );
  await keepDecisions(trx, decisions);
  return groupings;
}

/** The record that names an account. */
function nameGiver(records: readonly RecordInQuestion[]): RecordInQuestion {
  const giver = records.find(({ eligible }) => eligible) ?? records[0];
  if (giver === undefined) throw new Error('a group without records');
  return giver;
}

/** @returns the account of each record */
async function write(
  trx: Trx,
  runId: string,
  groupings: readonly Grouping[],
  proposedIds: ReadonlyMap<number, string | null>,
): Promise<Map<number, string | null>> {
  const placed: { n: number; accountId: string | null }[] = [];
  const opened: { id: string; namedAfter: number }[] = [];
  const names: { accountId: string; familyName: string; givenName: string }[] = [];
  for (const { account, records } of groupings.flatMap(({ groups }) => groups)) {
    const giver = nameGiver(records);
    let accountId: string | null = null;
    if (account === 'open') {
      accountId = proposedIds.get(giver.id) ?? uuidv7();
      opened.push({ id: accountId, namedAfter: giver.id });
    } else if (account !== 'none') {
      accountId = account.id;
      const isNamedSo = ({ identity }: RecordInQuestion): boolean =>
        identity.usageName === account.familyName && identity.givenNames === account.givenName;
      if (!records.some(isNamedSo)) {
        const { usageName, givenNames } = giver.identity;
        names.push({ accountId, familyName: usageName ?? '', givenName: givenNames });
      }
    }
    for (const { id } of records) placed.push({ n: id, accountId });
  }
  await keepPlacements(trx, placed, opened);
  await renameAccounts(trx, names);
  for (const { merges } of groupings) await mergeAccounts(trx, runId, merges);
  await journalMoves(trx, runId, groupings);
  return new Map(placed.map(({ n, accountId }) => [n, accountId]));
}

function addTotals(totals: GuardianTotals, { groups, merges, decisions }: Grouping): void {
  for (const { account, records } of groups) {
    if (account === 'none' || records.length === 1) continue;
    const newcomers = records.filter(
      ({ accountId }) => typeof account === 'string' || accountId !== account.id,
    );
    totals.recordsJoined += account === 'open' ? newcomers.length - 1 : newcomers.length;
  }
  totals.accountsMerged += merges.length;
  for (const { verdict } of decisions) {
    if (verdict === 'left') totals.recordsLeft += 1;
    if (verdict === 'probable') totals.probablePairs += 1;
  }
}
