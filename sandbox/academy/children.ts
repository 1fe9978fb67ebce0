import { academies } from './academies.ts';
import { chance, mix, pick, pickFrom } from './chance.ts';
import type { Origin } from './family-names.ts';
import { givenNames, type Sex } from './given-names.ts';
import {
  collegeGrades,
  type Grade,
  lyceeGrades,
  lyceeProGrades,
  primaryGrades,
  segpaGrades,
} from './grades.ts';
import { type Plan, pupilsBeforeFamily } from './plan.ts';
import type { SchoolBlock } from './school-blocks.ts';
import { type School, type SchoolClass, type SchoolKind, segpaOffset } from './schools.ts';

export interface Child {
  readonly key: number;
  readonly personKey: string;
  /** 0 to 15, stable through school life; another child takes the place, with another slot, fifteen years later. */
  readonly slot: number;
  readonly sex: Sex;
  readonly givenName: string;
  readonly otherNames: readonly string[];
  /** dd/mm/yyyy. */
  readonly bornOn: string;
  readonly ine: string;
  readonly grade: Grade;
  readonly school: School;
  /** The classes of the grade in the school, and which one is the child's. */
  readonly sections: readonly SchoolClass[];
  readonly section: number;
}

const ranks = 15;
/** The school year in which the draws below are read as they are; other years move every child up or down. */
const firstYear = 2026;
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A family's children, of whom there is one in each place in every school year: when one has left terminale, a
 * younger one enters petite section in that place. So an académie keeps its size, and the files of the next year
 * show the same children one class higher.
 */
export function makeChildren(
  plan: Plan,
  key: number,
  family: number,
  count: number,
  origin: Origin,
  block: SchoolBlock,
): Child[] {
  const children: Child[] = [];
  let start = pick(key, 40, ranks);
  for (let place = 0; place < count; place += 1) {
    const isTwin = place === 1 && pick(key, 41, 60) === 0;
    if (place > 0 && !isTwin) start = (start + ranks - 2 - pick(key, 42 + place, 4)) % ranks;
    children.push(makeChild(plan, key, family, place, start, isTwin ? 0 : place, origin, block));
  }
  return children;
}

function makeChild(
  plan: Plan,
  familyKey: number,
  family: number,
  place: number,
  start: number,
  bornWith: number,
  origin: Origin,
  block: SchoolBlock,
): Child {
  const position = start + plan.schoolYear - firstYear;
  const generation = Math.floor(position / ranks);
  const rank = position - generation * ranks;
  const key = mix(mix(familyKey, 60 + place), generation);
  const birthKey = bornWith === place ? key : mix(mix(familyKey, 60 + bornWith), generation);
  const sex: Sex = chance(key, 1) < 0.51 ? 'M' : 'F';
  const names = givenNames[chance(familyKey, 43) < 0.85 ? origin : 'french'].children[sex];
  const { kind, grades, offset } = track(rank, chance(key, 3));
  const schools = block.ofKind[kind];
  // Brothers and sisters share a school, but for a few.
  const school = pickFrom(chance(key, 4) < 0.08 ? key : familyKey, 71 + rank - (rank % 4), schools);
  const sections = school.classesOf[rank + offset] as readonly SchoolClass[];
  const grade = grades.find((candidate) => candidate.rank === rank) as Grade;
  return {
    key,
    personKey: `${plan.academy.code}:${family}e${place}${generation === 0 ? '' : `g${generation}`}`,
    slot: place + 4 * (generation & 3),
    sex,
    // Steps through the list: brothers never have the same name.
    givenName: names[
      (pick(familyKey, 44, names.length) + place * 17 + generation * 5) % names.length
    ] as string,
    otherNames: Array.from({ length: pick(key, 6, 3) }, (_, i) => pickFrom(key, 7 + i, names)),
    bornOn: birthDate(birthKey, plan.schoolYear - 3 - rank),
    ine: chance(key, 10) < 0.01 ? '' : ineAt(inePlace(plan, pupilsBeforeFamily(family) + place, generation)),
    grade,
    school,
    sections,
    section: pick(mix(key, plan.schoolYear), 11, sections.length),
  };
}

interface Track {
  readonly kind: SchoolKind;
  readonly grades: readonly Grade[];
  readonly offset: number;
}
const ecole: Track = { kind: 'ecole', grades: primaryGrades, offset: 0 };
const college: Track = { kind: 'college', grades: collegeGrades, offset: 0 };
const segpa: Track = { kind: 'college', grades: segpaGrades, offset: segpaOffset };
const lycee: Track = { kind: 'lycee', grades: lyceeGrades, offset: 0 };
const lyceePro: Track = { kind: 'lycee-pro', grades: lyceeProGrades, offset: 0 };

function track(rank: number, draw: number): Track {
  if (rank < 8) return ecole;
  if (rank < 12) return draw > 0.96 ? segpa : college;
  return draw > 0.68 ? lyceePro : lycee;
}

/** One child in thirty is a year older than the class. */
function birthDate(key: number, classYear: number): string {
  const year = pick(key, 12, 30) === 0 ? classYear - 1 : classYear;
  const month = pick(key, 13, 12);
  const isLeapFebruary = month === 1 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const day = 1 + pick(key, 14, isLeapFebruary ? 29 : (monthDays[month] as number));
  return `${two(day)}/${two(month + 1)}/${year}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

const ineLetters = 'ABCDEFGHJK';
/** Room for 14.5 million pupils an académie and generation, so that no two of the 30 académies share an INE. */
const inesInAcademy = 29_000_000;

function inePlace(plan: Plan, pupil: number, generation: number): number {
  return academies.indexOf(plan.academy) * inesInAcademy + (generation & 1) * (inesInAcademy / 2) + pupil;
}

/**
 * The INE of a rank below a billion; two ranks never share one. Nine digits and two letters, the form of the national
 * register; the rule of its check letters is not public.
 */
export function ineAt(rank: number): string {
  const digits = (rank * 611_953 + 104_729) % 1_000_000_000;
  return String(digits).padStart(9, '0') + ineLetters.charAt(digits % 10) + ineLetters.charAt(rank % 7);
}
