/**
 * `npm run bench [-- scenario… --quick --repeats N]`: what the program does, as ratios against limits measured in the
 * same run (docs/benchmarks.md). Markdown on screen, JSON under bench/results/.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { VERSION } from '../src/program.ts';
import { enumeration } from './scenarios/enumeration.ts';
import { explainer } from './scenarios/explainer.ts';
import { feed } from './scenarios/feed.ts';
import { overload } from './scenarios/overload.ts';
import { signin } from './scenarios/signin.ts';
import { sso } from './scenarios/sso.ts';
import { start } from './scenarios/start.ts';
import { weight } from './scenarios/weight.ts';
import { type Bench, openBench } from './support/bench.ts';
import type { Figure } from './support/figure.ts';
import { renderReport } from './support/report.ts';

const SCENARIOS: Readonly<Record<string, (bench: Bench) => Promise<Figure[]>>> = {
  signin,
  overload,
  sso,
  feed,
  start,
  weight,
  enumeration,
  explainer,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, repeats: { type: 'string' } },
});
const unknown = positionals.filter((name) => SCENARIOS[name] === undefined);
const repeats = Number(values.repeats ?? (values.quick ? 1 : 3));
if (unknown.length > 0 || !Number.isInteger(repeats) || repeats < 1) {
  console.error(`npm run bench -- [${Object.keys(SCENARIOS).join('|')}]… [--quick] [--repeats N]`);
  process.exit(2);
}

const startedAt = new Date();
const loadBefore = loadavg()[0] ?? 0;
const bench = openBench({ quick: values.quick, repeats, say: (line) => console.error(line) });
// PostgreSQL runs in a process group of its own: Ctrl-C must not leave it behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void bench.close().finally(() => process.exit(130)));
}
const figures: Figure[] = [];
const failures: string[] = [];
try {
  for (const name of positionals.length > 0 ? positionals : Object.keys(SCENARIOS)) {
    try {
      figures.push(...(await SCENARIOS[name]!(bench)));
    } catch (error) {
      failures.push(`${name}: ${String(error)}`);
    }
  }
} finally {
  await bench.close();
}

const conditions = {
  date: startedAt.toISOString(),
  machine: `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB`,
  versions: `EduConnect ${VERSION}, Node ${process.versions.node}, embedded PostgreSQL with durable commits`,
  sizes: values.quick ? 'quick: only to try the bench, not to be quoted' : 'full',
  repeats,
  'load of the machine': `${loadBefore.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after`,
};
if (figures.length > 0) {
  console.log(renderReport(conditions, figures));
  const folder = fileURLToPath(new URL('./results/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const file = `${folder}${startedAt.toISOString().replaceAll(':', '-')}.json`;
  writeFileSync(file, `${JSON.stringify({ conditions, figures, failures }, null, 2)}\n`);
}
for (const failure of failures) console.error(`Nothing is reported of ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);
