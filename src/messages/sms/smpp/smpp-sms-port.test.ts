import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, test } from 'node:test';
import smpp, { type PDU, type Session } from 'smpp';
import { selfSignedCertificate } from '../../../../test/support/self-signed-certificate.ts';
import { startByteByByteRelay, startSmppGateway } from '../../../../test/support/smpp-gateway.ts';
import type { DeliveryReceipt, Sms } from '../sms-port.ts';
import { createSmppSmsPort, type SmppEvent, type SmppSmsOptions } from './smpp-sms-port.ts';

const sms: Sms = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  to: '+33639980001',
  text: 'EduConnect : votre code est 123456.',
  encoding: 'gsm7',
  validForSeconds: 1800,
};

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function gateway(...options: Parameters<typeof startSmppGateway>) {
  const started = await startSmppGateway(...options);
  cleanUps.push(() => started.close());
  return started;
}

function smsPort(port: number, changes: Partial<SmppSmsOptions> = {}) {
  const receipts: DeliveryReceipt[] = [];
  const events: SmppEvent[] = [];
  const waiting: { kind: string; resolve: (event: SmppEvent) => void }[] = [];
  const sender = createSmppSmsPort({
    host: '127.0.0.1',
    port,
    tls: false,
    bind: { systemId: 'educonnect', password: 'secret', systemType: '' },
    sender: 'EduConnect',
    window: 5,
    timeoutMs: 500,
    enquireEveryMs: 10_000,
    backOffMs: { first: 40, longest: 160 },
    receiptIds: 'same',
    onReceipt: async (receipt) => void receipts.push(receipt),
    onEvent(event) {
      events.push(event);
      for (const entry of waiting) if (entry.kind === event.kind) entry.resolve(event);
    },
    ...changes,
  });
  cleanUps.push(() => sender.close());
  /** The first event of that kind, past or to come. */
  const event = (kind: SmppEvent['kind']): Promise<SmppEvent> => {
    const past = events.find((one) => one.kind === kind);
    return past ? Promise.resolve(past) : new Promise((resolve) => waiting.push({ kind, resolve }));
  };
  return {
    send: (change: Partial<Sms> = {}) => sender.send({ ...sms, ...change }),
    sender,
    receipts,
    events,
    event,
  };
}

/** Gives one deliver_sm through the gateway and waits for our acknowledgement. */
function deliver(session: Session, fields: Record<string, unknown>): Promise<PDU> {
  return new Promise((resolve) => session.deliver_sm({ esm_class: 4, ...fields }, resolve));
}

test('binds and submits: the gateway reads our text, addresses, validity and wish for a receipt', async () => {
  let bind: PDU | undefined;
  const { port, submissions } = await gateway({
    onBind(pdu, session) {
      bind = pdu;
      session.send(pdu.response());
    },
  });
  const { send } = smsPort(port);
  const text = 'EduConnect : votre code est 123456 (créé à 8 h).\n@educonnect.example #123456 {€}';
  assert.deepEqual(await send({ text }), { kind: 'accepted', providerId: 'm-1' });
  assert.equal(bind?.system_id, 'educonnect');
  assert.equal(bind?.password, 'secret');
  const pdu = submissions[0];
  assert.equal(pdu?.short_message?.message, text);
  assert.equal(pdu?.data_coding, 0);
  assert.equal(pdu?.destination_addr, '33639980001');
  assert.deepEqual([pdu?.dest_addr_ton, pdu?.dest_addr_npi], [1, 1]);
  assert.deepEqual([pdu?.source_addr, pdu?.source_addr_ton, pdu?.source_addr_npi], ['EduConnect', 5, 0]);
  assert.equal(pdu?.registered_delivery, 1);
});

test('UCS-2 for the alphabets that GSM-7 lacks', async () => {
  const { port, submissions } = await gateway();
  const { send } = smsPort(port);
  const text = 'Ваш код 123456';
  assert.equal((await send({ text, encoding: 'ucs2' })).kind, 'accepted');
  assert.equal(submissions[0]?.data_coding, 8);
  assert.equal(submissions[0]?.short_message?.message, text);
});

test('a window: no more submissions await their answer than agreed, and all are sent', async () => {
  let held = 0;
  let most = 0;
  const { port, submissions } = await gateway({
    onSubmit(pdu, session) {
      held += 1;
      most = Math.max(most, held);
      setTimeout(() => {
        held -= 1;
        session.send(pdu.response({ message_id: String(pdu.sequence_number) }));
      }, 30);
    },
  });
  const { send } = smsPort(port, { window: 3 });
  const outcomes = await Promise.all(Array.from({ length: 9 }, () => send()));
  assert.equal(most, 3);
  assert.equal(submissions.length, 9);
  assert.equal(new Set(outcomes.map((outcome) => outcome.kind === 'accepted' && outcome.providerId)).size, 9);
});

