import { generateKeyPairSync } from 'node:crypto';
import { type App, buildApp } from '../../src/app.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { createSigningKey } from '../../src/federation/saml/keys/create-signing-key.ts';
import { newKeyringText } from '../../src/platform/crypto/keyring.ts';
import { createLog } from '../../src/platform/log.ts';
import type { TestDatabase } from './database.ts';

const samlKey = createSigningKey({ commonName: 'localhost', now: new Date(), bits: 2048 });
const sealKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** A configuration with fresh secrets, changed by what is given. */
export function testConfig(changes: Record<string, string> = {}): Config {
  return readConfig({
    NODE_ENV: 'test',
    EDUCONNECT_PORTAL_PORT: '0',
    EDUCONNECT_CONSOLE_PORT: '0',
    EDUCONNECT_LOG_LEVEL: 'silent',
    EDUCONNECT_PASSWORD_KEYS: newKeyringText('test'),
    EDUCONNECT_PROVISIONAL_KEYS: newKeyringText('test'),
    EDUCONNECT_MESSAGE_KEYS: newKeyringText('test'),
    EDUCONNECT_HMAC_KEY: Buffer.alloc(32, 1).toString('base64'),
    EDUCONNECT_PSEUDONYM_KEY: Buffer.alloc(32, 2).toString('base64'),
    EDUCONNECT_SAML_SIGNING_KEY: samlKey.privateKeyPem,
    EDUCONNECT_SAML_SIGNING_CERTIFICATE: samlKey.certificatePem,
    EDUCONNECT_JOURNAL_SEAL_KEY: sealKey,
    EDUCONNECT_SMS_TOKEN: 'sms-token-of-tests',
    EDUCONNECT_SMS_RECEIPT_TOKEN: 'receipt-token-of-tests',
    ...changes,
  });
}

/** The application object of one role over a test database. */
export function testApp(
  database: TestDatabase,
  role: 'web' | 'worker',
  changes: Record<string, string> = {},
): App {
  const config = testConfig(changes);
  return buildApp({ config, database: database[role], log: createLog(config.EDUCONNECT_LOG_LEVEL) });
}
