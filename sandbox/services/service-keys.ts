import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createSigningKey } from '../../src/federation/saml/keys/create-signing-key.ts';

/** The key of a sample service, with which it signs its requests and reads what is encrypted to it. */
export type ServiceKey = { privateKeyPem: string; certificatePem: string };

export type ServiceKeys = { ent: ServiceKey; culture: ServiceKey; aten: ServiceKey; legacyEnt: ServiceKey };

/** Reads the keys of the sample services from a file, making those it lacks. */
export async function loadServiceKeys(path: string): Promise<ServiceKeys> {
  const kept = await readKeys(path);
  const { ent, culture, aten, legacyEnt } = kept;
  if (ent && culture && aten && legacyEnt) return { ent, culture, aten, legacyEnt };
  const keys: ServiceKeys = {
    ent: ent ?? makeServiceKey('ent'),
    culture: culture ?? makeServiceKey('culture'),
    aten: aten ?? makeServiceKey('aten'),
    legacyEnt: legacyEnt ?? makeServiceKey('ancien-ent'),
  };
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, JSON.stringify(keys), { mode: 0o600 });
  await rename(`${path}.new`, path);
  return keys;
}

async function readKeys(path: string): Promise<Partial<ServiceKeys>> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Partial<ServiceKeys>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return {};
  }
}

export function makeServiceKey(commonName: string): ServiceKey {
  return createSigningKey({ commonName, now: new Date(), bits: 2048 });
}
