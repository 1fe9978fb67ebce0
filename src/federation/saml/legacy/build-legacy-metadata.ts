import { bindings, namespaces } from '../names.ts';
import { escapeAttribute } from '../xml/escape.ts';
import type { LegacyEndpoints } from './legacy-endpoints.ts';

/**
 * Our metadata as a service of the legacy accounts, for those who look after their identity providers. Requests are
 * signed with the key of our answers: its certificates are given here too, the next one before its time.
 */
export function buildLegacyMetadata(endpoints: LegacyEndpoints, certificates: readonly string[]): string {
  const keys = certificates.map(
    (certificate) =>
      `<md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate}` +
      `</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<md:EntityDescriptor xmlns:md="${namespaces.metadata}" xmlns:ds="${namespaces.signature}"` +
    ` entityID="${escapeAttribute(endpoints.entityId)}">` +
    `<md:SPSSODescriptor AuthnRequestsSigned="true" protocolSupportEnumeration="${namespaces.protocol}">` +
    keys.join('') +
    `<md:AssertionConsumerService Binding="${bindings.post}" Location="${escapeAttribute(endpoints.assertionConsumer)}"` +
    ` index="0" isDefault="true"/></md:SPSSODescriptor></md:EntityDescriptor>\n`
  );
}
