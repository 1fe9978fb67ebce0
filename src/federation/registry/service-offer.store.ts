import { sql } from 'kysely';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { ServiceOpening } from './service-offer.ts';

/** What `service describe` may change; what is undefined stays. */
export type OfferChanges = {
  admits?: ('guardian' | 'pupil')[] | undefined;
  degrees?: ('1D' | '2D')[] | undefined;
  address?: string | null | undefined;
  description?: string | null | undefined;
  logo?: Buffer | null | undefined;
  dataController?: string | null | undefined;
  dataRights?: string | null | undefined;
  terms?: { version: string; text: string } | null | undefined;
};

/** Changes what people see of a service. Undefined when there is no such service, with its id otherwise. */
export async function changeOffer(
  trx: Trx,
  entityId: string,
  changes: OfferChanges,
): Promise<string | undefined> {
  const { admits, degrees, address, description, logo, dataController, dataRights, terms } = changes;
  const row = await trx
    .updateTable('service')
    .set({
      ...(admits && { admits }),
      ...(degrees && { degrees }),
      ...(address !== undefined && { address }),
      ...(description !== undefined && { description }),
      ...(dataController !== undefined && { data_controller: dataController }),
      ...(dataRights !== undefined && { data_rights: dataRights }),
      ...(terms !== undefined && { terms: terms?.text ?? null, terms_version: terms?.version ?? null }),
      changed_at: sql<Date>`clock_timestamp()`,
    })
    .where('entity_id', '=', entityId)
    .returning('id')
    .executeTakeFirst();
  if (row !== undefined && logo !== undefined) {
    await trx.deleteFrom('service_logo').where('service_id', '=', row.id).execute();
    if (logo !== null)
      await trx.insertInto('service_logo').values({ service_id: row.id, png: logo }).execute();
  }
  return row?.id;
}

/** Writes the line of a territory, or removes it. Undefined when there is no such service. */
export async function changeOpening(
  trx: Trx,
  entityId: string,
  change: { open: ServiceOpening } | { remove: string },
): Promise<string | undefined> {
  const id = await changeOffer(trx, entityId, {});
  if (id === undefined) return undefined;
  if ('remove' in change) {
    await trx
      .deleteFrom('service_opening')
      .where('service_id', '=', id)
      .where('territory', '=', change.remove)
      .execute();
    return id;
  }
  const { territory, opensOn, closesOn } = change.open;
  await trx
    .insertInto('service_opening')
    .values({ service_id: id, territory, opens_on: opensOn, closes_on: closesOn })
    .onConflict((conflict) =>
      conflict.columns(['service_id', 'territory']).doUpdateSet({ opens_on: opensOn, closes_on: closesOn }),
    )
    .execute();
  return id;
}

/** The logo of a service, PNG; undefined when it has none. */
export async function findLogo(query: Database['query'], serviceId: string): Promise<Buffer | undefined> {
  const row = await query
    .selectFrom('service_logo')
    .select('png')
    .where('service_id', '=', serviceId)
    .executeTakeFirst();
  return row?.png;
}
