import type { Academy } from './academies.ts';
import { blockSize, makeSchool, type School, type SchoolKind } from './schools.ts';

export interface SchoolBlock {
  readonly schools: readonly School[];
  readonly ofKind: Readonly<Record<SchoolKind, readonly School[]>>;
}

/** How many blocks are kept: enough for the families that arrive anywhere, whatever the size of the académie. */
const kept = 64;

/** The schools of an académie, made again by blocks of neighbours when needed; only the latest blocks are kept. */
export class SchoolBlocks {
  readonly count: number;
  readonly schools: number;
  readonly #academy: Academy;
  readonly #key: number;
  readonly #pupilsPerBlock: number;
  readonly #kept = new Map<number, SchoolBlock>();

  constructor(academy: Academy, key: number, schools: number, pupilsPerBlock: number) {
    this.#academy = academy;
    this.#key = key;
    this.schools = schools;
    this.#pupilsPerBlock = pupilsPerBlock;
    this.count = Math.max(1, Math.floor(schools / blockSize));
  }

  /** How many blocks are in memory now. */
  get keptBlocks(): number {
    return this.#kept.size;
  }

  school(index: number): School {
    const block = Math.min(Math.floor(index / blockSize), this.count - 1);
    return this.block(block).schools[index - block * blockSize] as School;
  }

  /** The last block also holds the schools left over by the division: 12 to 39 of them. */
  block(index: number): SchoolBlock {
    let block = this.#kept.get(index);
    if (!block) {
      block = this.#make(index);
      if (this.#kept.size >= kept) this.#kept.delete(this.#kept.keys().next().value as number);
      this.#kept.set(index, block);
    }
    return block;
  }

  #make(index: number): SchoolBlock {
    const end = index === this.count - 1 ? this.schools : (index + 1) * blockSize;
    const schools: School[] = [];
    for (let i = index * blockSize; i < end; i += 1) {
      schools.push(makeSchool(this.#academy, this.#key, i, this.#pupilsPerBlock));
    }
    const kind = (wanted: SchoolKind) => schools.filter((school) => school.kind === wanted);
    return {
      schools,
      ofKind: {
        ecole: kind('ecole'),
        college: kind('college'),
        lycee: kind('lycee'),
        'lycee-pro': kind('lycee-pro'),
      },
    };
  }
}
