/**
 * Runs the tests: `node test/run.ts [--name=<part of a test's name>] [path part …]`.
 *
 * Starts one real PostgreSQL for the whole run, migrates one template database, then runs each test file in
 * its own process. Ends with the line `N passed, N failed`.
 */
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { CLUSTER_VARIABLE, startTestCluster } from './support/cluster.ts';

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--name='));
const testNamePatterns = process.argv.flatMap((argument) => /^--name=(.+)$/.exec(argument)?.[1] ?? []);
const files = globSync('{src,sandbox,bench,test,docs}/**/*.test.ts')
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();

const { cluster, stop } = await startTestCluster();
process.env[CLUSTER_VARIABLE] = JSON.stringify(cluster);

let passed = 0;
let failed = 0;
const stream = run({
  files,
  concurrency: Math.max(2, availableParallelism()),
  timeout: 300_000,
  testNamePatterns,
});
stream.on('test:pass', (event) => {
  if (event.details.type !== 'suite') passed += 1;
});
stream.on('test:fail', (event) => {
  if (event.details.type !== 'suite') failed += 1;
});
const output = stream.compose(spec);
output.pipe(process.stdout);
await new Promise((resolve) => output.on('end', resolve));

await stop();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
