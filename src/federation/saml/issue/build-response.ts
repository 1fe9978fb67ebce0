import { randomBytes } from 'node:crypto';
import type { Attribute } from '../../attributes/attribute.ts';
import type { Service } from '../../registry/service.ts';
import { attributeNameFormatUri, namespaces, nameIdFormats, statuses } from '../names.ts';
import { escapeAttribute, escapeText } from '../xml/escape.ts';
import { encryptAssertion } from './encrypt-assertion.ts';
import { type SigningKey, signElement } from './sign-element.ts';

/** Seconds before now from which a response is valid: some services allow no difference between clocks. */
const backdatedSeconds = 60;
/** Seconds during which a response may be presented. */
const validSeconds = 300;

export type ResponseInput = {
  /** Our own entity ID. */
  readonly issuer: string;
  readonly key: SigningKey;
  readonly service: Pick<Service, 'entityId' | 'encryptionKey' | 'switches'>;
  /** The registered address that the response is posted to. */
  readonly acsUrl: string;
  /** The exact ID of the request answered; null when the sign-in started here. */
  readonly inResponseTo: string | null;
  readonly now: Date;
  /** When the person proved who they are. */
  readonly authnAt: Date;
  /** Opaque, never empty, the same for one session at one service: some services and single logout need it. */
  readonly sessionIndex: string;
  readonly nameId: { readonly format: keyof typeof nameIdFormats; readonly value: string };
  readonly authnContext: string;
  /** Who identified the person in our place; null when we did (SAML core, section 2.7.2.2). */
  readonly authenticatingAuthority?: string | null;
  readonly attributes: readonly Attribute[];
};

/**
 * A `samlp:Response` with one assertion (SAML profiles, section 4.1.4.2), as XML in exclusive canonical form.
 * The assertion is signed, then encrypted, then the response is signed, each by the service's switches.
 */
export async function buildResponse(input: ResponseInput): Promise<string> {
  const { service } = input;
  const { switches } = service;
  const id = randomId();
  let assertion = await buildAssertion(input);
  if (switches.encrypt && service.encryptionKey !== null) {
    assertion = encryptAssertion(assertion, service.encryptionKey, switches.dataEncryption);
  }
  const build = (signature: string) =>
    responseShell(
      id,
      input,
      signature,
      `<samlp:StatusCode Value="${statuses.success}"></samlp:StatusCode>`,
      assertion,
    );
  return switches.signResponse ? signElement(id, input.key, build) : build('');
}

export type StatusResponseInput = Pick<
  ResponseInput,
  'issuer' | 'key' | 'acsUrl' | 'inResponseTo' | 'now'
> & {
  readonly status: { readonly code: string; readonly subcode: string };
};

/**
 * A response that says why there is no assertion. Always signed, and only as a whole: it holds no assertion, so
 * that its signature can vouch for nothing but the status.
 */
export function buildStatusResponse(input: StatusResponseInput): Promise<string> {
  const id = randomId();
  const status =
    `<samlp:StatusCode Value="${escapeAttribute(input.status.code)}">` +
    `<samlp:StatusCode Value="${escapeAttribute(input.status.subcode)}"></samlp:StatusCode></samlp:StatusCode>`;
  return signElement(id, input.key, (signature) => responseShell(id, input, signature, status, ''));
}

function responseShell(
  id: string,
  input: Pick<ResponseInput, 'issuer' | 'acsUrl' | 'inResponseTo' | 'now'>,
  signature: string,
  status: string,
  assertion: string,
): string {
  return (
    `<samlp:Response xmlns:samlp="${namespaces.protocol}" Destination="${escapeAttribute(input.acsUrl)}" ID="${id}"` +
    `${inResponseTo(input.inResponseTo)} IssueInstant="${instant(input.now)}" Version="2.0">` +
    `${issuer(input.issuer, ` xmlns:saml="${namespaces.assertion}"`)}${signature}` +
    `<samlp:Status>${status}</samlp:Status>${assertion}</samlp:Response>`
  );
}

