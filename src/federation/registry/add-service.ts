import type { App } from '../../app.ts';
import { writeJournal } from '../../platform/journal/journal.ts';
import type { AttributeProfileName } from '../attributes/attribute-profiles.ts';
import {
  type MetadataProblem,
  readServiceMetadata,
  type ServiceMetadata,
} from '../saml/metadata/read-service-metadata.ts';
import { writeService } from './service.store.ts';
import type { ServiceSwitches } from './service.ts';

export type AddServiceInput = {
  /** The service's metadata file. */
  readonly metadata: Uint8Array;
  readonly profile: AttributeProfileName;
  /** Chooses one service in a file with several. */
  readonly entityId?: string | undefined;
  /** What people read; the name in the metadata, or else the entity ID, if not given. */
  readonly name?: string | undefined;
  /** What differs from the profile's and the metadata's defaults. */
  readonly switches?: Partial<ServiceSwitches> | undefined;
};

export type AddServiceResult =
  | {
      readonly ok: true;
      readonly id: string;
      readonly outcome: 'added' | 'changed' | 'unchanged';
      readonly name: string;
      readonly metadata: ServiceMetadata;
      readonly switches: ServiceSwitches;
    }
  | { readonly ok: false; readonly problem: MetadataProblem | 'nothing-signed'; readonly detail: string };

/**
 * Registers a service from its metadata file. Done again with the same entity ID, it replaces what was there: so
 * keys and addresses are changed, and the same command twice changes nothing. Seen by every process in 5 seconds.
 */
export async function addService(app: App, input: AddServiceInput): Promise<AddServiceResult> {
  const read = readServiceMetadata(input.metadata, {
    ...(input.entityId === undefined ? {} : { entityId: input.entityId }),
    allowHttp: app.config.NODE_ENV !== 'production',
    now: app.clock.now(),
  });
  if (!read.ok) return read;
  const { metadata } = read;
  const switches = { ...defaultSwitches(input.profile, metadata), ...input.switches };
  if (!switches.signResponse && !switches.signAssertion)
    return { ok: false, problem: 'nothing-signed', detail: '' };
  const name = input.name ?? metadata.displayName ?? metadata.entityId;
  return app.database.transaction(async (trx) => {
    const { id, outcome } = await writeService(trx, {
      metadata,
      file: input.metadata,
      name,
      profile: input.profile,
      switches,
    });
    if (outcome === 'unchanged') return { ok: true, id, outcome, name, metadata, switches };
    await writeJournal(trx, {
      action: outcome === 'added' ? 'service.registered' : 'service.changed',
      actor: { kind: 'system' },
      detail: {
        service: id,
        profile: input.profile,
        sha1: switches.allowSha1Requests,
        unsolicited: switches.allowUnsolicited,
        signedRequests: switches.requireSignedRequests,
      },
    });
    return { ok: true, id, outcome, name, metadata, switches };
  });
}

function defaultSwitches(profile: AttributeProfileName, metadata: ServiceMetadata): ServiceSwitches {
  return {
    requireSignedRequests: metadata.requestsAreSigned,
    allowSha1Requests: false,
    // An ENT's own application starts here; a service that ties each response to a request cannot use another.
    allowUnsolicited: profile === 'ent',
    signResponse: true,
    signAssertion: true,
    encrypt: true,
    dataEncryption: metadata.dataEncryption ?? 'aes256-gcm',
    nameIdFormat: metadata.nameIdFormat ?? 'transient',
    nameQualifier: true,
    spNameQualifier: true,
    signInAs: profile === 'pass-culture' ? 'pupil' : null,
  };
}
