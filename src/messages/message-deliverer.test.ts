import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { createInbox, type Inbox } from '../../sandbox/messages/inbox.ts';
import { startSmsHttpGateway } from '../../sandbox/messages/sms-http-gateway.ts';
import { startSmtpGateway } from '../../sandbox/messages/smtp-gateway.ts';
import { testApp } from '../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { codeMessage, drainOutbox, queueMessages } from '../../test/support/outbox.ts';
import type { App } from '../app.ts';
import { newKeyringText, parseKeyring } from '../platform/crypto/keyring.ts';
import { createSmtpMailPort } from './mail/smtp-mail-port.ts';
import {
  createMessageDeliverer,
  type MessageDeliverer,
  type MessageDelivererOptions,
} from './message-deliverer.ts';
import { createHttpSmsPort } from './sms/http-sms-port.ts';

let database: TestDatabase;
let web: App;
let worker: App;
before(async () => {
  database = await createTestDatabase();
  web = testApp(database, 'web');
  worker = { ...testApp(database, 'worker'), keyrings: web.keyrings };
});
after(() => database.drop());

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  await database.superuser.query('truncate message, journal_entry');
});

type Fault = (request: number) => 'error' | 'hang' | undefined;

async function carriers(fault?: Fault): Promise<{ inbox: Inbox; smsUrl: string; smtpPort: number }> {
  const inbox = createInbox();
  const sms = await startSmsHttpGateway({
    port: 0,
    inbox,
    token: 'token',
    receiptToken: 'receipt',
    ...(fault === undefined ? {} : { fault }),
  });
  const smtp = await startSmtpGateway({ port: 0, inbox });
  cleanUps.push(sms.close, smtp.close);
  return { inbox, smsUrl: sms.url, smtpPort: smtp.port };
}

function deliverer(
  { smsUrl, smtpPort }: { smsUrl: string; smtpPort: number },
  changes: Partial<MessageDelivererOptions> & { app?: App } = {},
): MessageDeliverer {
  const { app = worker, ...options } = changes;
  const sms = createHttpSmsPort({ url: smsUrl, token: 'token', sender: 'EduConnect', timeoutMs: 700 });
  const mail = createSmtpMailPort({
    host: '127.0.0.1',
    port: smtpPort,
    security: 'none',
    from: { name: 'Administrateur des services en ligne', address: 'noreply@educonnect.example' },
    messageIdDomain: 'educonnect.example',
    maxConnections: 2,
    timeoutMs: 1000,
    deadlineMs: 3000,
  });
  const made = createMessageDeliverer(app, {
    mail,
    sms,
    lanes: { sms: 8, email: 2 },
    leaseSeconds: { sms: 1, email: 4 },
    maxAttempts: 20,
    sweepEveryMs: 0,
    ...options,
  });
  cleanUps.push(async () => {
    await made.close();
    await Promise.all([mail.close(), sms.close()]);
  });
  return made;
}

async function rows(): Promise<Record<string, unknown>[]> {
  return (await database.superuser.query('select * from message order by id')).rows;
}

async function givenUp(): Promise<{ account_id: string; detail: Record<string, unknown> }[]> {
  const { rows: entries } = await database.superuser.query(
    "select account_id, detail from journal_entry where action = 'message.given-up'",
  );
  return entries;
}

test('an SMS and a mail reach their recipients; what they held is erased', async () => {
  const carrier = await carriers();
  await queueMessages(web, [
    codeMessage({ code: '424242' }),
    {
      channel: 'email',
      template: 'activate-email',
      language: 'fr',
      to: 'camille.martineau@exemple.example',
      params: {
        identifier: 'c.martineau',
        link: 'https://educonnect.example/confirmation-mail?code=abc',
        helpUrl: 'https://educonnect.example/aide',
        hours: 24,
      },
      accountId: null,
      notAfter: new Date(Date.now() + 86_400_000),
      suppressed: false,
    },
  ]);
  await drainOutbox(database, deliverer(carrier));

  const [sms] = carrier.inbox.list('06 39 98 00 01');
  assert.match(sms?.text ?? '', /424242/);
  const [mail] = carrier.inbox.list('camille.martineau@exemple.example');
  assert.equal(mail?.subject, 'Services en ligne de l’éducation nationale - activation du compte');
  assert.match(mail?.text ?? '', /https:\/\/educonnect\.example\/confirmation-mail\?code=abc/);
  for (const row of await rows()) {
    assert.equal(row.state, 'sent');
    assert.equal(row.sealed, null);
    assert.equal(row.attempts, 1);
  }
  assert.equal(mail?.reference, `<${(await rows())[1]?.id}@educonnect.example>`);
});

