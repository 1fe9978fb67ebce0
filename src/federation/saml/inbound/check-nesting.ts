import { namespaces } from '../names.ts';
import type { PlainElement } from '../xml/parse-xml.ts';

const messages: ReadonlySet<string> = new Set([
  'ArtifactResolve',
  'ArtifactResponse',
  'Assertion',
  'AuthnRequest',
  'EncryptedAssertion',
  'LogoutRequest',
  'LogoutResponse',
  'Response',
]);

/** Rule: nothing inside a message is a SAML message or assertion: wrapping attacks hide the signed one there. */
export function checkNesting(message: PlainElement): 'nested-message' | undefined {
  return message.children.some(isOrHoldsMessage) ? 'nested-message' : undefined;
}

function isOrHoldsMessage(element: PlainElement): boolean {
  const isSaml = element.namespace === namespaces.protocol || element.namespace === namespaces.assertion;
  return (isSaml && messages.has(element.name)) || element.children.some(isOrHoldsMessage);
}
