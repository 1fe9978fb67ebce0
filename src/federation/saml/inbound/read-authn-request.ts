import type { Service } from '../../registry/service.ts';
import { bindings, namespaces } from '../names.ts';
import { checkStructure, findChildren, isTrue, readAttribute } from '../xml/check-structure.ts';
import { copyElement, type LiveElement, type PlainElement, parseXml } from '../xml/parse-xml.ts';
import { authnRequestShape } from './authn-request-shape.ts';
import { checkDestination } from './check-destination.ts';
import { checkEnvelopedSignature } from './check-enveloped-signature.ts';
import { checkIds } from './check-ids.ts';
import { checkIssueInstant } from './check-issue-instant.ts';
import { checkNesting } from './check-nesting.ts';
import { checkRedirectSignature } from './check-redirect-signature.ts';
import { chooseAuthnContext } from './choose-authn-context.ts';
import { chooseNameIdFormat } from './choose-name-id-format.ts';
import { decodeBase64, inflateMessage, maxMessageOctets } from './decode-message.ts';
import { findAssertionConsumer } from './find-assertion-consumer.ts';
import { type Parameter, readParameters } from './read-parameters.ts';
import { type Refused, refuse, refuseByAnswer } from './refusal.ts';
import { type InboundContext, isRelayStateTooLong, type SsoRequestResult } from './sso-request.ts';

const deflateEncoding = 'urn:oasis:names:tc:SAML:2.0:bindings:URL-Encoding:DEFLATE';

/**
 * Reads an AuthnRequest received by the Redirect binding. `query` is the raw query string, as received and
 * without its question mark; `receivedAt` is the endpoint's public address.
 */
export function readRedirectRequest(
  query: string,
  receivedAt: string,
  context: InboundContext,
): SsoRequestResult {
  const parsed = readParameters(query);
  if (!parsed.ok) return refuse(parsed.refusal);
  const { parameters } = parsed;
  const encoding = parameters.get('SAMLEncoding')?.value;
  if (encoding !== undefined && encoding !== deflateEncoding) return refuse('encoding-unsupported');
  const encoded = readEncodedMessage(parameters);
  if (typeof encoded !== 'string') return encoded;
  const compressed = decodeBase64(encoded);
  if (!compressed.ok) return refuse(compressed.refusal);
  const message = inflateMessage(compressed.octets);
  if (!message.ok) return refuse(message.refusal);

  return readMessage(message.octets, parameters, context, {
    receivedAt,
    checkSignature: (_root, copy, service) =>
      findChildren(copy, namespaces.signature, 'Signature').length > 0
        ? 'signature-in-redirect'
        : checkRedirectSignature(parameters, service),
    isDestinationRequiredWhenSigned: false,
  });
}

/** Reads an AuthnRequest received by the POST binding. `form` is the raw body of the form. */
export function readPostRequest(form: string, receivedAt: string, context: InboundContext): SsoRequestResult {
  const parsed = readParameters(form);
  if (!parsed.ok) return refuse(parsed.refusal);
  const { parameters } = parsed;
  const encoded = readEncodedMessage(parameters);
  if (typeof encoded !== 'string') return encoded;
  const message = decodeBase64(encoded);
  if (!message.ok) return refuse(message.refusal);

  return readMessage(message.octets, parameters, context, {
    receivedAt,
    checkSignature: (root, copy, service) =>
      checkEnvelopedSignature(root, copy, readAttribute(copy, 'ID')!, service.signingKeys),
    isDestinationRequiredWhenSigned: true,
  });
}

function readEncodedMessage(parameters: ReadonlyMap<string, Parameter>): string | Refused {
  const encoded = parameters.get('SAMLRequest')?.value;
  if (encoded === undefined || encoded === '') return refuse('message-missing');
  return isRelayStateTooLong(parameters.get('RelayState')?.value) ? refuse('relay-state-too-long') : encoded;
}

