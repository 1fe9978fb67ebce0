import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { App } from '../../src/app.ts';
import { changeOffer } from '../../src/federation/registry/change-offer.ts';
import type { OfferChanges } from '../../src/federation/registry/service-offer.store.ts';
import { addService } from '../../src/federation/registry/add-service.ts';
import { createCulture, registerCulture } from './culture.ts';
import { createEnt, registerEnt } from './ent.ts';
import { type EntDirectory, type EntFeed, readEntDirectory } from './ent-directory.ts';
import type { SampleService } from './sample-service.ts';
import type { ServiceKeys } from './service-keys.ts';

const stylesheet = readFileSync(new URL('./services.css', import.meta.url));

export type SampleServicesOptions = {
  readonly portalUrl: string;
  /** Origin at which the sandbox is reached: not the portal's host, so that they are two sites. */
  readonly baseUrl: string;
  /** The identity provider's certificate, PEM. */
  readonly idpCertificate: string;
  readonly keys: Pick<ServiceKeys, 'ent' | 'culture'>;
  /** The AAF files of the ENT's own directory; read at the first sign-in. */
  readonly feeds: readonly EntFeed[];
};

export type SampleServices = { readonly ent: SampleService; readonly culture: SampleService };

/** Mounts the two sample services, an ENT at `/ent` and one like the pass Culture at `/culture`. */
export function registerSampleServices(
  server: FastifyInstance,
  options: SampleServicesOptions,
): SampleServices {
  const { portalUrl, baseUrl, idpCertificate, keys } = options;
  const ent = createEnt({ portalUrl, baseUrl, idpCertificate, key: keys.ent });
  const culture = createCulture({ portalUrl, baseUrl, idpCertificate, key: keys.culture });
  let directory: Promise<EntDirectory> | undefined;
  registerEnt(server, ent, () => {
    directory ??= readEntDirectory(options.feeds).catch((error: unknown) => {
      directory = undefined;
      throw error;
    });
    return directory;
  });
  registerCulture(server, culture);
  server.get('/services.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(stylesheet));
  return { ent, culture };
}

/** Registers the sample services with the identity provider, by the metadata that they publish. */
export async function addSampleServices(app: App, services: SampleServices): Promise<void> {
  for (const [service, profile] of [
    [services.ent, 'ent'],
    [services.culture, 'pass-culture'],
  ] as const) {
    const added = await addService(app, {
      metadata: Buffer.from(service.metadata),
      profile,
      name: service.options.name,
    });
    if (!added.ok) throw new Error(`the sample service was refused: ${added.problem} ${added.detail}`);
    await changeOffer(app, { entityId: service.entityId, describe: offers[profile](service) });
  }
}

/** What people see of the sample services. */
const offers: Record<'ent' | 'pass-culture', (service: SampleService) => OfferChanges> = {
  ent: (service) => ({
    address: `${service.options.baseUrl}/${service.options.slug}`,
    description: 'Cahier de textes, notes, messagerie : le lien quotidien avec l’établissement.',
    dataController: 'La collectivité et l’établissement, responsables conjoints (exemple).',
    dataRights: 'Écrivez au chef d’établissement, ou à dpo@collectivite.example.',
  }),
  'pass-culture': (service) => ({
    address: `${service.options.baseUrl}/${service.options.slug}`,
    description: 'Des crédits pour la culture, dès le collège. EduConnect y certifie la date de naissance.',
    admits: ['pupil'],
    degrees: ['2D'],
    dataController: 'Passeport culture d’exemple.',
    dataRights: 'Écrivez à dpo@culture.example en joignant votre demande.',
    terms: {
      version: '1',
      text: 'Ce service reçoit votre nom, votre date de naissance et votre niveau scolaire.\n\nIl les utilise pour ouvrir vos crédits, et pour rien d’autre.',
    },
  }),
};
