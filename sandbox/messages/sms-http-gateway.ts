import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { z } from 'zod';
import type { Inbox } from './inbox.ts';

const message = z.object({
  reference: z.string(),
  from: z.string().max(16),
  to: z.string().regex(/^\+\d{7,15}$/),
  text: z.string().min(1).max(160),
  encoding: z.enum(['gsm7', 'ucs2']),
  validitySeconds: z.number().positive(),
  receiptUrl: z.url().optional(),
});

export type SmsHttpGatewayOptions = {
  port: number;
  inbox: Inbox;
  /** What senders must show. */
  token: string;
  /** What the gateway shows when it posts receipts. */
  receiptToken: string;
  /**
   * For tests: what goes wrong with this request, counted from 1. `error`: 503, nothing taken. `hang`: the message is
   * taken, but the answer never comes.
   */
  fault?: (request: number) => 'error' | 'hang' | undefined;
};

/** The sandbox's SMS gateway over JSON. A second post with the same Idempotency-Key gets the first one's answer. */
export async function startSmsHttpGateway(
  options: SmsHttpGatewayOptions,
): Promise<{ port: number; url: string; close(): Promise<void> }> {
  const server = fastify({ forceCloseConnections: true, bodyLimit: 16_384 });
  const answered = new Map<string, string>();
  let requests = 0;

  server.post('/messages', async (request, reply) => {
    if (request.headers.authorization !== `Bearer ${options.token}`) return reply.code(401).send();
    requests += 1;
    const fault = options.fault?.(requests);
    if (fault === 'error') return reply.code(503).header('retry-after', '0').send();
    const read = message.safeParse(request.body);
    if (!read.success) return reply.code(422).send({ error: z.prettifyError(read.error) });

    const key = String(request.headers['idempotency-key'] ?? randomUUID());
    let id = answered.get(key);
    if (id === undefined) {
      id = randomUUID();
      answered.set(key, id);
      const { from, to, text, reference } = read.data;
      options.inbox.add({ via: 'sms-http', channel: 'sms', from, to, subject: '', text, reference });
      if (read.data.receiptUrl !== undefined) void postReceipt(read.data.receiptUrl, { id, reference });
    }
    // The socket stays open and silent until the sender gives up.
    if (fault === 'hang') return reply.hijack();
    return reply.code(202).send({ id });
  });

  async function postReceipt(
    url: string,
    { id, reference }: { id: string; reference: string },
  ): Promise<void> {
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${options.receiptToken}` },
      body: JSON.stringify({ id, reference, status: 'delivered' }),
      signal: AbortSignal.timeout(5_000),
    }).catch(() => {
      // The portal is not there: a real gateway would try again, the sandbox lets it be.
    });
  }

  await server.listen({ port: options.port, host: '127.0.0.1' });
  const { port } = server.server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}/messages`, close: () => server.close() };
}
