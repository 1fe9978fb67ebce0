import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';

/**
 * The opaque identifiers under which services know a person. All but the transient one are keyed hashes: stable
 * without a table, impossible to compute or to turn back without the key. The key is for life: services store
 * these values, so another key makes everybody a stranger everywhere.
 */
export class Pseudonyms {
  readonly #key: KeyObject;

  /** `secret`: at least 32 random octets. */
  constructor(secret: Uint8Array) {
    if (secret.length < 32) throw new Error('the pseudonym secret must have at least 32 octets');
    this.#key = createSecretKey(secret);
  }

  /** `FrEduCtId`: 96 hexadecimal characters, one for each account and service, so that services cannot compare. */
  accountAtService(accountId: string, entityId: string): string {
    return this.#hash('sha384', 'FrEduCtId', accountId, entityId).toString('hex');
  }

  /**
   * `FrEduCtEleveINEHash`: 32 hexadecimal characters, the same at every service and for every account that the
   * pupil may have over time: services use it to see that one pupil comes twice.
   */
  ine(ine: string): string {
    return this.#hash('sha256', 'FrEduCtEleveINEHash', ine.trim().toUpperCase())
      .subarray(0, 16)
      .toString('hex');
  }

  /** Persistent NameID: 160 bits in 32 characters of base32, one for each account and service. */
  persistentNameId(accountId: string, entityId: string): string {
    return base32(this.#hash('sha256', 'persistent', accountId, entityId).subarray(0, 20));
  }

  /** The name of a session towards one service: known to that service alone, useless for signing in here. */
  sessionIndex(sessionId: string, entityId: string): string {
    return `_${this.#hash('sha256', 'session', sessionId, entityId).subarray(0, 16).toString('hex')}`;
  }

  /** Transient NameID: random, another at each sign-in. */
  transientNameId(): string {
    return `_${randomBytes(16).toString('hex')}`;
  }

  #hash(algorithm: 'sha256' | 'sha384', purpose: string, ...parts: readonly string[]): Buffer {
    // As JSON, so that no two lists of parts give the same octets.
    return createHmac(algorithm, this.#key)
      .update(JSON.stringify([purpose, ...parts]))
      .digest();
  }
}

const base32Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, section 6, for a whole number of 5-octet groups. */
function base32(octets: Uint8Array): string {
  let result = '';
  let bits = 0;
  let value = 0;
  for (const octet of octets) {
    value = (value << 8) | octet;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      result += base32Alphabet[(value >>> bits) & 31];
    }
    value &= (1 << bits) - 1;
  }
  return result;
}
