import type { App } from '../../app.ts';
import { findLegacyPerson } from './find-legacy-person.store.ts';
import { claimLegacyRequest, keepLegacyPerson } from './legacy-request.store.ts';
import type { LegacySource } from './legacy-source.ts';
import type { LegacyVector } from './legacy-vector.ts';

export type ReceiveLegacyIdentityResult =
  | { ok: true; handle: string }
  /** We asked nothing like it of this source; it is answered already; it took too long. */
  | { ok: false; refusal: 'request-unknown' | 'replayed' | 'request-expired' };

/**
 * Takes what a legacy account's identity provider answered to our request, once, and finds whose account it is. Only the
 * account found is kept, not the names: the browser that asked comes for it with the handle.
 */
export async function receiveLegacyIdentity(
  app: App,
  input: { source: LegacySource; requestId: string; vectors: readonly LegacyVector[] },
): Promise<ReceiveLegacyIdentityResult> {
  const { source, requestId } = input;
  return app.database.transaction(async (trx): Promise<ReceiveLegacyIdentityResult> => {
    const claim = await claimLegacyRequest(trx, { requestId, sourceId: source.id });
    switch (claim) {
      case 'unknown':
        return { ok: false, refusal: 'request-unknown' };
      case 'expired':
        return { ok: false, refusal: 'request-expired' };
      case 'replayed':
        return { ok: false, refusal: 'replayed' };
      case 'claimed': {
        const person = await findLegacyPerson(trx, input.vectors, source.academyCodes);
        return { ok: true, handle: await keepLegacyPerson(trx, requestId, person) };
      }
    }
  });
}
