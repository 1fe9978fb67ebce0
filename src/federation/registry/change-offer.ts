import type { App } from '../../app.ts';
import { writeJournal } from '../../platform/journal/journal.ts';
import type { ServiceOpening } from './service-offer.ts';
import { changeOffer as writeOffer, changeOpening, type OfferChanges } from './service-offer.store.ts';

export type ChangeOfferInput = { readonly entityId: string } & (
  | { readonly describe: OfferChanges }
  /** Writes the line of a territory: open there from a day, until a day. */
  | { readonly open: ServiceOpening }
  /** Removes the line of a territory. */
  | { readonly close: string }
);

/**
 * Changes what people see of a service, and where and when it is open (R13, R215, R225). Seen by every process in 5
 * seconds. @returns false when no service has this entity ID
 */
export async function changeOffer(app: App, input: ChangeOfferInput): Promise<boolean> {
  return app.database.transaction(async (trx) => {
    const { entityId } = input;
    const id =
      'describe' in input
        ? await writeOffer(trx, entityId, input.describe)
        : await changeOpening(
            trx,
            entityId,
            'open' in input ? { open: input.open } : { remove: input.close },
          );
    if (id === undefined) return false;
    await writeJournal(trx, {
      action: 'service.changed',
      actor: { kind: 'system' },
      detail: {
        service: id,
        ...('describe' in input
          ? { described: true }
          : 'open' in input
            ? { opened: input.open.territory, from: input.open.opensOn, until: input.open.closesOn }
            : { closed: input.close }),
      },
    });
    return true;
  });
}
