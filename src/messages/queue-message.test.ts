import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { uuidv7 } from 'uuidv7';
import { testApp } from '../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { codeMessage, queueMessages } from '../../test/support/outbox.ts';
import type { App } from '../app.ts';
import { queueMessage } from './queue-message.store.ts';
import { openMessage } from './sealed-message.ts';

let database: TestDatabase;
let app: App;
before(async () => {
  database = await createTestDatabase();
  app = testApp(database, 'web');
});
after(() => database.drop());

async function rowOf(id: string | undefined) {
  const { rows } = await database.superuser.query('select * from message where id = $1', [id]);
  return rows[0];
}

async function jobsFor(id: string | undefined): Promise<number> {
  const { rows } = await database.superuser.query(
    "select from graphile_worker._private_jobs where payload->>'id' = $1",
    [id],
  );
  return rows.length;
}

test('the web role writes a message and wakes the worker; neither number nor code is in clear', async () => {
  const [id] = await queueMessages(app, [codeMessage({ to: '+262639980017', code: '918273' })]);
  const row = await rowOf(id);
  assert.equal(row.state, 'queued');
  assert.equal(await jobsFor(id), 1);
  assert.doesNotMatch(JSON.stringify(row) + row.sealed.toString('latin1'), /639980017|918273/);
  const opened = openMessage(app.keyrings.message, row);
  assert.equal(opened.to, '+262639980017');
  assert.deepEqual(opened.content.params, { code: '918273', minutes: 30, domain: 'educonnect.example' });
});

test('a transaction that fails leaves neither message nor job', async () => {
  let id: string | undefined;
  await assert.rejects(
    app.database.transaction(async (trx) => {
      id = await queueMessage(trx, app.keyrings.message, codeMessage());
      throw new Error('later step');
    }),
    /later step/,
  );
  assert.equal(await rowOf(id), undefined);
  assert.equal(await jobsFor(id), 0);
});

test('a message for nobody does the same work: one statement, one row of the same size, one job', async () => {
  const statements: string[] = [];
  const spied = {
    ...app,
    database: {
      ...app.database,
      transaction: async <T>(work: Parameters<typeof app.database.transaction<T>>[0]) =>
        app.database.transaction<T>(async (trx) => {
          const original = trx.getExecutor().executeQuery.bind(trx.getExecutor());
          trx.getExecutor().executeQuery = (query, ...rest) => {
            statements.push(query.sql);
            return original(query, ...rest);
          };
          return work(trx);
        }),
    },
  };
  const [known] = await queueMessages(spied, [codeMessage({ accountId: uuidv7() })]);
  const [stranger] = await queueMessages(spied, [codeMessage({ suppressed: true })]);
  assert.equal(statements.length, 2);
  assert.equal(statements[0], statements[1]);
  const [a, b] = [await rowOf(known), await rowOf(stranger)];
  assert.equal(b.state, 'suppressed');
  assert.equal(a.sealed.length, b.sealed.length);
  assert.equal(await jobsFor(known), await jobsFor(stranger));
});

test('a second code of one journey takes the place of the one that has not left', async () => {
  const flowId = uuidv7();
  const [first, other] = await queueMessages(app, [
    codeMessage({ flowId }),
    codeMessage({ flowId: uuidv7() }),
  ]);
  const [second] = await queueMessages(app, [codeMessage({ flowId })]);
  assert.equal((await rowOf(first)).state, 'expired');
  assert.equal((await rowOf(first)).sealed, null);
  assert.equal((await rowOf(other)).state, 'queued');
  assert.equal((await rowOf(second)).state, 'queued');
});

test('what is sealed opens in its own row only', async () => {
  const [one, two] = await queueMessages(app, [codeMessage(), codeMessage()]);
  const row = await rowOf(one);
  assert.throws(() => openMessage(app.keyrings.message, { ...row, id: two }));
});

test('the web role cannot delete messages', async () => {
  await assert.rejects(app.database.query.deleteFrom('message').execute(), /permission denied/);
});
