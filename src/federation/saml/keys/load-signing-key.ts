import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { SigningKey } from '../issue/sign-element.ts';

/**
 * Reads a PEM private key and its PEM certificate, once, at start. Throws when they do not belong together or
 * when the key is not RSA of at least 2048 bits: ES256 is refused by several services.
 */
export function loadSigningKey(privateKeyPem: string, certificatePem: string): SigningKey {
  const privateKey = createPrivateKey(privateKeyPem);
  const certificate = new X509Certificate(certificatePem);
  if (
    privateKey.asymmetricKeyType !== 'rsa' ||
    (privateKey.asymmetricKeyDetails?.modulusLength ?? 0) < 2048
  ) {
    throw new Error('the SAML signing key must be an RSA key of at least 2048 bits');
  }
  if (!certificate.checkPrivateKey(privateKey)) {
    throw new Error('the SAML signing certificate does not belong to the signing key');
  }
  return { privateKey, certificate: certificate.raw.toString('base64') };
}
