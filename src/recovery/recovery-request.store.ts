import { sql } from 'kysely';
import type { Trx } from '../platform/database/database.ts';

/** Keeps a request and wakes the worker, in one statement. */
export async function keepRequest(
  trx: Trx,
  request: { id: string; sealed: Buffer; flowId: string | null; notAfter: Date },
): Promise<void> {
  await sql`
    with kept as (
      insert into recovery_request (id, sealed, flow_id, not_after)
      values (${request.id}, ${request.sealed}, ${request.flowId}::uuid, ${request.notAfter})
      returning id
    )
    select jobs.wake('answer-recoveries', id) from kept
  `.execute(trx);
}

export type KeptRequest = { id: string; sealed: Buffer; flowId: string | null; notAfter: Date };

/**
 * Takes the next request after this id out of the table; its work is done in the same transaction, so that a worker
 * that dies leaves it to another. What is past its time is dropped.
 */
export async function takeRequest(trx: Trx, afterId: string): Promise<KeptRequest | undefined> {
  await sql`delete from recovery_request where not_after <= now()`.execute(trx);
  const { rows } = await sql<KeptRequest>`
    delete from recovery_request where id = (
      select id from recovery_request where id > ${afterId}::uuid order by id limit 1 for update skip locked
    )
    returning id, sealed, flow_id as "flowId", not_after as "notAfter"
  `.execute(trx);
  return rows[0];
}
