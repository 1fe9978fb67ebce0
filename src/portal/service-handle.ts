/** Shape of the one-time handle of a service's pending request, as it travels in our own addresses. */
const SHAPE = /^[\w-]{20,64}$/;

/** The handle in a query or form field, or undefined when it is not one. */
export function readServiceHandle(value: unknown): string | undefined {
  return typeof value === 'string' && SHAPE.test(value) ? value : undefined;
}

/** Where a person accepts terms before going on. */
export const TERMS_PATH = '/conditions/accepter';

/** Where a guardian is shown the children that a feed found. */
export const NEW_CHILDREN_PATH = '/mon-compte/enfants/nouveaux';

/**
 * Where a person goes once signed in: back to the service that sent them, or to their services; first, to the children
 * that a feed found for them.
 */
export function afterSignIn(handle: string | null | undefined, hasNewChildren = false): string {
  if (hasNewChildren) return withHandle(NEW_CHILDREN_PATH, handle);
  return handle == null ? '/services' : `/idp/profile/SAML2/resume?handle=${encodeURIComponent(handle)}`;
}

/** An address of ours that keeps the handle. */
export function withHandle(path: string, handle: string | null | undefined): string {
  return handle == null ? path : `${path}?suite=${encodeURIComponent(handle)}`;
}
