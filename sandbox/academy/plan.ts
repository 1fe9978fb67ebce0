import { type Academy, academies } from './academies.ts';
import { mix } from './chance.ts';
import { SchoolBlocks } from './school-blocks.ts';
import { blockSize } from './schools.ts';

export interface PlanOptions {
  /** Code of the académie: 01 to 43, 70. Default 18. */
  readonly academy?: string;
  readonly seed?: number;
  /** Day of night 0, YYYY-MM-DD. Also says in which class each pupil is: one step up every first of August. */
  readonly date?: string;
  /** At least 12, for every kind to be there. Default: 20, or one for 200 pupils. */
  readonly schools?: number;
  /** Random pupils wanted, exact on night 0; the cast comes on top. Default: 100 a school. */
  readonly pupils?: number;
  /** Another way to give the size: pupils and guardian records together (`recordsPerPupil` times the pupils). */
  readonly people?: number;
  /** 0 is the first Complet; n is the one n nights later. */
  readonly night?: number;
  /** Share of records changed each night (0.01 = 1 %). */
  readonly changeRate?: number;
  /** Share of pupils leaving each night. Default: a tenth of `changeRate`. */
  readonly leaveRate?: number;
  /** Share of families arriving each night. Default: a tenth of `changeRate`. */
  readonly arriveRate?: number;
  /** UAI of a school that all its random pupils left (from night 1): what the brake of an import must catch. */
  readonly emptiedSchool?: string;
  /**
   * `full` (default): the whole cast. `travellers`: for a second académie, only what its files say of people of the
   * cast of académie 18, whose files must be generated too.
   */
  readonly cast?: 'full' | 'travellers';
}

/** Sizes and rates, checked. All the rest (families, schools) is a function of a plan and an index. */
export interface Plan {
  readonly academy: Academy;
  readonly key: number;
  /** Day of this night's files, YYYY-MM-DD. */
  readonly date: string;
  /** 2026 for the school year 2026–2027. */
  readonly schoolYear: number;
  readonly schools: number;
  readonly pupils: number;
  /** Families on night 0; those that arrive later have the next indices. */
  readonly families: number;
  readonly night: number;
  readonly changeRate: number;
  readonly leaveRate: number;
  readonly arriveRate: number;
  readonly emptiedSchool: string;
  readonly cast: 'full' | 'travellers';
  readonly blocks: SchoolBlocks;
}

/** Pupil and guardian records together, for one pupil: measured, and held by a test. */
export const recordsPerPupil = 2.5;

const minSchools = 12;
const twentyFamilies = [1, 2, 1, 3, 1, 2, 1, 2, 1, 2, 1, 1, 4, 2, 1, 2, 1, 3, 1, 2];
const before = twentyFamilies.map((_, i) => twentyFamilies.slice(0, i).reduce((sum, n) => sum + n, 0));
const pupilsInTwenty = twentyFamilies.reduce((sum, n) => sum + n, 0);

/** How many pupils come before family `index`: 1.7 a family, known without making the families. */
export function pupilsBeforeFamily(index: number): number {
  return Math.floor(index / 20) * pupilsInTwenty + (before[index % 20] as number);
}

/** How many pupils family `index` has; the last one of the plan is cut so that the total is exact. */
export function pupilsInFamily(plan: Plan, index: number): number {
  const count = twentyFamilies[index % 20] as number;
  return index === plan.families - 1 ? plan.pupils - pupilsBeforeFamily(index) : count;
}

function familiesFor(pupils: number): number {
  let index = Math.floor(pupils / pupilsInTwenty) * 20;
  while (pupilsBeforeFamily(index) < pupils) index += 1;
  return index;
}

/** Families in the files on night `night`, those that arrived since included. */
export function familiesOn(plan: Plan, night: number): number {
  return plan.families + Math.floor(plan.families * plan.arriveRate * night);
}

/** Checks the options and fills in the defaults. Throws RangeError, with a sentence in French, on a bad one. */
export function makePlan(options: PlanOptions): Plan {
  const academy = academies.find(({ code }) => code === (options.academy ?? '18'));
  if (!academy) throw new RangeError(`académie inconnue : ${options.academy} (codes de 01 à 43, et 70)`);
  if (options.cast === 'travellers' && academy.code === '18') {
    throw new RangeError('cast : les voyageurs sont ceux de l’académie 18, dans une autre');
  }
  const date = options.date ?? '2026-09-14';
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time) || dayOf(time) !== date) {
    throw new RangeError(`date attendue sous la forme 2026-09-14 : ${date}`);
  }
  const askedPupils = options.pupils ?? (options.people && Math.round(options.people / recordsPerPupil));
  const schools = wholeNumber(
    'schools',
    options.schools ?? Math.max(20, Math.ceil((askedPupils ?? 0) / 200)),
    minSchools,
  );
  const pupils = wholeNumber('pupils', askedPupils ?? schools * 100, 1);
  const limit = academy.departments.length * 499 * blockSize;
  if (schools > limit) throw new RangeError(`schools : au plus ${limit} dans cette académie`);
  const seed = wholeNumber('seed', options.seed ?? 1, 0);
  const changeRate = rate('change-rate', options.changeRate ?? 0);
  const night = wholeNumber('night', options.night ?? 0, 0);
  const key = mix(mix(seed, 0xaaf), Number(academy.code));
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return {
    academy,
    key,
    date: dayOf(time + night * 86_400_000),
    schoolYear: month >= 8 ? year : year - 1,
    schools,
    pupils,
    families: familiesFor(pupils),
    night,
    changeRate,
    leaveRate: rate('leave-rate', options.leaveRate ?? changeRate / 10),
    arriveRate: rate('arrive-rate', options.arriveRate ?? changeRate / 10),
    emptiedSchool: options.emptiedSchool ?? '',
    cast: options.cast ?? 'full',
    blocks: new SchoolBlocks(academy, key, schools, (pupils / schools) * blockSize),
  };
}

/** YYYY-MM-DD; a day that does not exist (31 February) comes back as another one. */
function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function wholeNumber(name: string, value: number, min: number): number {
  if (!Number.isSafeInteger(value) || value < min)
    throw new RangeError(`${name} : un nombre entier, au moins ${min}`);
  return value;
}

function rate(name: string, value: number): number {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} : un nombre entre 0 et 1`);
  return value;
}
