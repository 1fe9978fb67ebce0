import { sql } from 'kysely';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { LegacyKind } from './legacy-source.ts';

type Queryable = Database['query'] | Trx;

/** Whether legacy accounts of one kind still open something in a school (R225). */
export type SchoolCutover = {
  readonly uai: string;
  readonly name: string;
  /** `AAAA-MM-JJ`, the last day; null when none is set. */
  readonly lastDay: string | null;
  readonly isOver: boolean;
};

/** The last day of a school (s) of an académie (a), as SQL: its own before its académie's. */
const lastDay = (kind: LegacyKind) => sql<string | null>`(
  select c.last_day from legacy_cutover c
  where c.academy_code = a.code and c.kind = ${kind} and (c.school_uai = s.uai or c.school_uai is null)
  order by c.school_uai nulls last limit 1
)`;

/** Whether a day is over where the school is. @param now of the program's clock */
const isOver = (day: ReturnType<typeof lastDay>, now: Date) =>
  sql<boolean>`coalesce((${now}::timestamptz at time zone a.time_zone)::date > ${day}, false)`;

/** What holds today for some schools. */
export async function listCutovers(
  queryable: Queryable,
  input: { kind: LegacyKind; schoolUais: readonly string[]; now: Date },
): Promise<SchoolCutover[]> {
  const day = lastDay(input.kind);
  const { rows } = await sql<SchoolCutover>`
    select s.uai, s.name, ${day} as "lastDay", ${isOver(day, input.now)} as "isOver"
    from school s join academy a on a.code = s.academy_code
    where s.uai = any (${[...input.schoolUais]}::text[])
    order by s.name, s.uai
  `.execute(queryable);
  return rows;
}

/**
 * The last day set for a whole académie, and whether it is over for every one of its schools; undefined when none is
 * set.
 */
export async function findAcademyCutover(
  queryable: Queryable,
  input: { kind: LegacyKind; academyCode: string; now: Date },
): Promise<{ lastDay: string; isOver: boolean } | undefined> {
  const { rows } = await sql<{ lastDay: string; isOver: boolean }>`
    select c.last_day as "lastDay", not exists (
        select from legacy_cutover one
        where one.academy_code = c.academy_code and one.kind = c.kind
          and (${input.now}::timestamptz at time zone a.time_zone)::date <= one.last_day
      ) as "isOver"
    from legacy_cutover c join academy a on a.code = c.academy_code
    where c.academy_code = ${input.academyCode} and c.kind = ${input.kind} and c.school_uai is null
  `.execute(queryable);
  return rows[0];
}

/** Among these accounts, those who signed in to a legacy account within a year, where it still opens something. */
export async function findLegacyUsers(
  queryable: Queryable,
  input: { accountIds: readonly string[]; schoolUai: string; now: Date },
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select acc.id
    from account acc join school s on s.uai = ${input.schoolUai} join academy a on a.code = s.academy_code
    where acc.id = any (${[...input.accountIds]}::uuid[])
      and acc.last_legacy_sign_in_at > ${input.now}::timestamptz - interval '1 year'
      and not coalesce((${input.now}::timestamptz at time zone a.time_zone)::date > (
        select c.last_day from legacy_cutover c
        where c.academy_code = a.code and c.kind = acc.legacy_kind and (c.school_uai = s.uai or c.school_uai is null)
        order by c.school_uai nulls last limit 1
      ), false)
  `.execute(queryable);
  return new Set(rows.map((row) => row.id));
}

/** Where a day is set: a school, or an académie whole. */
export type CutoverPlace = { readonly academyCode: string; readonly schoolUai: string | null };

/** The place that a school's UAI or an académie's code names; undefined when it names none. */
export async function findCutoverPlace(
  queryable: Queryable,
  named: { schoolUai: string } | { academyCode: string },
): Promise<CutoverPlace | undefined> {
  if ('schoolUai' in named) {
    const row = await queryable
      .selectFrom('school')
      .select('academy_code')
      .where('uai', '=', named.schoolUai)
      .executeTakeFirst();
    return row === undefined ? undefined : { academyCode: row.academy_code, schoolUai: named.schoolUai };
  }
  const row = await queryable
    .selectFrom('academy')
    .select('code')
    .where('code', '=', named.academyCode)
    .executeTakeFirst();
  return row === undefined ? undefined : { academyCode: row.code, schoolUai: null };
}

/** Sets the last day of a place. */
export async function writeCutover(
  trx: Trx,
  input: CutoverPlace & { kind: LegacyKind; lastDay: string },
): Promise<void> {
  await clearCutover(trx, input);
  await trx
    .insertInto('legacy_cutover')
    .values({
      academy_code: input.academyCode,
      school_uai: input.schoolUai,
      kind: input.kind,
      last_day: input.lastDay,
    })
    .execute();
}

/** Forgets the last day of a place: a school goes back to its académie's, an académie to none. */
export async function clearCutover(trx: Trx, input: CutoverPlace & { kind: LegacyKind }): Promise<void> {
  await sql`
    delete from legacy_cutover
    where academy_code = ${input.academyCode} and school_uai is not distinct from ${input.schoolUai}
      and kind = ${input.kind}
  `.execute(trx);
}

export type CutoverRow = {
  readonly academyCode: string;
  readonly academyName: string;
  readonly schoolUai: string | null;
  readonly schoolName: string | null;
  readonly kind: LegacyKind;
  readonly lastDay: string;
};

/** Every day set, académies before their schools. */
export async function listAllCutovers(queryable: Queryable): Promise<CutoverRow[]> {
  const { rows } = await sql<CutoverRow>`
    select c.academy_code as "academyCode", a.name as "academyName", c.school_uai as "schoolUai",
      s.name as "schoolName", c.kind, c.last_day as "lastDay"
    from legacy_cutover c join academy a on a.code = c.academy_code left join school s on s.uai = c.school_uai
    order by a.name, c.school_uai nulls first, c.kind
  `.execute(queryable);
  return rows;
}
