import type { Bench, Ours } from '../support/bench.ts';
import type { Figure } from '../support/figure.ts';
import { type LoadAnswer, type LoadRequest, runLoad } from '../support/load.ts';
import { addGuardians, type BenchPerson, formHeaders } from '../support/people.ts';
import { RunFault } from '../support/run-fault.ts';
import { cliffsDelta, median } from '../support/statistics.ts';

/** Whether the time of an answer tells who has an account: as many known people as unknown ones, in turn. */
export async function enumeration(bench: Bench): Promise<Figure[]> {
  const count = bench.quick ? 60 : 2000;
  const ours = await bench.ours();
  const people = await addGuardians(ours, count);
  bench.say(`enumeration: ${count} against ${count}, twice`);
  const signIn = people.flatMap((person, index) => [
    signInRequest(person.identifier, index, 'known'),
    signInRequest(`${person.identifier}x`, index, 'unknown'),
  ]);
  return [
    ...(await compare(ours, 'sign-in', signIn, 200)),
    ...(await compare(ours, 'SMS request', await smsRequests(ours, people), 303)),
  ];
}

async function compare(
  ours: Ours,
  name: string,
  requests: readonly LoadRequest[],
  status: number,
): Promise<Figure[]> {
  const { answers } = await runLoad({
    port: ours.server.port,
    requests,
    connections: 1,
    expected: [status],
  });
  const times = (label: string): number[] =>
    answers.filter((answer: LoadAnswer) => answer.label === label).map(({ milliseconds }) => milliseconds);
  const [known, unknown] = [times('known'), times('unknown')];
  const scenario = 'enumeration';
  return [
    {
      scenario,
      name: `${name}: median of the known`,
      unit: 'ms',
      values: [median(known)],
      limit: { name: 'of the unknown', values: [median(unknown)] },
      goal: '≤ 2 ms apart',
    },
    {
      scenario,
      name: `${name}: effect size (Cliff’s delta)`,
      unit: '',
      values: [cliffsDelta(known, unknown)],
      goal: 'within ± 0.147',
    },
  ];
}

function signInRequest(identifier: string, household: number, label: string): LoadRequest {
  return {
    method: 'POST',
    path: '/connexion/responsable',
    headers: formHeaders(household),
    body: new URLSearchParams({ j_username: identifier, j_password: 'pivoine-ardoise-17' }).toString(),
    label,
  };
}

/** The same number, once with the name that the school gave and once with another. */
async function smsRequests(ours: Ours, people: readonly BenchPerson[]): Promise<LoadRequest[]> {
  const page = await fetch(`http://127.0.0.1:${ours.server.port}/activation/sms`);
  const csrf = /name="csrf"[^>]*value="([^"]*)"/.exec(await page.text())?.[1];
  const cookie = page.headers.getSetCookie()[0]?.split(';')[0];
  if (csrf === undefined || cookie === undefined) throw new RunFault('the form of the SMS has no token');
  return people.flatMap(({ mobile }, index) =>
    (['known', 'unknown'] as const).map((label): LoadRequest => ({
      method: 'POST',
      path: '/activation/sms',
      headers: { ...formHeaders(index), cookie },
      body: new URLSearchParams({
        csrf,
        familyName: label === 'known' ? 'Keravel' : 'Montbrison',
        givenName: 'Ambroise',
        mobile,
      }).toString(),
      label,
    })),
  );
}
