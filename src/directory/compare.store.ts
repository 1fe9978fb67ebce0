import type pg from 'pg';
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

/**
 * Has the joins of `work` read both sides whole, which a comparison does anyway. Left to itself, PostgreSQL does them
 * row by row when it has no statistics of tables filled a moment ago, and takes hours.
 */
export async function joinWhole<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query('set enable_nestloop = off');
  const result = await work();
  await client.query('reset enable_nestloop');
  return result;
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
