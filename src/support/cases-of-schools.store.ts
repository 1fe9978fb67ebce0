import { sql } from 'kysely';
import type { Agent } from '../delegation/agent.store.ts';
import type { Database } from '../platform/database/database.ts';
import type { Cause, Finding } from './missing-child-case.ts';

/** A guardian's question as the school sees it: who asked, what was typed, what was found. */
export type SchoolCase = {
  number: string;
  askedAt: Date;
  schoolUai: string;
  guardianName: string;
  guardianIdentifier: string;
  givenName: string;
  /** `AAAA-MM-JJ`. */
  bornOn: string;
  /** Null while the worker looks. */
  cause: Cause | null;
  finding: Finding | null;
  closedAt: Date | null;
};

/** The questions about children of the agent's own schools, the oldest open ones first. */
export async function listCasesOfSchools(database: Database['query'], agent: Agent): Promise<SchoolCase[]> {
  const scope =
    agent.role === 'national'
      ? sql`true`
      : agent.role === 'academy'
        ? sql`s.academy_code = ${agent.academyCode}`
        : sql`s.uai = ${agent.schoolUai}`;
  const { rows } = await sql<SchoolCase>`
    select c.number, c.asked_at as "askedAt", c.school_uai as "schoolUai",
      a.given_name || ' ' || a.family_name as "guardianName", a.identifier as "guardianIdentifier",
      c.given_name as "givenName", c.born_on as "bornOn", c.cause, c.finding, c.closed_at as "closedAt"
    from missing_child_case c
    join school s on s.uai = c.school_uai
    join account a on a.id = c.account_id
    where ${scope}
    order by c.closed_at nulls first, c.asked_at
    limit 500
  `.execute(database);
  return rows;
}
