import { z } from 'zod';
import type { DeliveryReceipt } from './sms-port.ts';

/** Where on the portal the gateway posts its receipts. */
export const smsReceiptPath = '/sms/recus';

const receiptBody = z
  .object({
    id: z.string().min(1).max(128).nullish(),
    /** The `reference` given when sending: the row's id. */
    reference: z.uuid().nullish(),
    status: z.string().max(40),
    errorCode: z.string().max(40).nullish(),
  })
  .refine((body) => body.id != null || body.reference != null, 'id or reference is required');

const STATES: Record<string, DeliveryReceipt['state']> = {
  delivered: 'delivered',
  failed: 'failed',
  undelivered: 'failed',
  rejected: 'failed',
  expired: 'failed',
};

/**
 * Reads the body of a delivery receipt posted by an SMS gateway. `final: false` is a progress note (« sent »,
 * « buffered ») that changes nothing.
 */
export function readHttpReceipt(
  body: unknown,
): { ok: true; final: true; receipt: DeliveryReceipt } | { ok: true; final: false } | { ok: false } {
  const read = receiptBody.safeParse(body);
  if (!read.success) return { ok: false };
  const status = read.data.status.toLowerCase();
  const state = STATES[status];
  if (state === undefined) return { ok: true, final: false };
  // The gateway's own words could repeat the number: only what looks like a code is kept.
  const code = /^[A-Za-z_]{0,20}\d{0,6}$/.test(read.data.errorCode ?? '') ? read.data.errorCode : undefined;
  return {
    ok: true,
    final: true,
    receipt: {
      providerId: read.data.id ?? null,
      messageId: read.data.reference ?? null,
      state,
      errorCode: state === 'delivered' ? null : code ? `${status}:${code}` : status,
    },
  };
}
