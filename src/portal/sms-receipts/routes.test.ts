import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fastify, { type FastifyInstance } from 'fastify';
import { uuidv7 } from 'uuidv7';
import { testApp } from '../../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { codeMessage, queueMessages } from '../../../test/support/outbox.ts';
import type { App } from '../../app.ts';
import { smsReceiptRoutes } from './routes.ts';

let database: TestDatabase;
let app: App;
let server: FastifyInstance;
before(async () => {
  database = await createTestDatabase();
  app = testApp(database, 'web');
  server = fastify();
  await server.register(smsReceiptRoutes, { app });
});
after(async () => {
  await server.close();
  await database.drop();
});

async function post(payload: unknown, authorization = `Bearer ${app.config.EDUCONNECT_SMS_RECEIPT_TOKEN}`) {
  const headers = { authorization, 'content-type': 'application/json' };
  return (
    await server.inject({ method: 'POST', url: '/sms/recus', headers, payload: JSON.stringify(payload) })
  ).statusCode;
}

test('records the receipt of a message that shows the token', async () => {
  const [id] = await queueMessages(app, [codeMessage()]);
  const receipt = { id: 'p-1', reference: id, status: 'delivered' };
  for (const wrong of ['', 'Bearer ', 'Bearer wrong', 'Basic cmVjZWlwdA=='])
    assert.equal(await post(receipt, wrong), 401, wrong);
  const state = async () =>
    (await database.superuser.query('select state from message where id = $1', [id])).rows[0].state;
  assert.equal(await state(), 'queued');
  assert.equal(await post(receipt), 204);
  assert.equal(await state(), 'delivered');
  // The gateway may post it twice.
  assert.equal(await post(receipt), 204);
});

test('progress and messages of others are taken without a word; nonsense is refused', async () => {
  assert.equal(await post({ reference: uuidv7(), status: 'delivered' }), 204);
  assert.equal(await post({ id: 'p-2', status: 'buffered' }), 204);
  assert.equal(await post({ status: 'delivered' }), 400);
  assert.equal(await post('delivered'), 400);
});
