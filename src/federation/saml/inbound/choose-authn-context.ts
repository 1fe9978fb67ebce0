import { authnContexts, namespaces } from '../names.ts';
import { findChildren, readAttribute } from '../xml/check-structure.ts';
import type { PlainElement } from '../xml/parse-xml.ts';

/** What a sign-in here can truthfully be called, from the least to the most said. */
const ours: readonly string[] = [
  authnContexts.unspecified,
  authnContexts.password,
  authnContexts.passwordProtectedTransport,
];
const strongest = authnContexts.passwordProtectedTransport;

/**
 * Rule: a RequestedAuthnContext is honoured or refused, never ignored (SAML core, section 3.3.2.2.1). A sign-in
 * here is a password over TLS, which is also a password.
 *
 * Returns the class to state, or undefined when none that is asked fits.
 */
export function chooseAuthnContext(requested: PlainElement | undefined): string | undefined {
  if (requested === undefined) return strongest;
  const known = findChildren(requested, namespaces.assertion, 'AuthnContextClassRef')
    .map(({ text }) => text)
    .filter((text) => ours.includes(text));
  switch (readAttribute(requested, 'Comparison') ?? 'exact') {
    case 'minimum':
      return known.length > 0 ? strongest : undefined;
    case 'better':
      return known.some((text) => text !== strongest) ? strongest : undefined;
    case 'maximum':
      return ours.findLast((text) => known.includes(text));
    default:
      return known[0];
  }
}
