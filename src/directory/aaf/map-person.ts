import type { FeedEntry, PersonEntry } from '../record.ts';
import type { Dialect } from './dialect.ts';
import type { KnownSchools } from './known-schools.ts';
import type { AafRecord } from './record-reader.ts';
import { allValues, firstValue, orUndefined } from './record-values.ts';

/** What pupils, guardians and staff have in common. */
export function mapPerson(record: AafRecord, dialect: Dialect): PersonEntry | { reason: string } {
  const birthName = firstValue(record, 'ENTPersonNomPatro');
  const usageName = firstValue(record, dialect.usageName);
  const givenName = firstValue(record, dialect.givenName);
  if (birthName === undefined && usageName === undefined) return { reason: 'nom de famille absent' };
  if (givenName === undefined) return { reason: 'prénom absent' };
  return {
    aafId: record.id,
    line: record.line,
    birthName,
    usageName,
    givenName,
    otherGivenNames: orUndefined(allValues(record, 'ENTPersonAutresPrenoms').join(' ')),
    title: firstValue(record, dialect.title),
    mail: firstValue(record, dialect.mail),
  };
}

export function mapGuardian(record: AafRecord, dialect: Dialect): FeedEntry[] | { reason: string } {
  const person = mapPerson(record, dialect);
  if ('reason' in person) return person;
  return [
    {
      kind: 'guardian',
      ...person,
      mobiles: dialect.mobiles
        .flatMap((attribute) => allValues(record, attribute))
        // ENTPersonMobileSMS repeats one of them, or says O or N.
        .filter((value, index, all) => /\d/.test(value) && all.indexOf(value) === index),
      homePhone: firstValue(record, dialect.homePhone),
      workPhone: firstValue(record, dialect.workPhone),
      addressLines: firstValue(record, 'ENTPersonAdresse')
        ?.split('$')
        .map((line) => line.trim())
        .filter(Boolean)
        .join('\n'),
      postalCode: firstValue(record, 'ENTPersonCodePostal'),
      city: firstValue(record, 'ENTPersonVille'),
      country: firstValue(record, 'ENTPersonPays'),
    },
  ];
}

/** Reads an agent, and the functions that the agent holds in the schools of the feed (not in other services). */
export function mapStaff(
  record: AafRecord,
  dialect: Dialect,
  schools: KnownSchools,
): FeedEntry[] | { reason: string } {
  const person = mapPerson(record, dialect);
  if ('reason' in person) return person;
  const functions = [
    // structure$code$label$post$post label
    ...allValues(record, 'ENTPersonFonctions').map((value) => value.split('$')),
    // 1D: the structures that the agent runs.
    ...allValues(record, 'ENTEnsFonctionDir').map((value) => [value.split('$')[0], 'DIR']),
  ];
  const entries = new Map<string, FeedEntry>();
  for (const [structureId, code, , post, postLabel] of functions) {
    const school = schools.byStructure.get(structureId ?? '');
    const functionCode = orUndefined(code);
    if (school === undefined || functionCode === undefined) continue;
    const postCode = post?.trim() ?? '';
    entries.set(`${school.uai} ${functionCode} ${postCode}`, {
      kind: 'staff-function',
      aafId: record.id,
      schoolUai: school.uai,
      functionCode,
      postCode,
      postLabel: orUndefined(postLabel),
    });
  }
  return [{ kind: 'staff', ...person }, ...entries.values()];
}
