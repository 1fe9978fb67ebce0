import type { NameIdFormat, Service } from '../../registry/service.ts';
import type { Refused } from './refusal.ts';

/** A wish to sign in to a service, checked: everything needed to answer it once the person is known. */
export type SsoRequest = {
  readonly service: Service;
  /** The registered address to post the response to. */
  readonly acsUrl: string;
  /** The exact ID of the request; null when there is none (sign-in started here). */
  readonly requestId: string | null;
  /** To be sent back as it came. */
  readonly relayState: string | null;
  /** The person must prove again who they are, whatever session is open. */
  readonly forceAuthn: boolean;
  /** Nothing may be asked of the person. */
  readonly isPassive: boolean;
  readonly nameIdFormat: NameIdFormat;
  /** The authentication context class to state. */
  readonly authnContext: string;
};

export type SsoRequestResult = { readonly ok: true; readonly request: SsoRequest } | Refused;

export type InboundContext = {
  readonly now: Date;
  readonly findService: (entityId: string) => Service | undefined;
};

/** Octets of RelayState that are carried. The standard says 80; services put whole addresses in it. */
const maxRelayStateOctets = 4096;

/** Rule: a RelayState is never interpreted, only carried, and not without limit. */
export function isRelayStateTooLong(relayState: string | undefined): boolean {
  return relayState !== undefined && Buffer.byteLength(relayState) > maxRelayStateOctets;
}
