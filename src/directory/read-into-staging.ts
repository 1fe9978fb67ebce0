import type { Feed } from './aaf/open-feed.ts';
import type { ImportProgress } from './import-result.ts';
import { setAsideRow, stagedRow } from './staged-row.ts';
import type { Staging } from './staging.store.ts';

/** Reads a feed into the staging tables. Returns how many records the files hold. */
export async function readIntoStaging(
  feed: Feed,
  staging: Staging,
  onProgress: ((progress: ImportProgress) => void) | undefined,
): Promise<number> {
  const progress: ImportProgress = { phase: 'reading', records: 0, bytes: 0, totalBytes: feed.totalBytes };
  for await (const batch of feed.read()) {
    for (const entry of batch.entries) staging.add(entry.kind, stagedRow(entry, batch.file));
    for (const entry of batch.setAside) staging.add('set-aside', setAsideRow(entry));
    await staging.send();
    progress.records += batch.records;
    progress.bytes += batch.bytes;
    onProgress?.({ ...progress });
  }
  await staging.finish();
  return progress.records;
}
