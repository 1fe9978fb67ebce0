import type { LegacySource } from '../../../signin/legacy/legacy-source.ts';
import type { LegacyVector } from '../../../signin/legacy/legacy-vector.ts';
import { checkDestination } from '../inbound/check-destination.ts';
import { checkEnvelopedSignature } from '../inbound/check-enveloped-signature.ts';
import { checkIds } from '../inbound/check-ids.ts';
import { checkIssueInstant } from '../inbound/check-issue-instant.ts';
import { checkNesting } from '../inbound/check-nesting.ts';
import { decodeBase64, maxMessageOctets } from '../inbound/decode-message.ts';
import { readParameters } from '../inbound/read-parameters.ts';
import { namespaces, statuses } from '../names.ts';
import { checkStructure, findChildren, readAttribute } from '../xml/check-structure.ts';
import { copyElement, type PlainElement, parseXml } from '../xml/parse-xml.ts';
import type { LegacyEndpoints } from './legacy-endpoints.ts';
import type { LegacyRefusal } from './legacy-refusal.ts';
import { readVectors } from './read-vectors.ts';
import { responseShape } from './response-shape.ts';

/** Seconds by which a clock may differ from ours. */
const SKEW_SECONDS = 180;
const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
const VECTOR = 'FrEduVecteur';

export type LegacyContext = {
  readonly now: Date;
  readonly endpoints: LegacyEndpoints;
  readonly findSource: (entityId: string) => LegacySource | undefined;
};

export type LegacyResponse =
  | { ok: true; source: LegacySource; requestId: string; vectors: LegacyVector[] }
  | { ok: false; refusal: LegacyRefusal };

/**
 * Reads the answer of a legacy account's identity provider, posted as a form: signed as a whole, once, by a key of its
 * source; for us, now, and in answer to the request that it names (whether that is ours and unanswered, the caller
 * says). Values are read from the tree that was verified, and only there. RelayState is not looked at.
 */
export function readLegacyResponse(form: string, context: LegacyContext): LegacyResponse {
  const parsed = readParameters(form);
  if (!parsed.ok) return refuse(parsed.refusal);
  const encoded = parsed.parameters.get('SAMLResponse')?.value ?? '';
  if (encoded === '') return refuse('message-missing');
  const message = decodeBase64(encoded);
  if (!message.ok) return refuse(message.refusal);

  const rules = { maxOctets: maxMessageOctets, comments: 'refused' } as const;
  const read = parseXml(message.octets, rules, (root): LegacyResponse => {
    const copy = copyElement(root);
    if (copy.namespace !== namespaces.protocol || copy.name !== 'Response') return refuse('not-a-response');
    const problem = checkNestingAround(copy) ?? checkIds(copy);
    if (problem !== undefined) return refuse(problem);
    const issuer = findChildren(copy, namespaces.assertion, 'Issuer')[0]?.text ?? '';
    const source = context.findSource(issuer);
    if (source === undefined) return refuse('source-unknown');
    const verdict = checkEnvelopedSignature(root, copy, readAttribute(copy, 'ID')!, source.signingKeys);
    if (verdict === 'unsigned') return refuse('signature-missing');
    if (verdict !== 'signed') return refuse(verdict);
    return readVerified(copyElement(root), source, context);
  });
  return read.ok ? read.value : refuse(read.refusal);
}

const refuse = (refusal: LegacyRefusal): { ok: false; refusal: LegacyRefusal } => ({ ok: false, refusal });

/** Rule: a response holds no message but its own assertion, and that assertion none. */
function checkNestingAround(response: PlainElement): 'nested-message' | undefined {
  const assertions = findChildren(response, namespaces.assertion, 'Assertion');
  const others = response.children.filter((child) => !assertions.includes(child));
  return checkNesting({ ...response, children: others }) ?? assertions.map(checkNesting).find(Boolean);
}