test('a message for nobody never leaves, and what it held is erased', async () => {
  const carrier = await carriers();
  await queueMessages(web, [codeMessage({ suppressed: true })]);
  const sender = deliverer(carrier);
  sender.wake();
  await sender.idle();
  assert.deepEqual(carrier.inbox.list(), []);
  const [row] = await rows();
  assert.equal(row?.state, 'suppressed');
  assert.equal(row?.sealed, null);
});

test('a code past its time is dropped, never sent late, and the journal says so', async () => {
  const carrier = await carriers();
  const message = codeMessage({ notAfter: new Date(Date.now() - 1) });
  await queueMessages(web, [message]);
  await drainOutbox(database, deliverer(carrier));
  assert.deepEqual(carrier.inbox.list(), []);
  const [row] = await rows();
  assert.equal(row?.state, 'expired');
  assert.equal(row?.sealed, null);
  const [entry] = await givenUp();
  assert.equal(entry?.account_id, message.accountId);
  assert.deepEqual(entry?.detail, {
    message: row?.id,
    channel: 'sms',
    template: 'activation-code',
    attempts: 0,
    reason: 'expired',
  });
});

test('a gateway that fails for long: attempts are counted, then given up and journaled', async () => {
  const carrier = await carriers(() => 'error');
  await queueMessages(web, [codeMessage()]);
  await drainOutbox(database, deliverer(carrier, { maxAttempts: 3 }));
  const [row] = await rows();
  assert.equal(row?.state, 'failed');
  assert.equal(row?.attempts, 3);
  assert.equal(row?.error_code, 'too-many-attempts after http-503');
  assert.equal((await givenUp()).length, 1);
});

test('a refused message ends at once', async () => {
  const carrier = await carriers();
  await queueMessages(web, [codeMessage({ to: 'not a number' })]);
  await drainOutbox(database, deliverer(carrier));
  const [row] = await rows();
  assert.equal(row?.state, 'failed');
  assert.equal(row?.attempts, 1);
  assert.equal(row?.error_code, 'sms-bad-number');
  assert.equal((await givenUp()).length, 1);
});

test('a failed attempt waits before the next', async () => {
  const carrier = await carriers((request) => (request === 1 ? 'error' : undefined));
  await queueMessages(web, [codeMessage()]);
  const sender = deliverer(carrier);
  sender.wake();
  await sender.idle();
  const { rows: waiting } = await database.superuser.query(
    'select state, due_at > now() as later, error_code from message',
  );
  assert.deepEqual(waiting, [{ state: 'queued', later: true, error_code: 'http-503' }]);
  sender.wake();
  await sender.idle();
  assert.deepEqual(carrier.inbox.list(), []);
});

test('a message that cannot be opened here waits for a worker that can', async () => {
  const carrier = await carriers();
  await queueMessages(web, [codeMessage()]);
  const keyless = {
    ...worker,
    keyrings: { ...worker.keyrings, message: parseKeyring(newKeyringText('other')) },
  };
  const blind = deliverer(carrier, { app: keyless });
  blind.wake();
  await blind.idle();
  assert.equal((await rows())[0]?.error_code, 'unreadable');
  await drainOutbox(database, deliverer(carrier));
  assert.equal((await rows())[0]?.state, 'sent');
});

test('two workers, one request in ten refused and one in twenty left without answer: each code arrives once', async () => {
  let requests = 0;
  let faults = 0;
  const carrier = await carriers((request) => {
    requests = request;
    const fault = request % 20 === 7 ? 'hang' : request % 10 === 3 ? 'error' : undefined;
    if (fault !== undefined) faults += 1;
    return fault;
  });
  const codes = Array.from({ length: 200 }, (_, index) => codeMessage({ code: String(100_000 + index) }));
  const ids = await queueMessages(web, codes);
  const second = { ...testApp(database, 'worker'), keyrings: web.keyrings };
  await drainOutbox(database, deliverer(carrier), deliverer(carrier, { app: second }));

  const received = carrier.inbox.list().map((message) => message.reference);
  assert.deepEqual(received.sort(), ids.sort());
  // One request a message and one more a fault: no row was ever with both workers.
  assert.equal(requests, ids.length + faults);
  const states = (await rows()).map((row) => row.state);
  assert.deepEqual([...new Set(states)], ['sent']);
  const unknown = (await rows()).reduce((sum, row) => sum + Number(row.unknown_outcomes), 0);
  assert.ok(unknown > 0);
});
