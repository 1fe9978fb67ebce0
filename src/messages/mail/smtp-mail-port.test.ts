import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, test } from 'node:test';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { selfSignedCertificate } from '../../../test/support/self-signed-certificate.ts';
import type { Mail } from './mail-port.ts';
import { createSmtpMailPort, type SmtpMailOptions } from './smtp-mail-port.ts';

const mail: Mail = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  to: 'camille.martineau@exemple.example',
  subject: 'Services en ligne de l’éducation nationale - activation du compte',
  text: 'Bonjour,\n\nVotre identifiant : c.martineau\n',
  html: '<p>Bonjour,</p><p>Votre identifiant : c.martineau</p>',
  language: 'fr',
};

type Received = { recipients: string[]; raw: string };
const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function smtpServer(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({
          recipients: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString(),
        });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  const { port } = server.server.address() as AddressInfo;
  cleanUps.push(() => new Promise<void>((resolve) => server.close(resolve)));
  return { port, received, sockets };
}

function mailPort(port: number, changes: Partial<SmtpMailOptions> = {}) {
  const sender = createSmtpMailPort({
    host: '127.0.0.1',
    port,
    security: 'none',
    from: { name: 'Administrateur des services en ligne', address: 'noreply@educonnect.example' },
    messageIdDomain: 'educonnect.example',
    maxConnections: 2,
    timeoutMs: 400,
    deadlineMs: 2_000,
    ...changes,
  });
  cleanUps.push(() => sender.close());
  return sender;
}

const refusal = (responseCode: number) => Object.assign(new Error('no'), { responseCode });

test('a message carries its row’s name, says that a machine wrote it, and has both forms', async () => {
  const { port, received } = await smtpServer();
  assert.deepEqual(await mailPort(port).send(mail), { kind: 'accepted', providerId: null });
  const [{ recipients, raw }] = received as [Received];
  assert.deepEqual(recipients, [mail.to]);
  assert.match(raw, /^Message-ID: <01890a5d-ac96-774b-bcce-b302099a8057@educonnect\.example>\r$/m);
  assert.match(raw, /^Auto-Submitted: auto-generated\r$/m);
  assert.match(raw, /^Content-Language: fr\r$/m);
  assert.match(raw, /^From: Administrateur des services en ligne <noreply@educonnect\.example>\r$/m);
  assert.match(raw, /^Content-Type: multipart\/alternative/m);
  assert.match(raw, /^Content-Type: text\/plain; charset=utf-8\r$/m);
  assert.match(raw, /^Content-Type: text\/html; charset=utf-8\r$/m);
});

test('one row is one recipient: an address that hides another never leaves', async () => {
  const { port, received } = await smtpServer();
  const sender = mailPort(port);
  for (const to of [
    'a@exemple.example, b@exemple.example',
    'a@exemple.example\r\nBcc: b@exemple.example',
    'Camille <b@exemple.example>',
    'groupe:b@exemple.example;',
    '',
    'no-address',
  ])
    assert.deepEqual(await sender.send({ ...mail, to }), { kind: 'refused', reason: 'mail-bad-address' }, to);
  assert.equal((await sender.send({ ...mail, to: 'élodie@exemple.example' })).kind, 'accepted');
  assert.equal(received.length, 1);
});

test('a subject cannot bring a header of its own', async () => {
  const { port, received } = await smtpServer();
  await mailPort(port).send({ ...mail, subject: 'Bonjour\r\nBcc: b@exemple.example' });
  assert.doesNotMatch(received[0]?.raw ?? '', /^Bcc:/m);
  assert.deepEqual(received[0]?.recipients, [mail.to]);
});

test('a refused recipient is final, a busy one is tried again', async () => {
  for (const [code, kind] of [
    [550, 'refused'],
    [450, 'retry'],
    [452, 'retry'],
  ] as const) {
    const { port } = await smtpServer({ onRcptTo: (_address, _session, done) => done(refusal(code)) });
    assert.deepEqual(await mailPort(port).send(mail), { kind, reason: `smtp-${code}` });
  }
});

