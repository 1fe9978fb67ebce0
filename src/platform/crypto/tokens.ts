import {
  createHash,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from 'node:crypto';

/** A random token of 256 bits, base64url. Given to a browser or put in a link; stored hashed only. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 of a token: what is stored. Tokens have full entropy, so no salt and no slow hash are needed. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A code of six digits, uniform. */
export function newCode(): string {
  return randomInt(0, 1_000_000).toString().padStart(6, '0');
}

/** HMAC-SHA-256 of a short secret (a code) bound to where it may be used. */
export function keyedHash(key: Buffer, ...parts: string[]): Buffer {
  const mac = createHmac('sha256', secretKey(key));
  for (const part of parts) mac.update(`${Buffer.byteLength(part)}:`).update(part);
  return mac.digest();
}

const secretKeys = new WeakMap<Buffer, KeyObject>();

/** A key ready for use: made from its octets at each call, it costs five times the HMAC of a short text. */
function secretKey(octets: Buffer): KeyObject {
  let key = secretKeys.get(octets);
  if (key === undefined) {
    key = createSecretKey(octets);
    secretKeys.set(octets, key);
  }
  return key;
}

/** Constant-time comparison of two texts. */
export function sameText(a: string, b: string): boolean {
  return timingSafeEqual(hashToken(a), hashToken(b));
}
