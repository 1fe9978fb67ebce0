import { academies } from './academies.ts';
import { collegeGrades, type Grade, lyceeGrades, lyceeProGrades, primaryGrades } from './grades.ts';
import { ineAt } from './children.ts';
import type { Plan } from './plan.ts';
import type { Degree, GuardianRecord, PostalAddress, PupilLink, PupilRecord } from './records.ts';
import type { School } from './schools.ts';

/**
 * What matching must conclude about some guardian records:
 * joined = one person, one account, without asking anybody; by-hand = one person in truth, but nothing in the files
 * proves it: two accounts until somebody gathers them; apart = different people, never to be joined;
 * open = one person in truth, and either answer is fair.
 */
export type Outcome = 'joined' | 'by-hand' | 'apart' | 'open';

export interface Verdict {
  readonly outcome: Outcome;
  readonly records: readonly GuardianRecord[];
  /** In French, as the stories: people read them beside the files. */
  readonly why: string;
}

/** A hand-written family of the cast, with what is to be understood of it. */
export interface Scene {
  readonly slug: string;
  readonly title: string;
  readonly story: string;
  readonly pupils: readonly PupilRecord[];
  readonly guardians: readonly GuardianRecord[];
  readonly verdicts: readonly Verdict[];
}

export interface SceneScript {
  readonly slug: string;
  readonly title: string;
  readonly story: string;
  readonly play: (stage: Stage) => void;
}

interface GuardianSheet {
  readonly civility?: string;
  readonly usage: string;
  /** Birth name, when it differs. */
  readonly birth?: string;
  readonly given: string;
  readonly mobile?: string | readonly string[];
  readonly home?: string;
  readonly mail?: string;
  readonly address?: PostalAddress;
  /** Taken instead of the next free number. */
  readonly aafId?: string;
}

interface PupilSheet {
  readonly civility: 'M.' | 'Mme';
  readonly name: string;
  readonly usage?: string;
  readonly given: string;
  readonly others?: readonly string[];
  /** dd/mm/yyyy. */
  readonly bornOn: string;
  readonly ine?: '';
}

type LinkSheet = readonly [guardian: GuardianRecord, kinship: string, rank?: 0 | 1 | 2];

const roomForScene = 100;
/** INE numbers that no random pupil has: random ones use ranks below 870 million. */
const firstIneRank = 900_000_000;

/** Where a scene is played: hands out schools and numbers, and gathers the records. */
export class Stage {
  readonly pupils: PupilRecord[] = [];
  readonly guardians: GuardianRecord[] = [];
  readonly verdicts: Verdict[] = [];
  readonly #plan: Plan;
  readonly #scene: number;
  #next = 0;

  constructor(plan: Plan, scene: number) {
    this.#plan = plan;
    this.#scene = scene;
  }

  /** Schools of the first block, always there: `ecoleA`, `collegeA`, `lycee` and `lyceePro` are public and labelled. */
  get at(): Record<
    | 'ecoleA'
    | 'ecoleB'
    | 'ecoleC'
    | 'ecoleWithoutLabels'
    | 'collegeA'
    | 'collegeWithoutLabels'
    | 'collegePrivate'
    | 'lycee'
    | 'lyceePro',
    School
  > {
    const school = (index: number) => this.#plan.blocks.school(index);
    return {
      ecoleA: school(0),
      ecoleB: school(3),
      ecoleC: school(5),
      ecoleWithoutLabels: school(7),
      collegeA: school(1),
      collegeWithoutLabels: school(6),
      collegePrivate: school(9),
      lycee: school(2),
      lyceePro: school(4),
    };
  }

  address(lines: string, school: School = this.at.ecoleA): PostalAddress {
    return { lines, postalCode: school.postalCode, town: school.town.toUpperCase(), country: 'FRANCE' };
  }

  /** Adds a guardian's record. `person` is one human being: give the same word for each of their records. */
  guardian(person: string, degree: Degree, sheet: GuardianSheet): GuardianRecord {
    const record: GuardianRecord = {
      kind: 'guardian',
      personKey: `cast:${person}`,
      degree,
      aafId: sheet.aafId ?? this.#number(),
      birthName: sheet.birth ?? sheet.usage,
      usageName: sheet.usage,
      givenName: sheet.given,
      civility: sheet.civility ?? '',
      homePhone: sheet.home ?? '',
      workPhone: '',
      mobiles: typeof sheet.mobile === 'string' ? [sheet.mobile] : (sheet.mobile ?? []),
      mail: sheet.mail ?? '',
      address: sheet.address ?? this.address(`${this.#scene + 1} rue des Tilleuls$$$`),
      addressShared: true,
    };
    this.guardians.push(record);
    return record;
  }

  /** Adds a pupil in a grade (`rank` as in grades.ts); the links default to rank 1, legal guardian. */
  pupil(
    person: string,
    school: School,
    rank: number,
    sheet: PupilSheet,
    links: readonly LinkSheet[],
  ): PupilRecord {
    const grade = gradesOf(school).find((candidate) => candidate.rank === rank) as Grade;
    const number = this.#number();
    const record: PupilRecord = {
      kind: 'pupil',
      personKey: `cast:${person}`,
      degree: school.degree,
      aafId: number,
      ine:
        sheet.ine ?? ineAt(firstIneRank + academies.indexOf(this.#plan.academy) * 1_000_000 + Number(number)),
      schoolPupilId: number,
      birthName: sheet.name,
      usageName: sheet.usage ?? sheet.name,
      givenName: sheet.given,
      otherNames: sheet.others ?? [],
      civility: sheet.civility,
      bornOn: sheet.bornOn,
      links: links.map(([guardian, kinship, legal = 1], i): PupilLink => ({
        guardianId: guardian.aafId,
        kinship,
        financial: i === 0,
        rank: legal,
        contact: true,
        payment: i === 0 && school.degree === '2D',
      })),
      school,
      grade,
      schoolClass: school.classesOf[rank]?.[0] as NonNullable<School['classesOf'][number]>[number],
      enteredClassOn: `01/09/${this.#plan.schoolYear}`,
      address: links[0]?.[0].address ?? this.address('1 place du Marché$$$'),
      scholarship: false,
      boarding: "DEMI-PENSIONNAIRE DANS L'ETABLISSEMENT",
      transport: false,
    };
    this.pupils.push(record);
    return record;
  }

  concludes(outcome: Outcome, records: readonly GuardianRecord[], why: string): void {
    this.verdicts.push({ outcome, records, why });
  }

  #number(): string {
    const number = 10_000 + this.#scene * roomForScene + this.#next;
    this.#next += 1;
    return String(number);
  }
}

function gradesOf(school: School): readonly Grade[] {
  switch (school.kind) {
    case 'ecole':
      return primaryGrades;
    case 'college':
      return collegeGrades;
    case 'lycee':
      return lyceeGrades;
    case 'lycee-pro':
      return lyceeProGrades;
  }
}
