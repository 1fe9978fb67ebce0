import type { App } from '../../app.ts';
import { writeJournal } from '../../platform/journal/journal.ts';
import { removeLegacySourceRow } from './legacy-source.store.ts';

/** Takes a source of legacy accounts out of use, at once. @returns false when none in use has this entity ID */
export async function removeLegacySource(app: App, entityId: string): Promise<boolean> {
  return app.database.transaction(async (trx) => {
    const id = await removeLegacySourceRow(trx, entityId);
    if (id === undefined) return false;
    await writeJournal(trx, {
      action: 'legacy-source.changed',
      actor: { kind: 'system' },
      detail: { source: id, outcome: 'removed' },
    });
    return true;
  });
}
