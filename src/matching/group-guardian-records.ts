import type { AccountState } from '../accounts/account-state.ts';
import { findDepartingRecords } from './departing-records.ts';
import { type AccountInQuestion, isHeld, type RecordInQuestion } from './record-in-question.ts';
import { createRecordGroups, type RecordGroups } from './record-groups.ts';
import { findRecordPairs, type RecordPair } from './record-pairs.ts';
import type { MatchReason } from './same-guardian.ts';

/** Why a record is where it is; the codes of a pair, and those of a record among others. */
export type GroupingReason =
  | MatchReason
  /** Nothing joins it to the account any more, but a person holds the account. */
  | 'kept-in-held-account'
  | 'name-became-another-person'
  | 'two-known-accounts'
  | 'names-contradict';

export type GroupingDecision = {
  readonly record: RecordInQuestion;
  /** The record it is compared with; null for a record that left its account. */
  readonly other: RecordInQuestion | null;
  readonly verdict: 'same' | 'probable' | 'left';
  readonly reason: GroupingReason;
};

export type Grouping = {
  /** Every record given, once. `open`: a new account, named after the first eligible record. `none`: no account. */
  readonly groups: readonly {
    readonly account: AccountInQuestion | 'open' | 'none';
    readonly records: readonly RecordInQuestion[];
  }[];
  readonly merges: readonly {
    readonly absorbed: AccountInQuestion;
    readonly into: AccountInQuestion;
    readonly records: readonly RecordInQuestion[];
  }[];
  readonly decisions: readonly GroupingDecision[];
};

/**
 * Decides which of some guardian records are one person, and whose account is theirs (R117–R126).
 *
 * The records come in an order of their own (académie, degree, AAF id), not the order of their arrival, so that the
 * same records give the same groups whatever came first. All records of the accounts concerned must be given.
 *
 * - Records of an account that a person holds stay together; `findDepartingRecords` says which leave.
 * - The others are grouped afresh, each run. No group holds two accounts that people know: those are probable
 *   duplicates, left apart (R123). Accounts that nobody was told of are absorbed.
 */
export function groupGuardianRecords(
  given: readonly RecordInQuestion[],
  accounts: ReadonlyMap<string, AccountInQuestion>,
): Grouping {
  const concerned = new Set(given.flatMap(({ accountId }) => accounts.get(accountId ?? '') ?? []));
  const departures = [...concerned].flatMap((account) => [
    ...findDepartingRecords(
      given.filter((record) => record.accountId === account.id),
      account,
    ),
  ]);
  const parted = new Set(departures);
  const before: Accounts = given.map((record) =>
    record.accountId === null || parted.has(record) ? undefined : accounts.get(record.accountId),
  );
  const pairs = findRecordPairs(given.map((record) => record.identity));
  // What a turn moves may free a record to join others, and changes the reasons of the next run: turn until nothing
  // moves, so that the same records again change nothing. A few turns do; the bound is for the proof.
  let current = before;
  for (let turn = 0; ; turn += 1) {
    const { groups, outcomes } = groupOnce(given, pairs, current);
    const next = settle(given, groups);
    if (turn < given.length && next.some((account, index) => account !== current[index])) {
      current = next;
      continue;
    }
    // Of a record that belongs nowhere, there is nothing to explain.
    const nowhere = new Set(groups.flatMap(({ account, records }) => (account === 'none' ? records : [])));
    return {
      groups,
      merges: findMerges(groups, new Map(given.map((record, index) => [record, before[index]]))),
      decisions: [
        ...outcomes.flatMap(({ index, other: otherIndex, ...outcome }): GroupingDecision[] => {
          const [record, other] = [given[index]!, given[otherIndex]!];
          return nowhere.has(record) || nowhere.has(other) ? [] : [{ ...outcome, record, other }];
        }),
        ...departures.map((record): GroupingDecision => ({
          record,
          other: null,
          verdict: 'left',
          reason: 'name-became-another-person',
        })),
      ],
    };
  }
}

type Group = Grouping['groups'][number];
/** The account of each record of the list, if it has one. */
type Accounts = readonly (AccountInQuestion | undefined)[];

function settle(given: readonly RecordInQuestion[], groups: readonly Group[]): Accounts {
  const accountOf = new Map(
    groups.flatMap(({ account, records }) =>
      typeof account === 'string' ? [] : records.map((record) => [record, account] as const),
    ),
  );
  return given.map((record) => accountOf.get(record));
}

