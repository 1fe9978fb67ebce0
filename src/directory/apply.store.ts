import { sql } from 'kysely';
import type { Trx } from '../platform/database/database.ts';
import { changesName, type FeedScope } from './compare.store.ts';
import { REPORTED, type Reported } from './import-result.ts';
import { RECORD_KINDS } from './record-kind.ts';
import { stagedName } from './staging.store.ts';

/** Brings the records to what the staging tables say, by set statements, after `compare`. */
export async function applyChanges(trx: Trx, runId: string, scope: FeedScope): Promise<void> {
  for (const kind of REPORTED) await applyKind(trx, kind, runId, scope);
  await applyClasses(trx, runId, scope);
  await applyMefs(trx, scope);
  await applyStaffFunctions(trx, scope);
}

/**
 * Marks the records that the matching must look at again (openDirtyMarks). To be called before `applyChanges`: a school
 * that comes into scope or goes out of it brings its pupils with it.
 */
export async function markDirty(trx: Trx, { academyCode, degree }: FeedScope): Promise<void> {
  await sql`
    insert into dirty_pupil
    select ${academyCode}, ${degree}, aaf_id from changes_pupil
    union all
    select p.academy_code, p.degree, p.aaf_id
    from changes_school c
    join school r on r.uai = c.uai
    left join staged_school s on s.uai = c.uai
    join pupil_record p on p.school_uai = c.uai and p.left_at is null
    where c.change <> 'changed' or r.sector <> s.sector
  `.execute(trx);
  await sql`
    insert into dirty_guardian
    select ${academyCode}, ${degree}, aaf_id, false from changes_guardian where change in ('created', 'left')
    union all
    select ${academyCode}, ${degree}, c.aaf_id,
      (r.folded_birth_name, r.folded_usage_name, r.folded_given_name) is distinct from
      (s.folded_birth_name, s.folded_usage_name, s.folded_given_name)
    from changes_guardian c
    join guardian_record r on r.academy_code = ${academyCode} and r.degree = ${degree} and r.aaf_id = c.aaf_id
    join staged_guardian s on s.aaf_id = c.aaf_id
    where c.change in ('changed', 'returned')
    union all
    select ${academyCode}, ${degree}, l.guardian_aaf_id, false
    from changes_guardianship l
    where not exists (select from changes_guardian c where c.aaf_id = l.guardian_aaf_id and c.change = 'created')
  `.execute(trx);
}

