import type { Academy } from './academies.ts';
import { mix, pickFrom } from './chance.ts';
import {
  collegeGrades,
  type Grade,
  lyceeGrades,
  lyceeProGrades,
  primaryGrades,
  segpaGrades,
} from './grades.ts';
import { streetLine, townName } from './places.ts';
import type { Degree } from './records.ts';
import { uai } from './uai.ts';

export type SchoolKind = 'ecole' | 'college' | 'lycee' | 'lycee-pro';

export interface School {
  readonly index: number;
  readonly kind: SchoolKind;
  readonly degree: Degree;
  /** Under contract, not run by the State: outside EduConnect unless it opts in (R6). */
  readonly private: boolean;
  /** ENTStructureJointure: unique in the académie; pupils' records use it in place of the UAI. */
  readonly jointure: string;
  readonly uai: string;
  readonly siret: string;
  readonly name: string;
  readonly town: string;
  readonly postalCode: string;
  readonly street: string;
  readonly basin: string;
  /** Classes of each grade: index = rank of the grade, + 16 for SEGPA. */
  readonly classesOf: readonly (readonly SchoolClass[])[];
}

export interface SchoolClass {
  readonly code: string;
  /** Empty in a few schools: the code is then all there is to show (R27). */
  readonly label: string;
  readonly grade: Grade;
}

export const segpaOffset = 16;

/**
 * A block of twenty neighbouring schools, in an order that makes any start of it a small académie: 13 écoles, 4
 * collèges, 2 lycées, 1 lycée professionnel. A capital P marks a private school, a capital U one without class labels.
 */
const blockPattern = 'e c l e p e cU eU e cP e eP c e e l e e e e'.split(' ');
export const blockSize = blockPattern.length;

const kindOf: Record<string, SchoolKind> = { e: 'ecole', c: 'college', l: 'lycee', p: 'lycee-pro' };

const names =
  `Les Tilleuls,La Fontaine aux Oiseaux,Les Quatre-Vents,Le Pré Fleuri,Les Hirondelles,La Garenne,Le Grand Chêne,
Les Églantines,L'Écluse,Les Sources,Le Vieux Moulin,Les Coquelicots,La Roseraie,Bellevue,Les Bords de l'Eau,La Croix-Verte,
Le Champ de Foire,Les Érables,La Pépinière,L'Observatoire,Les Remparts,La Clairière,Les Deux-Rivières,Le Belvédère,Plaisance`
    .split(',')
    .map((name) => name.trim());

const kindNames: Record<SchoolKind, string> = {
  ecole: 'ECOLE PRIMAIRE',
  college: 'COLLEGE',
  lycee: 'LYCEE GENERAL ET TECHNOLOGIQUE',
  'lycee-pro': 'LYCEE PROFESSIONNEL',
};

/** Makes any school of an académie from its index. `pupilsPerBlock` only sizes the number of classes. */
export function makeSchool(academy: Academy, key: number, index: number, pupilsPerBlock: number): School {
  const pattern = blockPattern[index % blockSize] as string;
  const kind = kindOf[pattern.charAt(0)] as SchoolKind;
  const schoolKey = mix(key ^ 0x5c001, index);
  const block = Math.floor(index / blockSize);
  const department = academy.departments[block % academy.departments.length] as string;
  // High serial numbers: real schools are numbered upwards from 0001 in each département.
  const serial = 9_999 - Math.floor(block / academy.departments.length) * blockSize - (index % blockSize);
  const town = townName(block * 6 + (index % 6));
  return {
    index,
    kind,
    degree: kind === 'ecole' ? '1D' : '2D',
    private: pattern.endsWith('P'),
    jointure: String(10_000 + index),
    uai: uai(department, serial),
    siret: `19${academy.code}${String(index).padStart(5, '0')}00010`,
    name: `${kindNames[kind]} ${pickFrom(schoolKey, 1, names).toUpperCase()}`,
    town,
    postalCode: postalCode(department, index % 6),
    street: streetLine(schoolKey),
    basin: `${academy.code}${String(100 + block)}$${townName(block * 6).toUpperCase()}`,
    classesOf: makeClasses(kind, index, pupilsPerBlock, !pattern.endsWith('U')),
  };
}

/** Five digits: 18900 in the Cher, 20900 in Corsica, 97490 in an overseas département. */
function postalCode(department: string, rank: number): string {
  const root = department === '620' || department === '720' ? '20' : department.replace(/^0/, '');
  return `${root}${900 + rank * 10}`.slice(0, 5);
}

/** How many schools of the kind share a block's pupils, the share of its age group it takes, pupils in a class. */
const sizing: Record<SchoolKind, { sharing: number; share: number; inClass: number }> = {
  ecole: { sharing: 13, share: 1, inClass: 22 },
  college: { sharing: 4, share: 1, inClass: 25 },
  lycee: { sharing: 2, share: 0.68, inClass: 32 },
  'lycee-pro': { sharing: 1, share: 0.32, inClass: 22 },
};

const gradesOf: Record<SchoolKind, readonly Grade[]> = {
  ecole: primaryGrades,
  college: collegeGrades,
  lycee: lyceeGrades,
  'lycee-pro': lyceeProGrades,
};

function makeClasses(
  kind: SchoolKind,
  index: number,
  pupilsPerBlock: number,
  labelled: boolean,
): SchoolClass[][] {
  const { sharing, share, inClass } = sizing[kind];
  const sections = Math.min(12, Math.max(1, Math.round(((pupilsPerBlock / 15) * share) / sharing / inClass)));
  const classesOf: SchoolClass[][] = [];
  for (const grade of gradesOf[kind]) {
    classesOf[grade.rank] = Array.from({ length: sections }, (_, section) =>
      makeClass(kind, grade, index, section, labelled),
    );
  }
  if (kind === 'college') {
    for (const grade of segpaGrades)
      classesOf[grade.rank + segpaOffset] = [makeClass(kind, grade, index, 0, labelled)];
  }
  return classesOf;
}

function makeClass(
  kind: SchoolKind,
  grade: Grade,
  index: number,
  section: number,
  labelled: boolean,
): SchoolClass {
  const letter = String.fromCharCode(65 + section);
  // ONDE numbers its classes; SIECLE's codes are what the school types, at most 8 characters.
  if (kind === 'ecole') {
    const code = String((10_000 + index) * 200 + grade.rank * 12 + section);
    return { code, label: labelled ? `${grade.level} ${letter}` : '', grade };
  }
  const code = index % 2 === 0 ? `${grade.short}${letter}` : `${grade.short}0${section + 1}`;
  return { code, label: labelled ? `${grade.training} ${letter}` : '', grade };
}
