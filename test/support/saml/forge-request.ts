/**
 * For tests: AuthnRequests as services write them, signed with libraries and functions that are not the ones
 * under test.
 */
import { sign } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { SignedXml } from 'xml-crypto';
import { algorithms, namespaces } from '../../../src/federation/saml/names.ts';
import type { SampleKey } from './sample-service.ts';

export type RequestParts = {
  readonly id?: string;
  readonly issuer?: string;
  readonly issueInstant?: string;
  readonly destination?: string | null;
  /** More attributes of the root, as XML. */
  readonly attributes?: string;
  /** What follows the Issuer, as XML. */
  readonly content?: string;
};

/** An unsigned AuthnRequest. */
export function writeRequest(parts: RequestParts): string {
  const destination =
    parts.destination === null ? '' : ` Destination="${parts.destination ?? 'https://idp.example/sso'}"`;
  return (
    `<samlp:AuthnRequest xmlns:samlp="${namespaces.protocol}" xmlns:saml="${namespaces.assertion}" ID="${parts.id ?? '_request'}"` +
    ` Version="2.0" IssueInstant="${parts.issueInstant ?? new Date().toISOString()}"${destination}` +
    `${parts.attributes ?? ''}><saml:Issuer>${parts.issuer ?? 'https://ent.example/saml/metadata'}</saml:Issuer>` +
    `${parts.content ?? ''}</samlp:AuthnRequest>`
  );
}

export type SignatureForm = {
  readonly signatureAlgorithm?: string;
  readonly digestAlgorithm?: string;
  readonly canonicalization?: string;
  readonly transforms?: string[];
  readonly inclusivePrefixes?: string[];
  readonly location?: { reference: string; action: 'append' | 'prepend' | 'before' | 'after' };
  /** XPath of the signed elements, one reference for each. */
  readonly references?: string[];
  readonly emptyUri?: boolean;
};

/** Signs a message within itself, as a service does, with xml-crypto. */
export function signWithin(xml: string, key: SampleKey, form: SignatureForm = {}): string {
  const signer = new SignedXml({
    privateKey: key.privateKeyPem,
    publicCert: key.certificatePem,
    signatureAlgorithm: form.signatureAlgorithm ?? algorithms.rsaSha256,
    canonicalizationAlgorithm: form.canonicalization ?? algorithms.exclusiveCanonicalization,
    ...(form.inclusivePrefixes ? { inclusiveNamespacesPrefixList: form.inclusivePrefixes } : {}),
  });
  for (const xpath of form.references ?? ['/*']) {
    signer.addReference({
      xpath,
      transforms: form.transforms ?? [algorithms.envelopedSignature, algorithms.exclusiveCanonicalization],
      digestAlgorithm: form.digestAlgorithm ?? algorithms.sha256,
      ...(form.inclusivePrefixes ? { inclusiveNamespacesPrefixList: form.inclusivePrefixes } : {}),
      ...(form.emptyUri ? { uri: '', isEmptyUri: true } : {}),
    });
  }
  signer.computeSignature(xml, {
    prefix: 'ds',
    location: form.location ?? { reference: "/*/*[local-name(.)='Issuer']", action: 'after' },
  });
  return signer.getSignedXml();
}

/** The form by which a browser posts a message. */
export function asForm(xml: string, relayState?: string): string {
  const fields = new URLSearchParams({ SAMLRequest: Buffer.from(xml).toString('base64') });
  if (relayState !== undefined) fields.set('RelayState', relayState);
  return fields.toString();
}

export type RedirectSignature = {
  readonly key: SampleKey;
  readonly algorithm?: string;
  readonly hash?: string;
};

/** The query by which a browser is sent with a message, signed or not. */
export function asQuery(xml: string | Buffer, relayState?: string, signature?: RedirectSignature): string {
  return asRawQuery(deflateRawSync(xml), relayState, signature);
}

/** The same with the octets of SAMLRequest given as they are. */
export function asRawQuery(octets: Buffer, relayState?: string, signature?: RedirectSignature): string {
  let query = `SAMLRequest=${encodeURIComponent(octets.toString('base64'))}`;
  if (relayState !== undefined) query += `&RelayState=${encodeURIComponent(relayState)}`;
  if (signature === undefined) return query;
  query += `&SigAlg=${encodeURIComponent(signature.algorithm ?? algorithms.rsaSha256)}`;
  const value = sign(signature.hash ?? 'sha256', Buffer.from(query), signature.key.privateKeyPem);
  return `${query}&Signature=${encodeURIComponent(value.toString('base64'))}`;
}
