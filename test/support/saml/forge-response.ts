/** For tests: answers of an identity provider of legacy accounts, each part of which can be made wrong. */
import { namespaces, statuses } from '../../../src/federation/saml/names.ts';

export type ResponseParts = {
  readonly id?: string;
  readonly issuer?: string;
  readonly assertionIssuer?: string;
  readonly issueInstant?: string;
  readonly destination?: string | null;
  readonly inResponseTo?: string | null;
  readonly version?: string;
  readonly status?: string;
  readonly audience?: string;
  /** Takes the place of the AudienceRestriction, as XML. */
  readonly restrictions?: string;
  readonly notBefore?: string;
  readonly notOnOrAfter?: string;
  readonly method?: string;
  /** Attributes of SubjectConfirmationData, as XML. */
  readonly confirmation?: string;
  /** Takes the place of the AttributeStatement, as XML. */
  readonly statement?: string;
  readonly vectors?: readonly string[];
  /** What follows the Issuer and the Signature, as XML. */
  readonly afterIssuer?: string;
  readonly atEnd?: string;
  /** No assertion. */
  readonly bare?: boolean;
};

export const legacy = {
  entityId: 'https://aten.example/idp',
  service: 'https://portal.example/ancien-compte/saml/metadonnees',
  acs: 'https://portal.example/ancien-compte/saml/reponse',
  requestId: '_asked',
} as const;

/** Seconds from now, as an instant. */
export const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();

export function vectorStatement(values: readonly string[], name = 'Name="FrEduVecteur"'): string {
  const list = values.map((value) => `<saml:AttributeValue>${value}</saml:AttributeValue>`).join('');
  return `<saml:AttributeStatement><saml:Attribute ${name}>${list}</saml:Attribute></saml:AttributeStatement>`;
}

/** A response without its signature. */
export function writeResponse(parts: ResponseParts = {}): string {
  const instant = parts.issueInstant ?? inSeconds(0);
  const answers =
    parts.inResponseTo === null ? '' : ` InResponseTo="${parts.inResponseTo ?? legacy.requestId}"`;
  const destination = parts.destination === null ? '' : ` Destination="${parts.destination ?? legacy.acs}"`;
  const issuer = parts.issuer ?? legacy.entityId;
  const confirmation =
    parts.confirmation ??
    `InResponseTo="${legacy.requestId}" NotOnOrAfter="${inSeconds(300)}" Recipient="${legacy.acs}"`;
  const restrictions =
    parts.restrictions ??
    `<saml:AudienceRestriction><saml:Audience>${parts.audience ?? legacy.service}</saml:Audience></saml:AudienceRestriction>`;
  const assertion =
    `<saml:Assertion ID="${parts.id ?? '_response'}a" IssueInstant="${instant}" Version="2.0">` +
    `<saml:Issuer>${parts.assertionIssuer ?? issuer}</saml:Issuer>` +
    `<saml:Subject><saml:NameID>x</saml:NameID><saml:SubjectConfirmation` +
    ` Method="${parts.method ?? 'urn:oasis:names:tc:SAML:2.0:cm:bearer'}"><saml:SubjectConfirmationData ${confirmation}/>` +
    `</saml:SubjectConfirmation></saml:Subject>` +
    `<saml:Conditions NotBefore="${parts.notBefore ?? inSeconds(-60)}" NotOnOrAfter="${parts.notOnOrAfter ?? inSeconds(300)}">` +
    `${restrictions}</saml:Conditions><saml:AuthnStatement AuthnInstant="${instant}"/>` +
    `${parts.statement ?? vectorStatement(parts.vectors ?? ['4|||701294|0790031E'])}</saml:Assertion>`;
  return (
    `<samlp:Response xmlns:samlp="${namespaces.protocol}" xmlns:saml="${namespaces.assertion}"` +
    ` ID="${parts.id ?? '_response'}" Version="${parts.version ?? '2.0'}" IssueInstant="${instant}"${destination}${answers}>` +
    `<saml:Issuer>${issuer}</saml:Issuer>${parts.afterIssuer ?? ''}` +
    `<samlp:Status><samlp:StatusCode Value="${parts.status ?? statuses.success}"/></samlp:Status>` +
    `${parts.bare === true ? '' : assertion}${parts.atEnd ?? ''}</samlp:Response>`
  );
}

/** The form by which a browser posts it. */
export function asResponseForm(xml: string): string {
  return new URLSearchParams({
    SAMLResponse: Buffer.from(xml).toString('base64'),
    RelayState: 'x',
  }).toString();
}
