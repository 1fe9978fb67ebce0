import type { App } from '../app.ts';
import { type Actor, writeJournal } from '../platform/journal/journal.ts';
import { markProtected, type ProtectedChild } from './protect-family.store.ts';

/**
 * Marks a child whose family must not be found, or takes the mark away: nothing is explained about the child to anybody
 * (decision 0022). @returns false when nobody has this INE or key
 */
export async function protectFamily(
  app: App,
  input: { child: ProtectedChild; isProtected: boolean; actor: Actor },
): Promise<boolean> {
  const { child, isProtected, actor } = input;
  return app.database.transaction(async (trx) => {
    if ((await markProtected(trx, child, isProtected)) === 0) return false;
    await writeJournal(trx, {
      action: isProtected ? 'child.protected' : 'child.unprotected',
      actor,
      // An INE is a name: the journal keeps that it was done, the table of whom.
      detail: { by: 'ine' in child ? 'ine' : 'record' },
    });
    return true;
  });
}
