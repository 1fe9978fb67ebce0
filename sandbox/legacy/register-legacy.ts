import type { FastifyInstance } from 'fastify';
import type { App } from '../../src/app.ts';
import { addLegacySource } from '../../src/federation/saml/legacy/add-legacy-source.ts';
import type { ServiceKey } from '../services/service-keys.ts';
import type { LegacyPerson } from './legacy-people.ts';
import { createLegacyProvider, type LegacyProvider } from './legacy-provider.ts';

export type LegacyProviders = { readonly aten: LegacyProvider; readonly ent: LegacyProvider };

/** Mounts the two stand-ins for legacy accounts: those of the academic portal at `/aten`, an ENT's at `/ancien-ent`. */
export function registerLegacyProviders(
  server: FastifyInstance,
  options: {
    readonly portalUrl: string;
    /** Origin at which the sandbox is reached: not the portal's host, so that they are two sites. */
    readonly baseUrl: string;
    readonly portalCertificate: string;
    readonly keys: { readonly aten: ServiceKey; readonly ent: ServiceKey };
    readonly people: () => Promise<readonly LegacyPerson[]>;
  },
): LegacyProviders {
  const { keys, ...common } = options;
  const aten = createLegacyProvider({
    ...common,
    slug: 'aten',
    name: 'Portail académique d’exemple',
    key: keys.aten,
  });
  const ent = createLegacyProvider({
    ...common,
    slug: 'ancien-ent',
    name: 'Ancien ENT d’exemple',
    key: keys.ent,
  });
  aten.register(server);
  ent.register(server);
  return { aten, ent };
}

/** Registers them with the program, by the metadata that they publish, for one académie. */
export async function addLegacyProviders(
  app: App,
  providers: LegacyProviders,
  academyCode: string,
): Promise<void> {
  for (const [kind, { metadata, options }] of [
    ['aten', providers.aten],
    ['ent', providers.ent],
  ] as const) {
    const added = await addLegacySource(app, {
      kind,
      metadata: Buffer.from(metadata),
      academyCodes: [academyCode],
      name: options.name,
    });
    if (!added.ok) throw new Error(`the legacy source was refused: ${added.problem} ${added.detail}`);
  }
}
