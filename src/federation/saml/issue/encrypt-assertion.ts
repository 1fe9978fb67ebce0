import { constants, createCipheriv, type KeyObject, publicEncrypt, randomBytes } from 'node:crypto';
import type { DataEncryption } from '../../registry/service.ts';
import { algorithms, namespaces } from '../names.ts';

type Cipher = { readonly uri: string; readonly keyOctets: number };

const ciphers: Readonly<Record<DataEncryption, Cipher>> = {
  'aes256-gcm': { uri: 'http://www.w3.org/2009/xmlenc11#aes256-gcm', keyOctets: 32 },
  'aes128-gcm': { uri: 'http://www.w3.org/2009/xmlenc11#aes128-gcm', keyOctets: 16 },
  'aes256-cbc': { uri: 'http://www.w3.org/2001/04/xmlenc#aes256-cbc', keyOctets: 32 },
  'aes128-cbc': { uri: 'http://www.w3.org/2001/04/xmlenc#aes128-cbc', keyOctets: 16 },
};

/**
 * Encrypts a (signed) assertion to a service's RSA key (https://www.w3.org/TR/xmlenc-core1/).
 *
 * The key is wrapped by RSA-OAEP with SHA-1, the one form that every service reads: only Shibboleth knows the
 * form with SHA-256, and OAEP does not rest on the hash's resistance to collisions.
 */
export function encryptAssertion(
  assertion: string,
  publicKey: KeyObject,
  encryption: DataEncryption,
): string {
  const { uri, keyOctets } = ciphers[encryption];
  const contentKey = randomBytes(keyOctets);
  const wrappedKey = publicEncrypt(
    { key: publicKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' },
    contentKey,
  );
  const content = encryptOctets(Buffer.from(assertion), contentKey, encryption);
  return (
    `<saml:EncryptedAssertion xmlns:saml="${namespaces.assertion}">` +
    `<xenc:EncryptedData xmlns:xenc="${namespaces.encryption}" Type="${namespaces.encryption}Element">` +
    `<xenc:EncryptionMethod Algorithm="${uri}"></xenc:EncryptionMethod>` +
    `<ds:KeyInfo xmlns:ds="${namespaces.signature}"><xenc:EncryptedKey>` +
    `<xenc:EncryptionMethod Algorithm="${algorithms.rsaOaepMgf1p}">` +
    `<ds:DigestMethod Algorithm="${algorithms.sha1}"></ds:DigestMethod></xenc:EncryptionMethod>` +
    `<xenc:CipherData><xenc:CipherValue>${wrappedKey.toString('base64')}</xenc:CipherValue></xenc:CipherData>` +
    `</xenc:EncryptedKey></ds:KeyInfo>` +
    `<xenc:CipherData><xenc:CipherValue>${content.toString('base64')}</xenc:CipherValue></xenc:CipherData>` +
    `</xenc:EncryptedData></saml:EncryptedAssertion>`
  );
}

/** Initialisation vector, ciphertext and, for GCM, tag, in this order (XML Encryption 1.1, section 5.2). */
function encryptOctets(octets: Buffer, key: Buffer, encryption: DataEncryption): Buffer {
  const algorithm = encryption.replace(/^aes(\d+)-/, 'aes-$1-');
  if (algorithm === 'aes-256-gcm' || algorithm === 'aes-128-gcm') {
    const vector = randomBytes(12);
    const cipher = createCipheriv(algorithm, key, vector);
    return Buffer.concat([vector, cipher.update(octets), cipher.final(), cipher.getAuthTag()]);
  }
  const vector = randomBytes(16);
  const cipher = createCipheriv(algorithm, key, vector);
  return Buffer.concat([vector, cipher.update(octets), cipher.final()]);
}
