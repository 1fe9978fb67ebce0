import type { AssertionConsumer } from '../../registry/service.ts';

/**
 * Rule: a response goes only to an address in the service's registered metadata: the one that the request names
 * by URL (compared as an exact string), or else by index, or else the default. A request with both a URL and an
 * index is tolerated, as ENT platforms send both: the URL decides.
 */
export function findAssertionConsumer(
  assertionConsumers: readonly AssertionConsumer[],
  wanted: { readonly url: string | undefined; readonly index: string | undefined },
): { readonly url: string } | 'acs-unregistered' | 'acs-index-unknown' {
  if (wanted.url !== undefined) {
    return assertionConsumers.find(({ url }) => url === wanted.url) ?? 'acs-unregistered';
  }
  if (wanted.index !== undefined) {
    return assertionConsumers.find(({ index }) => index === Number(wanted.index)) ?? 'acs-index-unknown';
  }
  const byDefault = assertionConsumers.find(({ isDefault }) => isDefault) ?? assertionConsumers[0];
  return byDefault ?? 'acs-unregistered';
}
