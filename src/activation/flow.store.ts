import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { hashToken, newToken } from '../platform/crypto/tokens.ts';
import type { Database, Trx } from '../platform/database/database.ts';
import type { Flow, FlowData, FlowKind, FlowStep } from './flow.ts';

export type NewFlow<K extends FlowKind = FlowKind> = {
  kind: K;
  step: FlowStep<K>;
  accountId: string | null;
  data?: FlowData;
  serviceHandle?: string | null | undefined;
  minutes: number;
};

/** Opens a journey. The token goes to the browser's cookie; only its hash is stored. */
export async function openFlow<K extends FlowKind>(
  trx: Trx,
  flow: NewFlow<K>,
): Promise<{ id: string; token: string }> {
  const token = newToken();
  const id = uuidv7();
  await trx
    .insertInto('flow')
    .values({
      id,
      token_hash: hashToken(token),
      kind: flow.kind,
      step: flow.step,
      account_id: flow.accountId,
      data: JSON.stringify(flow.data ?? {}),
      service_handle: flow.serviceHandle ?? null,
      expires_at: sql<Date>`now() + make_interval(mins => ${flow.minutes})`,
    })
    .execute();
  return { id, token };
}

/** The journey of a browser, unless it is past its time. */
export async function findFlow(database: Database['query'], token: string): Promise<Flow | undefined> {
  const row = await select(database)
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return row === undefined ? undefined : fromRow(row);
}

/** The latest journey of somebody signed in, at this step; theirs only, so it needs no cookie. */
export async function findAccountFlow(
  query: Database['query'],
  accountId: string,
  step: FlowStep<'account'>,
): Promise<Flow | undefined> {
  const row = await select(query)
    .where('account_id', '=', accountId)
    .where('kind', '=', 'account')
    .where('step', '=', step)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : fromRow(row);
}

/** Ends a locked journey. */
export async function endFlow(trx: Trx, flow: Flow): Promise<void> {
  await trx
    .updateTable('flow')
    .set({ ended_at: sql<Date>`now()`, expires_at: sql<Date>`least(expires_at, now())` })
    .where('id', '=', flow.id)
    .execute();
}

/**
 * Locks a journey that stands at one of the steps given, until the transaction ends. Undefined when another tab
 * was faster, or it is past its time.
 */
export async function lockFlow(trx: Trx, id: string, steps: readonly FlowStep[]): Promise<Flow | undefined> {
  const row = await select(trx)
    .where('id', '=', id)
    .where('step', 'in', steps)
    .where('expires_at', '>', sql<Date>`now()`)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : fromRow(row);
}

/** Takes a locked journey to another step; `accountId` when the account that it is about becomes known, or another. */
export async function moveFlow(
  trx: Trx,
  flow: Flow,
  to: { step: FlowStep; accountId?: string | null; data?: FlowData },
): Promise<void> {
  await trx
    .updateTable('flow')
    .set({
      step: to.step,
      account_id: to.accountId === undefined ? flow.accountId : to.accountId,
      data: JSON.stringify({ ...flow.data, ...to.data }),
    })
    .where('id', '=', flow.id)
    .execute();
}

const select = (queryable: Database['query'] | Trx) =>
  queryable.selectFrom('flow').select(['id', 'kind', 'step', 'account_id', 'data', 'service_handle']);

type Row = {
  id: string;
  kind: string;
  step: string;
  account_id: string | null;
  data: unknown;
  service_handle: string | null;
};

const fromRow = (row: Row): Flow => ({
  id: row.id,
  kind: row.kind as FlowKind,
  step: row.step as FlowStep,
  accountId: row.account_id,
  data: row.data as FlowData,
  serviceHandle: row.service_handle,
});