async function applyKind(trx: Trx, kind: Reported, runId: string, scope: FeedScope): Promise<void> {
  const { table, staged, key, columns, hasChangedAt, person } = RECORD_KINDS[kind];
  const target = sql.table(table);
  const from = sql.table(stagedName(staged));
  const changes = sql.table(changesName(kind));
  const match = (left: string, right: string) =>
    sql.join(
      key.map((column) => sql`${sql.ref(`${left}.${column}`)} = ${sql.ref(`${right}.${column}`)}`),
      sql` and `,
    );
  const inScope = sql`r.academy_code = ${scope.academyCode} and r.degree = ${scope.degree}`;
  const changedAt = hasChangedAt === true ? sql`changed_at = now(),` : sql``;

  await sql`
    update ${target} r set ${changedAt} left_at = now(), feed_run_id = ${runId}
    from ${changes} c
    where ${inScope} and ${match('r', 'c')} and c.change = 'left'
  `.execute(trx);

  const set = sql.join(columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`s.${column}`)}`));
  await sql`
    update ${target} r set ${set}, ${changedAt} left_at = null, feed_run_id = ${runId}
    from ${changes} c join ${from} s on ${match('s', 'c')}
    where ${inScope} and ${match('r', 'c')} and c.change in ('changed', 'returned')
  `.execute(trx);

  const names = [...key, ...columns];
  // A school may have left another académie's feed, or the other degree's.
  const conflict =
    kind === 'school'
      ? sql`on conflict (uai) do update set academy_code = excluded.academy_code, degree = excluded.degree,
          left_at = null, feed_run_id = excluded.feed_run_id,
          ${sql.join(columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))}`
      : sql``;
  const personColumn = person === undefined ? sql`` : sql`${sql.ref(person.column)},`;
  const newPerson =
    person === undefined ? sql`` : sql`case when ${sql.raw(person.isLikely)} then new_id() end,`;
  await sql`
    insert into ${target} (
      academy_code, degree, feed_run_id, ${personColumn} ${sql.join(names.map((name) => sql.ref(name)))}
    )
    select ${scope.academyCode}, ${scope.degree}, ${runId}, ${newPerson}
      ${sql.join(names.map((name) => sql.ref(`s.${name}`)))}
    from ${changes} c join ${from} s on ${match('s', 'c')} ${sql.raw(person?.join ?? '')}
    where c.change = 'created'
    ${conflict}
  `.execute(trx);
}

/** Only rows that differ are written: ON CONFLICT would lock the others. */
async function applyClasses(trx: Trx, runId: string, scope: FeedScope): Promise<void> {
  await sql`
    insert into school_class (school_uai, code, label, feed_run_id)
    select s.school_uai, s.code, s.label, ${runId}
    from staged_class s left join school_class r using (school_uai, code)
    where r.code is null or r.left_at is not null or r.label is distinct from s.label
    on conflict (school_uai, code) do update
    set label = excluded.label, feed_run_id = excluded.feed_run_id, left_at = null
  `.execute(trx);
  await sql`
    update school_class r set left_at = now(), feed_run_id = ${runId}
    from staged_school o
    join school on school.uai = o.uai and school.academy_code = ${scope.academyCode}
      and school.degree = ${scope.degree}
    where r.school_uai = o.uai and r.left_at is null
      and not exists (select from staged_class s where s.school_uai = r.school_uai and s.code = r.code)
  `.execute(trx);
}

/** Curricula are a nomenclature: one that is no longer used stays, for those who followed it. */
async function applyMefs(trx: Trx, { academyCode, degree }: FeedScope): Promise<void> {
  await sql`
    insert into mef (academy_code, degree, code, label, mefstat11)
    select distinct on (s.code) ${academyCode}, ${degree}, s.code, s.label, s.mefstat11
    from staged_mef s
    left join mef r on r.academy_code = ${academyCode} and r.degree = ${degree} and r.code = s.code
    where r.code is null or (r.label, r.mefstat11) is distinct from (s.label, s.mefstat11)
    on conflict (academy_code, degree, code) do update
    set label = excluded.label, mefstat11 = excluded.mefstat11
  `.execute(trx);
}

async function applyStaffFunctions(trx: Trx, { academyCode, degree }: FeedScope): Promise<void> {
  await sql`
    insert into staff_function (academy_code, degree, aaf_id, school_uai, function_code, post_code, post_label)
    select distinct on (s.aaf_id, s.school_uai, s.function_code, s.post_code)
      ${academyCode}, ${degree}, s.aaf_id, s.school_uai, s.function_code, coalesce(s.post_code, ''), s.post_label
    from staged_staff_function s
    left join staff_function r on r.academy_code = ${academyCode} and r.degree = ${degree}
      and r.aaf_id = s.aaf_id and r.school_uai = s.school_uai and r.function_code = s.function_code
      and r.post_code = coalesce(s.post_code, '')
    where r.aaf_id is null or r.left_at is not null or r.post_label is distinct from s.post_label
    on conflict (academy_code, degree, aaf_id, school_uai, function_code, post_code) do update
    set post_label = excluded.post_label, left_at = null
  `.execute(trx);
  await sql`
    update staff_function r set left_at = now()
    where r.academy_code = ${academyCode} and r.degree = ${degree} and r.left_at is null
      and not exists (
        select from staged_staff_function s
        where s.aaf_id = r.aaf_id and s.school_uai = r.school_uai and s.function_code = r.function_code
          and coalesce(s.post_code, '') = r.post_code
      )
      and not exists (select from staged_set_aside x where x.kind = 'staff' and x.aaf_id = r.aaf_id)
  `.execute(trx);
}