test('a message refused after its content: 5yz is final, 4yz is tried again', async () => {
  for (const [code, kind] of [
    [554, 'refused'],
    [451, 'retry'],
  ] as const) {
    const { port } = await smtpServer({
      onData(stream, _session, done) {
        stream.resume().on('end', () => done(refusal(code)));
      },
    });
    assert.deepEqual(await mailPort(port).send(mail), { kind, reason: `smtp-${code}` });
  }
});

test('what is wrong with us kills no message: refused sender, wrong password, no TLS', async () => {
  const sender = await smtpServer({ onMailFrom: (_address, _session, done) => done(refusal(550)) });
  assert.deepEqual(await mailPort(sender.port).send(mail), { kind: 'retry', reason: 'smtp-550' });

  const account = await smtpServer({
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(refusal(535)),
  });
  const outcome = await mailPort(account.port, { user: 'educonnect', password: 'wrong' }).send(mail);
  assert.deepEqual(outcome, { kind: 'retry', reason: 'smtp-535' });

  const plain = await smtpServer();
  const secure = await mailPort(plain.port, { security: 'starttls' }).send(mail);
  assert.equal(secure.kind, 'retry');
  assert.equal(plain.received.length, 0);
});

test('a server that is not there, or never greets, got nothing', async () => {
  const absent = createServer();
  await once(absent.listen(0, '127.0.0.1'), 'listening');
  const { port } = absent.address() as AddressInfo;
  await new Promise((resolve) => absent.close(resolve));
  assert.deepEqual(await mailPort(port).send(mail), { kind: 'retry', reason: 'smtp-esocket' });

  const sockets: Socket[] = [];
  const mute = createServer((socket) => sockets.push(socket));
  await once(mute.listen(0, '127.0.0.1'), 'listening');
  cleanUps.push(async () => {
    for (const socket of sockets) socket.destroy();
    mute.close();
  });
  const outcome = await mailPort((mute.address() as AddressInfo).port).send(mail);
  assert.deepEqual(outcome, { kind: 'retry', reason: 'smtp-etimedout' });
});

test('a server that hangs up is tried once: trying again is the outbox’s work', async () => {
  let connections = 0;
  const rude = createServer((socket) => {
    connections += 1;
    socket.end();
  });
  await once(rude.listen(0, '127.0.0.1'), 'listening');
  cleanUps.push(async () => rude.close());
  const outcome = await mailPort((rude.address() as AddressInfo).port).send(mail);
  assert.deepEqual(outcome, { kind: 'unknown', reason: 'smtp-econnection' });
  assert.equal(connections, 1);
});

test('silence or a cut link after the content leaves the message unknown, and it is sent once only', async () => {
  for (const fault of ['silence', 'cut'] as const) {
    let contents = 0;
    const { port, sockets } = await smtpServer({
      onData(stream) {
        stream.resume().on('end', () => {
          contents += 1;
          if (fault === 'cut') for (const socket of sockets) socket.destroy();
        });
      },
    });
    const outcome = await mailPort(port).send(mail);
    assert.equal(outcome.kind, 'unknown', fault);
    assert.equal(contents, 1, fault);
  }
});

test('a server that trickles its replies is given up at the deadline', async () => {
  const sockets = new Set<Socket>();
  const slow = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.write('220 slow\r\n');
    const timer = setInterval(() => socket.write('250-still here\r\n'), 50);
    socket.on('close', () => clearInterval(timer));
  });
  await once(slow.listen(0, '127.0.0.1'), 'listening');
  cleanUps.push(async () => {
    for (const socket of sockets) socket.destroy();
    slow.close();
  });
  const { port } = slow.address() as AddressInfo;
  const outcome = await mailPort(port, { deadlineMs: 600 }).send(mail);
  assert.deepEqual(outcome, { kind: 'unknown', reason: 'smtp-eabort' });
});

test('TLS from the first byte, with a certificate that is trusted or not', async () => {
  const { key, certificate } = selfSignedCertificate('localhost');
  const { port, received } = await smtpServer({ secure: true, key, cert: certificate });
  const trusting = mailPort(port, {
    host: 'localhost',
    security: 'implicit',
    certificateAuthority: certificate,
  });
  assert.equal((await trusting.send(mail)).kind, 'accepted');
  const doubting = mailPort(port, { host: 'localhost', security: 'implicit' });
  assert.equal((await doubting.send(mail)).kind, 'retry');
  assert.equal(received.length, 1);
});
