import { X509Certificate } from 'node:crypto';
import type { AssertionConsumer, DataEncryption, NameIdFormat } from '../../registry/service.ts';
import { bindings, namespaces, nameIdFormats } from '../names.ts';
import { findChildren, isTrue, readAttribute } from '../xml/check-structure.ts';
import { copyElement, type PlainElement, parseXml, type XmlRefusal } from '../xml/parse-xml.ts';

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
  | XmlRefusal
  | 'not-metadata'
  | 'no-service'
  | 'several-services'
  | 'service-not-in-file'
  | 'entity-id-missing'
  | 'entity-id-too-long'
  | 'expired'
  | 'acs-missing'
  | 'acs-url-invalid'
  | 'acs-index-repeated'
  | 'certificate-unreadable'
  | 'key-unsuitable'
  | 'signing-key-missing';

export type ServiceMetadataResult =
  | { readonly ok: true; readonly metadata: ServiceMetadata }
  | { readonly ok: false; readonly problem: MetadataProblem; readonly detail: string };

/** Federations publish files with thousands of entities; one service's own file has a few kilobytes. */
const maxMetadataOctets = 5 * 1024 * 1024;

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
  const parsed = parseXml(
    octets,
    { maxOctets: maxMetadataOctets, comments: 'between-elements' },
    copyElement,
  );
  if (!parsed.ok) return fail(parsed.refusal);
  const root = parsed.value;
  if (!isMetadata(root, 'EntityDescriptor') && !isMetadata(root, 'EntitiesDescriptor'))
    return fail('not-metadata');
  const entities = findServices(root);
  const wanted =
    options.entityId === undefined
      ? entities
      : entities.filter(({ entity }) => readAttribute(entity, 'entityID') === options.entityId);
  const [found, ...others] = wanted;
  if (found === undefined) return fail(entities.length === 0 ? 'no-service' : 'service-not-in-file');
  if (others.length > 0) {
    return fail(
      'several-services',
      wanted.map(({ entity }) => readAttribute(entity, 'entityID') ?? '?').join(', '),
    );
  }
  const { entity, role } = found;
  const entityId = readAttribute(entity, 'entityID') ?? '';
  if (entityId.trim() !== entityId || entityId === '') return fail('entity-id-missing');
  if (entityId.length > 1024) return fail('entity-id-too-long');
  for (const element of [root, entity, role]) {
    const validUntil = readAttribute(element, 'validUntil');
    if (validUntil !== undefined && !(Date.parse(validUntil) > options.now.getTime()))
      return fail('expired', validUntil);
  }
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

function isMetadata(element: PlainElement, name: string): boolean {
  return element.namespace === namespaces.metadata && element.name === name;
}

type FoundService = { readonly entity: PlainElement; readonly role: PlainElement };

function findServices(element: PlainElement): FoundService[] {
  if (isMetadata(element, 'EntitiesDescriptor')) return element.children.flatMap(findServices);
  if (!isMetadata(element, 'EntityDescriptor')) return [];
  const role = findChildren(element, namespaces.metadata, 'SPSSODescriptor').find((candidate) =>
    (readAttribute(candidate, 'protocolSupportEnumeration') ?? '').split(/\s+/).includes(namespaces.protocol),
  );
  return role === undefined ? [] : [{ entity: element, role }];
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

/** A browser will post there: nothing but the web, and nothing that the address bar could hide. */
function isAcceptableUrl(text: string, allowHttp: boolean): boolean {
  if (!URL.canParse(text) || /[\s"'<>\\]/.test(text)) return false;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || (allowHttp && url.protocol === 'http:');
  return isWeb && url.username === '' && url.password === '' && url.hash === '';
}

type Keys = { readonly signing: string[]; readonly encryption: string[] };

function readKeys(role: PlainElement): Keys | Extract<ServiceMetadataResult, { ok: false }> {
  const keys: Keys = { signing: [], encryption: [] };
  for (const descriptor of findChildren(role, namespaces.metadata, 'KeyDescriptor')) {
    const use = readAttribute(descriptor, 'use');
    for (const element of findDescendants(descriptor, namespaces.signature, 'X509Certificate')) {
      let certificate: X509Certificate;
      try {
        certificate = new X509Certificate(
          Buffer.from(element.text.replace(/-----[A-Z ]+-----|\s/g, ''), 'base64'),
        );
      } catch {
        return fail('certificate-unreadable');
      }
      const { publicKey } = certificate;
      if (
        publicKey.asymmetricKeyType !== 'rsa' ||
        (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) < 2048
      ) {
        return fail('key-unsuitable', certificate.subject.slice(0, 200));
      }
      const encoded = certificate.raw.toString('base64');
      if (use !== 'encryption' && !keys.signing.includes(encoded)) keys.signing.push(encoded);
      if (use !== 'signing' && !keys.encryption.includes(encoded)) keys.encryption.push(encoded);
    }
  }
  return keys;
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

function readDisplayName(entity: PlainElement, role: PlainElement): string | null {
  const names = [
    ...findDescendants(role, namespaces.userInterface, 'DisplayName'),
    ...findDescendants(role, namespaces.metadata, 'ServiceName'),
    ...findDescendants(entity, namespaces.metadata, 'OrganizationDisplayName'),
  ].filter(({ text }) => text !== '');
  const name =
    names.find(({ attributes }) => attributes.some((a) => a.name === 'lang' && a.value === 'fr')) ?? names[0];
  return name?.text.slice(0, 200) ?? null;
}

function findDescendants(element: PlainElement, namespace: string, name: string): PlainElement[] {
  return element.children.flatMap((child) => [
    ...(child.namespace === namespace && child.name === name ? [child] : []),
    ...findDescendants(child, namespace, name),
  ]);
}
