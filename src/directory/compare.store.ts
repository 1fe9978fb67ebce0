import type pg from 'pg';
import type { Takings } from './brake.ts';
import type { KindReport, Reported } from './import-result.ts';
import { REPORTED } from './import-result.ts';
import type { Degree } from './record.ts';
import { RECORD_KINDS } from './record-kind.ts';
import { stagedName } from './staging.store.ts';

/** The feed that is compared: records of other académies and of the other degree are not its business. */
export type FeedScope = { academyCode: string; degree: Degree };

/** Name of the temporary table of what a run does to the records of a kind: their key and `change`. */
export const changesName = (kind: Reported): string => `changes_${kind}`;

/**
 * Sets aside what only the whole of the files shows: ids given twice, links to guardians who are not in the files,
 * schools that another feed holds.
 */
export async function setAsideContradictions(client: pg.ClientBase, scope: FeedScope): Promise<void> {
  for (const kind of ['staff', 'guardian', 'pupil'] as const) await setAsideDoubles(client, kind);
  await client.query(`
    with removed as (
      delete from staged_guardianship l
      where not exists (select from staged_guardian g where g.aaf_id = l.guardian_aaf_id)
        and not exists (select from staged_set_aside x where x.kind = 'guardian' and x.aaf_id = l.guardian_aaf_id)
      returning l.*
    )
    insert into staged_set_aside (kind, file, line, aaf_id, guardian_aaf_id, reason, keeps)
    select 'guardianship', ${FILE_AND_LINE}, r.pupil_aaf_id, r.guardian_aaf_id,
      'responsable absent des fichiers', false
    from removed r left join staged_pupil s on s.aaf_id = r.pupil_aaf_id`);
  await client.query(
    `with removed as (
      delete from staged_school s using school r
      where r.uai = s.uai and r.left_at is null and (r.academy_code, r.degree) <> ($1, $2)
      returning s.*
    ), classes as (
      delete from staged_class c using removed s where c.school_uai = s.uai
    )
    insert into staged_set_aside (kind, file, line, aaf_id, reason, keeps)
    select 'school', ${FILE_AND_LINE}, s.structure_id, 'UAI déjà tenu par une autre académie ou un autre degré', true
    from removed s`,
    [scope.academyCode, scope.degree],
  );
}

/** Of `place`, which is `<file>:<line>`. */
const FILE_AND_LINE = `split_part(s.place, ':', 1), split_part(s.place, ':', 2)::integer`;

async function setAsideDoubles(client: pg.ClientBase, kind: 'staff' | 'guardian' | 'pupil'): Promise<void> {
  const staged = stagedName(kind);
  const { rowCount } = await client.query(
    `create temporary table doubled as
     select aaf_id, null::boolean as same from ${staged} group by aaf_id having count(*) > 1`,
  );
  if (rowCount !== 0) {
    await client.query(`
      update doubled d set same =
        (select count(distinct s.content_hash) = 1 from ${staged} s where s.aaf_id = d.aaf_id)`);
    await client.query(`
      with removed as (
        delete from ${staged} s using doubled d
        where s.aaf_id = d.aaf_id
          and not (d.same and s.ctid = (select min(o.ctid) from ${staged} o where o.aaf_id = d.aaf_id))
        returning s.*, d.same
      )
      insert into staged_set_aside (kind, file, line, aaf_id, reason, keeps)
      select '${kind}', ${FILE_AND_LINE}, s.aaf_id,
        case when s.same then 'fiche en double, lue une fois' else 'identifiant donné à deux fiches différentes' end,
        true
      from removed s`);
    if (kind === 'pupil') await setAsideDoubledLinks(client);
  }
  await client.query('drop table doubled');
}

/** The links of pupils read twice. */
async function setAsideDoubledLinks(client: pg.ClientBase): Promise<void> {
  await client.query(
    `delete from staged_guardianship l using doubled d where l.pupil_aaf_id = d.aaf_id and not d.same`,
  );
  await client.query(`
    delete from staged_guardianship l using staged_guardianship o
    where (o.pupil_aaf_id, o.guardian_aaf_id, o.rank) = (l.pupil_aaf_id, l.guardian_aaf_id, l.rank)
      and o.ctid < l.ctid`);
  await client.query(`
    with removed as (
      delete from staged_guardianship l using staged_guardianship o
      where (o.pupil_aaf_id, o.guardian_aaf_id) = (l.pupil_aaf_id, l.guardian_aaf_id) and o.rank <> l.rank
      returning l.*
    )
    insert into staged_set_aside (kind, aaf_id, guardian_aaf_id, reason, keeps)
    select distinct 'guardianship', pupil_aaf_id, guardian_aaf_id,
      'responsable lié deux fois, avec des rangs différents', true
    from removed`);
}

