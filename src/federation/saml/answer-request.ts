import type { Origin } from '../../platform/journal/journal.ts';
import { makeAttributes } from '../attributes/make-attributes.ts';
import type { SignedInSubject } from '../attributes/subject.store.ts';
import type { IdentityProvider } from './identity-provider.ts';
import type { AnswerableRefusalCode, AnswerAddress } from './inbound/refusal.ts';
import type { SsoRequest } from './inbound/sso-request.ts';
import { statusOfRefusal } from './inbound/status-of-refusal.ts';
import { buildResponse, buildStatusResponse } from './issue/build-response.ts';
import { recordAnswer } from './sso-request.store.ts';

/** A message that the person's browser is to post to a service. */
export type PostedAnswer = {
  readonly serviceName: string;
  readonly acsUrl: string;
  /** In base64. */
  readonly samlResponse: string;
  readonly relayState: string | null;
};

export type AnswerResult =
  { readonly ok: true; readonly answer: PostedAnswer } | { readonly ok: false; readonly reason: 'replayed' };

/** Answers a service's request about the person signed in, once, and says so in the journal: one statement. */
export async function answerRequest(
  idp: IdentityProvider,
  input: { request: SsoRequest; handle: string | null; signedIn: SignedInSubject; from: Origin },
): Promise<AnswerResult> {
  const { app, pseudonyms } = idp;
  const { request } = input;
  const { service } = request;
  const { subject, sessionId, startedAt, way } = input.signedIn;

  const attributes = makeAttributes(service.profile, {
    subject,
    signedInAt: startedAt,
    signOutUrl: idp.endpoints.signOut,
    entityId: service.entityId,
    pseudonyms,
  });
  const nameId =
    request.nameIdFormat === 'persistent'
      ? pseudonyms.persistentNameId(subject.knownAs ?? subject.accountId, service.entityId)
      : pseudonyms.transientNameId();
  const sessionIndex = pseudonyms.sessionIndex(sessionId, service.entityId);
  const response = buildResponse({
    issuer: idp.endpoints.entityId,
    key: idp.key,
    service,
    acsUrl: request.acsUrl,
    inResponseTo: request.requestId,
    now: app.clock.now(),
    authnAt: startedAt,
    sessionIndex,
    nameId: { format: request.nameIdFormat, value: nameId },
    authnContext: request.authnContext,
    authenticatingAuthority:
      way === 'franceconnect' ? (app.config.EDUCONNECT_FRANCECONNECT_ISSUER ?? null) : null,
    attributes,
  });
  const recorded = recordAnswer(app.database.pool, {
    request,
    handle: input.handle,
    given: {
      sessionId,
      person: { kind: subject.kind, id: subject.accountId },
      from: input.from,
      nameIdFormat: request.nameIdFormat,
      nameId,
      sessionIndex,
      attributeNames: attributes.map(({ friendlyName }) => friendlyName),
    },
  });
  // Side by side: threads sign while PostgreSQL writes. An answer leaves only once it is written down.
  const [xml, isRecorded] = await Promise.all([response, recorded]);
  return isRecorded ? { ok: true, answer: posted(request, xml) } : { ok: false, reason: 'replayed' };
}

/** Tells a service, by a signed status without assertion, why its request is not granted. */
export async function answerByStatus(
  idp: IdentityProvider,
  refusal: AnswerableRefusalCode,
  address: AnswerAddress,
): Promise<PostedAnswer> {
  const response = await buildStatusResponse({
    issuer: idp.endpoints.entityId,
    key: idp.key,
    acsUrl: address.acsUrl,
    inResponseTo: address.requestId,
    now: idp.app.clock.now(),
    status: statusOfRefusal[refusal],
  });
  return posted(address, response);
}

function posted(address: AnswerAddress, response: string): PostedAnswer {
  return {
    serviceName: address.service.name,
    acsUrl: address.acsUrl,
    samlResponse: Buffer.from(response).toString('base64'),
    relayState: address.relayState,
  };
}
