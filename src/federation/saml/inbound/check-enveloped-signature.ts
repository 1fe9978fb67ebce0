import { createHash, type KeyObject, verify } from 'node:crypto';
import { algorithms, namespaces } from '../names.ts';
import { canonicalizeExclusively, getChild, type LiveElement, type PlainElement } from '../xml/parse-xml.ts';
import { decodeBase64 } from './decode-message.ts';

type Refusal =
  | 'signature-several'
  | 'signature-misplaced'
  | 'signature-structure'
  | 'signature-canonicalization'
  | 'signature-algorithm'
  | 'signature-sha1'
  | 'signature-reference'
  | 'signature-transforms'
  | 'digest-algorithm'
  | 'signature-digest'
  | 'signature-no-key'
  | 'signature-invalid';

const signatureHashes: ReadonlyMap<string, string> = new Map([
  [algorithms.rsaSha256, 'sha256'],
  [algorithms.rsaSha384, 'sha384'],
  [algorithms.rsaSha512, 'sha512'],
]);

const digestHashes: ReadonlyMap<string, string> = new Map([
  [algorithms.sha256, 'sha256'],
  [algorithms.sha384, 'sha384'],
  [algorithms.sha512, 'sha512'],
]);

/**
 * Rule: a message signed within itself carries one signature, right after its Issuer, over itself and nothing
 * else: one reference, to the root's own ID, by exactly the enveloped-signature and exclusive-canonicalisation
 * transforms, with SHA-256 or better, by one of the keys that the service publishes (SAML core, section 5.4).
 *
 * The signature is never looked up by ID: the root is canonicalised where it stands, so that moved copies are
 * worth nothing. On success the Signature is gone from the tree, and what is left is what was verified: read
 * values from it only then.
 *
 * `message` is the root as copied before. Returns whether the message is signed, or why it is refused.
 */
export function checkEnvelopedSignature(
  root: LiveElement,
  message: PlainElement,
  id: string,
  keys: readonly KeyObject[],
): 'signed' | 'unsigned' | Refusal {
  const total = countSignatures(message);
  if (total === 0) return 'unsigned';
  const own = message.children.filter(isSignature).length;
  if (own > 1) return 'signature-several';
  const copy = message.children[1];
  if (total > own || copy === undefined || !isSignature(copy)) return 'signature-misplaced';

  const plan = readSignature(copy, id);
  if (typeof plan === 'string') return plan;
  if (keys.length === 0) return 'signature-no-key';

  const signature = getChild(root, namespaces.signature, 'Signature');
  const signedInfo = Buffer.from(
    canonicalizeExclusively(getChild(signature, namespaces.signature, 'SignedInfo'), plan.signedInfoPrefixes),
  );
  signature.remove();
  const digest = createHash(plan.digestHash).update(canonicalizeExclusively(root, plan.prefixes)).digest();
  if (!digest.equals(plan.digest)) return 'signature-digest';
  return keys.some((key) => verify(plan.signatureHash, signedInfo, key, plan.value))
    ? 'signed'
    : 'signature-invalid';
}

type SignaturePlan = {
  readonly signedInfoPrefixes: readonly string[];
  readonly prefixes: readonly string[];
  readonly digestHash: string;
  readonly digest: Uint8Array;
  readonly signatureHash: string;
  readonly value: Uint8Array;
};

