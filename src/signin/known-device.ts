import { keyedHash, newToken, sameText } from '../platform/crypto/tokens.ts';

/** How many people of one household a browser may remember. */
const MOST_DEVICES = 5;

/**
 * A browser where somebody has signed in before has counters of its own, so that a stranger who types wrong
 * passwords for their identifier does not shut the owner out. The cookie holds a nonce and its proof for each
 * identifier, never the identifier.
 */
export function readKnownDevice(
  hmacKey: Buffer,
  cookie: string | undefined,
  identifier: string,
): string | undefined {
  for (const mark of (cookie ?? '').split('~').slice(0, MOST_DEVICES)) {
    const [nonce, proof] = mark.split('.');
    if (nonce !== undefined && proof !== undefined && sameText(proof, proofOf(hmacKey, nonce, identifier)))
      return nonce;
  }
  return undefined;
}

/** The cookie's value once this identifier has signed in from this browser. */
export function rememberDevice(hmacKey: Buffer, cookie: string | undefined, identifier: string): string {
  if (readKnownDevice(hmacKey, cookie, identifier) !== undefined) return cookie!;
  const nonce = newToken().slice(0, 16);
  const others = (cookie ?? '').split('~').filter((mark) => /^[\w-]{16}\.[\w-]{43}$/.test(mark));
  return [`${nonce}.${proofOf(hmacKey, nonce, identifier)}`, ...others].slice(0, MOST_DEVICES).join('~');
}

const proofOf = (hmacKey: Buffer, nonce: string, identifier: string): string =>
  keyedHash(hmacKey, 'known-device', nonce, identifier).toString('base64url');
