import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';
import type { Place } from './service-offer.ts';

/**
 * The schools of an account (a), as SQL: a pupil's own, or those of a guardian's attached children, as the feed says
 * today. The one place that says it.
 */
export const PLACES_OF_ACCOUNT = `
  select pr.academy_code, pr.degree, pr.school_uai, pr.pupil_id, pr.given_name
  from guardian_record g
  join guardianship gs on gs.academy_code = g.academy_code and gs.degree = g.degree
    and gs.guardian_aaf_id = g.aaf_id and gs.rank = 'legal' and gs.left_at is null
  join pupil_record pr on pr.academy_code = gs.academy_code and pr.degree = gs.degree
    and pr.aaf_id = gs.pupil_aaf_id and pr.left_at is null
  join child_attachment ca on ca.account_id = a.id and ca.pupil_id = pr.pupil_id and ca.state = 'attached'
  join school sch on sch.uai = pr.school_uai and sch.in_scope
  where a.kind = 'guardian' and g.account_id = a.id and g.left_at is null
  union all
  select pr.academy_code, pr.degree, pr.school_uai, pr.pupil_id, pr.given_name
  from pupil_record pr
  where a.kind = 'pupil' and pr.pupil_id = a.pupil_id and pr.left_at is null`;

/** A school of a person, with the child who goes there. */
export type ChildPlace = Place & { readonly pupilId: string; readonly givenName: string };

/** The schools of an account, one line a child and school, in the order of the children's names. */
export async function findPlaces(
  query: Database['query'],
  accountId: string,
): Promise<readonly ChildPlace[]> {
  const { rows } = await sql<ChildPlace>`
    select distinct place.academy_code as "academyCode", place.degree, place.school_uai as uai,
      place.pupil_id as "pupilId", place.given_name as "givenName"
    from account a cross join lateral (${sql.raw(PLACES_OF_ACCOUNT)}) place
    where a.id = ${accountId}
    order by "givenName", "pupilId", uai
  `.execute(query);
  return rows;
}
