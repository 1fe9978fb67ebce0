/** The import of the program, in a process of its own. */
import { importFolder } from '../../src/directory/import-folder.ts';
import { openProgram } from '../../src/program.ts';
import { serveJob } from './serve-job.ts';
import { readUsage } from './usage.ts';

export type ImportInput = { folder: string; academyCode: string };
export type ImportRun = {
  outcome: string;
  records: number;
  seconds: number;
  peakResidentMb: number;
};

serveJob<ImportInput, ImportRun>(async (input) => {
  const program = await openProgram(process.env);
  const app = await program.app('worker');
  const beganAt = performance.now();
  const result = await importFolder(app, input);
  const seconds = (performance.now() - beganAt) / 1000;
  await program.close();
  const records = result.outcome === 'refused' ? 0 : result.report.records;
  return { outcome: result.outcome, records, seconds, peakResidentMb: readUsage().peakResidentMb };
});
