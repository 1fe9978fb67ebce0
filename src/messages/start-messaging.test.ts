import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import fastify from 'fastify';
import { startSandboxMessaging } from '../../sandbox/messages/start-sandbox-messaging.ts';
import { testApp } from '../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { codeMessage, queueMessages } from '../../test/support/outbox.ts';
import { smsReceiptRoutes } from '../portal/sms-receipts/routes.ts';
import { startMessaging } from './start-messaging.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  await database.superuser.query('truncate message');
});

/** The whole way, as `npm start` makes it: our configuration, the sandbox's carriers, receipts back to the portal. */
async function start(transport: 'http' | 'smpp') {
  const portal = fastify();
  cleanUps.push(() => portal.close());
  void portal.register(smsReceiptRoutes, { app: testApp(database, 'web') });
  const portalUrl = await portal.listen({ port: 0, host: '127.0.0.1' });
  const sandbox = await startSandboxMessaging({
    smtpPort: 0,
    smsPort: 0,
    smppPort: 0,
    smsToken: 'sms-token-of-tests',
    smsReceiptToken: 'receipt-token-of-tests',
  });
  cleanUps.push(sandbox.close);
  const app = testApp(database, 'worker', {
    EDUCONNECT_PORTAL_URL: portalUrl,
    EDUCONNECT_SMTP_URL: `smtp://127.0.0.1:${sandbox.smtpPort}`,
    EDUCONNECT_SMS_TRANSPORT: transport,
    EDUCONNECT_SMS_URL:
      transport === 'http'
        ? `http://127.0.0.1:${sandbox.smsPort}/messages`
        : `smpp://edu:secret@127.0.0.1:${sandbox.smppPort}`,
  });
  const messaging = startMessaging(app);
  cleanUps.push(messaging.close);
  return { app, inbox: sandbox.inbox, messaging };
}

for (const transport of ['http', 'smpp'] as const) {
  test(`by ${transport}: queued, sent, delivered`, async () => {
    const { app, inbox, messaging } = await start(transport);
    const [id] = await queueMessages(app, [codeMessage({ code: '606060' })]);
    for (let state = ''; state !== 'delivered';) {
      messaging.wake();
      await sleep(20);
      const { rows } = await database.superuser.query('select state from message where id = $1', [id]);
      state = rows[0].state;
    }
    const messages = inbox.list();
    assert.equal(messages.length, 1);
    assert.equal(messages[0]?.via, `sms-${transport}`);
    assert.match(messages[0]?.text ?? '', /606060/);
  });
}
