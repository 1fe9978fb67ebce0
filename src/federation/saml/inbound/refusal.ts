import type { Service } from '../../registry/service.ts';
import type { XmlRefusal } from '../xml/parse-xml.ts';

/** Why an inbound SAML message was not accepted. Explained in `src/ui/i18n/fr/federation.ts`. */
export type RefusalCode =
  | XmlRefusal
  // The envelope: query string, form, base64, compression.
  | 'query-malformed'
  | 'query-duplicate'
  | 'query-order'
  | 'message-missing'
  | 'encoding-unsupported'
  | 'base64-invalid'
  | 'deflate-invalid'
  | 'inflate-too-large'
  | 'relay-state-too-long'
  // The message as such.
  | 'not-an-authn-request'
  | 'nested-message'
  | 'id-missing'
  | 'id-invalid'
  | 'id-duplicate'
  | 'structure-invalid'
  | 'version-unsupported'
  // Who sends it.
  | 'provider-missing'
  | 'service-unknown'
  // Its signature.
  | 'signature-missing'
  | 'signature-incomplete'
  | 'signature-in-redirect'
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
  | 'signature-invalid'
  // What it says.
  | 'destination-missing'
  | 'destination-other'
  | 'issue-instant-old'
  | 'issue-instant-future'
  | 'acs-unregistered'
  | 'acs-index-unknown'
  | 'unsolicited-refused'
  | 'replayed'
  | 'pending-expired'
  // What it asks that we do not do: these are also told to the service itself.
  | AnswerableRefusalCode;

/** Refusals that come after the sender is known and its address found: a SAML status says them. */
export type AnswerableRefusalCode =
  'binding-unsupported' | 'subject-unsupported' | 'name-id-policy' | 'authn-context' | 'no-passive';

/** Where a status response may be sent. */
export type AnswerAddress = {
  readonly service: Service;
  readonly acsUrl: string;
  readonly requestId: string | null;
  readonly relayState: string | null;
};

export type Refused = { readonly ok: false } & (
  | { readonly refusal: AnswerableRefusalCode; readonly answerTo: AnswerAddress }
  | { readonly refusal: Exclude<RefusalCode, AnswerableRefusalCode>; readonly answerTo: null }
);

/** A refusal that can only be shown to the person. */
export function refuse(refusal: Exclude<RefusalCode, AnswerableRefusalCode>): Refused {
  return { ok: false, refusal, answerTo: null };
}

/** A refusal that is sent to the service as a SAML status. */
export function refuseByAnswer(refusal: AnswerableRefusalCode, answerTo: AnswerAddress): Refused {
  return { ok: false, refusal, answerTo };
}
