import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { createHttpSmsPort } from './http-sms-port.ts';
import type { Sms } from './sms-port.ts';

const sms: Sms = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  to: '+33639980001',
  text: 'EduConnect : votre code est 123456.',
  encoding: 'gsm7',
  validForSeconds: 1800,
};

type Received = { request: IncomingMessage; body: string };
const servers: Server[] = [];
after(() => {
  for (const server of servers) server.closeAllConnections();
  for (const server of servers) server.close();
});

async function gateway(answer: (response: ServerResponse, received: Received) => void) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    received.push({ request, body });
    answer(response, { request, body });
  });
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/messages`;
  const sender = createHttpSmsPort({
    url,
    token: 'secret',
    sender: 'EduConnect',
    receiptUrl: 'https://portal.example/receipts',
    timeoutMs: 300,
  });
  return { sender, received, server };
}

const answering = (status: number, body = '{}', headers: Record<string, string> = {}) =>
  gateway((response) => response.writeHead(status, headers).end(body));

test('posts the message with its token and its idempotency key', async () => {
  const { sender, received } = await answering(201, '{"id":"p-1"}');
  assert.deepEqual(await sender.send(sms), { kind: 'accepted', providerId: 'p-1' });
  const [{ request, body }] = received as [Received];
  assert.equal(request.method, 'POST');
  assert.equal(request.headers.authorization, 'Bearer secret');
  assert.equal(request.headers['idempotency-key'], sms.id);
  assert.deepEqual(JSON.parse(body), {
    reference: sms.id,
    from: 'EduConnect',
    to: '+33639980001',
    text: sms.text,
    encoding: 'gsm7',
    validitySeconds: 1800,
    receiptUrl: 'https://portal.example/receipts',
  });
});

test('an acceptance that cannot be read is still one, however long', async () => {
  for (const body of ['', 'OK', '{"id":', '[]', 'x'.repeat(200_000)]) {
    const { sender } = await answering(200, body);
    assert.deepEqual(await sender.send(sms), { kind: 'accepted', providerId: null });
  }
});

test('a numeric id is kept as text', async () => {
  const { sender } = await answering(200, '{"id":42}');
  assert.deepEqual(await sender.send(sms), { kind: 'accepted', providerId: '42' });
});

test('429 and 5xx are tried again, at the time the gateway says', async () => {
  const date = 'Tue, 01 Sep 2026 08:00:00 GMT';
  const later = 'Tue, 01 Sep 2026 08:00:20 GMT';
  const cases: [number, Record<string, string>, number | undefined][] = [
    [429, { 'retry-after': '7' }, 7000],
    [503, { date, 'retry-after': later }, 20_000],
    [503, { date: later, 'retry-after': date }, 0],
    [500, { 'retry-after': 'soon' }, undefined],
    [502, {}, undefined],
    [429, { 'retry-after': '999999999' }, 3_600_000],
  ];
  for (const [status, headers, afterMs] of cases) {
    const { sender } = await answering(status, '', headers);
    assert.deepEqual(await sender.send(sms), {
      kind: 'retry',
      reason: `http-${status}`,
      ...(afterMs === undefined ? {} : { afterMs }),
    });
  }
});

test('a refusal of the message is final; one of our key, of our account or of the moment is not', async () => {
  for (const status of [400, 410, 413, 422]) {
    const { sender } = await answering(status);
    assert.deepEqual(await sender.send(sms), { kind: 'refused', reason: `http-${status}` });
  }
  for (const status of [401, 402, 403, 404, 409]) {
    const { sender } = await answering(status);
    assert.deepEqual(await sender.send(sms), { kind: 'retry', reason: `http-${status}` });
  }
});

test('a redirect is not followed: the token stays with the gateway', async () => {
  const elsewhere = await answering(200, '{"id":"stolen"}');
  const { port } = elsewhere.server.address() as AddressInfo;
  const { sender } = await answering(307, '', { location: `http://127.0.0.1:${port}/` });
  assert.deepEqual(await sender.send(sms), { kind: 'retry', reason: 'http-307' });
  assert.equal(elsewhere.received.length, 0);
});

test('silence, a cut answer and a cut link leave the message unknown', async () => {
  const silent = await gateway(() => {});
  const cutAnswer = await gateway((response) =>
    response.writeHead(200, { 'content-length': '99' }).write('{"id'),
  );
  const cutLink = await gateway((response) => response.destroy());
  for (const { sender } of [silent, cutAnswer, cutLink])
    assert.deepEqual(await sender.send(sms), { kind: 'unknown', reason: 'http-no-answer' });
});

test('a gateway that is not there got nothing', async () => {
  const { sender, server } = await answering(200);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  assert.deepEqual(await sender.send(sms), { kind: 'retry', reason: 'http-unreachable' });
});

test('what no single SMS can carry never leaves', async () => {
  const { sender, received } = await answering(200);
  const faults: [Partial<Sms>, string][] = [
    [{ to: '0639980001' }, 'sms-bad-number'],
    [{ to: '+33639980001,+33639980002' }, 'sms-bad-number'],
    [{ text: 'l’été' }, 'sms-not-gsm7'],
    [{ text: 'a'.repeat(161) }, 'sms-too-long'],
    [{ text: 'Ж'.repeat(71), encoding: 'ucs2' }, 'sms-too-long'],
  ];
  for (const [change, reason] of faults)
    assert.deepEqual(await sender.send({ ...sms, ...change }), { kind: 'refused', reason });
  assert.equal(received.length, 0);
});
