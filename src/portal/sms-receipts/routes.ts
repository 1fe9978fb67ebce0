import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { recordReceipt } from '../../messages/record-receipt.ts';
import { readHttpReceipt, smsReceiptPath } from '../../messages/sms/http-receipt.ts';
import { sameText } from '../../platform/crypto/tokens.ts';

/**
 * Where the SMS gateway posts its delivery receipts: JSON, with the bearer token of EDUCONNECT_SMS_RECEIPT_TOKEN.
 * 204 when recorded or of no interest; the gateway posts again after anything else.
 */
export async function smsReceiptRoutes(server: FastifyInstance, { app }: { app: App }): Promise<void> {
  server.post(smsReceiptPath, { bodyLimit: 4096 }, async (request, reply) => {
    const token = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!sameText(token, app.config.EDUCONNECT_SMS_RECEIPT_TOKEN)) return reply.code(401).send();
    const read = readHttpReceipt(request.body);
    if (!read.ok) return reply.code(400).send();
    if (read.final) await recordReceipt(app, read.receipt);
    return reply.code(204).send();
  });
}
