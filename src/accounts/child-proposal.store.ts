import { sql } from 'kysely';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Language } from '../ui/i18n/languages.ts';

/** Hours during which somebody who has just activated is left in peace. */
const HOURS_AFTER_ACTIVATION = 12;

export type FoundChild = { accountId: string; pupilId: string };

/**
 * Proposes to guardians with an active account some of the children who wait for their proof and were never proposed.
 */
export async function addProposals(trx: Trx, most: number): Promise<FoundChild[]> {
  const { rows } = await sql<FoundChild>`
    insert into child_proposal (account_id, pupil_id)
    select distinct a.id, pr.pupil_id
    from account a
    join guardian_record g on g.account_id = a.id and g.left_at is null
    join guardianship gs on gs.academy_code = g.academy_code and gs.degree = g.degree
      and gs.guardian_aaf_id = g.aaf_id and gs.rank = 'legal' and gs.left_at is null
    join pupil_record pr on pr.academy_code = gs.academy_code and pr.degree = gs.degree
      and pr.aaf_id = gs.pupil_aaf_id and pr.left_at is null and pr.pupil_id is not null
    join school s on s.uai = pr.school_uai and s.in_scope
    where a.kind = 'guardian' and a.state = 'active'
      and a.activated_at < now() - make_interval(hours => ${HOURS_AFTER_ACTIVATION})
      and not exists (
        select from child_attachment c
        where c.account_id = a.id and c.pupil_id = pr.pupil_id and c.state <> 'waiting'
      )
      and not exists (select from child_proposal p where p.account_id = a.id and p.pupil_id = pr.pupil_id)
    limit ${most}
    on conflict do nothing
    returning account_id as "accountId", pupil_id as "pupilId"
  `.execute(trx);
  return rows;
}

export type ToTell = {
  accountId: string;
  identifier: string;
  language: Language;
  /** Confirmed ones only. */
  email: string | null;
  mobile: string | null;
  /** The next moment of the day, where the person's school is, at which an SMS wakes nobody. */
  smsAt: Date;
};

/** Those whom to tell, with what is needed to. */
export async function readPeopleToTell(trx: Trx, accountIds: readonly string[]): Promise<ToTell[]> {
  const { rows } = await sql<ToTell>`
    select a.id as "accountId", a.identifier, a.language,
      case when a.email_confirmed_at is not null then a.email end as email,
      case when a.mobile_confirmed_at is not null then a.mobile end as mobile,
      case
        when extract(hour from clock.here) between 8 and 19 then now()
        when extract(hour from clock.here) < 8
          then (date_trunc('day', clock.here) + interval '9 hours') at time zone clock.zone
        else (date_trunc('day', clock.here) + interval '33 hours') at time zone clock.zone
      end as "smsAt"
    from account a
    cross join lateral (
      select time_zone as zone, now() at time zone time_zone as here
      from guardian_record g join academy on academy.code = g.academy_code
      where g.account_id = a.id and g.left_at is null
      order by g.academy_code limit 1
    ) clock
    where a.id = any(${accountIds}::uuid[])
    order by a.id
  `.execute(trx);
  return rows;
}

/** The children proposed to a guardian and not answered. */
export async function listProposedPupils(
  queryable: Database['query'] | Trx,
  accountId: string,
): Promise<string[]> {
  const rows = await queryable
    .selectFrom('child_proposal')
    .select('pupil_id')
    .where('account_id', '=', accountId)
    .where('seen_at', 'is', null)
    .execute();
  return rows.map((row) => row.pupil_id);
}

/** The guardian answered, or wants to later: they are not shown again. @returns how many were not seen before */
export async function markProposalsSeen(trx: Trx, accountId: string): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('child_proposal')
    .set({ seen_at: sql<Date>`now()` })
    .where('account_id', '=', accountId)
    .where('seen_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
