import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createInbox } from '../sandbox/messages/inbox.ts';
import { startSmsHttpGateway } from '../sandbox/messages/sms-http-gateway.ts';
import { testApp } from '../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../test/support/database.ts';
import { codeMessage, queueMessages } from '../test/support/outbox.ts';
import type { Program } from './program.ts';
import { startWorker } from './worker.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());

test('a code that the gateway refused for now leaves later, without anybody waking the worker', async () => {
  const inbox = createInbox();
  const gateway = await startSmsHttpGateway({
    port: 0,
    inbox,
    token: 'sms-token-of-tests',
    receiptToken: 'receipt-token-of-tests',
    fault: (request) => (request === 1 ? 'error' : undefined),
  });
  const app = testApp(database, 'worker', { EDUCONNECT_SMS_URL: gateway.url });
  const closers: (() => Promise<unknown>)[] = [];
  const program: Program = {
    config: app.config,
    log: app.log,
    urls: {
      owner: database.url('owner'),
      web: database.url('web'),
      worker: database.url('worker'),
      journal: database.url('journal'),
      jobs: database.url('jobs'),
    },
    embedded: undefined,
    app: async () => app,
    migrate: async () => [],
    onClose: (close) => closers.push(close),
    close: async () => {},
  };
  await startWorker(program);
  try {
    await queueMessages(app, [codeMessage({ code: '111111' })]);
    while (inbox.list().length === 0) await sleep(50);
    assert.match(inbox.list()[0]?.text ?? '', /111111/);
    const { rows } = await database.superuser.query('select attempts from message');
    assert.deepEqual(rows, [{ attempts: 2 }]);
  } finally {
    for (const close of closers.reverse()) await close();
    await gateway.close();
  }
});
