import { academies } from './academies.ts';
import { asciiWord } from './ascii-word.ts';
import { ineAt } from './children.ts';
import type { Plan } from './plan.ts';
import type { Degree, GuardianRecord, PostalAddress, PupilLink, PupilRecord } from './records.ts';
import type { School } from './schools.ts';

/**
 * What matching must conclude about some guardian records:
 * joined = one person, one account, without asking anybody; by-hand = one person in truth, but nothing in the files
 * proves it: two accounts until somebody gathers them; apart = different people, never to be joined.
 */
export type Outcome = 'joined' | 'by-hand' | 'apart';

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
  readonly mobile?: string | readonly string[];
  readonly home?: string;
  readonly mail?: string;
  readonly address?: PostalAddress;
  /** Taken instead of the next free number. */
  readonly aafId?: string;
}

/** N_LIEN_ELEVE_RESPONSABLE, the codes in use today. */
const kinships = {
  mother: '10',
  father: '20',
  grandparent: '38',
  service: '51',
  self: '70',
  other: '90',
} as const;
type LinkSheet = readonly [guardian: GuardianRecord, kinship: keyof typeof kinships, rank?: 0 | 1 | 2];

const roomForScene = 100;

/** The first schools of every académie, in the order of their block. */
const castSchools = [
  'ecoleA',
  'collegeA',
  'lycee',
  'ecoleB',
  'lyceePro',
  'ecoleC',
  'collegeWithoutLabels',
  'ecoleWithoutLabels',
  'ecoleD',
  'collegePrivate',
] as const;

/** Where a scene is played: hands out schools and numbers, and gathers the records. */
export class Stage {
  readonly pupils: PupilRecord[] = [];
  readonly guardians: GuardianRecord[] = [];
  readonly verdicts: Verdict[] = [];
  readonly #plan: Plan;
  readonly #scene: number;
  readonly #slug: string;
  #next = 0;

  constructor(plan: Plan, scene: number, slug: string) {
    this.#plan = plan;
    this.#scene = scene;
    this.#slug = slug;
  }

  /** The schools to play in. All are public and name their classes, but for those whose name says otherwise. */
  get at(): Record<(typeof castSchools)[number], School> {
    return Object.fromEntries(
      castSchools.map((name, index) => [name, this.#plan.blocks.school(index)]),
    ) as Record<(typeof castSchools)[number], School>;
  }

  address(lines: string, school: School = this.at.ecoleA): PostalAddress {
    return { lines, postalCode: school.postalCode, town: school.town.toUpperCase(), country: 'FRANCE' };
  }

  /**
   * Adds a guardian's record. `person` is one human being: the same word for each of their records in the scene, or
   * `other-scene/person`.
   * `name` is « Mme Maëlle, Kervoaz née Trévidic »; the civility and the birth name may be left out.
   */
  guardian(person: string, degree: Degree, name: string, sheet: GuardianSheet = {}): GuardianRecord {
    const record: GuardianRecord = {
      kind: 'guardian',
      personKey: person.includes('/') ? `cast:${person}` : `cast:${this.#slug}/${person}`,
      academy: this.#plan.academy.code,
      degree,
      aafId: sheet.aafId ?? this.#number(),
      ...readName(name),
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

  /** Adds a pupil in a grade (`rank` as in grades.ts); links are legal guardians' (rank 1) unless they say another. */
  pupil(
    name: string,
    bornOn: string,
    school: School,
    rank: number,
    links: readonly LinkSheet[],
    sheet: { ine?: string; otherNames?: readonly string[]; personKey?: string } = {},
  ): PupilRecord {
    const schoolClass = school.classesOf[rank]?.[0];
    if (!schoolClass) throw new Error(`no class of rank ${rank} in a ${school.kind}`);
    const number = this.#number();
    const names = readName(name);
    const record: PupilRecord = {
      kind: 'pupil',
      personKey: sheet.personKey ?? `cast:${this.#slug}/${asciiWord(names.givenName)}`,
      academy: this.#plan.academy.code,
      degree: school.degree,
      aafId: number,
      ine: sheet.ine ?? castIne(this.#plan, Number(number)),
      schoolPupilId: number,
      ...names,
      otherNames: sheet.otherNames ?? [],
      bornOn,
      links: links.map(([guardian, kinship, legal = 1], i): PupilLink => ({
        guardianId: guardian.aafId,
        kinship: kinships[kinship],
        financial: i === 0,
        rank: legal,
        contact: true,
        payment: i === 0 && school.degree === '2D',
      })),
      school,
      grade: schoolClass.grade,
      schoolClass,
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

/** « Mme Maëlle, Kervoaz née Trévidic » */
function readName(text: string): {
  civility: string;
  givenName: string;
  usageName: string;
  birthName: string;
} {
  const parts = /^(?:(M\.|Mme) )?([^,]+), (.+?)(?: née? (.+))?$/.exec(text);
  if (!parts) throw new Error(`not a name of the cast: ${text}`);
  const [, civility = '', givenName = '', usageName = '', birthName = usageName] = parts;
  return { civility, givenName, usageName, birthName };
}

/** An INE that no random pupil has: theirs come from ranks below 870 million. */
function castIne(plan: Plan, number: number): string {
  return ineAt(900_000_000 + academies.indexOf(plan.academy) * 1_000_000 + number);
}
