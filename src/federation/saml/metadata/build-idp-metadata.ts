import type { Endpoints } from '../endpoints.ts';
import { algorithms, bindings, namespaces, nameIdFormats } from '../names.ts';
import { escapeAttribute, escapeText } from '../xml/escape.ts';

/**
 * The identity provider's metadata, in the order of the schema, which Shibboleth enforces.
 *
 * `certificates`: the DER octets in base64 of the key in use, then of the next one if it is announced: services
 * must know a key before it signs anything. No `validUntil`: a date that nobody pushes back would stop every
 * service at once.
 */
export function buildIdpMetadata(input: {
  readonly endpoints: Endpoints;
  readonly certificates: readonly string[];
  readonly displayName: string;
}): string {
  const { endpoints } = input;
  const keys = input.certificates.map(
    (certificate) =>
      `<md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate}` +
      `</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
  );
  const formats = [nameIdFormats.transient, nameIdFormats.persistent].map(
    (format) => `<md:NameIDFormat>${format}</md:NameIDFormat>`,
  );
  // Redirect first: it needs no storage here; mellon refuses an identity provider that has only POST.
  const endpointsXml = [
    [bindings.redirect, endpoints.redirectSso],
    [bindings.post, endpoints.postSso],
  ].map(
    ([binding, location]) =>
      `<md:SingleSignOnService Binding="${binding}" Location="${escapeAttribute(location!)}"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<md:EntityDescriptor xmlns:md="${namespaces.metadata}" xmlns:ds="${namespaces.signature}"` +
    ` xmlns:alg="${namespaces.algorithmSupport}" xmlns:mdui="${namespaces.userInterface}"` +
    ` entityID="${escapeAttribute(endpoints.entityId)}">` +
    // Without these, Shibboleth signs the requests it posts with SHA-1, which is refused here.
    `<md:Extensions><alg:DigestMethod Algorithm="${algorithms.sha256}"/>` +
    `<alg:SigningMethod Algorithm="${algorithms.rsaSha256}"/></md:Extensions>` +
    `<md:IDPSSODescriptor protocolSupportEnumeration="${namespaces.protocol}">` +
    `<md:Extensions><mdui:UIInfo><mdui:DisplayName xml:lang="fr">${escapeText(input.displayName)}` +
    `</mdui:DisplayName></mdui:UIInfo></md:Extensions>` +
    `${keys.join('')}${formats.join('')}${endpointsXml.join('')}` +
    `</md:IDPSSODescriptor></md:EntityDescriptor>\n`
  );
}
