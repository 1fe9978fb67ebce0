import { statuses } from '../names.ts';
import type { AnswerableRefusalCode } from './refusal.ts';

/** The SAML status by which a refusal is told to the service. */
export const statusOfRefusal: Readonly<
  Record<AnswerableRefusalCode, { readonly code: string; readonly subcode: string }>
> = {
  'binding-unsupported': { code: statuses.requester, subcode: statuses.unsupportedBinding },
  'subject-unsupported': { code: statuses.responder, subcode: statuses.requestUnsupported },
  'name-id-policy': { code: statuses.requester, subcode: statuses.invalidNameIdPolicy },
  'authn-context': { code: statuses.responder, subcode: statuses.noAuthnContext },
  'no-passive': { code: statuses.responder, subcode: statuses.noPassive },
};
