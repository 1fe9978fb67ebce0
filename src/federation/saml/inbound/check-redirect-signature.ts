import { type KeyObject, verify } from 'node:crypto';
import { algorithms } from '../names.ts';
import { decodeBase64 } from './decode-message.ts';
import type { Parameter } from './read-parameters.ts';

type Refusal =
  | 'signature-incomplete'
  | 'query-order'
  | 'signature-algorithm'
  | 'signature-sha1'
  | 'signature-no-key'
  | 'signature-invalid';

const hashes: ReadonlyMap<string, string> = new Map([
  [algorithms.rsaSha256, 'sha256'],
  [algorithms.rsaSha384, 'sha384'],
  [algorithms.rsaSha512, 'sha512'],
  [algorithms.rsaSha1, 'sha1'],
]);

/**
 * Rule: a Redirect signature is verified on the octets of the query as they came (SAML bindings, section
 * 3.4.4.1), in their one right order, with each key that the service publishes; SHA-1 only by a switch.
 *
 * Returns whether the query is signed, or why it is refused.
 */
export function checkRedirectSignature(
  parameters: ReadonlyMap<string, Parameter>,
  service: {
    readonly signingKeys: readonly KeyObject[];
    readonly switches: { readonly allowSha1Requests: boolean };
  },
): 'signed' | 'unsigned' | Refusal {
  const signature = parameters.get('Signature');
  const algorithm = parameters.get('SigAlg');
  if (signature === undefined && algorithm === undefined) return 'unsigned';
  if (signature === undefined || algorithm === undefined) return 'signature-incomplete';
  // The standard leaves the order in the URL free and fixes it in the signed octets. Every known service sends
  // that same order; another one only comes from tampering.
  const order = ['SAMLRequest', 'RelayState', 'SigAlg', 'Signature'];
  const received = [...parameters.keys()].filter((name) => order.includes(name));
  if (received.join() !== order.filter((name) => parameters.has(name)).join()) return 'query-order';

  const hash = hashes.get(algorithm.value);
  if (hash === undefined) return 'signature-algorithm';
  if (hash === 'sha1' && !service.switches.allowSha1Requests) return 'signature-sha1';
  if (service.signingKeys.length === 0) return 'signature-no-key';
  const value = decodeBase64(signature.value);
  if (!value.ok) return 'signature-invalid';
  const octets = Buffer.from(
    received
      .slice(0, -1)
      .map((name) => `${name}=${parameters.get(name)!.raw}`)
      .join('&'),
  );
  return service.signingKeys.some((key) => verify(hash, octets, key, value.octets))
    ? 'signed'
    : 'signature-invalid';
}
