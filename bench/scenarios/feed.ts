import { join } from 'node:path';
import { generateAcademy } from '../../sandbox/academy/generate-academy.ts';
import type { FeedLimit } from '../limits/feed.ts';
import { type Bench, openBench } from '../support/bench.ts';
import { runJob } from '../support/child.ts';
import type { Figure } from '../support/figure.ts';
import type { ImportRun } from '../support/import-process.ts';
import { RunFault } from '../support/run-fault.ts';

const ACADEMY = '18';

/** People of an académie, from their files to matched accounts; the same files again; a tenth of the people. */
export async function feed(bench: Bench): Promise<Figure[]> {
  const people = bench.quick ? 10_000 : 200_000;
  const folders = { small: join(bench.folder, 'feed-small'), large: join(bench.folder, 'feed-large') };
  bench.say(`feed: writing ${people} people`);
  // Half of an académie's people are of the 2D.
  const options = { academy: ACADEMY, degree: '2D' } as const;
  await generateAcademy({ ...options, out: folders.small, people: people / 5 });
  await generateAcademy({ ...options, out: folders.large, people: people * 2 });

  const small: Repeat[] = [];
  const large: Repeat[] = [];
  for (let repeat = 0; repeat < bench.repeats; repeat += 1) {
    bench.say(`feed: repeat ${repeat + 1} of ${bench.repeats}`);
    small.push(await importIntoNothing(bench, join(folders.small, '2D')));
    large.push(await importIntoNothing(bench, join(folders.large, '2D')));
  }
  const records = large[0]!.first.records;
  const scenario = 'feed';
  const rate = (seconds: (repeat: Repeat) => number): number[] => large.map((one) => records / seconds(one));
  return [
    {
      scenario,
      name: `${records} records into nothing`,
      unit: '/s',
      values: rate(({ first }) => first.seconds),
      limit: {
        name: '(parse ∥ copy) + merge',
        values: rate(({ limit }) => Math.max(limit.parseSeconds, limit.copySeconds) + limit.mergeSeconds),
      },
      goal: '≥ 0.50',
    },
    {
      scenario,
      name: 'its peak memory',
      unit: 'MB',
      values: large.map(({ first }) => first.peakResidentMb),
      goal: '≤ 500 MB',
    },
    {
      scenario,
      name: 'the same files again',
      unit: '/s',
      values: rate(({ again }) => again.seconds),
      limit: { name: 'parse', values: rate(({ limit }) => limit.parseSeconds) },
      goal: '≥ 0.50',
    },
    {
      scenario,
      name: 'its peak memory',
      unit: 'MB',
      values: large.map(({ again }) => again.peakResidentMb),
      goal: '≤ 200 MB',
    },
    {
      scenario,
      name: `growth exponent from ${small[0]!.first.records}`,
      unit: '',
      values: large.map(({ first }, index) => {
        const { first: less } = small[index]!;
        return Math.log(first.seconds / less.seconds) / Math.log(first.records / less.records);
      }),
      goal: '≤ 1.1',
    },
  ];
}

type Repeat = { first: ImportRun; again: ImportRun; limit: FeedLimit };

/** On a database of its own, so that every repeat meets the same emptiness. */
async function importIntoNothing(bench: Bench, folder: string): Promise<Repeat> {
  const place = openBench(bench);
  try {
    const { environment, program } = await place.ours();
    const input = { folder, academyCode: ACADEMY };
    const limit = await runJob<FeedLimit>('limits/feed.ts', {
      ...input,
      database: program.embedded!.superuserUrl('educonnect'),
    });
    const first = await runJob<ImportRun>('support/import-process.ts', input, environment);
    const again = await runJob<ImportRun>('support/import-process.ts', input, environment);
    if (first.outcome !== 'applied') throw new RunFault(`the import was ${first.outcome}`);
    if (again.outcome !== 'unchanged') throw new RunFault(`the same files again were ${again.outcome}`);
    return { first, again, limit };
  } finally {
    await place.close();
  }
}
