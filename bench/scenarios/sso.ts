import type { SignLimit } from '../limits/sign.ts';
import type { Bench } from '../support/bench.ts';
import { type BenchServer, runJob, startServer } from '../support/child.ts';
import type { Figure } from '../support/figure.ts';
import { type LoadRequest, runLoad } from '../support/load.ts';
import { addGuardians, openSessions } from '../support/people.ts';
import { registerEnt, ssoRequests } from '../support/sso-requests.ts';
import { median, quantile } from '../support/statistics.ts';

/** Octets of our response to an ENT about a guardian of two records, before base64. */
const RESPONSE_OCTETS = 6500;
const CONNECTIONS = 8;

/** SAML sign-in at a service with an open session, over HTTP, with PostgreSQL. */
export async function sso(bench: Bench): Promise<Figure[]> {
  const [count, seconds] = bench.quick ? [200, 1] : [6000, 4];
  const ours = await bench.ours();
  const cookies = await openSessions(ours, await addGuardians(ours, bench.quick ? 50 : 1000));
  const plain = await registerEnt(ours, false);
  const encrypted = await registerEnt(ours, true);
  const floor = await startServer('limits/floor-sso.ts', { BENCH_RESPONSE_OCTETS: String(RESPONSE_OCTETS) });
  const seen = {
    sign: [] as number[],
    floor: [] as Measured[],
    plain: [] as Measured[],
    encrypted: [] as Measured[],
    halfLoadP99: [] as number[],
  };
  // The server sees new services within 5 seconds.
  await new Promise((resolve) => setTimeout(resolve, 5500));
  try {
    for (let repeat = 0; repeat < bench.repeats; repeat += 1) {
      bench.say(`sso: repeat ${repeat + 1} of ${bench.repeats}`);
      const make = (entityId: string, some: number) => ssoRequests(ours, { entityId, cookies, count: some });
      const limit = await runJob<SignLimit>('limits/sign.ts', { octets: RESPONSE_OCTETS, seconds });
      seen.sign.push(limit.perSecond);
      seen.floor.push(await measure(floor, (some) => make(plain, some), count));
      seen.plain.push(await measure(ours.server, (some) => make(plain, some), count));
      seen.encrypted.push(await measure(ours.server, (some) => make(encrypted, some), count));
      const half = await runLoad({
        port: ours.server.port,
        requests: make(plain, count >> 1),
        connections: 64,
        perSecond: median(seen.plain.map(({ perSecond }) => perSecond)) / 2,
        expected: [200],
        mustContain: 'SAMLResponse',
      });
      const times = half.answers.map(({ milliseconds }) => milliseconds);
      seen.halfLoadP99.push(quantile(times, 0.99));
    }
  } finally {
    await floor.stop();
  }
  const of = (kind: 'floor' | 'plain' | 'encrypted', key: keyof Measured): number[] =>
    seen[kind].map((one) => one[key]);
  const scenario = 'sso';
  const answers = { scenario, name: 'answers a second', unit: '/s', values: of('plain', 'perSecond') };
  return [
    { ...answers, limit: { name: 'floor-sso', values: of('floor', 'perSecond') }, goal: '≥ 0.60' },
    { ...answers, limit: { name: 'sign, one core', values: seen.sign }, goal: '' },
    {
      scenario,
      name: 'CPU of the process',
      unit: 'ms',
      values: of('plain', 'cpuMs'),
      limit: { name: 'floor-sso', values: of('floor', 'cpuMs') },
      goal: '≤ 1.2 ms',
    },
    {
      scenario,
      name: 'encrypted answers a second',
      unit: '/s',
      values: of('encrypted', 'perSecond'),
      limit: { name: 'plain answers', values: of('plain', 'perSecond') },
      goal: '≥ 0.70',
    },
    { scenario, name: 'p99 at half load', unit: 'ms', values: seen.halfLoadP99, goal: '≤ 10 ms' },
  ];
}

type Measured = { perSecond: number; cpuMs: number };

async function measure(
  server: BenchServer,
  make: (count: number) => LoadRequest[],
  count: number,
): Promise<Measured> {
  const plan = { port: server.port, connections: CONNECTIONS, expected: [200], mustContain: 'SAMLResponse' };
  await runLoad({ ...plan, requests: make(count >> 2) });
  const requests = make(count);
  const before = await server.usage();
  const { seconds, answers } = await runLoad({ ...plan, requests });
  const after = await server.usage();
  return {
    perSecond: answers.length / seconds,
    cpuMs: (after.cpuMs - before.cpuMs) / answers.length,
  };
}
