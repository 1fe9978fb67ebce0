import { makeFamily } from './families.ts';
import { familiesOn, type Plan } from './plan.ts';
import type { Degree, Family, GuardianRecord, PupilRecord } from './records.ts';
import { writers } from './writers.ts';

/** Records of one kind, against the files of the night before. */
export interface Moves {
  arrived: number;
  changed: number;
  left: number;
}

/** What a night's files change, known exactly: what an import of both nights must report. */
export class NightMoves {
  readonly pupils: Moves = { arrived: 0, changed: 0, left: 0 };
  readonly guardians: Moves = { arrived: 0, changed: 0, left: 0 };
  readonly #plan: Plan;
  readonly #degrees: readonly Degree[];

  constructor(plan: Plan, degrees: readonly Degree[]) {
    this.#plan = plan;
    this.#degrees = degrees;
  }

  /** Compares what tonight's files say of family `index` with what those of the night before said, as written. */
  count(index: number, tonight: Family): void {
    const { night } = this.#plan;
    const before =
      index < familiesOn(this.#plan, night - 1) ? makeFamily(this.#plan, index, night - 1) : nobody;
    this.#compare(this.pupils, before.pupils, tonight.pupils, (pupil) => writers[pupil.degree].pupil(pupil));
    this.#compare(this.guardians, before.guardians, tonight.guardians, (guardian) =>
      writers[guardian.degree].guardian(guardian),
    );
  }

  #compare<R extends PupilRecord | GuardianRecord>(
    moves: Moves,
    before: readonly R[],
    tonight: readonly R[],
    write: (record: R) => string,
  ): void {
    for (const record of tonight) {
      if (!this.#degrees.includes(record.degree)) continue;
      const old = before.find(({ aafId, degree }) => aafId === record.aafId && degree === record.degree);
      if (!old) moves.arrived += 1;
      else if (write(old) !== write(record)) moves.changed += 1;
    }
    for (const old of before) {
      if (!this.#degrees.includes(old.degree)) continue;
      if (!tonight.some(({ aafId, degree }) => aafId === old.aafId && degree === old.degree)) moves.left += 1;
    }
  }
}

const nobody: Family = { pupils: [], guardians: [] };
