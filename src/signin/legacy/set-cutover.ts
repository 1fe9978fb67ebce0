import type { App } from '../../app.ts';
import { writeJournal } from '../../platform/journal/journal.ts';
import { clearCutover, findCutoverPlace, writeCutover } from './cutover.store.ts';
import type { LegacyKind } from './legacy-source.ts';

export type SetCutoverInput = {
  readonly place: { schoolUai: string } | { academyCode: string };
  readonly kinds: readonly LegacyKind[];
  /** `AAAA-MM-JJ`, the last day on which legacy accounts open anything; null forgets the day. */
  readonly lastDay: string | null;
};

/** Sets the day on which a school, or every school of an académie, changes from legacy accounts to ours (R225). */
export async function setCutover(
  app: App,
  input: SetCutoverInput,
): Promise<{ ok: true } | { ok: false; reason: 'unknown-place' }> {
  const { kinds, lastDay } = input;
  return app.database.transaction(async (trx) => {
    const place = await findCutoverPlace(trx, input.place);
    if (place === undefined) return { ok: false, reason: 'unknown-place' };
    for (const kind of kinds) {
      if (lastDay === null) await clearCutover(trx, { ...place, kind });
      else await writeCutover(trx, { ...place, kind, lastDay });
      await writeJournal(trx, {
        action: 'legacy-cutover.set',
        actor: { kind: 'system' },
        schoolUai: place.schoolUai ?? undefined,
        detail: { academy: place.academyCode, kind, lastDay },
      });
    }
    return { ok: true };
  });
}