function readSignature(signature: PlainElement, id: string): SignaturePlan | Refusal {
  const [signedInfo, signatureValue, ...keyInfo] = signature.children;
  if (
    !isSignaturePart(signedInfo, 'SignedInfo') ||
    !isSignaturePart(signatureValue, 'SignatureValue') ||
    keyInfo.length > 1 ||
    // No ds:Object: nothing that a signature carries along is of use here.
    keyInfo.some((element) => !isSignaturePart(element, 'KeyInfo') || !holdsOnlyKeys(element)) ||
    signature.text !== ''
  ) {
    return 'signature-structure';
  }
  const [canonicalization, method, ...references] = signedInfo.children;
  if (
    !isSignaturePart(canonicalization, 'CanonicalizationMethod') ||
    !isSignaturePart(method, 'SignatureMethod')
  ) {
    return 'signature-structure';
  }
  const signedInfoPrefixes = readCanonicalization(canonicalization);
  if (signedInfoPrefixes === undefined) return 'signature-canonicalization';
  const signatureAlgorithm = readAlgorithm(method);
  const signatureHash = signatureHashes.get(signatureAlgorithm);
  if (signatureHash === undefined) {
    return signatureAlgorithm === algorithms.rsaSha1 ? 'signature-sha1' : 'signature-algorithm';
  }
  const [reference, ...others] = references;
  if (
    !isSignaturePart(reference, 'Reference') ||
    others.length > 0 ||
    reference.attributes.find(({ name, namespace }) => name === 'URI' && namespace === '')?.value !== `#${id}`
  ) {
    return 'signature-reference';
  }
  const [transforms, digestMethod, digestValue, ...rest] = reference.children;
  if (
    !isSignaturePart(transforms, 'Transforms') ||
    !isSignaturePart(digestMethod, 'DigestMethod') ||
    !isSignaturePart(digestValue, 'DigestValue') ||
    rest.length > 0
  ) {
    return 'signature-transforms';
  }
  const [enveloped, exclusive, ...furtherTransforms] = transforms.children;
  if (
    !isSignaturePart(enveloped, 'Transform') ||
    readAlgorithm(enveloped) !== algorithms.envelopedSignature ||
    enveloped.children.length > 0 ||
    !isSignaturePart(exclusive, 'Transform') ||
    furtherTransforms.length > 0
  ) {
    return 'signature-transforms';
  }
  const prefixes = readCanonicalization(exclusive);
  if (prefixes === undefined) return 'signature-transforms';
  const digestHash = digestHashes.get(readAlgorithm(digestMethod));
  if (digestHash === undefined) return 'digest-algorithm';
  const digest = decodeBase64(digestValue.text);
  const value = decodeBase64(signatureValue.text);
  if (!digest.ok) return 'signature-digest';
  if (!value.ok) return 'signature-invalid';
  return {
    signedInfoPrefixes,
    prefixes,
    digestHash,
    digest: digest.octets,
    signatureHash,
    value: value.octets,
  };
}

/** The prefixes that exclusive canonicalisation treats inclusively, or undefined for any other algorithm. */
function readCanonicalization(element: PlainElement): string[] | undefined {
  if (readAlgorithm(element) !== algorithms.exclusiveCanonicalization) return undefined;
  const [inclusive, ...others] = element.children;
  if (inclusive === undefined) return [];
  const list = inclusive.attributes.find(
    ({ name, namespace }) => name === 'PrefixList' && namespace === '',
  )?.value;
  if (
    inclusive.namespace !== namespaces.exclusiveCanonicalization ||
    inclusive.name !== 'InclusiveNamespaces' ||
    others.length > 0 ||
    list === undefined
  ) {
    return undefined;
  }
  return list.split(/[ \t\r\n]+/).filter((prefix) => prefix !== '');
}

function readAlgorithm(element: PlainElement): string {
  return (
    element.attributes.find(({ name, namespace }) => name === 'Algorithm' && namespace === '')?.value ?? ''
  );
}

function isSignature(element: PlainElement): boolean {
  return isSignaturePart(element, 'Signature');
}

function isSignaturePart(element: PlainElement | undefined, name: string): element is PlainElement {
  return element?.namespace === namespaces.signature && element.name === name;
}

function countSignatures(element: PlainElement): number {
  return element.children.reduce((sum, child) => sum + countSignatures(child), isSignature(element) ? 1 : 0);
}

/** KeyInfo is never read (the keys are the registered ones), and may hold nothing but descriptions of keys. */
function holdsOnlyKeys(element: PlainElement): boolean {
  return element.children.every(
    (child) => child.namespace === namespaces.signature && child.name !== 'Object' && holdsOnlyKeys(child),
  );
}