test('« slow down » pauses everything a while, then the same message goes', async () => {
  const { port, submissions } = await gateway({
    onSubmit(pdu, session, count) {
      session.send(
        count <= 3
          ? pdu.response({ command_status: smpp.ESME_RTHROTTLED })
          : pdu.response({ message_id: 'late' }),
      );
    },
  });
  const { send, events } = smsPort(port, { backOffMs: { first: 300, longest: 5_000 } });
  // Both answers of one window: one pause.
  const outcomes = await Promise.all([send(), send()]);
  for (const outcome of outcomes) assert.ok(outcome.kind === 'retry' && outcome.reason === 'smpp-88');
  // Within the pause nothing leaves; each time, the outcome says when to come back.
  let left = 0;
  for (let outcome = await send(); outcome.kind !== 'accepted'; outcome = await send()) {
    assert.ok(outcome.kind === 'retry' && outcome.afterMs !== undefined);
    if (outcome.reason === 'smpp-88') left += 1;
    await new Promise((resolve) => setTimeout(resolve, outcome.afterMs));
  }
  assert.equal(left, 1);
  assert.equal(submissions.length, 4);
  assert.deepEqual(
    events.filter((event) => event.kind === 'throttled'),
    [
      { kind: 'throttled', forMs: 300 },
      { kind: 'throttled', forMs: 600 },
    ],
  );
});

test('a number that the gateway refuses is final, its own trouble is not', async () => {
  const { port } = await gateway({
    onSubmit(pdu, session, count) {
      session.send(pdu.response({ command_status: count === 1 ? smpp.ESME_RINVDSTADR : smpp.ESME_RSYSERR }));
    },
  });
  const { send } = smsPort(port);
  assert.deepEqual(await send(), { kind: 'refused', reason: 'smpp-11' });
  assert.deepEqual(await send(), { kind: 'retry', reason: 'smpp-8' });
});

test('a link lost with submissions in flight leaves them unknown; the link is bound again and serves', async () => {
  const { port, submissions } = await gateway({
    onSubmit(pdu, session, count) {
      if (count === 2) session.destroy();
      if (count > 2) session.send(pdu.response({ message_id: 'after' }));
    },
  });
  const { send, event } = smsPort(port);
  const inFlight = await Promise.all([send(), send()]);
  assert.deepEqual(inFlight, [
    { kind: 'unknown', reason: 'smpp-link-lost' },
    { kind: 'unknown', reason: 'smpp-link-lost' },
  ]);
  assert.deepEqual(await event('lost'), { kind: 'lost', reason: 'lost' });
  assert.deepEqual(await send(), { kind: 'accepted', providerId: 'after' });
  assert.equal(submissions.length, 3);
});

test('an answer that comes too late leaves the message unknown, and is not taken for another’s', async () => {
  const { port } = await gateway({
    onSubmit(pdu, session, count) {
      const answer = () => session.send(pdu.response({ message_id: `m-${count}` }));
      if (count === 1) setTimeout(answer, 180);
      else setTimeout(answer, 120);
    },
  });
  const { send } = smsPort(port, { timeoutMs: 150 });
  assert.deepEqual(await send(), { kind: 'unknown', reason: 'smpp-silence' });
  assert.deepEqual(await send(), { kind: 'accepted', providerId: 'm-2' });
});

test('every byte in its own TCP segment changes nothing', async () => {
  const { port, session } = await gateway();
  const relay = await startByteByByteRelay(port);
  cleanUps.push(() => relay.close());
  const { send, receipts } = smsPort(relay.port);
  assert.deepEqual(await send(), { kind: 'accepted', providerId: 'm-1' });
  await deliver(session(), { short_message: 'id:m-1 stat:DELIVRD err:000' });
  assert.deepEqual(receipts, [{ providerId: 'm-1', messageId: null, state: 'delivered', errorCode: null }]);
});

test('receipts are handed on, then acknowledged; malformed ones are counted and acknowledged too', async () => {
  const { port, session } = await gateway();
  const { send, receipts, events } = smsPort(port);
  await send();
  const acknowledged = [
    await deliver(session(), { short_message: 'id:m-1 sub:001 dlvrd:001 stat:DELIVRD err:000 text:' }),
    await deliver(session(), { short_message: 'stat:DELIVRD, no id' }),
    await deliver(session(), { short_message: Buffer.from([0xff, 0x00, 0x1b, 0x80]) }),
    await deliver(session(), { short_message: '', receipted_message_id: 'm-2', message_state: 5 }),
    await deliver(session(), { esm_class: 0, short_message: 'STOP' }),
  ];
  assert.deepEqual(
    acknowledged.map((pdu) => [pdu.command, pdu.command_status]),
    Array.from({ length: 5 }, () => ['deliver_sm_resp', 0]),
  );
  assert.deepEqual(receipts, [
    { providerId: 'm-1', messageId: null, state: 'delivered', errorCode: null },
    { providerId: 'm-2', messageId: null, state: 'failed', errorCode: 'UNDELIV' },
  ]);
  assert.equal(events.filter((event) => event.kind === 'malformed-receipt').length, 2);
  assert.deepEqual(await send(), { kind: 'accepted', providerId: 'm-2' });
});

