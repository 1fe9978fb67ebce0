import { sql } from 'kysely';
import type { RenewalReason } from '../accounts/mark-for-renewal.store.ts';
import type { Database } from '../platform/database/database.ts';

/** Who must renew their password. Every condition given must hold; at least one is given. */
export type Cohort = {
  /** Passwords chosen before the first instant of this day, in Paris: `AAAA-MM-JJ`. */
  changedBefore?: string | undefined;
  profile?: 'guardian' | 'pupil' | undefined;
  /** Pupils of this school, and guardians of its pupils. */
  schoolUai?: string | undefined;
  /** As stored. */
  identifiers?: readonly string[] | undefined;
};

const wanted = (cohort: Cohort) => sql`
  (${cohort.profile ?? null}::text is null or a.kind = ${cohort.profile ?? null})
  and (${cohort.schoolUai ?? null}::text is null
    or exists (select from pupil_record p
      where p.school_uai = ${cohort.schoolUai ?? null} and p.left_at is null and p.pupil_id = a.pupil_id)
    or exists (select from child_attachment c join pupil_record p on p.pupil_id = c.pupil_id
      where c.account_id = a.id and c.state = 'attached'
        and p.school_uai = ${cohort.schoolUai ?? null} and p.left_at is null))
  and (${cohort.identifiers === undefined}::boolean
    or a.id in (select account_id from identifier where value = any (${[...(cohort.identifiers ?? [])]}::text[])))`;

/** Whether the password is of the cohort's age, and not marked so already. */
const due = (cohort: Cohort, reason: RenewalReason) => sql`
  (${cohort.changedBefore ?? null}::date is null
    or c.set_at < (${cohort.changedBefore ?? null}::date)::timestamp at time zone 'Europe/Paris')
  and (c.renewal_reason is null or (c.renewal_reason = 'cohort' and ${reason === 'compromised'}::boolean))`;

export type CohortCounts = {
  /** To be marked. */
  due: number;
  /** Left out, each account under the first cause that holds. */
  neverActivated: number;
  ended: number;
  noPassword: number;
  changedSince: number;
  markedAlready: number;
};

/** How many are of the cohort, and why some are left out; adds up to the whole selection. */
export async function countCohort(
  query: Database['query'],
  cohort: Cohort,
  reason: RenewalReason,
): Promise<CohortCounts> {
  const { rows } = await sql<CohortCounts>`
    select
      count(*) filter (where cause = 'due')::int as "due",
      count(*) filter (where cause = 'never')::int as "neverActivated",
      count(*) filter (where cause = 'ended')::int as "ended",
      count(*) filter (where cause = 'none')::int as "noPassword",
      count(*) filter (where cause = 'since')::int as "changedSince",
      count(*) filter (where cause = 'marked')::int as "markedAlready"
    from (
      select case
        when a.state in ('unnotified', 'notified', 'activating') then 'never'
        when a.state in ('closed', 'merged') then 'ended'
        when c.account_id is null then 'none'
        when ${due(cohort, reason)} then 'due'
        when c.renewal_reason is not null then 'marked'
        else 'since'
      end as cause
      from account a left join credential c on c.account_id = a.id
      where ${wanted(cohort)}
    ) as sorted
  `.execute(query);
  return rows[0]!;
}

/**
 * The next accounts of the cohort to mark, by id: those activated, with a password of their own that was not changed
 * since. Suspended ones too: they may come back.
 */
export async function findCohort(
  query: Database['query'],
  cohort: Cohort,
  options: { reason: RenewalReason; afterId: string; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from account a join credential c on c.account_id = a.id
    where a.id > ${options.afterId}::uuid and a.state in ('active', 'suspended')
      and ${wanted(cohort)} and ${due(cohort, options.reason)}
    order by a.id limit ${options.limit}
  `.execute(query);
  return rows.map((row) => row.id);
}