function readVerified(response: PlainElement, source: LegacySource, context: LegacyContext): LegacyResponse {
  if (checkStructure(response, responseShape) !== undefined) return refuse('structure-invalid');
  if (readAttribute(response, 'Version') !== '2.0') return refuse('version-unsupported');
  const problem =
    checkDestination(readAttribute(response, 'Destination'), context.endpoints.assertionConsumer, true) ??
    checkIssueInstant(readAttribute(response, 'IssueInstant')!, context.now);
  if (problem !== undefined) return refuse(problem);
  const status = only(response, 'Status', namespaces.protocol);
  const statusCode = only(status, 'StatusCode', namespaces.protocol);
  if (readAttribute(statusCode, 'Value') !== statuses.success) return refuse('status-failed');
  const assertion = findChildren(response, namespaces.assertion, 'Assertion')[0];
  if (assertion === undefined) return refuse('assertion-missing');
  if (only(assertion, 'Issuer').text !== source.entityId) return refuse('issuer-other');

  const requestId = readAttribute(response, 'InResponseTo')!;
  const doubt =
    checkConditions(only(assertion, 'Conditions'), context) ??
    checkConfirmation(only(assertion, 'Subject'), requestId, context);
  if (doubt !== undefined) return refuse(doubt);
  const values = readVectorValues(only(assertion, 'AttributeStatement'));
  if (values === undefined) return refuse('vector-malformed');
  const read = readVectors(values);
  return read.ok ? { ok: true, source, requestId, vectors: read.vectors } : refuse(read.refusal);
}

/** A child that the shape says is there. */
const only = (parent: PlainElement, name: string, namespace: string = namespaces.assertion): PlainElement =>
  findChildren(parent, namespace, name)[0]!;

const secondsUntil = (instant: string, now: Date): number => (Date.parse(instant) - now.getTime()) / 1000;

/** Rule: valid now, but for clocks that differ, and meant for us in each of its restrictions. */
function checkConditions(conditions: PlainElement, { now, endpoints }: LegacyContext) {
  const notBefore = readAttribute(conditions, 'NotBefore');
  // Written so that what is no date is refused.
  if (notBefore !== undefined && !(secondsUntil(notBefore, now) <= SKEW_SECONDS)) return 'assertion-early';
  if (!(secondsUntil(readAttribute(conditions, 'NotOnOrAfter')!, now) > -SKEW_SECONDS))
    return 'assertion-late';
  const isForUs = findChildren(conditions, namespaces.assertion, 'AudienceRestriction').every((restriction) =>
    restriction.children.some((audience) => audience.text === endpoints.entityId),
  );
  return isForUs ? undefined : 'audience-other';
}

/** Rule: a bearer confirmation to our address, still good, for that same request (SAML profiles, section 4.1.4.2). */
function checkConfirmation(
  subject: PlainElement,
  requestId: string,
  { now, endpoints }: LegacyContext,
): 'confirmation-invalid' | undefined {
  const isConfirmed = findChildren(subject, namespaces.assertion, 'SubjectConfirmation').some(
    (confirmation) => {
      const data = findChildren(confirmation, namespaces.assertion, 'SubjectConfirmationData')[0];
      return (
        data !== undefined &&
        readAttribute(confirmation, 'Method') === BEARER &&
        readAttribute(data, 'Recipient') === endpoints.assertionConsumer &&
        readAttribute(data, 'InResponseTo') === requestId &&
        readAttribute(data, 'NotBefore') === undefined &&
        secondsUntil(readAttribute(data, 'NotOnOrAfter') ?? '', now) > -SKEW_SECONDS
      );
    },
  );
  return isConfirmed ? undefined : 'confirmation-invalid';
}

/** The values of the vector, under its name or its friendly name; undefined when they are not plain texts. */
function readVectorValues(statement: PlainElement): string[] | undefined {
  const named = findChildren(statement, namespaces.assertion, 'Attribute').filter(
    (attribute) =>
      readAttribute(attribute, 'Name') === VECTOR || readAttribute(attribute, 'FriendlyName') === VECTOR,
  );
  if (named.length > 1) return undefined;
  const values = named.flatMap((attribute) => attribute.children);
  return values.every(
    ({ namespace, name, children }) =>
      namespace === namespaces.assertion && name === 'AttributeValue' && children.length === 0,
  )
    ? values.map(({ text }) => text)
    : undefined;
}
