import { openFeed } from '../../src/directory/aaf/open-feed.ts';
import type { GuardianshipEntry, PupilEntry, SchoolEntry } from '../../src/directory/record.ts';

/** Somebody whom the ENT knows, by one AAF record. */
export type EntMember = {
  readonly name: string;
  readonly kind: 'guardian' | 'pupil';
  /** A pupil's own school and class; a guardian's children with theirs. */
  readonly schools: readonly string[];
};

export type EntDirectory = {
  /** By a value of FrEduCtRefId: `{AAF}18|2D|123`. */
  find(reference: string): EntMember | undefined;
};

export type EntFeed = { readonly folder: string; readonly academyCode: string; readonly degree: '1D' | '2D' };

/** The ENT's own directory, from the same AAF files that its académie gives it. */
export async function readEntDirectory(feeds: readonly EntFeed[]): Promise<EntDirectory> {
  const members = new Map<string, EntMember>();
  for (const feed of feeds) await readFeed(feed, members);
  return {
    find(reference) {
      const [academy, degree, aafId, ...rest] = reference.replace(/^\{AAF\}/, '').split('|');
      if (rest.length > 0) return undefined;
      return members.get(keyOf(academy ?? '', degree ?? '', aafId ?? ''));
    },
  };
}

async function readFeed(
  { folder, academyCode, degree }: EntFeed,
  members: Map<string, EntMember>,
): Promise<void> {
  const schools = new Map<string, SchoolEntry>();
  const pupils = new Map<string, PupilEntry>();
  const guardians = new Map<string, string>();
  const children = new Map<string, GuardianshipEntry[]>();
  const feed = await openFeed(folder, { academyCode, degree });
  for await (const { entries } of feed.read()) {
    for (const entry of entries) {
      if (entry.kind === 'school') schools.set(entry.uai, entry);
      else if (entry.kind === 'pupil') pupils.set(entry.aafId, entry);
      else if (entry.kind === 'guardian') guardians.set(entry.aafId, nameOf(entry));
      else if (entry.kind === 'guardianship' && entry.rank === 'legal') {
        children.set(entry.guardianAafId, [...(children.get(entry.guardianAafId) ?? []), entry]);
      }
    }
  }
  const place = (pupil: PupilEntry): string =>
    [schools.get(pupil.schoolUai)?.name ?? pupil.schoolUai, pupil.classLabel ?? pupil.classCode]
      .filter((part) => part !== undefined)
      .join(', ');
  for (const [aafId, pupil] of pupils) {
    members.set(keyOf(academyCode, degree, aafId), {
      name: nameOf(pupil),
      kind: 'pupil',
      schools: [place(pupil)],
    });
  }
  for (const [aafId, name] of guardians) {
    const own = (children.get(aafId) ?? []).flatMap(({ pupilAafId }) => pupils.get(pupilAafId) ?? []);
    members.set(keyOf(academyCode, degree, aafId), {
      name,
      kind: 'guardian',
      schools: own.map((pupil) => `${pupil.givenName} : ${place(pupil)}`),
    });
  }
}

function nameOf(person: {
  givenName: string;
  usageName: string | undefined;
  birthName: string | undefined;
}): string {
  return `${person.givenName} ${person.usageName ?? person.birthName ?? ''}`;
}

/** Academy codes come with or without a leading zero. */
function keyOf(academyCode: string, degree: string, aafId: string): string {
  return `${Number(academyCode)}|${degree}|${aafId}`;
}
