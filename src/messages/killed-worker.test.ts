import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createInbox } from '../../sandbox/messages/inbox.ts';
import { startSmsHttpGateway } from '../../sandbox/messages/sms-http-gateway.ts';
import { buildApp } from '../app.ts';
import { testConfig } from '../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import type { MessageWorkerInput } from '../../test/support/message-worker.ts';
import { codeMessage, queueMessages } from '../../test/support/outbox.ts';
import { createLog } from '../platform/log.ts';

const MESSAGES = 80;
const KILLS = 6;

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());

test('workers killed as they send: no code is lost and none arrives twice', async () => {
  const inbox = createInbox();
  let requests = 0;
  const milestones: { at: number; reached: () => void }[] = [];
  const gateway = await startSmsHttpGateway({
    port: 0,
    inbox,
    token: 'token',
    receiptToken: 'receipt',
    fault(request) {
      requests = request;
      for (const milestone of milestones) if (request >= milestone.at) milestone.reached();
      return request % 20 === 7 ? 'hang' : request % 10 === 3 ? 'error' : undefined;
    },
  });
  const config = testConfig();
  const app = buildApp({ config, database: database.web, log: createLog('silent') });
  const ids = await queueMessages(
    app,
    Array.from({ length: MESSAGES }, (_, index) => codeMessage({ code: String(100_000 + index) })),
  );
  const input: MessageWorkerInput = {
    databaseUrl: database.url('worker'),
    gatewayUrl: gateway.url,
    token: 'token',
    keys: config.EDUCONNECT_MESSAGE_KEYS,
  };
  const startWorker = (): ChildProcess =>
    spawn(
      process.execPath,
      [
        fileURLToPath(new URL('../../test/support/message-worker.ts', import.meta.url)),
        JSON.stringify(input),
      ],
      { stdio: 'inherit' },
    );

  for (let kill = 0; kill < KILLS; kill += 1) {
    // After some more messages, the first one of this worker among them: with four lanes, rows are then leased,
    // taken by the gateway and not yet marked.
    const reached = new Promise<void>((resolve) => {
      milestones.push({ at: requests + 1 + (kill % 5), reached: resolve });
    });
    const worker = startWorker();
    await reached;
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    // The next workers find leases that have ended, and messages that would wait for another attempt.
    await database.superuser.query("update message set due_at = now() where state in ('queued', 'sending')");
  }

  const last = startWorker();
  for (let waiting = MESSAGES; waiting > 0;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { rows } = await database.superuser.query(
      `with hurried as (update message set due_at = now() where state = 'queued')
       select count(*)::int as waiting from message where state in ('queued', 'sending')`,
    );
    waiting = rows[0].waiting;
  }
  last.kill('SIGKILL');
  await once(last, 'exit');
  await gateway.close();

  assert.deepEqual(
    inbox
      .list()
      .map((message) => message.reference)
      .sort(),
    ids.sort(),
  );
  const { rows } = await database.superuser.query(
    'select state, count(*)::int, sum(attempts)::int as attempts, sum(unknown_outcomes)::int as unknown from message group by state',
  );
  assert.deepEqual(
    rows.map(({ state, count }) => [state, count]),
    [['sent', MESSAGES]],
  );
  // The kills really fell between the sending and its mark.
  assert.ok(rows[0].unknown > 0);
  assert.ok(rows[0].attempts > MESSAGES);
});
