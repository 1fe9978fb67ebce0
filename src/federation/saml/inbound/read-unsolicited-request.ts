import { authnContexts } from '../names.ts';
import { findAssertionConsumer } from './find-assertion-consumer.ts';
import { readParameters } from './read-parameters.ts';
import { refuse } from './refusal.ts';
import { type InboundContext, isRelayStateTooLong, type SsoRequestResult } from './sso-request.ts';

/**
 * Reads the query by which a link starts a sign-in here rather than at the service, as on the real identity
 * provider: `providerId` (the service's entity ID), and if wanted `shire` (one of its registered addresses) and
 * `target` (carried as RelayState).
 *
 * Rule: the service must be registered and must accept responses that it did not ask for.
 */
export function readUnsolicitedRequest(query: string, context: InboundContext): SsoRequestResult {
  const parsed = readParameters(query);
  if (!parsed.ok) return refuse(parsed.refusal);
  const { parameters } = parsed;
  const entityId = parameters.get('providerId')?.value ?? '';
  if (entityId === '') return refuse('provider-missing');
  const relayState = parameters.get('target')?.value;
  if (isRelayStateTooLong(relayState)) return refuse('relay-state-too-long');
  const service = context.findService(entityId);
  if (service === undefined) return refuse('service-unknown');
  if (!service.switches.allowUnsolicited) return refuse('unsolicited-refused');
  const consumer = findAssertionConsumer(service.assertionConsumers, {
    url: parameters.get('shire')?.value,
    index: undefined,
  });
  if (typeof consumer === 'string') return refuse(consumer);
  return {
    ok: true,
    request: {
      service,
      acsUrl: consumer.url,
      requestId: null,
      relayState: relayState ?? null,
      forceAuthn: false,
      isPassive: false,
      nameIdFormat: service.switches.nameIdFormat,
      authnContext: authnContexts.passwordProtectedTransport,
    },
  };
}
