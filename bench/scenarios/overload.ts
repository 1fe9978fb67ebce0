import { availableParallelism } from 'node:os';
import type { Bench } from '../support/bench.ts';
import { startServer } from '../support/child.ts';
import type { Figure } from '../support/figure.ts';
import { type LoadAnswer, type LoadRequest, runLoad } from '../support/load.ts';
import { addGuardians, formHeaders, openSessions, PASSWORD } from '../support/people.ts';
import { RunFault } from '../support/run-fault.ts';
import { registerEnt, ssoRequests } from '../support/sso-requests.ts';
import { quantile } from '../support/statistics.ts';
import { argon2 } from './signin.ts';

/** Requests of people with an open session, each second: pages and sign-ins at a service, half and half. */
const OPEN_SESSIONS_PER_SECOND = 20;

/** Sign-in offered at ten times what the machine can hash, while people with an open session go on. */
export async function overload(bench: Bench): Promise<Figure[]> {
  const seconds = bench.quick ? 5 : 60;
  const ours = await bench.ours();
  const { perSecond: capacity } = await argon2(availableParallelism(), bench.quick ? 1 : 6);
  const offered = Math.ceil(capacity * 10);
  // Nobody tries more than three times: what is refused is refused for want of hashes, not by their own limit.
  const people = await addGuardians(ours, Math.ceil((offered * seconds) / 3));
  const cookies = await openSessions(ours, people.slice(0, 500));
  const entityId = await registerEnt(ours, false);
  await new Promise((resolve) => setTimeout(resolve, 5500));
  bench.say(`overload: ${offered} sign-ins a second for ${seconds} s`);

  const signIns = Array.from({ length: offered * seconds }, (_, index): LoadRequest => {
    const { identifier } = people[index % people.length]!;
    return {
      method: 'POST',
      path: '/connexion/responsable',
      headers: formHeaders(index),
      body: new URLSearchParams({ j_username: identifier, j_password: PASSWORD }).toString(),
    };
  });
  const half = (OPEN_SESSIONS_PER_SECOND * seconds) / 2;
  const sso = ssoRequests(ours, { entityId, cookies, count: half });
  const open = sso.flatMap((request, index): LoadRequest[] => [
    request,
    {
      method: 'GET',
      path: '/mon-compte',
      headers: { cookie: cookies[index % cookies.length]! },
      label: 'page',
    },
  ]);
  const floor = await measureFloor(signIns.slice(0, offered * Math.ceil(seconds / 4)), offered);
  const { port } = ours.server;
  const [crowd, calm] = await Promise.all([
    runLoad({ port, requests: signIns, connections: 512, perSecond: offered, expected: [303, 503] }),
    runLoad({
      port,
      requests: open,
      connections: 64,
      perSecond: OPEN_SESSIONS_PER_SECOND,
      expected: [200, 500, 503],
    }),
  ]);
  const signedIn = crowd.answers.filter(({ status }) => status === 303);
  const refused = crowd.answers.filter(({ status }) => status === 503);
  if (refused.length === 0) throw new RunFault('nothing was refused: this was no overload');

  const scenario = 'overload';
  const kind = (label: string): LoadAnswer[] => calm.answers.filter((answer) => answer.label === label);
  const right = (answers: readonly LoadAnswer[]): number =>
    (100 * answers.filter(({ status }) => status === 200).length) / answers.length;
  return [
    {
      scenario,
      name: `signed in a second, of ${Math.round(crowd.answers.length / crowd.seconds)} asked`,
      unit: '/s',
      values: [signedIn.length / crowd.seconds],
      limit: { name: 'argon2', values: [capacity] },
      goal: '≥ 0.90',
    },
    {
      scenario,
      name: 'signed in a second',
      unit: '/s',
      values: [signedIn.length / crowd.seconds],
      limit: { name: 'bare server, same crowd', values: [floor.signedIn] },
      goal: '',
    },
    {
      scenario,
      name: 'excess refused, p99',
      unit: 'ms',
      values: [p99(refused)],
      limit: { name: 'bare server, same crowd', values: [floor.refusedP99] },
      goal: '',
    },
    { scenario, name: 'excess refused, p99', unit: 'ms', values: [p99(refused)], goal: '≤ 200 ms' },
    { scenario, name: 'signed in, p99', unit: 'ms', values: [p99(signedIn)], goal: '' },
    {
      scenario,
      name: 'SSO of open sessions, right',
      unit: '%',
      values: [right(kind('sso'))],
      goal: '≥ 99.9 %',
    },
    { scenario, name: 'SSO of open sessions, p99', unit: 'ms', values: [p99(kind('sso'))], goal: '≤ 300 ms' },
    {
      scenario,
      name: 'pages of open sessions, right',
      unit: '%',
      values: [right(kind('page'))],
      goal: '≥ 99.9 %',
    },
    {
      scenario,
      name: 'pages of open sessions, p99',
      unit: 'ms',
      values: [p99(kind('page'))],
      goal: '≤ 300 ms',
    },
  ];
}

/** A bare server that hashes what it can and refuses the rest, before the same crowd: what the load itself takes. */
async function measureFloor(
  requests: readonly LoadRequest[],
  perSecond: number,
): Promise<{ signedIn: number; refusedP99: number }> {
  const cores = availableParallelism();
  const server = await startServer('limits/floor-signin.ts', {
    BENCH_PASSWORD: PASSWORD,
    UV_THREADPOOL_SIZE: String(cores),
    BENCH_MOST_IN_FLIGHT: String(cores * 2),
  });
  try {
    const { port } = server;
    const crowd = await runLoad({ port, requests, connections: 512, perSecond, expected: [303, 503] });
    return {
      signedIn: crowd.answers.filter(({ status }) => status === 303).length / crowd.seconds,
      refusedP99: p99(crowd.answers.filter(({ status }) => status === 503)),
    };
  } finally {
    await server.stop();
  }
}

function p99(answers: readonly LoadAnswer[]): number {
  const times = answers.map(({ milliseconds }) => milliseconds);
  return quantile(times, 0.99);
}
