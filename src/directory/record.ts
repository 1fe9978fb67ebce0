/**
 * What a directory feed says, whatever its format: one entry a school, class, curriculum (MEF), person or link.
 * Texts are as received (Unicode NFC, trimmed); absent and empty are both `undefined`. Dates are `YYYY-MM-DD`.
 */
export type FeedEntry =
  | SchoolEntry
  | ClassEntry
  | MefEntry
  | StaffEntry
  | StaffFunctionEntry
  | PupilEntry
  | GuardianEntry
  | GuardianshipEntry;

/** 1D: nursery and primary schools. 2D: collèges and lycées. */
export type Degree = '1D' | '2D';

export type SchoolEntry = {
  kind: 'school';
  /** Line of the record's start in its file, from 1. */
  line: number;
  /** ENTStructureJointure, unique in one académie and degree. */
  structureId: string;
  uai: string;
  name: string;
  type: string | undefined;
  typeCode: string | undefined;
  sector: 'public' | 'private';
  street: string | undefined;
  postalCode: string | undefined;
  city: string | undefined;
  phone: string | undefined;
  mail: string | undefined;
  /** 1D: circonscription. */
  district: string | undefined;
  /** 2D: bassin. */
  basin: string | undefined;
};

export type ClassEntry = { kind: 'class'; schoolUai: string; code: string; label: string | undefined };

/** Curriculum. The first four characters of `stat11` are the level given to services (MEFSTAT4). */
export type MefEntry = { kind: 'mef'; code: string; label: string | undefined; stat11: string | undefined };

/** A record of a person: `aafId` (ENTPersonJointure) is unique in one académie and degree only. */
export type PersonEntry = {
  aafId: string;
  /** Line of the record's start in its file, from 1. */
  line: number;
  /** ENTPersonNomPatro. */
  birthName: string | undefined;
  /** `sn` (2D) or ENTPersonNom (1D): the name in use. One of the two names is always there. */
  usageName: string | undefined;
  givenName: string;
  /** Further given names, separated by one space. */
  otherGivenNames: string | undefined;
  title: string | undefined;
  mail: string | undefined;
};

export type StaffEntry = PersonEntry & { kind: 'staff' };

export type StaffFunctionEntry = {
  kind: 'staff-function';
  aafId: string;
  schoolUai: string;
  /** `DIR` runs the school. */
  functionCode: string;
  postCode: string;
  postLabel: string | undefined;
};

export type PupilEntry = PersonEntry & {
  kind: 'pupil';
  ine: string | undefined;
  bornOn: string;
  schoolUai: string;
  /** ENTEleveStructRattachId: the school base's own key (SIECLE). */
  sourceId: string | undefined;
  classCode: string | undefined;
  classLabel: string | undefined;
  mefCode: string | undefined;
};

export type GuardianEntry = PersonEntry & {
  kind: 'guardian';
  /** The mobile numbers given, in any writing, the preferred one first. */
  mobiles: string[];
  homePhone: string | undefined;
  workPhone: string | undefined;
  /** Up to four lines, separated by line feeds. */
  addressLines: string | undefined;
  postalCode: string | undefined;
  city: string | undefined;
  country: string | undefined;
};

/** Only `legal` guardians own or see a child. */
export type GuardianshipRank = 'legal' | 'in-charge' | 'contact';

export type GuardianshipEntry = {
  kind: 'guardianship';
  pupilAafId: string;
  guardianAafId: string;
  rank: GuardianshipRank;
  kinshipCode: string | undefined;
};

/**
 * A record that cannot be read. What the database holds under that id stays as it is: a record set aside is
 * never taken for one that left.
 */
export type SetAsideEntry = {
  kind: FeedEntry['kind'];
  file: string;
  /** Line of the record's start, from 1. */
  line: number;
  /** Id of the record; for a guardianship, of the pupil. */
  id: string | undefined;
  /** For a guardianship: the guardian's id, when it could be read. */
  guardianId?: string | undefined;
  /** In French, for the operator. Holds no personal data. */
  reason: string;
};
