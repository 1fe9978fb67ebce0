import { createHash, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { algorithms, namespaces } from '../names.ts';

/** A private RSA key ready for use (parsing a PEM at each signature costs three to four times as much). */
export type SigningKey = {
  readonly privateKey: KeyObject;
  /** The certificate's DER octets in base64, without line breaks. */
  readonly certificate: string;
};

const signInPool = promisify<string, Buffer, KeyObject, Buffer>(sign);

/**
 * Signs an element that carries its own signature (SAML core, section 5.4).
 *
 * `build` returns the element, in exclusive canonical form, around the signature it is given: called once with
 * nothing to learn what is digested, and once with the signature. The private key works in a thread of Node's pool:
 * it takes most of the time of an answer, and every other request of the process would wait for it.
 */
export async function signElement(
  id: string,
  key: SigningKey,
  build: (signature: string) => string,
): Promise<string> {
  const digest = createHash('sha256').update(build('')).digest('base64');
  const signedInfo =
    `<ds:CanonicalizationMethod Algorithm="${algorithms.exclusiveCanonicalization}"></ds:CanonicalizationMethod>` +
    `<ds:SignatureMethod Algorithm="${algorithms.rsaSha256}"></ds:SignatureMethod>` +
    `<ds:Reference URI="#${id}"><ds:Transforms>` +
    `<ds:Transform Algorithm="${algorithms.envelopedSignature}"></ds:Transform>` +
    `<ds:Transform Algorithm="${algorithms.exclusiveCanonicalization}"></ds:Transform>` +
    `</ds:Transforms><ds:DigestMethod Algorithm="${algorithms.sha256}"></ds:DigestMethod>` +
    `<ds:DigestValue>${digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>`;
  // Canonical form on its own: SignedInfo repeats the namespace that it otherwise inherits from Signature.
  const octets = Buffer.from(`<ds:SignedInfo xmlns:ds="${namespaces.signature}">${signedInfo}`);
  const value = (await signInPool('sha256', octets, key.privateKey)).toString('base64');
  return build(
    `<ds:Signature xmlns:ds="${namespaces.signature}"><ds:SignedInfo>${signedInfo}` +
      `<ds:SignatureValue>${value}</ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${key.certificate}` +
      `</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>`,
  );
}