function groupOnce(
  given: readonly RecordInQuestion[],
  pairs: readonly RecordPair[],
  accounts: Accounts,
): { groups: Group[]; outcomes: PairOutcome[] } {
  const holders = accounts.map((account) => (account !== undefined && isHeld(account) ? account : undefined));
  const groups = createRecordGroups(
    given.map((record) => record.identity),
    accounts.map((account) => (account?.state === 'unnotified' ? undefined : account?.id)),
  );
  const outcomes = [...keepHeldAccounts(groups, pairs, holders), ...unitePairs(groups, pairs, holders)];
  return { groups: claimAccounts(given, groups.list(), accounts), outcomes };
}

type PairOutcome = { index: number; other: number; verdict: 'same' | 'probable'; reason: GroupingReason };

/** Puts the records of each held account together, with the pair that says why where there still is one. */
function keepHeldAccounts(
  groups: RecordGroups,
  pairs: readonly RecordPair[],
  holders: readonly (AccountInQuestion | undefined)[],
): PairOutcome[] {
  const outcomes: PairOutcome[] = [];
  for (const { a, b, decision } of pairs) {
    if (holders[a] === undefined || holders[a] !== holders[b] || decision.verdict !== 'same') continue;
    if (groups.unite(a, b) !== 'united') continue;
    outcomes.push({ index: b, other: a, verdict: 'same', reason: decision.reason });
  }
  const first = new Map<AccountInQuestion, number>();
  for (const [index, holder] of holders.entries()) {
    if (holder === undefined) continue;
    const other = first.get(holder);
    if (other === undefined) first.set(holder, index);
    else if (groups.keepTogether(other, index)) {
      outcomes.push({ index, other, verdict: 'same', reason: 'kept-in-held-account' });
    }
  }
  return outcomes;
}

function unitePairs(
  groups: RecordGroups,
  pairs: readonly RecordPair[],
  holders: readonly (AccountInQuestion | undefined)[],
): PairOutcome[] {
  return pairs.flatMap(({ a, b, decision }): PairOutcome[] => {
    if (holders[a] !== undefined && holders[a] === holders[b]) return [];
    const pair = { index: b, other: a };
    if (decision.verdict === 'probable') return [{ ...pair, ...decision }];
    const outcome = groups.unite(a, b);
    if (outcome === 'already') return [];
    if (outcome === 'united') return [{ ...pair, ...decision }];
    return [{ ...pair, verdict: 'probable', reason: outcome }];
  });
}

/** Gives each group its account: the largest groups choose first, then those of the first records. */
function claimAccounts(
  given: readonly RecordInQuestion[],
  lists: readonly (readonly number[])[],
  accounts: Accounts,
): Group[] {
  const claimed = new Set<AccountInQuestion>();
  return [...lists]
    .sort((a, b) => b.length - a.length)
    .map((list): Group => {
      const counts = new Map<AccountInQuestion, number>();
      for (const index of list) {
        const account = accounts[index];
        if (account !== undefined && !claimed.has(account))
          counts.set(account, (counts.get(account) ?? 0) + 1);
      }
      const account = [...counts].sort(([a, n], [b, m]) => byStrength(a, b) || m - n || byAge(a, b))[0]?.[0];
      if (account !== undefined) claimed.add(account);
      const records = list.map((index) => given[index]!);
      return { account: account ?? (records.some((record) => record.eligible) ? 'open' : 'none'), records };
    });
}

const ranks: Readonly<Record<AccountState, number>> = {
  active: 0,
  suspended: 1,
  activating: 2,
  notified: 3,
  unnotified: 4,
  closed: 5,
  merged: 6,
};

function byStrength(a: AccountInQuestion, b: AccountInQuestion): number {
  return ranks[a.state] - ranks[b.state];
}

function byAge(a: AccountInQuestion, b: AccountInQuestion): number {
  return a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);
}

/** Accounts whose records all went elsewhere. Nobody was told of them: the others keep a record of their own. */
function findMerges(
  groups: readonly Group[],
  before: ReadonlyMap<RecordInQuestion, AccountInQuestion | undefined>,
): Grouping['merges'] {
  const kept = new Set(groups.map(({ account }) => account));
  const merges = new Map<AccountInQuestion, { into: AccountInQuestion; records: RecordInQuestion[] }>();
  for (const { account: into, records } of groups) {
    if (typeof into === 'string') continue;
    for (const record of records) {
      const absorbed = before.get(record);
      if (absorbed === undefined || absorbed.state !== 'unnotified' || kept.has(absorbed)) continue;
      const merge = merges.get(absorbed);
      if (merge === undefined) merges.set(absorbed, { into, records: [record] });
      else merge.records.push(record);
    }
  }
  return [...merges].map(([absorbed, { into, records }]) => ({ absorbed, into, records }));
}
