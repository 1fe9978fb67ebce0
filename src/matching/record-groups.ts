import { findContradiction } from './compare-names.ts';
import { identityKey } from './identity-key.ts';
import type { GuardianIdentity } from './same-guardian.ts';

/** Groups of records that are one person each, by the records' places in the list. */
export type RecordGroups = {
  /**
   * Puts the groups of two records together. Refused when it would hold two accounts that people know, or two records
   * whose names contradict each other though a third agrees with both.
   */
  unite(a: number, b: number): 'united' | 'already' | 'two-known-accounts' | 'names-contradict';
  /** Puts two records of one account together, whatever they say. Returns false when they already are. */
  keepTogether(a: number, b: number): boolean;
  /** The groups, and each group's records, in the order of the list. */
  list(): number[][];
};

/** @param knownAccounts of each record, the account that somebody was told of, if it has one */
export function createRecordGroups(
  identities: readonly GuardianIdentity[],
  knownAccounts: readonly (string | undefined)[],
): RecordGroups {
  const parents = identities.map((_identity, index) => index);
  const members = identities.map((_identity, index) => [index]);
  const accounts = [...knownAccounts];
  // What a group says, each identity once: a group may hold hundreds of equal records.
  const said = identities.map((identity) => new Map([[identityKey(identity), identity]]));

  const find = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root]!;
    parents[index] = root;
    return root;
  };

  const join = (a: number, b: number): void => {
    const [kept, absorbed] = members[a]!.length >= members[b]!.length ? [a, b] : [b, a];
    parents[absorbed] = kept;
    for (const member of members[absorbed]!) members[kept]!.push(member);
    members[absorbed] = [];
    accounts[kept] ??= accounts[absorbed];
    for (const [key, identity] of said[absorbed]!) said[kept]!.set(key, identity);
  };

  return {
    unite(a, b) {
      const [rootA, rootB] = [find(a), find(b)];
      if (rootA === rootB) return 'already';
      const [accountA, accountB] = [accounts[rootA], accounts[rootB]];
      if (accountA !== undefined && accountB !== undefined && accountA !== accountB)
        return 'two-known-accounts';
      for (const one of said[rootA]!.values()) {
        for (const other of said[rootB]!.values()) {
          if (findContradiction(one, other) !== undefined) return 'names-contradict';
        }
      }
      join(rootA, rootB);
      return 'united';
    },
    keepTogether(a, b) {
      const [rootA, rootB] = [find(a), find(b)];
      if (rootA !== rootB) join(rootA, rootB);
      return rootA !== rootB;
    },
    list: () =>
      members
        .filter((group) => group.length > 0)
        .map((group) => group.sort((a, b) => a - b))
        .sort((a, b) => a[0]! - b[0]!),
  };
}
