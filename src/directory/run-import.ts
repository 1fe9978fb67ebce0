import type { App } from '../app.ts';
import { assignAccounts } from '../matching/assign-accounts.ts';
import { openDirtyMarks } from '../matching/dirty-marks.store.ts';
import type { Trx } from '../platform/database/database.ts';
import type { HeldConnection } from '../platform/database/hold-connection.ts';
import { wake } from '../platform/jobs/wake.ts';
import { type JournalAction, type JournalEntry, writeJournal } from '../platform/journal/journal.ts';
import { type Feed, openFeed } from './aaf/open-feed.ts';
import { applyChanges, markDirty } from './apply.store.ts';
import { findHold, type Hold } from './brake.ts';
import { compare, type FeedScope, joinWhole, setAsideContradictions } from './compare.store.ts';
import { findTakings, findVanishedSchools } from './find-takings.store.ts';
import { endAppliedRun, endRun, findLastApplied, findRun, keepSetAside, startRun } from './feed-run.store.ts';
import { FeedRefusal } from './feed-refusal.ts';
import type { ImportInput } from './import-folder.ts';
import { type FeedReport, type ImportProgress, type ImportResult, REPORTED } from './import-result.ts';
import { readIntoStaging } from './read-into-staging.ts';
import { Staging } from './staging.store.ts';

/**
 * Reads, stages, compares, brakes, applies and reports, on the connection that holds the académie's lock. Throws
 * FeedRefusal or MalformedFile when the files must not be applied.
 */
export async function runImport(
  app: App,
  held: HeldConnection,
  runId: string,
  input: ImportInput,
): Promise<ImportResult> {
  const feed = await openFeed(input.folder, input);
  const scope: FeedScope = { academyCode: input.academyCode, degree: feed.degree };
  await startRun(held.query, runId, feed);

  const lap = stopwatch(app);
  const staging = await Staging.open(held.client);
  const records = await readIntoStaging(feed, staging, input.onProgress);
  const filesHash = feed.digest();
  const isApproved = input.approveRunId !== undefined;
  if (isApproved) await refuseOtherFiles(held, runId, filesHash);

  const tell = (phase: ImportProgress['phase']): void =>
    input.onProgress?.({ phase, records, bytes: feed.totalBytes, totalBytes: feed.totalBytes });
  tell('comparing');
  const seconds = { reading: lap(), comparing: 0, applying: 0, matching: 0 };
  const last = await findLastApplied(held.query, scope);
  const { kinds, hold } = await joinWhole(held.client, async () => {
    await setAsideContradictions(held.client, scope);
    const changes = await compare(held.client, scope);
    const kinds = Object.fromEntries(
      REPORTED.map((kind) => [kind, { read: staging.rows(kind), ...changes[kind] }]),
    ) as FeedReport['kinds'];
    const hold =
      isApproved || countWritten(kinds) === 0
        ? undefined
        : await brake(app, held, scope, feed, last?.producedOn);
    return { kinds, hold };
  });
  seconds.comparing = lap();
  const report: FeedReport = {
    records,
    bytes: feed.totalBytes,
    kinds,
    setAside: 0,
    accountsCreated: 0,
    recordsJoined: 0,
    seconds,
  };

  if (hold !== undefined) {
    await held.query.transaction().execute(async (trx) => {
      report.setAside = await keepSetAside(trx, runId);
      await endRun(trx, runId, { state: 'held', hold, report, filesHash });
      await writeJournal(trx, journalOf('feed.held', runId, scope));
    });
    return { outcome: 'held', runId, report, hold };
  }

  tell('applying');
  const written = countWritten(kinds);
  await held.query.transaction().execute(async (trx) => {
    if (written > 0) {
      await openDirtyMarks(trx);
      await markDirty(trx, scope);
    }
    await applyChanges(trx, runId, scope);
    seconds.applying = lap();
    if (written > 0) {
      tell('matching');
      await assign(trx, runId, report);
      seconds.matching = lap();
      if (isApproved) await writeJournal(trx, journalOf('feed.approved', runId, scope));
      await writeJournal(trx, journalOf('feed.applied', runId, scope));
      await wake(trx, 'propose-children');
    }
    report.setAside = await keepSetAside(trx, runId);
    await endAppliedRun(trx, runId, { report, filesHash, isApproved });
  });
  if (written > 0) return { outcome: 'applied', runId, report };
  const isSame = last?.filesHash?.equals(filesHash) === true;
  return { outcome: 'unchanged', runId, report, ...(isSame ? { sameAs: last.id } : {}) };
}

function countWritten(kinds: FeedReport['kinds']): number {
  return REPORTED.reduce((sum, kind) => {
    const { created, changed, returned, left } = kinds[kind];
    return sum + created + changed + returned + left;
  }, 0);
}

async function assign(trx: Trx, runId: string, report: FeedReport): Promise<void> {
  const assignment = await assignAccounts(trx, runId);
  report.accountsCreated = assignment.pupilAccountsCreated + assignment.guardianAccountsCreated;
  report.recordsJoined = assignment.recordsJoined;
}

/** What keeps the run from being applied unseen. */
async function brake(
  app: App,
  held: HeldConnection,
  scope: FeedScope,
  feed: Feed,
  lastProducedOn: string | null | undefined,
): Promise<Hold | undefined> {
  const { academy, schools } = await findTakings(held.client, scope);
  const over = findHold(academy, schools, {
    schoolPercent: app.config.EDUCONNECT_BRAKE_SCHOOL_PERCENT,
    academyPercent: app.config.EDUCONNECT_BRAKE_ACADEMY_PERCENT,
  });
  const vanished = await findVanishedSchools(held.client, scope);
  const isOlder = lastProducedOn && feed.producedOn < lastProducedOn;
  if (over === undefined && vanished.length === 0 && !isOlder) return undefined;
  return {
    schools: [],
    ...over,
    ...(vanished.length === 0 ? {} : { vanished }),
    ...(isOlder ? { olderThan: lastProducedOn } : {}),
  };
}

/** Approving is about what was shown: the same files, byte for byte. */
async function refuseOtherFiles(held: HeldConnection, runId: string, filesHash: Buffer): Promise<void> {
  const run = await findRun(held.query, runId);
  if (run?.filesHash?.equals(filesHash) !== true) {
    throw new FeedRefusal('ces fichiers ne sont pas ceux de l’alimentation retenue');
  }
}

function journalOf(action: JournalAction, runId: string, scope: FeedScope): JournalEntry {
  return {
    action,
    actor: { kind: 'system' },
    detail: { run: runId, academy: scope.academyCode, degree: scope.degree },
  };
}

/** Returns the seconds since the last lap. */
function stopwatch(app: App): () => number {
  let last = app.clock.now().getTime();
  return () => {
    const now = app.clock.now().getTime();
    const seconds = (now - last) / 1000;
    last = now;
    return seconds;
  };
}