test('a receipt that could not be recorded is asked for again', async () => {
  const { port, session } = await gateway();
  const { event } = smsPort(port, { onReceipt: () => Promise.reject(new Error('the database is away')) });
  await event('bound');
  const answer = await deliver(session(), { short_message: 'id:m-1 stat:DELIVRD' });
  assert.equal(answer.command_status, 0x64);
});

test('ids answered in hexadecimal are kept as the decimal that receipts write', async () => {
  const { port } = await gateway({
    onSubmit: (pdu, session) => session.send(pdu.response({ message_id: '0A3F' })),
  });
  const { send } = smsPort(port, { receiptIds: 'decimal-of-hexadecimal' });
  assert.deepEqual(await send(), { kind: 'accepted', providerId: '2623' });
});

test('an idle link is tried, and cut when it stays silent', async () => {
  const { port, server } = await gateway();
  const first = smsPort(port, { enquireEveryMs: 20 });
  await first.event('bound');
  await new Promise<void>((resolve) => server.sessions[0]?.on('enquire_link', () => resolve()));

  const mute = await muteServer();
  const second = smsPort(mute.port, { enquireEveryMs: 20, timeoutMs: 100 });
  assert.deepEqual(await second.event('lost'), { kind: 'lost', reason: 'silent' });
});

test('an oversize unit cuts the link, and the next one serves', async () => {
  const mute = await muteServer();
  const { event, events } = smsPort(mute.port);
  await event('bound');
  mute.socket().write(Buffer.from([0x7f, 0xff, 0xff, 0xff, 0, 0, 0, 5]));
  assert.deepEqual(await event('lost'), { kind: 'lost', reason: 'broken-stream' });
  while (events.filter(({ kind }) => kind === 'bound').length < 2)
    await new Promise((r) => setTimeout(r, 10));
});

test('the gateway’s own enquiries, goodbye and unknown commands are answered', async () => {
  const { port, session, server } = await gateway();
  const { event, events } = smsPort(port);
  await event('bound');
  const enquired = await new Promise<PDU>((resolve) => session().enquire_link(resolve));
  assert.equal(enquired.command_status, 0);

  const unbound = await new Promise<PDU>((resolve) => session().unbind(resolve));
  assert.equal(unbound.command, 'unbind_resp');
  assert.deepEqual(await event('lost'), { kind: 'lost', reason: 'unbound-by-peer' });
  while (events.filter(({ kind }) => kind === 'bound').length < 2)
    await new Promise((r) => setTimeout(r, 10));
  assert.ok(server.sessions.length > 0);

  const mute = await muteServer();
  const other = smsPort(mute.port);
  await other.event('bound');
  const answer = once(mute.socket(), 'data');
  mute.socket().write(Buffer.from('00000010000001020000000000000007', 'hex'));
  assert.equal(((await answer)[0] as Buffer).toString('hex'), '00000010800000000000000300000007');
});

test('while no link can be bound, nothing leaves and nothing is lost: the message may be tried again', async () => {
  const refusing = await gateway({
    onBind: (pdu, session) => session.send(pdu.response({ command_status: smpp.ESME_RINVPASWD })),
  });
  const { send, event } = smsPort(refusing.port, { timeoutMs: 120 });
  assert.deepEqual(await event('bind-failed'), { kind: 'bind-failed', reason: 'bind-refused-14' });
  assert.deepEqual(await send(), { kind: 'retry', reason: 'smpp-no-link' });
  assert.equal(refusing.submissions.length, 0);
});

test('closing waits for what is under way, says goodbye and stops coming back', async () => {
  let unbound = 0;
  const { port, server } = await gateway({
    onSubmit: (pdu, session) => void setTimeout(() => session.send(pdu.response({ message_id: 'last' })), 60),
  });
  const { sender, send, event } = smsPort(port);
  await event('bound');
  server.sessions[0]?.on('unbind', () => {
    unbound += 1;
  });
  const last = send();
  await sender.close();
  assert.deepEqual(await last, { kind: 'accepted', providerId: 'last' });
  assert.equal(unbound, 1);
  await new Promise((resolve) => setTimeout(resolve, 200));
  assert.equal(server.sessions.length, 0);
});

test('over TLS, with a gateway that is trusted or not', async () => {
  const { key, certificate } = selfSignedCertificate('localhost');
  const { port, submissions } = await gateway({ tls: { key, cert: certificate } });
  const trusting = smsPort(port, { host: 'localhost', tls: { certificateAuthority: certificate } });
  assert.equal((await trusting.send()).kind, 'accepted');
  const doubting = smsPort(port, { host: 'localhost', tls: {}, timeoutMs: 200 });
  assert.deepEqual(await doubting.send(), { kind: 'retry', reason: 'smpp-no-link' });
  assert.equal(submissions.length, 1);
});

/** A bare TCP server that accepts the bind, by hand-written bytes, and then says nothing of itself. */
async function muteServer() {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    socket.once('data', (bind: Buffer) => {
      const response = Buffer.alloc(17);
      response.writeUInt32BE(17, 0);
      response.writeUInt32BE(0x80000009, 4);
      bind.copy(response, 12, 12, 16);
      socket.write(response);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  cleanUps.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, socket: () => sockets.at(-1)! };
}
