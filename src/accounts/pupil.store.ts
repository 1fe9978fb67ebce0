import { sql } from 'kysely';
import type { Database, Trx } from '../platform/database/database.ts';

/** What the feed says today of a pupil who has an account. */
export type PupilFacts = {
  /** `AAAA-MM-JJ`. */
  bornOn: string;
  schoolUai: string;
  schoolName: string;
  className: string | null;
};

/** The pupil's present record, 2D before 1D, the latest first; undefined when every record has left. */
export async function findPupilFacts(
  queryable: Database['query'] | Trx,
  pupilId: string,
): Promise<PupilFacts | undefined> {
  return queryable
    .selectFrom('pupil as p')
    .innerJoin('pupil_record as pr', 'pr.pupil_id', 'p.id')
    .innerJoin('school as s', 's.uai', 'pr.school_uai')
    .leftJoin('school_class as sc', (join) =>
      join.onRef('sc.school_uai', '=', 'pr.school_uai').onRef('sc.code', '=', 'pr.class_code'),
    )
    .select([
      'p.born_on as bornOn',
      's.uai as schoolUai',
      's.name as schoolName',
      sql<string | null>`coalesce(sc.label, pr.class_label, pr.class_code)`.as('className'),
    ])
    .where('p.id', '=', pupilId)
    .where('pr.left_at', 'is', null)
    .orderBy('pr.degree', 'desc')
    .orderBy('pr.changed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}
