import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { createSigningKey } from '../../src/federation/saml/keys/create-signing-key.ts';
import { addService } from '../../src/federation/registry/add-service.ts';
import { paths } from '../../src/federation/saml/endpoints.ts';
import type { Ours } from './bench.ts';
import type { LoadRequest } from './load.ts';
import { RunFault } from './run-fault.ts';

const ACS = 'https://ent.example/acs';

/** Registers an ENT that signs nothing itself; with a key, its assertions are encrypted. Returns its entity ID. */
export async function registerEnt(ours: Ours, isEncrypted: boolean): Promise<string> {
  const entityId = `https://ent.example/${isEncrypted ? 'chiffre' : 'clair'}`;
  const pems = await createSigningKey({ commonName: 'ent.example', now: new Date(), bits: 2048 });
  const certificate = pems.certificatePem.replaceAll(/-----[^-]+-----|\s/g, '');
  const key =
    '<md:KeyDescriptor use="encryption"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>' +
    `<ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`;
  const added = await addService(ours.app, {
    metadata: Buffer.from(
      `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}">` +
        `<md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">` +
        `${isEncrypted ? key : ''}<md:AssertionConsumerService index="0" isDefault="true" ` +
        `Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${ACS}"/>` +
        '</md:SPSSODescriptor></md:EntityDescriptor>',
    ),
    profile: 'ent',
    name: 'ENT du banc d’essai',
    switches: { requireSignedRequests: false, signResponse: true, signAssertion: true, encrypt: isEncrypted },
  });
  if (!added.ok) throw new RunFault(`the service was refused: ${added.problem} ${added.detail}`);
  return entityId;
}

/** Fresh AuthnRequests by Redirect, each of a person with an open session. */
export function ssoRequests(
  ours: Ours,
  input: { entityId: string; cookies: readonly string[]; count: number },
): LoadRequest[] {
  const destination = `${ours.program.config.EDUCONNECT_PORTAL_URL}${paths.redirectSso}`;
  const issuedAt = new Date().toISOString();
  return Array.from({ length: input.count }, (_, index) => {
    const message =
      '<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ' +
      `xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_${randomBytes(16).toString('hex')}" Version="2.0" ` +
      `IssueInstant="${issuedAt}" Destination="${destination}" AssertionConsumerServiceURL="${ACS}">` +
      `<saml:Issuer>${input.entityId}</saml:Issuer></samlp:AuthnRequest>`;
    const query = new URLSearchParams({ SAMLRequest: deflateRawSync(message).toString('base64') });
    return {
      method: 'GET',
      path: `${paths.redirectSso}?${query.toString()}`,
      headers: { cookie: input.cookies[index % input.cookies.length]! },
      label: 'sso',
    };
  });
}
