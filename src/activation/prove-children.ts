import { listChildren } from '../accounts/child.store.ts';
import type { App } from '../app.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Origin } from '../platform/journal/journal.ts';
import { checkBirthDate } from './check-birth-date.ts';

/** What the guardian says of one displayed child. */
export type ChildAnswer =
  /** `AAAA-MM-JJ`; undefined when the fields do not make a date. */
  | { kind: 'birth-date'; bornOn: string | undefined }
  /** « Je ne suis pas le représentant légal de cet élève ». */
  | { kind: 'not-mine' };

export type ChildProblem =
  | 'missing'
  | 'wrong'
  /** Too many wrong dates: this child waits a day. */
  | 'blocked';

export type ChildrenProof = {
  proved: string[];
  refused: string[];
  problems: Map<string, ChildProblem>;
  /** Children that wait a day; the others may go on without them. */
  blocked: string[];
};

/**
 * Checks the guardian's answers, one a displayed child, against the feed (R65, R74, R75). Writes nothing but the
 * count of wrong answers, by account and child: what is proved takes effect with the activation.
 * @param decided children already proved or refused in this journey
 * @param among the only children looked at; by default all those who wait
 */
export async function proveChildren(
  app: App,
  trx: Trx,
  input: {
    accountId: string;
    decided: readonly string[];
    answers: ReadonlyMap<string, ChildAnswer>;
    among?: { state: 'waiting' | 'refused'; pupilIds: readonly string[] } | undefined;
    from: Origin;
  },
): Promise<ChildrenProof> {
  const { accountId, answers, among, from } = input;
  const proof: ChildrenProof = { proved: [], refused: [], problems: new Map(), blocked: [] };
  const waiting = (await listChildren(trx, accountId)).filter(
    (child) =>
      child.state === (among?.state ?? 'waiting') &&
      !input.decided.includes(child.pupilId) &&
      (among === undefined || among.pupilIds.includes(child.pupilId)),
  );
  for (const child of waiting) {
    const answer = answers.get(child.pupilId);
    if (answer?.kind === 'not-mine') {
      proof.refused.push(child.pupilId);
      continue;
    }
    const { pupilId, bornOn } = child;
    const typed = answer?.bornOn;
    const problem = await checkBirthDate(app, trx, { accountId, pupilId, bornOn, typed, from });
    if (problem === undefined) proof.proved.push(child.pupilId);
    else {
      proof.problems.set(child.pupilId, problem);
      if (problem === 'blocked') proof.blocked.push(child.pupilId);
    }
  }
  return proof;
}
