import type { Service } from '../registry/service.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { findPendingRequest } from './sso-request.store.ts';

/** The service that waits for a person to sign in, as the sign-in pages need it. */
export type WaitingService = {
  readonly name: string;
  readonly service: Service;
  /** The service wants a proof of identity newer than this, whatever session is open; undefined: any will do. */
  readonly provesAgainSince: Date | undefined;
};

/** The service that waits under a handle; undefined when there is none, or no longer. */
export async function findWaitingService(
  idp: IdentityProvider,
  handle: string | undefined,
): Promise<WaitingService | undefined> {
  if (handle === undefined) return undefined;
  const pending = await findPendingRequest(idp.app.database.query, handle);
  if (pending?.state !== 'pending') return undefined;
  const service = (await idp.registry.current()).findById(pending.serviceId);
  if (service === undefined) return undefined;
  return {
    name: service.name,
    service,
    provesAgainSince: pending.forceAuthn ? pending.receivedAt : undefined,
  };
}
