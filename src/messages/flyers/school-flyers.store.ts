import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';

export type FlyerReceiver = {
  className: string | null;
  familyName: string;
  givenName: string;
  /** Whether a school's file gives a usable mobile: they can create the account alone (R222). */
  hasMobile: boolean;
};

/** The school with the contacts that its own base gives; undefined when no file names it. */
export async function findFlyerSchool(
  query: Database['query'],
  uai: string,
): Promise<{ name: string; phone: string | null; mail: string | null } | undefined> {
  return query
    .selectFrom('school')
    .select(['name', 'phone', 'mail'])
    .where('uai', '=', uai)
    .where('left_at', 'is', null)
    .executeTakeFirst();
}

/**
 * The legal guardians of a school's pupils who have not activated an account, once each, in the class of the first of
 * their children, with which flyer suits them.
 */
export async function listFlyerReceivers(query: Database['query'], uai: string): Promise<FlyerReceiver[]> {
  const { rows } = await sql<FlyerReceiver>`
    select min(coalesce(sc.label, pr.class_label, pr.class_code)) as "className", a.family_name as "familyName",
      a.given_name as "givenName", bool_or(g.mobile is not null) as "hasMobile"
    from pupil_record pr
    left join school_class sc on sc.school_uai = pr.school_uai and sc.code = pr.class_code
    join guardianship gs on gs.academy_code = pr.academy_code and gs.degree = pr.degree
      and gs.pupil_aaf_id = pr.aaf_id and gs.rank = 'legal' and gs.left_at is null
    join guardian_record g on g.academy_code = gs.academy_code and g.degree = gs.degree
      and g.aaf_id = gs.guardian_aaf_id and g.left_at is null
    join account a on a.id = g.account_id and a.state in ('unnotified', 'notified', 'activating')
    where pr.school_uai = ${uai} and pr.left_at is null
    group by a.id, a.family_name, a.given_name
    order by 1 nulls last, a.family_name, a.given_name, a.id
  `.execute(query);
  return rows;
}
