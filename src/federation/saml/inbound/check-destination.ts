/**
 * Rule: a Destination, when there is one, is the very address at which the message came; a message signed within
 * itself must have one (SAML bindings, section 3.5.5.2). The same rule of Redirect messages is not enforced:
 * ENT platforms in use sign Redirect requests without a Destination.
 */
export function checkDestination(
  destination: string | undefined,
  receivedAt: string,
  isRequired: boolean,
): 'destination-missing' | 'destination-other' | undefined {
  if (destination === undefined || destination === '') return isRequired ? 'destination-missing' : undefined;
  return destination === receivedAt ? undefined : 'destination-other';
}
