import { sql } from 'kysely';
import type { Database, Trx } from '../platform/database/database.ts';

type Queryable = Database['query'] | Trx;

/** A child of whom a guardian's account is a legal representative, as the feed says today. */
export type Child = {
  pupilId: string;
  givenName: string;
  familyName: string;
  /** « M. », « Mme »; null when the school left it empty. */
  title: string | null;
  /** `AAAA-MM-JJ`. */
  bornOn: string;
  schoolUai: string;
  schoolName: string;
  className: string | null;
  state: 'waiting' | 'attached' | 'refused';
};

/**
 * The children of a guardian's account: legal guardianships of its present records, to pupils with an INE in
 * schools in scope. One row a child, its 2D record before its 1D one. Sorted by school, then by age.
 */
export async function listChildren(queryable: Queryable, accountId: string): Promise<Child[]> {
  const { rows } = await sql<Child>`
    select "pupilId", "givenName", "familyName", title, "bornOn", "schoolUai", "schoolName", "className", state
    from (
      select distinct on (pr.pupil_id)
        pr.pupil_id as "pupilId", pr.given_name as "givenName",
        coalesce(pr.usage_name, pr.family_name) as "familyName", nullif(pr.title, '') as title, p.born_on as "bornOn",
        s.uai as "schoolUai", s.name as "schoolName", coalesce(sc.label, pr.class_label, pr.class_code) as "className",
        coalesce(ca.state, 'waiting') as state
      from guardian_record g
      join guardianship gs on gs.academy_code = g.academy_code and gs.degree = g.degree
        and gs.guardian_aaf_id = g.aaf_id and gs.rank = 'legal' and gs.left_at is null
      join pupil_record pr on pr.academy_code = gs.academy_code and pr.degree = gs.degree
        and pr.aaf_id = gs.pupil_aaf_id and pr.left_at is null
      join pupil p on p.id = pr.pupil_id
      join school s on s.uai = pr.school_uai and s.in_scope
      left join school_class sc on sc.school_uai = pr.school_uai and sc.code = pr.class_code
      left join child_attachment ca on ca.account_id = g.account_id and ca.pupil_id = pr.pupil_id
      where g.account_id = ${accountId} and g.left_at is null and ca.state is distinct from 'ended'
      order by pr.pupil_id, pr.degree desc, pr.changed_at desc
    ) child
    order by "schoolName", "schoolUai", "bornOn", "givenName"
  `.execute(queryable);
  return rows;
}

/** Writes what the guardian proved or refused. */
export async function decideChildren(
  trx: Trx,
  accountId: string,
  decisions: readonly { pupilId: string; state: 'attached' | 'refused' }[],
): Promise<void> {
  if (decisions.length === 0) return;
  await trx
    .insertInto('child_attachment')
    .values(
      decisions.map(({ pupilId, state }) => ({
        account_id: accountId,
        pupil_id: pupilId,
        state,
        decided_at: sql<Date>`now()`,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'pupil_id']).doUpdateSet((excluded) => ({
        state: excluded.ref('excluded.state'),
        decided_at: excluded.ref('excluded.decided_at'),
      })),
    )
    .execute();
}
