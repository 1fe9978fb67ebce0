import type { Grade } from './grades.ts';
import type { School, SchoolClass } from './schools.ts';

export type Degree = '1D' | '2D';

/** One link of a pupil to a guardian record: the six `$` fields of ENTElevePersRelEleve. */
export interface PupilLink {
  readonly guardianId: string;
  /** N_LIEN_ELEVE_RESPONSABLE: 10 mother, 20 father, 37 sibling, 38 grand-parent, 50 tutor, 51 ASE, 70 the pupil, 90 other. */
  readonly kinship: string;
  readonly financial: boolean;
  /** 0 contact, 1 legal guardian, 2 person in charge. The 1D dialect only carries the legal ones. */
  readonly rank: 0 | 1 | 2;
  readonly contact: boolean;
  readonly payment: boolean;
}

export interface PostalAddress {
  /** The four lines, joined by `$`. */
  readonly lines: string;
  readonly postalCode: string;
  readonly town: string;
  readonly country: string;
}

export interface PupilRecord {
  readonly kind: 'pupil';
  /** The real person: two records with one key are one human being. Never written in the AAF files. */
  readonly personKey: string;
  /** Code of the académie whose files hold the record. */
  readonly academy: string;
  readonly degree: Degree;
  /** ENTPersonJointure: unique in an académie and a degree, not across degrees. */
  readonly aafId: string;
  /** Empty while the pupil waits for one. */
  readonly ine: string;
  /** Identifier in SIECLE or ONDE (ENTEleveStructRattachId). */
  readonly schoolPupilId: string;
  readonly birthName: string;
  readonly usageName: string;
  readonly givenName: string;
  readonly otherNames: readonly string[];
  readonly civility: string;
  /** dd/mm/yyyy, as the files write it. */
  readonly bornOn: string;
  readonly links: readonly PupilLink[];
  readonly school: School;
  readonly grade: Grade;
  readonly schoolClass: SchoolClass;
  /** dd/mm/yyyy. */
  readonly enteredClassOn: string;
  readonly address: PostalAddress;
  readonly scholarship: boolean;
  readonly boarding: string;
  readonly transport: boolean;
}

export interface GuardianRecord {
  readonly kind: 'guardian';
  readonly personKey: string;
  readonly academy: string;
  readonly degree: Degree;
  readonly aafId: string;
  readonly birthName: string;
  readonly usageName: string;
  readonly givenName: string;
  readonly civility: string;
  readonly homePhone: string;
  readonly workPhone: string;
  /** As typed by the school: any of five ways of writing, a landline, a placeholder; several values at times. */
  readonly mobiles: readonly string[];
  readonly mail: string;
  readonly address: PostalAddress;
  readonly addressShared: boolean;
}

/** Everything the feed says of one household: its pupils of both degrees and the guardian records they name. */
export interface Family {
  readonly pupils: readonly PupilRecord[];
  readonly guardians: readonly GuardianRecord[];
}
