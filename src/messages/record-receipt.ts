import type { App } from '../app.ts';
import type { Trx } from '../platform/database/database.ts';
import { journalGivenUp } from './journal-given-up.ts';
import { applyReceipt, keepReceipt, takeKeptReceipts } from './receipt.store.ts';
import type { DeliveryReceipt } from './sms/sms-port.ts';

const BATCH = 200;

/**
 * Records what the carrier says of a message. A receipt that comes before its message's acceptance is recorded (the
 * gateway is faster than our commit) is kept for the sweep.
 */
export async function recordReceipt(app: Pick<App, 'database'>, receipt: DeliveryReceipt): Promise<void> {
  await app.database.transaction(async (trx) => {
    const applied = await apply(trx, receipt);
    const { providerId } = receipt;
    if (!applied && providerId !== null) await keepReceipt(trx, { ...receipt, providerId });
  });
}

/** Applies the receipts that were kept, now that their messages are known. */
export async function recordKeptReceipts(app: Pick<App, 'database'>): Promise<void> {
  await app.database.transaction(async (trx) => {
    for (const receipt of await takeKeptReceipts(trx, BATCH)) await apply(trx, receipt);
  });
}

async function apply(trx: Trx, receipt: DeliveryReceipt): Promise<boolean> {
  const applied = await applyReceipt(trx, receipt);
  if (applied?.state === 'failed') await journalGivenUp(trx, [applied]);
  return applied !== undefined;
}
