import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ReceivedMessage } from '../../sandbox/messages/inbox.ts';
import { startSandboxMessaging } from '../../sandbox/messages/start-sandbox-messaging.ts';
import type { App } from '../../src/app.ts';
import { openProgram, type Program, startWeb } from '../../src/program.ts';
import { startWorker } from '../../src/worker.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { insertSampleSchools, sampleSchools } from './feed-records.ts';

/** One process of the program that serves pages. */
export type TestSite = {
  /** Address of the portal. */
  url: string;
  consoleUrl: string;
  app(role: 'web' | 'worker'): Promise<App>;
  close(): Promise<void>;
};

export type TestPortal = TestSite & {
  database: TestDatabase;
  /** Waits for the next message that arrives for this number or address; each is given once. */
  nextMessage(recipient: string): Promise<ReceivedMessage>;
  /** How many messages have arrived for this number or address. */
  countMessages(recipient: string): number;
  /** Another process over the same database and secrets, with other settings. Closed with the portal. */
  another(settings: Record<string, string>): Promise<TestSite>;
};

/**
 * The whole program over a test database: portal, console and worker, as they run in production under their real
 * roles, with the sandbox's carriers at the other end of SMTP and of the SMS gateway. Some sample schools are there.
 */
export async function startPortal(settings: Record<string, string> = {}): Promise<TestPortal> {
  const database = await createTestDatabase();
  await insertSampleSchools(database.worker);
  await database.superuser.query(
    `update school set name = case uai when $1 then 'École des Tilleuls' when $2 then 'Collège du Lac'
       when $3 then 'Collège des Aubépines' else name end`,
    [sampleSchools.primary, sampleSchools.secondary, sampleSchools.otherSecondary],
  );
  const dataDirectory = await mkdtemp(join(tmpdir(), 'educonnect-portal-'));
  const tokens = { smsToken: 'sms-token-of-tests', smsReceiptToken: 'receipt-token-of-tests' };
  const carriers = await startSandboxMessaging({ smtpPort: 0, smsPort: 0, smppPort: 0, ...tokens });

  const common: Record<string, string> = {
    NODE_ENV: 'test',
    EDUCONNECT_LOG_LEVEL: 'silent',
    EDUCONNECT_DATA_DIR: dataDirectory,
    DATABASE_URL: database.url('owner'),
    DATABASE_WEB_URL: database.url('web'),
    DATABASE_WORKER_URL: database.url('worker'),
    DATABASE_JOURNAL_URL: database.url('journal'),
    DATABASE_JOBS_URL: database.url('jobs'),
    EDUCONNECT_SMTP_URL: `smtp://127.0.0.1:${carriers.smtpPort}`,
    EDUCONNECT_SMS_URL: `http://127.0.0.1:${carriers.smsPort}/messages`,
    EDUCONNECT_SMS_TOKEN: tokens.smsToken,
    EDUCONNECT_SMS_RECEIPT_TOKEN: tokens.smsReceiptToken,
    ...settings,
  };
  const programs: Program[] = [];
  const open = async (changes: Record<string, string>): Promise<TestSite & { program: Program }> => {
    const [portalPort, consolePort] = await freePorts();
    const url = `http://localhost:${portalPort}`;
    const consoleUrl = `http://localhost:${consolePort}`;
    const program = await openProgram({
      ...common,
      ...changes,
      EDUCONNECT_PORTAL_URL: url,
      EDUCONNECT_PORTAL_PORT: String(portalPort),
      EDUCONNECT_CONSOLE_URL: consoleUrl,
      EDUCONNECT_CONSOLE_PORT: String(consolePort),
    });
    programs.push(program);
    await startWeb(program);
    return { url, consoleUrl, program, app: (role) => program.app(role), close: () => program.close() };
  };
  const { program, ...site } = await open({});
  await startWorker(program);

  const given = new Set<string>();
  return {
    ...site,
    database,
    another: open,
    countMessages: (recipient) => carriers.inbox.list(recipient).length,
    async nextMessage(recipient) {
      for (let waits = 0; waits < 300; waits += 1) {
        const message = carriers.inbox.list(recipient).findLast(({ id }) => !given.has(id));
        if (message !== undefined) {
          given.add(message.id);
          return message;
        }
        await pause(50);
      }
      throw new Error(`no message arrived for ${recipient}`);
    },
    async close() {
      for (const one of programs.reverse()) await one.close();
      await carriers.close();
      await database.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** The portal's own address must be known before it listens, so the system cannot choose the port by itself. */
async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()];
  const ports: number[] = [];
  for (const server of servers) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ports.push((server.address() as AddressInfo).port);
  }
  for (const server of servers) await new Promise((resolve) => server.close(resolve));
  return ports as [number, number];
}
