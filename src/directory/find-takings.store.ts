import type pg from 'pg';
import type { Takings, VanishedSchool } from './brake.ts';
import type { FeedScope } from './compare.store.ts';

type Loss = { uai: string; name: string | null; pupils: string; guardianships: string };

/**
 * What the changes found by `compare` take away, in the whole académie and in each school that loses something. A
 * pupil who only changes school is not taken away; a guardianship that is no longer legal is.
 */
export async function findTakings(
  client: pg.ClientBase,
  scope: FeedScope,
): Promise<{ academy: Takings; schools: Takings[] }> {
  const { rows: losses } = await client.query<Loss>(
    `with taken as (
      select r.school_uai, count(*) as pupils, 0 as guardianships
      from changes_pupil c
      join pupil_record r on r.academy_code = $1 and r.degree = $2 and r.aaf_id = c.aaf_id
      where c.change = 'left'
      group by 1
      union all
      select p.school_uai, 0, count(*)
      from changes_guardianship c
      join guardianship r on r.academy_code = $1 and r.degree = $2
        and r.pupil_aaf_id = c.pupil_aaf_id and r.guardian_aaf_id = c.guardian_aaf_id
      join pupil_record p on p.academy_code = $1 and p.degree = $2 and p.aaf_id = c.pupil_aaf_id
      left join staged_guardianship s
        on s.pupil_aaf_id = c.pupil_aaf_id and s.guardian_aaf_id = c.guardian_aaf_id
      where c.change = 'left' or (c.change = 'changed' and r.rank = 'legal' and s.rank <> 'legal')
      group by 1
    )
    select t.school_uai as uai, s.name, sum(t.pupils) as pupils, sum(t.guardianships) as guardianships
    from taken t left join school s on s.uai = t.school_uai
    group by 1, 2
    order by 3 desc, 4 desc, 1`,
    [scope.academyCode, scope.degree],
  );
  const none = { pupils: { present: 0, taken: 0 }, guardianships: { present: 0, taken: 0 } };
  if (losses.length === 0) return { academy: none, schools: [] };

  const { rows: presences } = await client.query<{ uai: string; pupils: string; guardianships: string }>(
    `select p.school_uai as uai, count(*) as pupils, coalesce(sum(g.count), 0) as guardianships
     from pupil_record p
     left join (
       select pupil_aaf_id, count(*) from guardianship
       where academy_code = $1 and degree = $2 and left_at is null group by 1
     ) g on g.pupil_aaf_id = p.aaf_id
     where p.academy_code = $1 and p.degree = $2 and p.left_at is null
     group by 1`,
    [scope.academyCode, scope.degree],
  );
  const present = new Map(presences.map((row) => [row.uai, row]));
  const sum = (
    rows: readonly { pupils: string; guardianships: string }[],
    what: 'pupils' | 'guardianships',
  ) => rows.reduce((total, row) => total + Number(row[what]), 0);
  const takingsOf = (held: typeof presences, lost: Loss[]): Pick<Takings, 'pupils' | 'guardianships'> => ({
    pupils: { present: sum(held, 'pupils'), taken: sum(lost, 'pupils') },
    guardianships: { present: sum(held, 'guardianships'), taken: sum(lost, 'guardianships') },
  });
  return {
    academy: takingsOf(presences, losses),
    schools: losses.map((loss) => ({
      uai: loss.uai,
      ...(loss.name === null ? {} : { name: loss.name }),
      ...takingsOf([present.get(loss.uai) ?? []].flat(), [loss]),
    })),
  };
}

/** The schools that the changes found by `compare` take out of the directory, while pupils stay in them. */
export async function findVanishedSchools(
  client: pg.ClientBase,
  scope: FeedScope,
): Promise<VanishedSchool[]> {
  const { rows } = await client.query<VanishedSchool>(
    `select c.uai, s.name, count(*)::integer as pupils
     from changes_school c
     join school s on s.uai = c.uai
     join pupil_record p on p.academy_code = $1 and p.degree = $2 and p.school_uai = c.uai and p.left_at is null
     where c.change = 'left' and not exists (select from changes_pupil d where d.aaf_id = p.aaf_id)
     group by 1, 2
     order by 1`,
    [scope.academyCode, scope.degree],
  );
  return rows;
}
