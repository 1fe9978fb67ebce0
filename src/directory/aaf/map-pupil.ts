import type { Degree, FeedEntry, GuardianshipEntry, GuardianshipRank } from '../record.ts';
import { parseAafDate } from './aaf-date.ts';
import type { Dialect } from './dialect.ts';
import type { KnownSchools } from './known-schools.ts';
import { mapPerson } from './map-person.ts';
import type { AafRecord } from './record-reader.ts';
import { allValues, firstValue, orUndefined } from './record-values.ts';

/**
 * The three shapes of the INE: national register (since 2018), former BEA, apprenticeship. No public rule is known
 * for its check letters.
 */
const INE = /^(?:\d{9}[A-Z]{2}|[\d_]{10}[A-Z]|\d{4}A\d{5}[A-Z])$/;

/** Fourth field of ENTElevePersRelEleve. */
const RANKS: Record<string, GuardianshipRank> = { '0': 'contact', '1': 'legal', '2': 'in-charge' };

export type MappedPupil = {
  entries: FeedEntry[];
  /** Links that cannot be read, the pupil's record being sound. */
  brokenLinks: { guardianId: string | undefined; reason: string }[];
};

/** Reads a pupil, a class seen for the first time, and the pupil's links. */
export function mapPupil(
  record: AafRecord,
  degree: Degree,
  dialect: Dialect,
  schools: KnownSchools,
): MappedPupil | { reason: string } {
  const person = mapPerson(record, dialect);
  if ('reason' in person) return person;
  const bornOn = parseAafDate(firstValue(record, 'ENTPersonDateNaissance'));
  if (bornOn === undefined) return { reason: 'date de naissance absente ou invalide' };
  const ine = firstValue(record, 'ENTEleveINE')?.toUpperCase();
  if (ine !== undefined && !INE.test(ine)) return { reason: 'INE invalide' };
  const structureId = firstValue(record, 'ENTPersonStructRattach');
  const school = structureId === undefined ? undefined : schools.byStructure.get(structureId);
  if (structureId === undefined || school === undefined) return { reason: 'établissement inconnu' };

  const entries: FeedEntry[] = [];
  const schoolClass = readClass(record, degree, structureId);
  if (schoolClass !== undefined && schoolClass.structureId === structureId) {
    const { code, label } = schoolClass;
    if (!school.classLabels.has(code)) {
      school.classLabels.set(code, label);
      entries.push({ kind: 'class', schoolUai: school.uai, code, label });
    }
  }
  entries.push({
    kind: 'pupil',
    ...person,
    ine,
    bornOn,
    schoolUai: school.uai,
    sourceId: firstValue(record, 'ENTEleveStructRattachId'),
    classCode: schoolClass?.code,
    classLabel:
      schoolClass && schools.byStructure.get(schoolClass.structureId)?.classLabels.get(schoolClass.code),
    mefCode: firstValue(record, 'ENTEleveMEF'),
  });
  const links = degree === '2D' ? readLinks2D(record) : readLinks1D(record);
  entries.push(...links.sound);
  return { entries, brokenLinks: links.broken };
}

/** The class in the school of the pupil, else the first one. */
function readClass(record: AafRecord, degree: Degree, structureId: string) {
  const classes =
    degree === '2D'
      ? // structure$code
        allValues(record, 'ENTEleveClasses').map((value) => value.split('$'))
      : // structure$?$?$code$label
        allValues(record, 'ENTPersonClasses')
          .map((value) => value.split('$'))
          .map(([structure, , , code, label]) => [structure, code, label]);
  const [structure, code, label] = classes.find(([id]) => id === structureId) ?? classes[0] ?? [];
  if (structure === undefined || orUndefined(code) === undefined) return undefined;
  return { structureId: structure, code: code!.trim(), label: orUndefined(label) };
}

type Links = { sound: GuardianshipEntry[]; broken: MappedPupil['brokenLinks'] };

/** guardian$kinship$financial$legal$contact$payment */
function readLinks2D(record: AafRecord): Links {
  const links: Links = { sound: [], broken: [] };
  for (const value of allValues(record, 'ENTElevePersRelEleve')) {
    const fields = value.split('$');
    const [guardianAafId, kinship, , legal] = fields.map((field) => field.trim());
    const guardianId = guardianAafId || undefined;
    const rank = RANKS[legal ?? ''];
    if (fields.length !== 6) links.broken.push({ guardianId, reason: 'lien qui n’a pas six champs' });
    else if (guardianId === undefined) links.broken.push({ guardianId, reason: 'lien sans responsable' });
    else if (rank === undefined) links.broken.push({ guardianId, reason: 'responsabilité légale invalide' });
    else addLink(links, record.id, guardianId, rank, orUndefined(kinship));
  }
  return links;
}

/** Every link is a parental authority; what follows the guardian's id is left. */
function readLinks1D(record: AafRecord): Links {
  const links: Links = { sound: [], broken: [] };
  for (const value of allValues(record, 'ENTEleveAutoriteParentale')) {
    const guardianId = orUndefined(value.split('$')[0]);
    if (guardianId === undefined) links.broken.push({ guardianId, reason: 'lien sans responsable' });
    else addLink(links, record.id, guardianId, 'legal', undefined);
  }
  return links;
}

/** A guardian named twice with two ranks: which is right is not ours to say. */
function addLink(
  links: Links,
  pupilAafId: string,
  guardianAafId: string,
  rank: GuardianshipRank,
  kinshipCode: string | undefined,
): void {
  const same = links.sound.findIndex((link) => link.guardianAafId === guardianAafId);
  if (same < 0) {
    if (links.broken.some((link) => link.guardianId === guardianAafId)) return;
    links.sound.push({ kind: 'guardianship', pupilAafId, guardianAafId, rank, kinshipCode });
  } else if (links.sound[same]!.rank !== rank) {
    links.sound.splice(same, 1);
    links.broken.push({
      guardianId: guardianAafId,
      reason: 'responsable lié deux fois, avec des rangs différents',
    });
  }
}
