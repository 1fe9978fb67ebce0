import { sql } from 'kysely';
import type { Agent } from '../delegation/agent.store.ts';
import type { Database } from '../platform/database/database.ts';

export type StateCounts = Record<'unnotified' | 'notified' | 'activating' | 'active' | 'total', number>;

/**
 * Accounts by population and state, within the agent's own territory: a school, an académie, or everything.
 * Every account counts once.
 */
export async function countAccountsByState(
  database: Database['query'],
  agent: Agent,
): Promise<Record<'guardian' | 'pupil', StateCounts>> {
  const scope =
    agent.role === 'national'
      ? sql`true`
      : agent.role === 'academy'
        ? sql`s.academy_code = ${agent.academyCode}`
        : sql`s.uai = ${agent.schoolUai}`;
  const { rows } = await sql<{ kind: 'guardian' | 'pupil'; state: string; count: number }>`
    with people as (
      select a.id, a.kind, a.state
      from account a
      join pupil_record pr on pr.pupil_id = a.pupil_id and pr.left_at is null
      join school s on s.uai = pr.school_uai
      where a.kind = 'pupil' and s.in_scope and ${scope}
      union
      select a.id, a.kind, a.state
      from account a
      join guardian_record g on g.account_id = a.id and g.left_at is null
      join guardianship gs on gs.academy_code = g.academy_code and gs.degree = g.degree
        and gs.guardian_aaf_id = g.aaf_id and gs.rank = 'legal' and gs.left_at is null
      join pupil_record pr on pr.academy_code = gs.academy_code and pr.degree = gs.degree
        and pr.aaf_id = gs.pupil_aaf_id and pr.left_at is null
      join school s on s.uai = pr.school_uai
      where a.kind = 'guardian' and s.in_scope and ${scope}
    )
    select kind, state, count(*)::int as count from people
    where state in ('unnotified', 'notified', 'activating', 'active')
    group by kind, state
  `.execute(database);
  const counts = (kind: 'guardian' | 'pupil'): StateCounts => {
    const of = (state: string): number =>
      rows.find((row) => row.kind === kind && row.state === state)?.count ?? 0;
    const each = {
      unnotified: of('unnotified'),
      notified: of('notified'),
      activating: of('activating'),
      active: of('active'),
    };
    return { ...each, total: each.unnotified + each.notified + each.activating + each.active };
  };
  return { guardian: counts('guardian'), pupil: counts('pupil') };
}
