/**
 * For tests: one service that signs its requests, what a genuine message to it looks like, and what attacks on it
 * come to. Each family of attacks begins with the message that is not attacked, which must be accepted.
 */
import assert from 'node:assert/strict';
import {
  readPostRequest,
  readRedirectRequest,
} from '../../../src/federation/saml/inbound/read-authn-request.ts';
import type { RefusalCode } from '../../../src/federation/saml/inbound/refusal.ts';
import type { InboundContext, SsoRequestResult } from '../../../src/federation/saml/inbound/sso-request.ts';
import { makeSampleKey, makeSampleService, type SampleKey } from './sample-service.ts';

export const sso = 'https://idp.example/sso';
export const entityId = 'https://ent.example/saml/metadata';
/** Registered too, but not where the genuine messages ask to be answered. */
export const mobileAcs = 'https://ent.example/saml/acs/mobile';

export type AttackTarget = {
  readonly key: SampleKey;
  /** The key of another registered service. */
  readonly attackerKey: SampleKey;
  readonly context: () => InboundContext;
  readonly readRedirect: (query: string) => SsoRequestResult;
  readonly readPost: (form: string) => SsoRequestResult;
};

export function makeAttackTarget(): AttackTarget {
  const key = makeSampleKey('ent.example');
  const attackerKey = makeSampleKey('evil.example');
  const services = new Map([
    [
      entityId,
      makeSampleService({ signingKeys: [key.publicKey], switches: { requireSignedRequests: true } }),
    ],
    [
      'https://other.example',
      makeSampleService({ entityId: 'https://other.example', signingKeys: [attackerKey.publicKey] }),
    ],
  ]);
  const context = () => ({ now: new Date(), findService: (wanted: string) => services.get(wanted) });
  return {
    key,
    attackerKey,
    context,
    readRedirect: (query) => readRedirectRequest(query, sso, context()),
    readPost: (form) => readPostRequest(form, sso, context()),
  };
}

export function accepts(result: SsoRequestResult): void {
  assert.ok(result.ok, `the control is refused: ${result.ok ? '' : result.refusal}`);
}

/** The attack is refused, for one of the given reasons. */
export function refuses(name: string, result: SsoRequestResult, ...refusals: RefusalCode[]): void {
  const outcome = result.ok ? 'accepted' : result.refusal;
  assert.ok(
    (refusals as string[]).includes(outcome),
    `${name}: ${outcome} instead of ${refusals.join(' or ')}`,
  );
}
