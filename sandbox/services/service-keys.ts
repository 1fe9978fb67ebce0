import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createSigningKey } from '../../src/federation/saml/keys/create-signing-key.ts';

/** The key of a sample service, with which it signs its requests and reads what is encrypted to it. */
export type ServiceKey = { privateKeyPem: string; certificatePem: string };

export type ServiceKeys = { ent: ServiceKey; culture: ServiceKey };

/** Reads the keys of the sample services from a file, making them on the first run. */
export async function loadServiceKeys(path: string): Promise<ServiceKeys> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as ServiceKeys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const keys: ServiceKeys = { ent: makeServiceKey('ent'), culture: makeServiceKey('culture') };
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, JSON.stringify(keys), { mode: 0o600 });
  await rename(`${path}.new`, path);
  return keys;
}

export function makeServiceKey(commonName: string): ServiceKey {
  return createSigningKey({ commonName, now: new Date(), bits: 2048 });
}