/** Finds what changes for each kind of record, into a table each (`changesName`), and counts it. */
export async function compare(
  client: pg.ClientBase,
  scope: FeedScope,
): Promise<Record<Reported, Omit<KindReport, 'read'>>> {
  const reports = {} as Record<Reported, Omit<KindReport, 'read'>>;
  for (const kind of REPORTED) {
    const { table, staged, key, differs, isKeptBy } = RECORD_KINDS[kind];
    const sameKey = key.map((column) => `r.${column} = s.${column}`).join(' and ');
    const keyOf = (alias: string): string => key.map((column) => `${alias}.${column}`).join(', ');
    const changes = changesName(kind);
    await client.query(
      `create temporary table ${changes} (${key.map((column) => `${column} text`).join(', ')}, change text)`,
    );
    await client.query(
      `insert into ${changes}
       select ${keyOf('s')},
         case when r.academy_code is null then 'created' when r.left_at is null then 'changed' else 'returned' end
       from ${stagedName(staged)} s
       left join ${table} r on r.academy_code = $1 and r.degree = $2 and ${sameKey}
       where r.academy_code is null or r.left_at is not null or ${differs}
       union all
       select ${keyOf('r')}, 'left'
       from ${table} r
       where r.academy_code = $1 and r.degree = $2 and r.left_at is null
         and not exists (select from ${stagedName(staged)} s where ${sameKey})
         and not exists (select from staged_set_aside x where x.keeps and ${isKeptBy})`,
      [scope.academyCode, scope.degree],
    );
    await client.query(`analyze ${changes}`);
    const { rows } = await client.query<{ change: string; count: string }>(
      `select change, count(*) from ${changes} group by change
       union all select 'staged', count(*) from ${stagedName(staged)}`,
    );
    const count = (change: string): number => Number(rows.find((row) => row.change === change)?.count ?? 0);
    const [created, changed, returned, left] = [
      count('created'),
      count('changed'),
      count('returned'),
      count('left'),
    ];
    reports[kind] = {
      created,
      changed,
      returned,
      left,
      unchanged: count('staged') - created - changed - returned,
    };
  }
  return reports;
}

/** What the changes take away, by school, and in the whole académie. Schools that lose nothing are left out. */
export async function findTakings(
  client: pg.ClientBase,
  scope: FeedScope,
): Promise<{ academy: Takings; schools: Takings[] }> {
  const { rows } = await client.query<{
    uai: string | null;
    name: string | null;
    pupils: string;
    pupils_taken: string;
    guardianships: string;
    guardianships_taken: string;
  }>(
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
      join pupil_record p on p.academy_code = $1 and p.degree = $2 and p.aaf_id = r.pupil_aaf_id
      left join staged_guardianship s on s.pupil_aaf_id = c.pupil_aaf_id and s.guardian_aaf_id = c.guardian_aaf_id
      where c.change = 'left' or (c.change = 'changed' and r.rank = 'legal' and s.rank <> 'legal')
      group by 1
    ), lost as (
      select school_uai, sum(pupils) as pupils, sum(guardianships) as guardianships from taken group by 1
    ), held as (
      select p.school_uai, count(distinct p.aaf_id) as pupils, count(g.guardian_aaf_id) as guardianships
      from pupil_record p
      left join guardianship g on g.academy_code = $1 and g.degree = $2 and g.pupil_aaf_id = p.aaf_id
        and g.left_at is null
      where p.academy_code = $1 and p.degree = $2 and p.left_at is null and exists (select from lost)
      group by 1
    )
    select l.school_uai as uai, s.name, coalesce(h.pupils, 0) as pupils, l.pupils as pupils_taken,
      coalesce(h.guardianships, 0) as guardianships, l.guardianships as guardianships_taken
    from lost l left join held h using (school_uai) left join school s on s.uai = l.school_uai
    union all
    select null, null, coalesce((select sum(pupils) from held), 0), coalesce(sum(pupils), 0),
      coalesce((select sum(guardianships) from held), 0), coalesce(sum(guardianships), 0)
    from lost
    order by 4 desc, 6 desc, 1`,
    [scope.academyCode, scope.degree],
  );
  const takings = rows.map((row) => ({
    ...(row.uai === null ? {} : { uai: row.uai, ...(row.name === null ? {} : { name: row.name }) }),
    pupils: { present: Number(row.pupils), taken: Number(row.pupils_taken) },
    guardianships: { present: Number(row.guardianships), taken: Number(row.guardianships_taken) },
  }));
  return {
    academy: takings.find((taking) => taking.uai === undefined)!,
    schools: takings.filter((taking) => taking.uai !== undefined),
  };
}
