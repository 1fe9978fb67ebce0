import { randomBytes, sign } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { SigningKey } from '../issue/sign-element.ts';
import { algorithms, bindings, namespaces } from '../names.ts';
import { escapeAttribute, escapeText } from '../xml/escape.ts';
import type { LegacyEndpoints } from './legacy-endpoints.ts';

/**
 * An AuthnRequest to the identity provider of a legacy account, signed, as the address to send the browser to (SAML
 * bindings, section 3.4.4.1).
 */
export function buildLegacyRequest(input: {
  endpoints: LegacyEndpoints;
  signInUrl: string;
  key: SigningKey;
  now: Date;
}): { requestId: string; url: string } {
  const { endpoints, signInUrl, key } = input;
  const requestId = `_${randomBytes(16).toString('hex')}`;
  const xml =
    `<samlp:AuthnRequest xmlns:samlp="${namespaces.protocol}"` +
    ` AssertionConsumerServiceURL="${escapeAttribute(endpoints.assertionConsumer)}"` +
    ` Destination="${escapeAttribute(signInUrl)}" ID="${requestId}"` +
    ` IssueInstant="${input.now.toISOString().slice(0, 19)}Z" ProtocolBinding="${bindings.post}" Version="2.0">` +
    `<saml:Issuer xmlns:saml="${namespaces.assertion}">${escapeText(endpoints.entityId)}</saml:Issuer>` +
    `</samlp:AuthnRequest>`;
  const message = deflateRawSync(xml).toString('base64');
  const signed = `SAMLRequest=${encodeURIComponent(message)}&SigAlg=${encodeURIComponent(algorithms.rsaSha256)}`;
  const signature = sign('sha256', Buffer.from(signed), key.privateKey).toString('base64');
  const joint = signInUrl.includes('?') ? '&' : '?';
  return {
    requestId,
    url: `${signInUrl}${joint}${signed}&Signature=${encodeURIComponent(signature)}`,
  };
}
