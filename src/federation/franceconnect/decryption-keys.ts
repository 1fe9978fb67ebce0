import { createPrivateKey, webcrypto } from 'node:crypto';
import type { CryptoKey, DecryptionKey } from 'openid-client';

/** The forms under which one private key decrypts (RFC 7518, section 4): RSA-OAEP with both hashes, or ECDH-ES. */
export async function readDecryptionKeys(pem: string): Promise<(CryptoKey | DecryptionKey)[]> {
  const key = createPrivateKey(pem);
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' });
  const read = (
    algorithm: webcrypto.RsaHashedImportParams | webcrypto.EcKeyImportParams,
    use: webcrypto.KeyUsage,
  ) => webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, [use]);
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return Promise.all(['SHA-1', 'SHA-256'].map((hash) => read({ name: 'RSA-OAEP', hash }, 'decrypt')));
    case 'ec':
      return [await read({ name: 'ECDH', namedCurve: 'P-256' }, 'deriveBits')];
    default:
      throw new Error('EDUCONNECT_FRANCECONNECT_DECRYPTION_KEY : RSA ou P-256');
  }
}
