import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/**
 * Makes an RSA key and a certificate signed by itself, for signing SAML messages: `commonName` is the host that
 * people see. Services take the key from our metadata and look at neither the name nor the dates, so the
 * certificate lives 20 years, as is usual, and keys are changed by announcing the next one.
 *
 * Returns two PEM texts: the private key in PKCS #8, and the certificate (RFC 5280, version 1: no extension says
 * anything that services look at).
 */
export function createSigningKey(input: {
  readonly commonName: string;
  readonly now: Date;
  /** 3072 if not given; a signature by 2048 bits costs about a third. */
  readonly bits?: 2048 | 3072 | 4096;
}): { privateKeyPem: string; certificatePem: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: input.bits ?? 3072,
  });
  const notAfter = new Date(input.now);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + 20);
  const name = der(
    tags.sequence,
    der(tags.set, der(tags.sequence, commonNameOid, der(tags.utf8String, Buffer.from(input.commonName)))),
  );
  const toBeSigned = der(
    tags.sequence,
    // Positive, and without a leading zero octet.
    der(tags.integer, Buffer.from([0x35]), randomBytes(15)),
    sha256WithRsa,
    name,
    der(tags.sequence, derTime(input.now), derTime(notAfter)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const certificate = der(
    tags.sequence,
    toBeSigned,
    sha256WithRsa,
    der(tags.bitString, Buffer.from([0]), signature),
  );
  return {
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificatePem: `-----BEGIN CERTIFICATE-----\n${certificate
      .toString('base64')
      .replace(/.{1,64}/g, '$&\n')}-----END CERTIFICATE-----\n`,
  };
}

const tags = {
  integer: 0x02,
  bitString: 0x03,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
};

/** 2.5.4.3 */
const commonNameOid = Buffer.from('0603550403', 'hex');
/** 1.2.840.113549.1.1.11 with its NULL parameter, as a SEQUENCE. */
const sha256WithRsa = Buffer.from('300d06092a864886f70d01010b0500', 'hex');

/** One DER value: tag, length, contents. */
function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const head =
    length < 0x80
      ? [tag, length]
      : length < 0x100
        ? [tag, 0x81, length]
        : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), content]);
}

/** Two-digit years until 2049, four digits after (RFC 5280, section 4.1.2.5). */
function derTime(date: Date): Buffer {
  const digits = `${date.toISOString().slice(0, 19).replace(/\D/g, '')}Z`;
  return date.getUTCFullYear() < 2050
    ? der(tags.utcTime, Buffer.from(digits.slice(2)))
    : der(tags.generalizedTime, Buffer.from(digits));
}
