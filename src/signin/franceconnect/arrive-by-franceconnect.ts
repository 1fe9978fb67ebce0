import type { Flow } from '../../activation/flow.ts';
import { openFlow } from '../../activation/flow.store.ts';
import type { App } from '../../app.ts';
import type { Origin } from '../../platform/journal/journal.ts';
import { openSession } from '../session.store.ts';
import { saveIdToken, sealIdToken } from './id-token.store.ts';
import type { FranceConnectIdentity } from './identity.ts';
import { findLinkedAccount, touchLink } from './link.store.ts';
import type { FranceConnectRequest } from './request.store.ts';

export type ArriveResult =
  | { ok: true; next: 'session'; token: string; hasNewChildren: boolean }
  /** Somebody whom we do not know yet under this identity: their proofs begin. */
  | { ok: true; next: 'journey'; flow: Pick<Flow, 'kind' | 'step'>; flowToken: string }
  /** Somebody signed in came to link an identity that is theirs already. */
  | { ok: true; next: 'linked-already' }
  /** Somebody signed in came to link an identity that opens another account. */
  | { ok: false; reason: 'linked-elsewhere' }
  /** The account of this identity is suspended or closed. */
  | { ok: false; reason: 'ended' };

/** Receives a person whom FranceConnect vouches for: straight in when the identity is linked (R68). */
export async function arriveByFranceConnect(
  app: App,
  input: {
    identity: FranceConnectIdentity;
    idToken: string;
    request: FranceConnectRequest;
    userAgent?: string | undefined;
    from: Origin;
  },
): Promise<ArriveResult> {
  const { identity, request, userAgent, from } = input;
  const sealed = sealIdToken(app.keyrings.message, input.idToken);
  return app.database.transaction(async (trx): Promise<ArriveResult> => {
    const linked = await findLinkedAccount(trx, identity);
    if (linked?.kind === 'guardian') {
      const { accountId, kind, state } = linked;
      if (state === 'suspended' || state === 'closed' || state === 'merged')
        return { ok: false, reason: 'ended' };
      if (state === 'active') {
        if (request.accountId !== null) {
          return request.accountId === accountId
            ? { ok: true, next: 'linked-already' }
            : { ok: false, reason: 'linked-elsewhere' };
        }
        const opening = { accountId, kind, way: 'franceconnect', userAgent, from } as const;
        const session = await openSession(trx, app.config, opening);
        await saveIdToken(trx, session.id, sealed);
        await touchLink(trx, identity);
        const { token, hasNewChildren } = session;
        return { ok: true, next: 'session', token, hasNewChildren };
      }
    }
    // Whoever comes from their own account has a password, and only has to type it.
    const flow = {
      kind: 'franceconnect' as const,
      step: request.accountId === null ? ('mobile' as const) : ('password' as const),
    };
    const { token } = await openFlow(trx, {
      ...flow,
      accountId: null,
      data: {
        familyName: identity.usageName ?? identity.familyName,
        givenName: identity.givenNames[0] ?? '',
        franceConnect: { identity, idToken: sealed },
      },
      serviceHandle: request.serviceHandle,
      minutes: app.config.EDUCONNECT_FLOW_MINUTES,
    });
    return { ok: true, next: 'journey', flow, flowToken: token };
  });
}