type BindingRules = {
  readonly receivedAt: string;
  /** May take the Signature out of the tree, whose root as received is `copy`. */
  readonly checkSignature: (
    root: LiveElement,
    copy: PlainElement,
    service: Service,
  ) => ReturnType<typeof checkRedirectSignature | typeof checkEnvelopedSignature> | 'signature-in-redirect';
  readonly isDestinationRequiredWhenSigned: boolean;
};

function readMessage(
  octets: Uint8Array,
  parameters: ReadonlyMap<string, Parameter>,
  context: InboundContext,
  rules: BindingRules,
): SsoRequestResult {
  const parsed = parseXml(octets, { maxOctets: maxMessageOctets, comments: 'refused' }, (root) => {
    const copy = copyElement(root);
    if (copy.namespace !== namespaces.protocol || copy.name !== 'AuthnRequest')
      return refuse('not-an-authn-request');
    const problem = checkNesting(copy) ?? checkIds(copy);
    if (problem !== undefined) return refuse(problem);

    // Needed to know whose keys to try. What they verify holds this same Issuer and no other: its shape says so.
    const issuer = findChildren(copy, namespaces.assertion, 'Issuer')[0]?.text ?? '';
    if (issuer === '') return refuse('structure-invalid');
    const service = context.findService(issuer);
    if (service === undefined) return refuse('service-unknown');

    const verdict = rules.checkSignature(root, copy, service);
    if (verdict !== 'signed' && verdict !== 'unsigned') return refuse(verdict);
    if (verdict === 'unsigned' && service.switches.requireSignedRequests) return refuse('signature-missing');

    // Copied again: what is left of the tree is what was verified, and only that is read.
    const request = copyElement(root);
    const isDestinationRequired = verdict === 'signed' && rules.isDestinationRequiredWhenSigned;
    return (
      checkRequest(request, rules.receivedAt, isDestinationRequired, context.now) ??
      readRequest(request, service, parameters.get('RelayState')?.value ?? null)
    );
  });
  return parsed.ok ? parsed.value : refuse(parsed.refusal);
}

function checkRequest(
  request: PlainElement,
  receivedAt: string,
  isDestinationRequired: boolean,
  now: Date,
): Refused | undefined {
  if (checkStructure(request, authnRequestShape) !== undefined) return refuse('structure-invalid');
  if (readAttribute(request, 'Version') !== '2.0') return refuse('version-unsupported');
  const problem =
    checkDestination(readAttribute(request, 'Destination'), receivedAt, isDestinationRequired) ??
    checkIssueInstant(readAttribute(request, 'IssueInstant')!, now);
  return problem === undefined ? undefined : refuse(problem);
}

function readRequest(request: PlainElement, service: Service, relayState: string | null): SsoRequestResult {
  const consumer = findAssertionConsumer(service.assertionConsumers, {
    url: readAttribute(request, 'AssertionConsumerServiceURL'),
    index: readAttribute(request, 'AssertionConsumerServiceIndex'),
  });
  if (typeof consumer === 'string') return refuse(consumer);

  // From here on the service can be told.
  const address = { service, acsUrl: consumer.url, requestId: readAttribute(request, 'ID')!, relayState };
  const binding = readAttribute(request, 'ProtocolBinding') ?? bindings.post;
  if (binding !== bindings.post) return refuseByAnswer('binding-unsupported', address);
  if (findChildren(request, namespaces.assertion, 'Subject').length > 0) {
    return refuseByAnswer('subject-unsupported', address);
  }
  const nameIdFormat = chooseNameIdFormat(
    findChildren(request, namespaces.protocol, 'NameIDPolicy')[0],
    service,
  );
  if (nameIdFormat === undefined) return refuseByAnswer('name-id-policy', address);
  const authnContext = chooseAuthnContext(
    findChildren(request, namespaces.protocol, 'RequestedAuthnContext')[0],
  );
  if (authnContext === undefined) return refuseByAnswer('authn-context', address);
  return {
    ok: true,
    request: {
      ...address,
      forceAuthn: isTrue(readAttribute(request, 'ForceAuthn')),
      isPassive: isTrue(readAttribute(request, 'IsPassive')),
      nameIdFormat,
      authnContext,
    },
  };
}
