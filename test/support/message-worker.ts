/**
 * A worker that sends SMS by HTTP until it is killed: `node message-worker.ts <JSON>`. A process of its own, so that a
 * test can kill it as the system would.
 */
import { createSmtpMailPort } from '../../src/messages/mail/smtp-mail-port.ts';
import { createMessageDeliverer } from '../../src/messages/message-deliverer.ts';
import { createHttpSmsPort } from '../../src/messages/sms/http-sms-port.ts';
import { parseKeyring } from '../../src/platform/crypto/keyring.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import { createLog } from '../../src/platform/log.ts';

export type MessageWorkerInput = { databaseUrl: string; gatewayUrl: string; token: string; keys: string };

const input = JSON.parse(process.argv[2] ?? '{}') as MessageWorkerInput;
const keyring = parseKeyring(input.keys);
const deliverer = createMessageDeliverer(
  {
    database: openDatabase({
      connectionString: input.databaseUrl,
      maxConnections: 8,
      applicationName: 'worker to be killed',
      statementTimeoutMs: 0,
    }),
    keyrings: { password: keyring, provisional: keyring, message: keyring },
    log: createLog('error'),
  },
  {
    sms: createHttpSmsPort({
      url: input.gatewayUrl,
      token: input.token,
      sender: 'EduConnect',
      timeoutMs: 700,
    }),
    mail: createSmtpMailPort({
      host: '127.0.0.1',
      port: 9,
      security: 'none',
      from: { name: '', address: 'noreply@educonnect.example' },
      messageIdDomain: 'educonnect.example',
      maxConnections: 1,
      timeoutMs: 100,
      deadlineMs: 200,
    }),
    lanes: { sms: 4, email: 1 },
    leaseSeconds: { sms: 1, email: 1 },
    maxAttempts: 60,
    sweepEveryMs: 200,
  },
);
setInterval(() => deliverer.wake(), 30);
