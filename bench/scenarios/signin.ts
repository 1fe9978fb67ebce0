import { availableParallelism } from 'node:os';
import type { Argon2Limit } from '../limits/argon2.ts';
import type { Bench } from '../support/bench.ts';
import { type BenchServer, runJob, startServer } from '../support/child.ts';
import type { Figure } from '../support/figure.ts';
import { type LoadRequest, runLoad } from '../support/load.ts';
import { addGuardians, formHeaders, PASSWORD } from '../support/people.ts';
import { quantile } from '../support/statistics.ts';
import type { Usage } from '../support/usage.ts';

/** Password sign-in: from the portal's form to a session, with PostgreSQL, journal and limits. */
export async function signin(bench: Bench): Promise<Figure[]> {
  const cores = availableParallelism();
  const [count, seconds] = bench.quick ? [60, 1] : [1500, 6];
  const ours = await bench.ours();
  const people = await addGuardians(ours, count);
  const floor = await startServer('limits/floor-signin.ts', {
    BENCH_PASSWORD: PASSWORD,
    UV_THREADPOOL_SIZE: String(cores),
  });
  const requests = people.map(({ identifier }, index): LoadRequest => ({
    method: 'POST',
    path: '/connexion/responsable',
    headers: formHeaders(index),
    body: new URLSearchParams({ j_username: identifier, j_password: PASSWORD }).toString(),
  }));
  const seen = {
    ours: [] as Measured[],
    floor: [] as Measured[],
    hashes: [] as number[],
    alone: [] as number[],
    hashMs: [] as number[],
  };
  try {
    for (let repeat = 0; repeat < bench.repeats; repeat += 1) {
      bench.say(`signin: repeat ${repeat + 1} of ${bench.repeats}`);
      const all = await argon2(cores, seconds);
      seen.hashes.push(all.perSecond);
      seen.floor.push(await measure(floor, requests, cores * 2));
      seen.ours.push(await measure(ours.server, requests, cores * 2));
      const one = await argon2(1, seconds);
      const unloaded = await runLoad({
        port: ours.server.port,
        requests: requests.slice(0, bench.quick ? 60 : 600),
        connections: 1,
        expected: [303],
      });
      seen.hashMs.push(one.medianMs);
      const times = unloaded.answers.map(({ milliseconds }) => milliseconds);
      seen.alone.push(quantile(times, 0.99));
    }
  } finally {
    await floor.stop();
  }
  const of = (kind: 'ours' | 'floor', key: keyof Measured): number[] => seen[kind].map((one) => one[key]);
  const scenario = 'signin';
  return [
    {
      scenario,
      name: 'sign-ins a second',
      unit: '/s',
      values: of('ours', 'perSecond'),
      limit: { name: 'floor-signin', values: of('floor', 'perSecond') },
      goal: '≥ 0.90',
    },
    {
      scenario,
      name: 'sign-ins a second',
      unit: '/s',
      values: of('ours', 'perSecond'),
      limit: { name: 'argon2', values: seen.hashes },
      goal: '',
    },
    {
      scenario,
      name: 'CPU beside the hash (main thread)',
      unit: 'ms',
      values: of('ours', 'mainThreadMs'),
      limit: { name: 'floor-signin', values: of('floor', 'mainThreadMs') },
      goal: '≤ 1.5 ms, then 1.0',
    },
    {
      scenario,
      name: 'CPU of the whole process',
      unit: 'ms',
      values: of('ours', 'cpuMs'),
      limit: { name: 'floor-signin', values: of('floor', 'cpuMs') },
      goal: '',
    },
    {
      scenario,
      name: 'p99 unloaded, in hashes',
      unit: 'ms',
      values: seen.alone,
      limit: { name: 'one hash alone', values: seen.hashMs },
      goal: '≤ 2',
    },
  ];
}

export function argon2(inFlight: number, seconds: number): Promise<Argon2Limit> {
  return runJob<Argon2Limit>(
    'limits/argon2.ts',
    { inFlight, seconds },
    { UV_THREADPOOL_SIZE: String(inFlight) },
  );
}

type Measured = { perSecond: number } & Pick<Usage, 'cpuMs' | 'mainThreadMs'>;

async function measure(
  server: BenchServer,
  requests: readonly LoadRequest[],
  connections: number,
): Promise<Measured> {
  // Compiled code and open connections first: a server runs for weeks.
  const warmUp = Math.ceil(requests.length / 5);
  await runLoad({ port: server.port, requests: requests.slice(0, warmUp), connections, expected: [303] });
  const before = await server.usage();
  const { seconds, answers } = await runLoad({ port: server.port, requests, connections, expected: [303] });
  const after = await server.usage();
  return {
    perSecond: answers.length / seconds,
    cpuMs: (after.cpuMs - before.cpuMs) / answers.length,
    mainThreadMs: (after.mainThreadMs - before.mainThreadMs) / answers.length,
  };
}
