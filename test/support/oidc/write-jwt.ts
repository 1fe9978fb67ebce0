/** JSON Web Tokens written by hand, right and wrong ones, with node:crypto only. */
import {
  constants,
  createCipheriv,
  createHash,
  createHmac,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
  publicEncrypt,
  randomBytes,
  sign,
} from 'node:crypto';

export type Algorithm = 'RS256' | 'ES256';
export type SigningKey = { kid: string; algorithm: Algorithm; privateKey: KeyObject; publicKey: KeyObject };

export function makeSigningKey(algorithm: Algorithm): SigningKey {
  const pair =
    algorithm === 'RS256'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { kid: randomBytes(6).toString('hex'), algorithm, ...pair };
}

export const publicJwk = ({ kid, algorithm, publicKey }: SigningKey): object => ({
  ...publicKey.export({ format: 'jwk' }),
  kid,
  alg: algorithm,
  use: 'sig',
});

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

export function signedJwt(claims: object, key: SigningKey): string {
  const input = `${encode({ alg: key.algorithm, kid: key.kid })}.${encode(claims)}`;
  // RFC 7518, section 3.4: both halves of an ECDSA signature side by side, not DER.
  const options = { key: key.privateKey, dsaEncoding: 'ieee-p1363' as const };
  return `${input}.${sign('sha256', Buffer.from(input), options).toString('base64url')}`;
}

/** « alg: none » (RFC 8725, section 2.1). */
export const unsignedJwt = (claims: object): string => `${encode({ alg: 'none' })}.${encode(claims)}.`;

/** Signed by a secret that the client knows, as version 1 did. */
export function macJwt(claims: object, secret: string | Buffer): string {
  const input = `${encode({ alg: 'HS256' })}.${encode(claims)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

export type Encryption = 'RSA-OAEP' | 'RSA-OAEP-256' | 'ECDH-ES';

/** A token inside an encrypted one (RFC 7516), always A256GCM. */
export function encryptedJwt(jwt: string, publicKey: KeyObject, algorithm: Encryption): string {
  const header: Record<string, unknown> = { alg: algorithm, enc: 'A256GCM', cty: 'JWT' };
  let key: Buffer;
  let wrapped = Buffer.alloc(0);
  if (algorithm === 'ECDH-ES') {
    const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    header.epk = own.publicKey.export({ format: 'jwk' });
    key = concatKdf(diffieHellman({ privateKey: own.privateKey, publicKey }), 'A256GCM');
  } else {
    key = randomBytes(32);
    const oaepHash = algorithm === 'RSA-OAEP' ? 'sha1' : 'sha256';
    wrapped = publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash }, key);
  }
  const protectedHeader = encode(header);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(protectedHeader));
  const body = Buffer.concat([cipher.update(jwt), cipher.final()]);
  const parts = [wrapped, nonce, body, cipher.getAuthTag()].map((part) => part.toString('base64url'));
  return [protectedHeader, ...parts].join('.');
}

/** RFC 7518, section 4.6.2, for one block of 256 bits, without party information. */
function concatKdf(secret: Buffer, algorithm: string): Buffer {
  const number = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const info = [number(algorithm.length), Buffer.from(algorithm), number(0), number(0), number(256)];
  return createHash('sha256')
    .update(Buffer.concat([number(1), secret, ...info]))
    .digest();
}
