import { type RawBuilder, sql } from 'kysely';
import type { Config } from '../config.ts';
import type { Database, Trx } from '../platform/database/database.ts';

type Queryable = Database['query'] | Trx;

/** A condition on an account `a`. */
export type AccountCondition = (config: Config) => RawBuilder<boolean>;

/** A pupil whom a school's file names today. */
const pupilPresent = sql<boolean>`exists (
  select from pupil_record pr where pr.pupil_id = a.pupil_id and pr.left_at is null
)`;

/** The legal guardianships of an account, present and past. */
const links = sql`
  guardian_record g
  join guardianship gs on gs.academy_code = g.academy_code and gs.degree = g.degree
    and gs.guardian_aaf_id = g.aaf_id and gs.rank = 'legal'
  join pupil_record pr on pr.academy_code = gs.academy_code and pr.degree = gs.degree
    and pr.aaf_id = gs.pupil_aaf_id
`;

const childPresent = sql<boolean>`exists (
  select from ${links}
  where g.account_id = a.id and g.left_at is null and gs.left_at is null and pr.left_at is null
)`;

/** Since when a pupil is in no school. */
const outOfSchoolSince = sql`coalesce(
  (select max(pr.left_at) from pupil_record pr where pr.pupil_id = a.pupil_id), a.created_at
)`;

/** Since when a guardian has no child: the last of the days on which a child, a link or the record left. */
const childlessSince = sql`coalesce(
  (
    select max(least(coalesce(g.left_at, 'infinity'), coalesce(gs.left_at, 'infinity'), coalesce(pr.left_at, 'infinity')))
    from ${links} where g.account_id = a.id
  ),
  a.last_sign_in_at, a.created_at
)`;

const monthsAgo = (months: number) => sql`now() - make_interval(months => ${months})`;
const daysAgo = (days: number) => sql`now() - make_interval(days => ${days})`;
const lastUse = sql`coalesce(a.last_sign_in_at, a.activated_at)`;
const living = sql`a.state in ('unnotified', 'notified', 'activating', 'active', 'suspended')`;

const unused: AccountCondition = (config) =>
  sql`a.state = 'active' and ${lastUse} < ${monthsAgo(config.EDUCONNECT_INACTIVE_MONTHS)}`;

const warning = (cause: 'inactive' | 'left-school' | 'no-child', number: 1 | 2) =>
  sql`select from account_warning w where w.account_id = a.id and w.cause = ${cause} and w.number = ${number}`;

/** Warned long enough ago to be taken at one's word. */
const warned = (config: Config, cause: 'inactive' | 'left-school' | 'no-child', number: 1 | 2) =>
  sql`exists (${warning(cause, number)} and w.warned_at < ${daysAgo(config.EDUCONNECT_WARNING_DAYS)})`;

const gone = {
  'left-school': { kind: 'pupil', present: pupilPresent, since: outOfSchoolSince },
  'no-child': { kind: 'guardian', present: childPresent, since: childlessSince },
} as const;

export type GoneCause = keyof typeof gone;

const monthsOf = (config: Config, cause: GoneCause): number =>
  cause === 'left-school' ? config.EDUCONNECT_PUPIL_LEFT_MONTHS : config.EDUCONNECT_CHILDLESS_MONTHS;

/** Whom each rule takes; a rule's act makes its condition false. */
export const accountConditions = {
  inactiveFirstWarning: (config) => sql`${unused(config)} and not exists (${warning('inactive', 1)})`,
  inactiveSecondWarning: (config) =>
    sql`${unused(config)} and ${warned(config, 'inactive', 1)} and not exists (${warning('inactive', 2)})`,
  inactiveSuspend: (config) => sql`${unused(config)} and ${warned(config, 'inactive', 2)}`,
  inactiveClose: (config) =>
    sql`a.state = 'suspended' and a.end_cause = 'inactive'
      and a.suspended_at < ${monthsAgo(config.EDUCONNECT_SUSPENDED_MONTHS)}`,
  reopen: () =>
    sql`a.state = 'closed' and a.end_cause in ('inactive', 'left-school', 'no-child') and case a.kind
      when 'pupil' then exists (
        select from pupil_record pr join school s on s.uai = pr.school_uai and s.in_scope
        where pr.pupil_id = a.pupil_id and pr.left_at is null and pr.degree = '2D'
      )
      else exists (
        select from ${links} join school s on s.uai = pr.school_uai and s.in_scope
        where g.account_id = a.id and g.left_at is null and gs.left_at is null and pr.left_at is null
          and pr.pupil_id is not null
      ) end`,
  // As long as a file names a person who is dead or refused, the account stays, closed: no other is opened for them.
  erase: (config) =>
    sql`a.state = 'closed' and a.closed_at < ${monthsAgo(config.EDUCONNECT_CLOSED_MONTHS)}
      and not exists (select from guardian_record g where g.account_id = a.id and g.left_at is null)
      and not (a.kind = 'pupil' and ${pupilPresent})`,
} as const satisfies Record<string, AccountCondition>;

/** Not told yet that the account will end, with the time of a warning left before it does. */
export const goneWarning =
  (cause: GoneCause): AccountCondition =>
  (config) => {
    const { kind, present, since } = gone[cause];
    return sql`a.kind = ${kind} and a.state = 'active' and not ${present}
      and ${since} < ${monthsAgo(monthsOf(config, cause))} + make_interval(days => ${config.EDUCONNECT_WARNING_DAYS})
      and not exists (${warning(cause, 1)})`;
  };

export const goneClose =
  (cause: GoneCause): AccountCondition =>
  (config) => {
    const { kind, present, since } = gone[cause];
    return sql`a.kind = ${kind} and ${living} and not ${present}
      and ${since} < ${monthsAgo(monthsOf(config, cause))}
      and (a.state <> 'active' or ${warned(config, cause, 1)})`;
  };

export async function countAccounts(queryable: Queryable, condition: RawBuilder<boolean>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from account a where ${condition}
  `.execute(queryable);
  return rows[0]?.count ?? 0;
}

/** Locks the accounts of a condition, always in the same order; those held by another transaction are skipped. */
export async function lockAccountsWhere(
  trx: Trx,
  condition: RawBuilder<boolean>,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from account a where ${condition} order by a.id limit ${most} for update of a skip locked
  `.execute(trx);
  return rows.map(({ id }) => id);
}

/** Warnings of people who came back since. */
const voidWarning = sql`
  account_warning w join account a on a.id = w.account_id
  where a.state not in ('active', 'suspended') or case w.cause
    when 'inactive' then ${lastUse} > w.warned_at
    when 'left-school' then ${pupilPresent}
    else ${childPresent} end
`;

export async function countVoidWarnings(queryable: Queryable): Promise<number> {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::integer as count from ${voidWarning}`.execute(queryable);
  return rows[0]?.count ?? 0;
}

export async function deleteVoidWarnings(trx: Trx, most: number): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from account_warning where (account_id, cause, number) in (
      select w.account_id, w.cause, w.number from ${voidWarning} limit ${most}
    )
  `.execute(trx);
  return Number(numAffectedRows ?? 0n);
}

export async function noteWarning(
  trx: Trx,
  input: { accountId: string; cause: 'inactive' | GoneCause; number: 1 | 2 },
): Promise<void> {
  await sql`
    insert into account_warning (account_id, cause, number)
    values (${input.accountId}, ${input.cause}, ${input.number}) on conflict do nothing
  `.execute(trx);
}