function authority(name: string | null = null): string {
  return name === null
    ? ''
    : `<saml:AuthenticatingAuthority>${escapeText(name)}</saml:AuthenticatingAuthority>`;
}

async function buildAssertion(input: ResponseInput): Promise<string> {
  const id = randomId();
  const notBefore = instant(input.now, -backdatedSeconds);
  const notOnOrAfter = instant(input.now, validSeconds);
  const body =
    `<saml:Subject>${nameId(input)}` +
    `<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">` +
    `<saml:SubjectConfirmationData${inResponseTo(input.inResponseTo)} NotOnOrAfter="${notOnOrAfter}"` +
    ` Recipient="${escapeAttribute(input.acsUrl)}"></saml:SubjectConfirmationData></saml:SubjectConfirmation></saml:Subject>` +
    `<saml:Conditions NotBefore="${notBefore}" NotOnOrAfter="${notOnOrAfter}"><saml:AudienceRestriction>` +
    `<saml:Audience>${escapeText(input.service.entityId)}</saml:Audience></saml:AudienceRestriction></saml:Conditions>` +
    `<saml:AuthnStatement AuthnInstant="${instant(input.authnAt)}" SessionIndex="${escapeAttribute(input.sessionIndex)}">` +
    `<saml:AuthnContext><saml:AuthnContextClassRef>${escapeText(input.authnContext)}` +
    `</saml:AuthnContextClassRef>${authority(input.authenticatingAuthority)}</saml:AuthnContext></saml:AuthnStatement>` +
    attributeStatement(input.attributes);
  const build = (signature: string) =>
    `<saml:Assertion xmlns:saml="${namespaces.assertion}" ID="${id}" IssueInstant="${instant(input.now)}" Version="2.0">` +
    `${issuer(input.issuer, '')}${signature}${body}</saml:Assertion>`;
  return input.service.switches.signAssertion ? signElement(id, input.key, build) : build('');
}

function nameId({ issuer, service, nameId: { format, value } }: ResponseInput): string {
  const nameQualifier = service.switches.nameQualifier ? ` NameQualifier="${escapeAttribute(issuer)}"` : '';
  const spNameQualifier = service.switches.spNameQualifier
    ? ` SPNameQualifier="${escapeAttribute(service.entityId)}"`
    : '';
  return (
    `<saml:NameID Format="${nameIdFormats[format]}"${nameQualifier}${spNameQualifier}>` +
    `${escapeText(value)}</saml:NameID>`
  );
}

function attributeStatement(attributes: readonly Attribute[]): string {
  if (attributes.length === 0) return '';
  const list = attributes.map(
    ({ friendlyName, name, values }) =>
      `<saml:Attribute FriendlyName="${escapeAttribute(friendlyName)}" Name="${escapeAttribute(name)}"` +
      ` NameFormat="${attributeNameFormatUri}">` +
      `${values.map((value) => `<saml:AttributeValue>${escapeText(value)}</saml:AttributeValue>`).join('')}` +
      `</saml:Attribute>`,
  );
  return `<saml:AttributeStatement>${list.join('')}</saml:AttributeStatement>`;
}

function issuer(entityId: string, declaration: string): string {
  return `<saml:Issuer${declaration}>${escapeText(entityId)}</saml:Issuer>`;
}

function inResponseTo(requestId: string | null): string {
  return requestId === null ? '' : ` InResponseTo="${escapeAttribute(requestId)}"`;
}

/** Whole seconds: the one form of xs:dateTime that every service parses. */
function instant(date: Date, offsetSeconds = 0): string {
  return `${new Date(date.getTime() + offsetSeconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** An xs:ID (which cannot begin with a digit) of 128 random bits. */
function randomId(): string {
  return `_${randomBytes(16).toString('hex')}`;
}
