import type { App } from '../../app.ts';
import { type Origin, writeJournal } from '../../platform/journal/journal.ts';
import { findExportFile } from './data-export.store.ts';
import { exportContext } from './make-exports.ts';

/** A file of the copy, for the person themselves; undefined when there is none any more. */
export async function fetchExport(
  app: App,
  input: { accountId: string; kind: 'guardian' | 'pupil'; format: 'json' | 'pdf'; from: Origin },
): Promise<Buffer | undefined> {
  const { accountId, kind, format, from } = input;
  return app.database.transaction(async (trx) => {
    const found = await findExportFile(trx, { accountId, format });
    if (found === undefined) return undefined;
    await writeJournal(trx, {
      action: 'account.data-fetched',
      actor: { kind, id: accountId },
      accountId,
      detail: { format },
      from,
    });
    const text = app.keyrings.message.decrypt(found.file, exportContext(found.id, format));
    return Buffer.from(text, format === 'pdf' ? 'base64' : 'utf8');
  });
}
