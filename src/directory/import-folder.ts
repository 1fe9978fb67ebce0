import { resolve } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { App } from '../app.ts';
import { type HeldConnection, holdConnection } from '../platform/database/hold-connection.ts';
import { writeJournal } from '../platform/journal/journal.ts';
import { MalformedFile } from './aaf/malformed-file.ts';
import {
  endKilledRuns,
  endRun,
  findLastApplied,
  findRun,
  insertRun,
  isAcademy,
  lockAcademy,
} from './feed-run.store.ts';
import { FeedRefusal } from './feed-refusal.ts';
import type { ImportProgress, ImportResult } from './import-result.ts';
import type { Degree } from './record.ts';
import { runImport } from './run-import.ts';

export type ImportInput = {
  folder: string;
  /** Two digits: `28`. */
  academyCode: string;
  /** Said by the files when absent. */
  degree?: Degree | undefined;
  /** Applies the run that the brake held. The files must be the same. */
  approveRunId?: string | undefined;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
};

/**
 * Brings the records of one académie and degree to what a folder of AAF *Complet* files says, then gives accounts to
 * the people they show (R37–R45). All or nothing; the same folder again changes nothing; a run that was killed left
 * nothing, and the same command does its work.
 */
export async function importFolder(app: App, input: ImportInput): Promise<ImportResult> {
  return holdConnection(app.database, async (held) => {
    const { academyCode, approveRunId } = input;
    if (!(await isAcademy(held.query, academyCode))) {
      return { outcome: 'refused', reason: `académie inconnue : ${academyCode}` };
    }
    if (!(await lockAcademy(held.query, academyCode))) {
      return { outcome: 'refused', reason: `un import de l’académie ${academyCode} est déjà en cours` };
    }
    await endKilledRuns(held.query, academyCode);
    const runId = approveRunId ?? uuidv7();
    if (approveRunId === undefined) {
      await insertRun(held.query, { id: runId, academyCode, folder: resolve(input.folder) });
    } else {
      const reason = await findObstacle(held, approveRunId, academyCode);
      if (reason !== undefined) return { outcome: 'refused', reason };
    }
    try {
      return await runImport(app, held, runId, input);
    } catch (error) {
      if (!(error instanceof FeedRefusal || error instanceof MalformedFile)) {
        // The database may be what failed: then the next run of this académie ends this one.
        await endRun(app.database.query, runId, { state: 'failed', reason: 'erreur inattendue' }).catch(
          () => {},
        );
        throw error;
      }
      await app.database.transaction(async (trx) => {
        // A held run that could not be approved is still held.
        const state = approveRunId === undefined ? 'refused' : 'held';
        await endRun(trx, runId, { state, reason: error.message });
        await writeJournal(trx, {
          action: 'feed.refused',
          actor: { kind: 'system' },
          detail: { run: runId, academy: academyCode },
        });
      });
      const { reason } = error;
      if (error instanceof FeedRefusal) return { outcome: 'refused', runId, reason };
      const { file, line, column } = error;
      return { outcome: 'refused', runId, reason, file, line, column };
    }
  });
}

/** Why a run cannot be approved, in French. */
async function findObstacle(
  held: HeldConnection,
  runId: string,
  academyCode: string,
): Promise<string | undefined> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(runId);
  const run = isId ? await findRun(held.query, runId) : undefined;
  if (run === undefined) return `alimentation inconnue : ${runId}`;
  if (run.academyCode !== academyCode) return `cette alimentation est de l’académie ${run.academyCode}`;
  if (!run.wasHeld || run.degree === null) return 'cette alimentation n’a pas été retenue';
  if (run.state === 'applied') return 'cette alimentation est déjà appliquée';
  const last = await findLastApplied(held.query, { academyCode, degree: run.degree });
  // What was shown to the person who approves is no longer what would go.
  if (last?.endedAt && last.endedAt > run.startedAt) {
    return 'une autre alimentation a été appliquée depuis : relancez l’import sans --approve';
  }
  return undefined;
}
