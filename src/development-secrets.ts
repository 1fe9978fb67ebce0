import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSigningKey } from './federation/saml/keys/create-signing-key.ts';
import { systemClock } from './platform/clock.ts';
import { newKeyringText } from './platform/crypto/keyring.ts';

/** The secrets of a development machine, with the passwords of the embedded database's roles. */
export type DevelopmentSecrets = {
  environment: Record<string, string>;
  databasePasswords: Record<'superuser' | 'owner' | 'web' | 'worker' | 'journal' | 'jobs', string>;
};

/**
 * Reads the secrets of this machine from the data folder, making them on the first run. Never used with
 * NODE_ENV=production, where each secret is given by its operator.
 */
export async function developmentSecrets(dataDirectory: string): Promise<DevelopmentSecrets> {
  const path = join(dataDirectory, 'secrets.json');
  try {
    return JSON.parse(await readFile(path, 'utf8')) as DevelopmentSecrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const secrets = await makeSecrets();
  await mkdir(dataDirectory, { recursive: true });
  // Written aside, then renamed: a killed first run leaves no half file.
  await writeFile(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await chmod(`${path}.new`, 0o600);
  await rename(`${path}.new`, path);
  return secrets;
}

async function makeSecrets(): Promise<DevelopmentSecrets> {
  const signing = createSigningKey({ commonName: 'localhost', now: systemClock.now(), bits: 2048 });
  const seal = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const bytes = (): string => randomBytes(32).toString('base64');
  const word = (): string => randomBytes(18).toString('base64url');
  return {
    environment: {
      EDUCONNECT_PASSWORD_KEYS: newKeyringText('dev1'),
      EDUCONNECT_PROVISIONAL_KEYS: newKeyringText('dev1'),
      EDUCONNECT_MESSAGE_KEYS: newKeyringText('dev1'),
      EDUCONNECT_HMAC_KEY: bytes(),
      EDUCONNECT_PSEUDONYM_KEY: bytes(),
      EDUCONNECT_SAML_SIGNING_KEY: signing.privateKeyPem,
      EDUCONNECT_SAML_SIGNING_CERTIFICATE: signing.certificatePem,
      EDUCONNECT_JOURNAL_SEAL_KEY: seal.toString(),
      EDUCONNECT_SMS_TOKEN: word(),
      EDUCONNECT_SMS_RECEIPT_TOKEN: word(),
    },
    databasePasswords: {
      superuser: word(),
      owner: word(),
      web: word(),
      worker: word(),
      journal: word(),
      jobs: word(),
    },
  };
}
