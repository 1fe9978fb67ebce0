import { type RawBuilder, sql } from 'kysely';
import type { Database, Trx } from '../platform/database/database.ts';

/** Adults whom a guardian's account still has, or is offered by a school's file. */
function adults(age: number): RawBuilder<unknown> {
  return sql`
    pupil p
    where p.born_on <= (now() at time zone 'Europe/Paris')::date - make_interval(years => ${age}) and (
      exists (select from child_attachment ca where ca.pupil_id = p.id and ca.state <> 'ended')
      or exists (
        select from pupil_record pr
        join guardianship gs on gs.academy_code = pr.academy_code and gs.degree = pr.degree
          and gs.pupil_aaf_id = pr.aaf_id and gs.rank = 'legal' and gs.left_at is null
        join guardian_record g on g.academy_code = gs.academy_code and g.degree = gs.degree
          and g.aaf_id = gs.guardian_aaf_id and g.left_at is null
        join account a on a.id = g.account_id
        where pr.pupil_id = p.id and pr.left_at is null and not exists (
          select from child_attachment ca where ca.account_id = a.id and ca.pupil_id = p.id
        )
      )
    )
  `;
}

export async function countAdults(queryable: Database['query'] | Trx, age: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${adults(age)}
  `.execute(queryable);
  return rows[0]?.count ?? 0;
}

/** @returns the pupils, and the first name by which their guardians know them */
export async function lockAdults(
  trx: Trx,
  age: number,
  most: number,
): Promise<{ pupilId: string; givenName: string; accountId: string | null }[]> {
  const { rows } = await sql<{ pupilId: string; givenName: string; accountId: string | null }>`
    with adult as (select p.id from ${adults(age)} order by p.id limit ${most} for update of p skip locked)
    select adult.id as "pupilId",
      coalesce((
        select pr.given_name from pupil_record pr where pr.pupil_id = adult.id
        order by pr.left_at desc nulls first, pr.changed_at desc limit 1
      ), '') as "givenName",
      (select a.id from account a where a.pupil_id = adult.id) as "accountId"
    from adult order by adult.id
  `.execute(trx);
  return rows;
}
