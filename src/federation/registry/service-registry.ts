import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Service } from './service.ts';
import { readRegistryVersion, readServices } from './service.store.ts';

/** The services as they were at most `freshSeconds` ago. */
export type ServiceDirectory = {
  findByEntityId(entityId: string): Service | undefined;
  findById(id: string): Service | undefined;
  /** Every service, by name. */
  all: readonly Service[];
};

export type ServiceRegistry = {
  /** A few microseconds as a rule; one small query every few seconds; a full reading when something changed. */
  current(): Promise<ServiceDirectory>;
};

/** Seconds after which a change made by another process is seen by this one. */
const freshSeconds = 5;

/** The registry as one process keeps it in memory. */
export function createServiceRegistry(query: Database['query'], clock: Clock): ServiceRegistry {
  let held: { version: string; directory: ServiceDirectory; readAt: number } | undefined;
  let reading: Promise<ServiceDirectory> | undefined;

  async function read(): Promise<ServiceDirectory> {
    const readAt = clock.now().getTime();
    // The version first: what changes between the two readings is read again next time.
    const version = await readRegistryVersion(query);
    const directory = held?.version === version ? held.directory : makeDirectory(await readServices(query));
    held = { version, directory, readAt };
    return directory;
  }

  return {
    async current() {
      if (held !== undefined && clock.now().getTime() - held.readAt < freshSeconds * 1000)
        return held.directory;
      reading ??= read().finally(() => {
        reading = undefined;
      });
      return reading;
    },
  };
}

function makeDirectory(services: readonly Service[]): ServiceDirectory {
  const byEntityId = new Map(services.map((service) => [service.entityId, service]));
  const byId = new Map(services.map((service) => [service.id, service]));
  return {
    findByEntityId: (entityId) => byEntityId.get(entityId),
    findById: (id) => byId.get(id),
    all: services.toSorted((a, b) => a.name.localeCompare(b.name, 'fr')),
  };
}
