import { familyNames } from './compare-names.ts';
import { identityKey } from './identity-key.ts';
import { type GuardianIdentity, type MatchDecision, sameGuardian } from './same-guardian.ts';

/** Two records, by their place in the list given, the smaller first, that are or may be one person. */
export type RecordPair = {
  readonly a: number;
  readonly b: number;
  readonly decision: Exclude<MatchDecision, { verdict: 'different' }>;
};

/**
 * The pairs of records that are, or may be, one person; strongest first, then in the order of the list. Records are
 * compared only where they share a contact and a family name, as `sameGuardian` asks. Of records that say exactly the
 * same (a children's home may stand in hundreds), each is paired with the first only.
 */
export function findRecordPairs(identities: readonly GuardianIdentity[]): RecordPair[] {
  const firstOf = new Map<string, number>();
  const pairs: RecordPair[] = [];
  const consider = (a: number, b: number): void => {
    const decision = sameGuardian(identities[a]!, identities[b]!);
    if (decision.verdict !== 'different') pairs.push({ a, b, decision });
  };
  const distinct: number[] = [];
  for (const [index, identity] of identities.entries()) {
    const said = identityKey(identity);
    const first = firstOf.get(said);
    if (first === undefined) {
      firstOf.set(said, index);
      distinct.push(index);
    } else {
      consider(first, index);
    }
  }

  const seen = new Set<number>();
  for (const bucket of shareContactAndFamilyName(identities, distinct)) {
    for (const [position, b] of bucket.entries()) {
      for (const a of bucket.slice(0, position)) {
        const pair = a * identities.length + b;
        if (seen.has(pair)) continue;
        seen.add(pair);
        consider(a, b);
      }
    }
  }
  return pairs.sort((x, y) => strength(x) - strength(y) || x.a - y.a || x.b - y.b);
}

function shareContactAndFamilyName(
  identities: readonly GuardianIdentity[],
  indexes: readonly number[],
): Iterable<number[]> {
  const buckets = new Map<string, number[]>();
  for (const index of indexes) {
    const identity = identities[index]!;
    for (const contact of [identity.mobile, identity.email?.trim().toLowerCase()]) {
      if (!contact) continue;
      for (const name of new Set(familyNames(identity))) {
        const key = `${contact} ${name}`;
        const bucket = buckets.get(key);
        if (bucket === undefined) buckets.set(key, [index]);
        else bucket.push(index);
      }
    }
  }
  return buckets.values();
}

const strengths = { 'same-name-mobile-and-email': 0, 'same-name-and-mobile': 1, 'same-name-and-email': 2 };

function strength(pair: RecordPair): number {
  return pair.decision.verdict === 'same' ? strengths[pair.decision.reason] : 3;
}
