import { feed, sampleSchools } from './feed-records.ts';
import type { TestPortal } from './portal.ts';

export type FamilyChild = { givenName: string; bornOn: string; pupilId: string };

/** A family as the schools' files know it, with numbers and identifiers that no other test uses. */
export type Family = {
  accountId: string;
  /** The guardian's. */
  identifier: string;
  familyName: string;
  givenName: string;
  /** As a parent types it: `06 39 98 12 34`. */
  mobile: string;
  children: FamilyChild[];
};

let families = 0;

/**
 * One guardian, and by default two children in two schools: Zoé at the collège, Malo at the école. The files are
 * those of the next night; the accounts are made by the real matching.
 */
export async function newFamily(
  portal: Pick<TestPortal, 'database'>,
  changes: { familyName?: string; givenName?: string; onlyChild?: boolean } = {},
): Promise<Family> {
  families += 1;
  const number = String(families).padStart(4, '0');
  const { familyName = 'Kerbrat', givenName = 'Nolwenn', onlyChild = false } = changes;
  const mobile = `+26263998${number}`;
  const guardian = {
    id: `G${number}`,
    birthName: null,
    usageName: familyName,
    givenName,
    title: 'Mme',
    mobile,
  };
  const zoe = { id: `Z${number}`, familyName, givenName: 'Zoé', bornOn: '2012-03-07' };
  const malo = {
    id: `M${number}`,
    familyName,
    givenName: 'Malo',
    bornOn: '2016-11-21',
    degree: '1D' as const,
  };
  await feed(portal.database.worker, {
    pupils: onlyChild ? [zoe] : [zoe, { ...malo, school: sampleSchools.primary }],
    guardians: [
      { ...guardian, children: { [zoe.id]: 'legal' } },
      ...(onlyChild
        ? []
        : [{ ...guardian, degree: '1D' as const, children: { [malo.id]: 'legal' as const } }]),
    ],
  });
  const { rows } = await portal.database.superuser.query<{ id: string; identifier: string }>(
    `select distinct a.id, a.identifier from guardian_record g join account a on a.id = g.account_id
     where g.aaf_id = $1`,
    [guardian.id],
  );
  if (rows.length !== 1) throw new Error(`${rows.length} accounts for one guardian`);
  const children = [];
  for (const child of onlyChild ? [zoe] : [zoe, malo]) {
    const pupil = await portal.database.superuser.query<{ id: string }>(
      'select pupil_id as id from pupil_record where aaf_id = $1',
      [child.id],
    );
    children.push({ givenName: child.givenName, bornOn: child.bornOn, pupilId: pupil.rows[0]!.id });
  }
  return {
    accountId: rows[0]!.id,
    identifier: rows[0]!.identifier,
    familyName,
    givenName,
    mobile: `06 39 98 ${number.slice(0, 2)} ${number.slice(2)}`,
    children,
  };
}
