/** The library of WebAuthn, read at the first passkey: 7 MB that an idle process does without. */
export function webauthn(): Promise<typeof import('@simplewebauthn/server')> {
  return import('@simplewebauthn/server');
}
