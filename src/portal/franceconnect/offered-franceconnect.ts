import type { FranceConnectClient } from '../../federation/franceconnect/franceconnect-client.ts';
import type { Portal } from '../portal.ts';

/** FranceConnect, when it is configured and not closed by an operator. */
export async function offeredFranceConnect(portal: Portal): Promise<FranceConnectClient | undefined> {
  const { franceConnect, upstreams } = portal;
  return franceConnect !== undefined && (await upstreams.isOpen('franceconnect')) ? franceConnect : undefined;
}
