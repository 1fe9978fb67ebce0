/** The structure of `samlp:AuthnRequest` (SAML core, section 3.4.1, and its schema), its Signature taken away. */
import { namespaces } from '../names.ts';
import { type ChildRule, patterns, type Shape } from '../xml/check-structure.ts';

const free: Shape = { attributes: {}, content: 'anything' };
const uriText: Shape = { attributes: {}, content: 'text' };

function child(namespace: string, name: string, times: ChildRule['times'], shape: Shape): ChildRule {
  return { namespace, name, times, shape };
}

export const authnRequestShape: Shape = {
  attributes: {
    ID: { pattern: patterns.id, required: true },
    Version: { pattern: patterns.string, required: true },
    IssueInstant: { pattern: patterns.instant, required: true },
    Destination: { pattern: patterns.uri },
    Consent: { pattern: patterns.uri },
    ForceAuthn: { pattern: patterns.boolean },
    IsPassive: { pattern: patterns.boolean },
    ProtocolBinding: { pattern: patterns.uri },
    AssertionConsumerServiceIndex: { pattern: patterns.unsignedShort },
    AssertionConsumerServiceURL: { pattern: patterns.uri },
    AttributeConsumingServiceIndex: { pattern: patterns.unsignedShort },
    ProviderName: { pattern: patterns.string },
  },
  content: [
    child(namespaces.assertion, 'Issuer', 'once', {
      attributes: {
        Format: { pattern: patterns.uri },
        NameQualifier: { pattern: patterns.string },
        SPNameQualifier: { pattern: patterns.string },
        SPProvidedID: { pattern: patterns.string },
      },
      content: 'text',
    }),
    child(namespaces.protocol, 'Extensions', 'optional', free),
    child(namespaces.assertion, 'Subject', 'optional', free),
    child(namespaces.protocol, 'NameIDPolicy', 'optional', {
      attributes: {
        Format: { pattern: patterns.uri },
        SPNameQualifier: { pattern: patterns.string },
        AllowCreate: { pattern: patterns.boolean },
      },
      content: 'nothing',
    }),
    child(namespaces.assertion, 'Conditions', 'optional', free),
    child(namespaces.protocol, 'RequestedAuthnContext', 'optional', {
      attributes: { Comparison: { pattern: /^(?:exact|minimum|maximum|better)$/ } },
      content: [
        child(namespaces.assertion, 'AuthnContextClassRef', 'any', uriText),
        child(namespaces.assertion, 'AuthnContextDeclRef', 'any', uriText),
      ],
    }),
    child(namespaces.protocol, 'Scoping', 'optional', free),
  ],
};
