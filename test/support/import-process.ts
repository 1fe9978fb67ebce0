/**
 * Imports a folder in a process of its own, and dies of SIGKILL where it is told:
 * `import-process.ts <database URL> <folder> <académie> <phase> <milliseconds after it>`.
 */
import { setTimeout } from 'node:timers';
import { buildApp } from '../../src/app.ts';
import { importFolder } from '../../src/directory/import-folder.ts';
import { openDatabase } from '../../src/platform/database/database.ts';
import { createLog } from '../../src/platform/log.ts';
import { testConfig } from './app.ts';

const [connectionString = '', folder = '', academyCode = '', phase, delay = '0'] = process.argv.slice(2);
const database = openDatabase({
  connectionString,
  maxConnections: 4,
  applicationName: 'test import',
  statementTimeoutMs: 0,
});
const die = (): void => process.kill(process.pid, 'SIGKILL') && undefined;
const app = buildApp({ config: testConfig(), database, log: createLog('silent') });
await importFolder(app, {
  folder,
  academyCode,
  onProgress: (progress) => {
    if (progress.phase !== phase) return;
    if (delay === '0') die();
    else setTimeout(die, Number(delay));
  },
});
await database.end();
