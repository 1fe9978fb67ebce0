import type { Pseudonyms } from './pseudonyms.ts';
import type { Subject, SubjectRecord } from './subject.ts';

/** Everything that an attribute may be made from. */
export type AttributeSource = {
  readonly subject: Subject;
  /** When the person signed in. */
  readonly signedInAt: Date;
  /** Where a plain GET signs the person out. */
  readonly signOutUrl: string;
  /** The service that will receive the attributes. */
  readonly entityId: string;
  readonly pseudonyms: Pseudonyms;
};

type AttributeDefinition = {
  readonly name: string;
  /** The values for this person, none when there is nothing to say. */
  readonly values: (source: AttributeSource) => readonly (string | null)[];
};

/** The arc under which the real EduConnect names its attributes, as its services read them. */
const arc = 'urn:oid:1.3.6.1.4.1.20326.10.999.1';

/**
 * Every attribute this program knows how to say, under its friendly name. The names and formats are those that
 * services in use today read.
 */
export const attributeDefinitions = {
  sn: { name: 'urn:oid:2.5.4.4', values: ({ subject }) => [subject.familyName] },
  givenName: { name: 'urn:oid:2.5.4.42', values: ({ subject }) => [subject.givenName] },
  FrEduUrlRetour: { name: `${arc}.5`, values: ({ signOutUrl }) => [signOutUrl] },
  FrEduCtDateConnexion: { name: `${arc}.6`, values: ({ signedInAt }) => [parisTime(signedInAt)] },
  FrEduCtPersonAffiliation: { name: `${arc}.7`, values: ({ subject }) => affiliations(subject) },
  FrEduCtId: {
    name: `${arc}.57`,
    values: ({ subject, entityId, pseudonyms }) => [
      pseudonyms.accountAtService(subject.knownAs ?? subject.accountId, entityId),
    ],
  },
  FrEduCtEleveINEHash: {
    name: `${arc}.64`,
    values: ({ subject, pseudonyms }) => [
      subject.kind === 'pupil' && subject.ine !== null ? pseudonyms.ine(subject.ine) : null,
    ],
  },
  FrEduCtDateNaissance: {
    name: `${arc}.67`,
    values: ({ subject }) => [pupilOnly(subject)?.birthDate ?? null],
  },
  FrEduCtEleveUAI: { name: `${arc}.72`, values: ({ subject }) => [pupilOnly(subject)?.uai ?? null] },
  FrEduCtEleveNiveau: { name: `${arc}.73`, values: ({ subject }) => [pupilOnly(subject)?.mefstat4 ?? null] },
  /** The number is real, its friendly name is not public. */
  FrEduCtPersonCivilite: { name: `${arc}.76`, values: ({ subject }) => [subject.civility] },
  /** Its number under the arc is not public: services find it by its friendly name. To be set when known. */
  FrEduCtRefId: {
    name: 'urn:educonnect:attribute:FrEduCtRefId',
    values: ({ subject }) => subject.records.map(aafReference),
  },
} as const satisfies Readonly<Record<string, AttributeDefinition>>;

export type AttributeName = keyof typeof attributeDefinitions;

/** What each kind of service receives, and nothing more. */
export const attributeProfiles = {
  /** Certifies a pupil's birth date and level. Guardians may come; the service turns them away itself. */
  'pass-culture': [
    'sn',
    'givenName',
    'FrEduUrlRetour',
    'FrEduCtDateConnexion',
    'FrEduCtPersonAffiliation',
    'FrEduCtId',
    'FrEduCtEleveINEHash',
    'FrEduCtDateNaissance',
    'FrEduCtEleveUAI',
    'FrEduCtEleveNiveau',
    'FrEduCtPersonCivilite',
  ],
  /** A digital workspace, which finds its own accounts by the references of the AAF records. */
  ent: [
    'sn',
    'givenName',
    'FrEduUrlRetour',
    'FrEduCtDateConnexion',
    'FrEduCtPersonAffiliation',
    'FrEduCtId',
    'FrEduCtRefId',
  ],
} as const satisfies Readonly<Record<string, readonly AttributeName[]>>;

export type AttributeProfileName = keyof typeof attributeProfiles;

function pupilOnly(subject: Subject): Extract<Subject, { kind: 'pupil' }> | undefined {
  return subject.kind === 'pupil' ? subject : undefined;
}

/** `eleve1d`, `eleve2d`, `resp1d`, `resp2d`: a guardian with children in both degrees has both, 2D first. */
function affiliations({ kind, records }: Subject): string[] {
  const role = kind === 'pupil' ? 'eleve' : 'resp';
  return (['2D', '1D'] as const)
    .filter((degree) => records.some((record) => record.degree === degree))
    .map((degree) => role + degree.toLowerCase());
}

/**
 * `{AAF}<academy>|<degree>|<ENTPersonJointure>`: ENT platforms split it at the bars, refuse anything but three
 * parts, and look the first up as a two-digit academy code.
 */
function aafReference({ academyCode, degree, aafId }: SubjectRecord): string {
  return `{AAF}${String(Number(academyCode)).padStart(2, '0')}|${degree}|${aafId}`;
}

const parisClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `AAAA-MM-JJ HH:MM:SS.mmm` by the clocks of Paris; some services refuse it without the fraction. */
function parisTime(date: Date): string {
  return `${parisClock.format(date)}.${String(date.getUTCMilliseconds()).padStart(3, '0')}`;
}
