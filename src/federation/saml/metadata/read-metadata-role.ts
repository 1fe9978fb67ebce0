import { X509Certificate } from 'node:crypto';
import { namespaces } from '../names.ts';
import { findChildren, readAttribute } from '../xml/check-structure.ts';
import { copyElement, type PlainElement, parseXml, type XmlRefusal } from '../xml/parse-xml.ts';

/** What can be wrong with a metadata file, whoever it describes: « service » stands for the entity looked for. */
export type MetadataRoleProblem =
  | XmlRefusal
  | 'not-metadata'
  | 'no-service'
  | 'several-services'
  | 'service-not-in-file'
  | 'entity-id-missing'
  | 'entity-id-too-long'
  | 'expired'
  | 'certificate-unreadable'
  | 'key-unsuitable';

export type MetadataRefused<P> = { readonly ok: false; readonly problem: P; readonly detail: string };

export type MetadataRole = {
  readonly ok: true;
  readonly entity: PlainElement;
  readonly role: PlainElement;
  readonly entityId: string;
};

/** Federations publish files with thousands of entities; one service's own file has a few kilobytes. */
const maxMetadataOctets = 5 * 1024 * 1024;

/**
 * Finds in a metadata file, given by an operator who vouches for it, the one entity that plays a role in SAML 2.0:
 * no signature is looked for. `entityId` chooses one among several.
 */
export function readMetadataRole(
  octets: Uint8Array,
  options: {
    readonly role: 'SPSSODescriptor' | 'IDPSSODescriptor';
    readonly entityId?: string;
    readonly now: Date;
  },
): MetadataRole | MetadataRefused<MetadataRoleProblem> {
  const parsed = parseXml(
    octets,
    { maxOctets: maxMetadataOctets, comments: 'between-elements' },
    copyElement,
  );
  if (!parsed.ok) return fail(parsed.refusal);
  const root = parsed.value;
  if (!isMetadata(root, 'EntityDescriptor') && !isMetadata(root, 'EntitiesDescriptor'))
    return fail('not-metadata');
  const entities = findEntities(root, options.role);
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
  return { ok: true, entity, role, entityId };
}

function fail(problem: MetadataRoleProblem, detail = ''): MetadataRefused<MetadataRoleProblem> {
  return { ok: false, problem, detail };
}

function isMetadata(element: PlainElement, name: string): boolean {
  return element.namespace === namespaces.metadata && element.name === name;
}

type FoundEntity = { readonly entity: PlainElement; readonly role: PlainElement };

function findEntities(element: PlainElement, roleName: string): FoundEntity[] {
  if (isMetadata(element, 'EntitiesDescriptor'))
    return element.children.flatMap((child) => findEntities(child, roleName));
  if (!isMetadata(element, 'EntityDescriptor')) return [];
  const role = findChildren(element, namespaces.metadata, roleName).find((candidate) =>
    (readAttribute(candidate, 'protocolSupportEnumeration') ?? '').split(/\s+/).includes(namespaces.protocol),
  );
  return role === undefined ? [] : [{ entity: element, role }];
}

/** A browser will post there: nothing but the web, and nothing that the address bar could hide. */
export function isAcceptableUrl(text: string, allowHttp: boolean): boolean {
  if (!URL.canParse(text) || /[\s"'<>\\]/.test(text)) return false;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || (allowHttp && url.protocol === 'http:');
  return isWeb && url.username === '' && url.password === '' && url.hash === '';
}

export type Keys = { readonly signing: string[]; readonly encryption: string[] };

/** The certificates of a role, DER in base64: RSA of at least 2048 bits, each once. */
export function readKeys(role: PlainElement): Keys | MetadataRefused<MetadataRoleProblem> {
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

/** The name for people, in French if there is a choice. */
export function readDisplayName(entity: PlainElement, role: PlainElement): string | null {
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
