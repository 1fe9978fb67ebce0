import type { checkDestination } from '../inbound/check-destination.ts';
import type { checkEnvelopedSignature } from '../inbound/check-enveloped-signature.ts';
import type { checkIds } from '../inbound/check-ids.ts';
import type { checkIssueInstant } from '../inbound/check-issue-instant.ts';
import type { checkNesting } from '../inbound/check-nesting.ts';
import type { decodeBase64 } from '../inbound/decode-message.ts';
import type { readParameters } from '../inbound/read-parameters.ts';
import type { XmlRefusal } from '../xml/parse-xml.ts';

/**
 * Why the answer of a legacy account's identity provider is not believed. For the log: the person is only told that
 * it did not work, and what to do.
 */
export type LegacyRefusal =
  | XmlRefusal
  | Extract<ReturnType<typeof readParameters>, { ok: false }>['refusal']
  | Extract<ReturnType<typeof decodeBase64>, { ok: false }>['refusal']
  | NonNullable<
      | ReturnType<typeof checkNesting>
      | ReturnType<typeof checkIds>
      | ReturnType<typeof checkDestination>
      | ReturnType<typeof checkIssueInstant>
    >
  | Exclude<ReturnType<typeof checkEnvelopedSignature>, 'signed' | 'unsigned'>
  | 'message-missing'
  | 'not-a-response'
  | 'structure-invalid'
  | 'version-unsupported'
  | 'source-unknown'
  | 'signature-missing'
  /** The identity provider says that the person was not signed in: wrong password, or they gave up. */
  | 'status-failed'
  | 'assertion-missing'
  | 'issuer-other'
  | 'assertion-early'
  | 'assertion-late'
  | 'audience-other'
  | 'confirmation-invalid'
  | 'vector-missing'
  | 'vector-malformed'
  | 'vectors-contradict'
  // What the request says of it.
  | 'request-unknown'
  | 'request-expired'
  | 'replayed'
  | 'browser-other';
