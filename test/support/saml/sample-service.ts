/** For tests: a service with its keys, as the registry would give it, and the identity provider's own key. */
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { NEW_OFFER, type ServiceOffer } from '../../../src/federation/registry/service-offer.ts';
import type { Service, ServiceSwitches } from '../../../src/federation/registry/service.ts';
import type { SigningKey } from '../../../src/federation/saml/issue/sign-element.ts';
import { createSigningKey } from '../../../src/federation/saml/keys/create-signing-key.ts';
import { loadSigningKey } from '../../../src/federation/saml/keys/load-signing-key.ts';

export type SampleKey = {
  readonly privateKeyPem: string;
  readonly certificatePem: string;
  readonly publicKey: KeyObject;
  readonly signingKey: SigningKey;
};

export function makeSampleKey(commonName: string): SampleKey {
  const pems = createSigningKey({ commonName, now: new Date('2025-01-01T00:00:00Z'), bits: 2048 });
  return {
    ...pems,
    publicKey: createPublicKey(pems.certificatePem),
    signingKey: loadSigningKey(pems.privateKeyPem, pems.certificatePem),
  };
}

export function makePublicKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
}

export const sampleSwitches: ServiceSwitches = {
  requireSignedRequests: false,
  allowSha1Requests: false,
  allowUnsolicited: true,
  signResponse: true,
  signAssertion: true,
  encrypt: true,
  dataEncryption: 'aes256-gcm',
  nameIdFormat: 'transient',
  nameQualifier: true,
  spNameQualifier: true,
  signInAs: null,
};

export function makeSampleService(
  changes: Partial<Omit<Service, 'switches' | 'offer'>> & {
    switches?: Partial<ServiceSwitches>;
    offer?: Partial<ServiceOffer>;
  } = {},
): Service {
  return {
    id: '01980000-0000-7000-8000-000000000001',
    entityId: 'https://ent.example/saml/metadata',
    name: 'ENT d’essai',
    profile: 'ent',
    assertionConsumers: [
      { index: 0, url: 'https://ent.example/saml/acs', isDefault: true },
      { index: 4, url: 'https://ent.example/saml/acs/mobile', isDefault: false },
    ],
    signingKeys: [],
    encryptionKey: null,
    ...changes,
    switches: { ...sampleSwitches, ...changes.switches },
    offer: { ...NEW_OFFER, ...changes.offer },
  };
}
