import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Cause, Explanation, MissingChildCase } from './missing-child-case.ts';

type Queryable = Database['query'] | Trx;

/** Seconds after which every answer is shown. Longer than the worker needs, so that its time says nothing. */
export const SECONDS_TO_ANSWER = 10;

export type NewCase = {
  number: string;
  accountId: string;
  givenName: string;
  bornOn: string;
  schoolUai: string;
};

/** @returns false when the number was given before */
export async function insertCase(trx: Trx, one: NewCase): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('missing_child_case')
    .values({
      id: uuidv7(),
      number: one.number,
      account_id: one.accountId,
      given_name: one.givenName,
      born_on: one.bornOn,
      school_uai: one.schoolUai,
      shown_at: sql<Date>`now() + make_interval(secs => ${SECONDS_TO_ANSWER})`,
    })
    .onConflict((conflict) => conflict.column('number').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

const cases = (queryable: Queryable, accountId: string) =>
  queryable
    .selectFrom('missing_child_case as c')
    .innerJoin('school as s', 's.uai', 'c.school_uai')
    .select(['c.number', 'c.asked_at as askedAt', 'c.given_name as givenName', 'c.born_on as bornOn'])
    .select(['s.uai as schoolUai', 's.name as schoolName', 's.city as schoolCity', 's.degree'])
    .select([
      'c.closed_at as closedAt',
      sql<string | null>`case when c.shown_at <= now() then c.cause end`.as('cause'),
    ])
    .where('c.account_id', '=', accountId);

type CaseRow = Omit<MissingChildCase, 'cause' | 'degree'> & { cause: string | null; degree: string };

/** The table's own constraints keep both sets closed. */
const fromRow = (row: CaseRow): MissingChildCase => ({
  ...row,
  cause: (row.cause ?? undefined) as Cause | undefined,
  degree: row.degree as '1D' | '2D',
});

/** A guardian's own case. */
export async function findCase(
  queryable: Queryable,
  accountId: string,
  number: string,
): Promise<MissingChildCase | undefined> {
  const row = await cases(queryable, accountId).where('c.number', '=', number).executeTakeFirst();
  return row === undefined ? undefined : fromRow(row);
}

/** A guardian's own cases, the last ones first. */
export async function listCases(queryable: Queryable, accountId: string): Promise<MissingChildCase[]> {
  const rows = await cases(queryable, accountId).orderBy('c.asked_at', 'desc').limit(20).execute();
  return rows.map(fromRow);
}

export type WaitingCase = {
  id: string;
  accountId: string;
  givenName: string;
  bornOn: string;
  schoolUai: string;
};

/** Locks the case that has waited longest, until the transaction ends; undefined when none waits. */
export async function takeWaitingCase(trx: Trx): Promise<WaitingCase | undefined> {
  return trx
    .selectFrom('missing_child_case')
    .select(['id', 'account_id as accountId', 'given_name as givenName', 'born_on as bornOn'])
    .select('school_uai as schoolUai')
    .where('cause', 'is', null)
    .orderBy('asked_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

export async function writeExplanation(trx: Trx, id: string, explanation: Explanation): Promise<void> {
  await trx
    .updateTable('missing_child_case')
    .set({ ...explanation, explained_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
}
