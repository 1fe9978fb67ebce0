import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { testApp } from '../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { codeMessage, queueMessages } from '../../test/support/outbox.ts';
import type { App } from '../app.ts';
import { markSent, takeDueMessage } from './message.store.ts';
import { recordKeptReceipts, recordReceipt } from './record-receipt.ts';
import type { DeliveryReceipt } from './sms/sms-port.ts';

let database: TestDatabase;
let web: App;
let worker: App;
before(async () => {
  database = await createTestDatabase();
  web = testApp(database, 'web');
  worker = testApp(database, 'worker');
});
after(() => database.drop());
afterEach(() => database.superuser.query('truncate message, message_receipt, journal_entry'));

const delivered = (change: Partial<DeliveryReceipt>): DeliveryReceipt => ({
  providerId: null,
  messageId: null,
  state: 'delivered',
  errorCode: null,
  ...change,
});
const failed = (change: Partial<DeliveryReceipt>): DeliveryReceipt =>
  delivered({ state: 'failed', errorCode: 'UNDELIV:011', ...change });

async function sentMessage(providerId: string): Promise<string> {
  const [id] = await queueMessages(web, [codeMessage()]);
  await takeDueMessage(worker.database.query, { channel: 'sms', leaseSeconds: 60, maxAttempts: 5 });
  await markSent(worker.database.query, { id: id! }, providerId);
  return id!;
}

async function stateOf(
  id: string,
): Promise<{ state: string; error_code: string | null; sealed: Buffer | null }> {
  const { rows } = await database.superuser.query(
    'select state, error_code, sealed from message where id = $1',
    [id],
  );
  return rows[0];
}

async function givenUp(): Promise<number> {
  const { rows } = await database.superuser.query(
    "select from journal_entry where action = 'message.given-up'",
  );
  return rows.length;
}

test('a receipt finds its message by the carrier’s name or by ours, from the web or the worker', async () => {
  const one = await sentMessage('p-1');
  const two = await sentMessage('p-2');
  await recordReceipt(worker, delivered({ providerId: 'p-1' }));
  await recordReceipt(web, failed({ messageId: two, providerId: 'unheard-of' }));
  assert.equal((await stateOf(one)).state, 'delivered');
  assert.deepEqual(await stateOf(two), { state: 'failed', error_code: 'UNDELIV:011', sealed: null });
  assert.equal(await givenUp(), 1);
});

test('a receipt that comes before its message’s acceptance is recorded waits for it', async () => {
  await recordReceipt(web, delivered({ providerId: 'early' }));
  await recordKeptReceipts(worker);
  const id = await sentMessage('early');
  assert.equal((await stateOf(id)).state, 'sent');
  await recordKeptReceipts(worker);
  assert.equal((await stateOf(id)).state, 'delivered');
  const { rows } = await database.superuser.query('select from message_receipt');
  assert.equal(rows.length, 0);
});

test('a receipt by our own name proves the sending even while we try again, and stops it', async () => {
  const [id] = await queueMessages(web, [codeMessage()]);
  await recordReceipt(web, delivered({ messageId: id!, providerId: 'p-9' }));
  assert.deepEqual(await stateOf(id!), { state: 'delivered', error_code: null, sealed: null });
  const taken = await takeDueMessage(worker.database.query, {
    channel: 'sms',
    leaseSeconds: 60,
    maxAttempts: 5,
  });
  assert.equal(taken, undefined);
});

test('delivered stays delivered, whatever comes after; a delivery corrects a failure', async () => {
  const one = await sentMessage('p-1');
  await recordReceipt(web, delivered({ providerId: 'p-1' }));
  await recordReceipt(web, failed({ providerId: 'p-1' }));
  assert.equal((await stateOf(one)).state, 'delivered');
  const two = await sentMessage('p-2');
  await recordReceipt(web, failed({ providerId: 'p-2' }));
  await recordReceipt(web, delivered({ providerId: 'p-2' }));
  assert.equal((await stateOf(two)).state, 'delivered');
});

test('an id used again by the gateway speaks of the last message, and never of an old one', async () => {
  const old = await sentMessage('again');
  const fresh = await sentMessage('again');
  await recordReceipt(web, delivered({ providerId: 'again' }));
  assert.equal((await stateOf(old)).state, 'sent');
  assert.equal((await stateOf(fresh)).state, 'delivered');
  const ancient = await sentMessage('ancient');
  await database.superuser.query("update message set created_at = now() - interval '6 days' where id = $1", [
    ancient,
  ]);
  await recordReceipt(web, delivered({ providerId: 'ancient' }));
  assert.equal((await stateOf(ancient)).state, 'sent');
});

test('receipts that never find their message are forgotten', async () => {
  await recordReceipt(web, delivered({ providerId: 'nobody' }));
  await recordKeptReceipts(worker);
  const count = async () => (await database.superuser.query('select from message_receipt')).rows.length;
  assert.equal(await count(), 1);
  await database.superuser.query("update message_receipt set received_at = now() - interval '6 days'");
  await recordKeptReceipts(worker);
  assert.equal(await count(), 0);
});
