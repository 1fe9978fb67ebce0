import { proposeChildren } from './accounts/propose-children.ts';
import { makeExports } from './accounts/export/make-exports.ts';
import { startMessaging } from './messages/start-messaging.ts';
import { sweepExpired } from './platform/database/sweep-expired.store.ts';
import { ensureJournalPartitions } from './platform/journal/partitions.store.ts';
import { pruneJournal } from './platform/journal/prune-journal.ts';
import { createJournalSealer } from './platform/journal/seal-journal.ts';
import { runJobs } from './platform/jobs/run-jobs.ts';
import type { Program } from './program.ts';
import { answerRecoveries } from './recovery/answer-recoveries.ts';
import { applyRetention } from './retention/apply-retention.ts';
import { explainCases } from './support/explain-cases.ts';

/** Months of journal partitions made ahead. */
const MONTHS_AHEAD = 3;

/** Runs the worker in this process: sends messages, seals the journal, removes what is past its time. */
export async function startWorker(program: Program): Promise<void> {
  const { config, log, urls } = program;
  const app = await program.app('worker');
  const messaging = startMessaging(app);
  program.onClose(messaging.close);
  const sealer = createJournalSealer({
    journalUrl: urls.journal,
    privateKeyPem: config.EDUCONNECT_JOURNAL_SEAL_KEY,
  });
  program.onClose(sealer.close);
  let stopping = false;
  const jobs = await runJobs({
    jobsUrl: urls.jobs,
    log,
    handlers: {
      'answer-recoveries': () => answerRecoveries(app),
      'deliver-messages': async () => messaging.wake(),
      'seal-journal': async () => void (await sealer.seal()),
      'prepare-journal': () => ensureJournalPartitions(app.database.query, MONTHS_AHEAD),
      'sweep-expired': () => sweepExpired(app.database.query),
      'propose-children': () => proposeChildren(app),
      'explain-cases': () => explainCases(app),
      'make-exports': async () => void (await makeExports(app)),
      'apply-retention': async () => {
        const applied = await applyRetention(app, { stop: () => stopping });
        if (!applied.ok) return;
        await pruneJournal({ journalUrl: urls.journal, months: config.EDUCONNECT_JOURNAL_MONTHS });
      },
    },
    // In UTC. The lives of data are looked at again until the morning: a night left by a dead worker is taken up.
    crontab: [
      '17 3 * * * prepare-journal',
      '*/15 * * * * sweep-expired',
      '*/20 1-4 * * * apply-retention',
      '37 * * * * propose-children',
    ].join('\n'),
    sweeps: [
      // New attempts, and messages whose worker died, come due without anybody waking us.
      { task: 'answer-recoveries', everySeconds: 2 },
      { task: 'deliver-messages', everySeconds: 2 },
      { task: 'make-exports', everySeconds: 30 },
      { task: 'seal-journal', everySeconds: 5 },
      { task: 'explain-cases', everySeconds: 2 },
    ],
  });
  program.onClose(async () => {
    stopping = true;
    await jobs.stop();
  });
}
