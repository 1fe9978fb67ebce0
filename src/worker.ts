import { startMessaging } from './messages/start-messaging.ts';
import { sweepExpired } from './platform/database/sweep-expired.store.ts';
import { ensureJournalPartitions } from './platform/journal/partitions.store.ts';
import { createJournalSealer } from './platform/journal/seal-journal.ts';
import { runJobs } from './platform/jobs/run-jobs.ts';
import type { Program } from './program.ts';
import { answerRecoveries } from './recovery/answer-recoveries.ts';

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
  const jobs = await runJobs({
    jobsUrl: urls.jobs,
    log,
    handlers: {
      'answer-recoveries': () => answerRecoveries(app),
      'deliver-messages': async () => messaging.wake(),
      'seal-journal': async () => void (await sealer.seal()),
      'prepare-journal': () => ensureJournalPartitions(app.database.query, MONTHS_AHEAD),
      'sweep-expired': () => sweepExpired(app.database.query),
    },
    crontab: '17 3 * * * prepare-journal\n*/15 * * * * sweep-expired',
    sweeps: [
      // New attempts, and messages whose worker died, come due without anybody waking us.
      { task: 'answer-recoveries', everySeconds: 2 },
      { task: 'deliver-messages', everySeconds: 2 },
      { task: 'seal-journal', everySeconds: 5 },
    ],
  });
  program.onClose(jobs.stop);
}
