import type { AssertionConsumer, DataEncryption, NameIdFormat } from '../../registry/service.ts';
import { bindings, namespaces, nameIdFormats } from '../names.ts';
import { findChildren, isTrue, readAttribute } from '../xml/check-structure.ts';
import type { PlainElement } from '../xml/parse-xml.ts';
import {
  isAcceptableUrl,
  type MetadataRoleProblem,
  readDisplayName,
  readKeys,
  readMetadataRole,
} from './read-metadata-role.ts';

/** What a service publishes about itself, as far as it matters here. */
export type ServiceMetadata = {
  readonly entityId: string;
  /** In French if there is a choice. */
  readonly displayName: string | null;
  readonly assertionConsumers: readonly AssertionConsumer[];
  /** DER octets in base64. */
  readonly signingCertificates: readonly string[];
  readonly encryptionCertificate: string | null;
  readonly requestsAreSigned: boolean;
  /** What the service says it decrypts, the best first choice; null when it says nothing. */
  readonly dataEncryption: DataEncryption | null;
  /** The first format named that is made here. */
  readonly nameIdFormat: NameIdFormat | null;
};

export type MetadataProblem =
  MetadataRoleProblem | 'acs-missing' | 'acs-url-invalid' | 'acs-index-repeated' | 'signing-key-missing';

export type ServiceMetadataResult =
  | { readonly ok: true; readonly metadata: ServiceMetadata }
  | { readonly ok: false; readonly problem: MetadataProblem; readonly detail: string };

/**
 * Reads a service's metadata file, given by an operator who vouches for it: no signature is looked for. Tolerant
 * of what services really publish: a comment first, a wrapping EntitiesDescriptor, an empty NameIDFormat, base64
 * in lines, entity IDs that are no URLs, `1` for `true`.
 *
 * `entityId` chooses one among several services; `allowHttp` accepts addresses without TLS, for development.
 */
export function readServiceMetadata(
  octets: Uint8Array,
  options: { readonly entityId?: string; readonly allowHttp: boolean; readonly now: Date },
): ServiceMetadataResult {
  const found = readMetadataRole(octets, { ...options, role: 'SPSSODescriptor' });
  if (!found.ok) return found;
  const { entity, role, entityId } = found;
  const assertionConsumers = readAssertionConsumers(role, options.allowHttp);
  if (!('length' in assertionConsumers)) return assertionConsumers;
  const keys = readKeys(role);
  if (!('signing' in keys)) return keys;
  const requestsAreSigned = isTrue(readAttribute(role, 'AuthnRequestsSigned'));
  if (requestsAreSigned && keys.signing.length === 0) return fail('signing-key-missing');
  return {
    ok: true,
    metadata: {
      entityId,
      displayName: readDisplayName(entity, role),
      assertionConsumers,
      signingCertificates: keys.signing,
      encryptionCertificate: keys.encryption[0] ?? null,
      requestsAreSigned,
      dataEncryption: chooseDataEncryption(role),
      nameIdFormat: chooseNameIdFormat(role),
    },
  };
}

function fail(problem: MetadataProblem, detail = ''): Extract<ServiceMetadataResult, { ok: false }> {
  return { ok: false, problem, detail };
}

function readAssertionConsumers(
  role: PlainElement,
  allowHttp: boolean,
): AssertionConsumer[] | Extract<ServiceMetadataResult, { ok: false }> {
  const elements = findChildren(role, namespaces.metadata, 'AssertionConsumerService').filter(
    (element) => readAttribute(element, 'Binding') === bindings.post,
  );
  const consumers: AssertionConsumer[] = [];
  for (const [position, element] of elements.entries()) {
    const url = readAttribute(element, 'Location') ?? '';
    if (!isAcceptableUrl(url, allowHttp)) return fail('acs-url-invalid', url.slice(0, 200));
    const index = Number(readAttribute(element, 'index') ?? position);
    if (
      !Number.isInteger(index) ||
      index < 0 ||
      index > 65_535 ||
      consumers.some((other) => other.index === index)
    ) {
      return fail('acs-index-repeated', String(readAttribute(element, 'index')).slice(0, 20));
    }
    consumers.push({ index, url, isDefault: isTrue(readAttribute(element, 'isDefault')) });
  }
  if (consumers.length === 0) return fail('acs-missing');
  return consumers.sort((a, b) => a.index - b.index);
}

const dataEncryptions: Readonly<Record<DataEncryption, string>> = {
  'aes256-gcm': 'http://www.w3.org/2009/xmlenc11#aes256-gcm',
  'aes128-gcm': 'http://www.w3.org/2009/xmlenc11#aes128-gcm',
  'aes256-cbc': 'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
  'aes128-cbc': 'http://www.w3.org/2001/04/xmlenc#aes128-cbc',
};

function chooseDataEncryption(role: PlainElement): DataEncryption | null {
  const methods = findChildren(role, namespaces.metadata, 'KeyDescriptor')
    .flatMap((descriptor) => findChildren(descriptor, namespaces.metadata, 'EncryptionMethod'))
    .map((method) => readAttribute(method, 'Algorithm'));
  const names = Object.keys(dataEncryptions) as DataEncryption[];
  return names.find((name) => methods.includes(dataEncryptions[name])) ?? null;
}

function chooseNameIdFormat(role: PlainElement): NameIdFormat | null {
  for (const { text } of findChildren(role, namespaces.metadata, 'NameIDFormat')) {
    if (text === nameIdFormats.transient) return 'transient';
    if (text === nameIdFormats.persistent) return 'persistent';
  }
  return null;
}
