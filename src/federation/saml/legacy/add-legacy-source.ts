import type { App } from '../../../app.ts';
import { writeJournal } from '../../../platform/journal/journal.ts';
import type { LegacyKind } from '../../../signin/legacy/legacy-source.ts';
import { findUnknownAcademies, writeLegacySource } from '../../../signin/legacy/legacy-source.store.ts';
import { type ProviderMetadataProblem, readProviderMetadata } from '../metadata/read-provider-metadata.ts';

export type AddLegacySourceResult =
  | { ok: true; outcome: 'added' | 'changed' | 'unchanged'; name: string; entityId: string }
  | { ok: false; problem: ProviderMetadataProblem | 'academy-unknown'; detail: string };

/**
 * Registers an identity provider of legacy accounts by its metadata file. Done again with the same entity ID, it
 * replaces what was there. In effect at once in every process.
 */
export async function addLegacySource(
  app: App,
  input: {
    kind: LegacyKind;
    metadata: Uint8Array;
    academyCodes: readonly string[];
    name?: string | undefined;
    entityId?: string | undefined;
  },
): Promise<AddLegacySourceResult> {
  const read = readProviderMetadata(input.metadata, {
    ...(input.entityId === undefined ? {} : { entityId: input.entityId }),
    allowHttp: app.config.NODE_ENV !== 'production',
    now: app.clock.now(),
  });
  if (!read.ok) return read;
  const { metadata } = read;
  const academyCodes = [...new Set(input.academyCodes)].sort();
  const name = input.name ?? metadata.displayName ?? metadata.entityId;
  return app.database.transaction(async (trx): Promise<AddLegacySourceResult> => {
    const unknown = await findUnknownAcademies(trx, academyCodes);
    if (unknown.length > 0) return { ok: false, problem: 'academy-unknown', detail: unknown.join(', ') };
    const { id, outcome } = await writeLegacySource(trx, {
      kind: input.kind,
      name,
      entityId: metadata.entityId,
      signInUrl: metadata.signInUrl,
      academyCodes,
      certificates: metadata.signingCertificates,
      file: input.metadata,
    });
    if (outcome !== 'unchanged') {
      await writeJournal(trx, {
        action: 'legacy-source.changed',
        actor: { kind: 'system' },
        detail: { source: id, kind: input.kind, outcome, academies: academyCodes.join(' ') },
      });
    }
    return { ok: true, outcome, name, entityId: metadata.entityId };
  });
}
