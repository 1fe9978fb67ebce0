import type { Bench, Ours } from '../support/bench.ts';
import type { Figure } from '../support/figure.ts';
import { type LoadAnswer, type LoadRequest, runLoad } from '../support/load.ts';
import { addGuardians, type BenchPerson, formHeaders } from '../support/people.ts';
import { RunFault } from '../support/run-fault.ts';
import { cliffsDelta, median } from '../support/statistics.ts';

/**
 * Whether the time of an answer tells who has an account: as many known people as unknown ones, in turn, at each door
 * that takes an identifier, an address or a number from anybody.
 */
export async function enumeration(bench: Bench): Promise<Figure[]> {
  const count = bench.quick ? 60 : 2000;
  const ours = await bench.ours();
  const people = await addGuardians(ours, count);
  await giveAddresses(ours, people);
  bench.say(`enumeration: ${count} against ${count}, at five doors`);
  const signIn = people.flatMap((person, index) => [
    signInRequest(person.identifier, index, 'known'),
    signInRequest(`${person.identifier}x`, index, 'unknown'),
  ]);
  return [
    ...(await compare(ours, 'sign-in', signIn, 200)),
    ...(await compare(ours, 'SMS request', await smsRequests(ours, people), 303)),
    ...(await compare(
      ours,
      'lost identifier',
      await formRequests(ours, '/identifiant-perdu/responsable', people, (person, known) => ({
        contact: known ? addressOf(person) : `x${addressOf(person)}`,
      })),
      303,
    )),
    ...(await compare(
      ours,
      'lost password by e-mail',
      await formRequests(ours, '/mot-de-passe-perdu/responsable', people, (person, known) => ({
        identifiant: known ? person.identifier : `${person.identifier}x`,
        contact: known ? addressOf(person) : `y${addressOf(person)}`,
      })),
      303,
    )),
    ...(await compare(
      ours,
      'lost password by SMS',
      await formRequests(ours, '/mot-de-passe-perdu/responsable', people, (person, known) => ({
        identifiant: known ? person.identifier : `${person.identifier}y`,
        contact: ownNumberOf(person),
      })),
      303,
    )),
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
const smsRequests = (ours: Ours, people: readonly BenchPerson[]): Promise<LoadRequest[]> =>
  formRequests(ours, '/activation/sms', people, ({ mobile }, known) => ({
    familyName: known ? 'Keravel' : 'Montbrison',
    givenName: 'Ambroise',
    mobile,
  }));

/** A form sent for each person, once as somebody known and once as nobody. */
async function formRequests(
  ours: Ours,
  path: string,
  people: readonly BenchPerson[],
  fieldsOf: (person: BenchPerson, known: boolean) => Record<string, string>,
): Promise<LoadRequest[]> {
  const page = await fetch(`http://127.0.0.1:${ours.server.port}${path}`);
  const csrf = /name="csrf"[^>]*value="([^"]*)"/.exec(await page.text())?.[1];
  const cookie = page.headers.getSetCookie()[0]?.split(';')[0];
  if (csrf === undefined || cookie === undefined) throw new RunFault(`the form ${path} has no token`);
  return people.flatMap((person, index) =>
    (['known', 'unknown'] as const).map((label): LoadRequest => ({
      method: 'POST',
      path,
      headers: { ...formHeaders(index), cookie },
      body: new URLSearchParams({ csrf, ...fieldsOf(person, label === 'known') }).toString(),
      label,
    })),
  );
}

const addressOf = (person: BenchPerson): string => `${person.identifier}@messagerie.example`;

/** Not the one that the school gave: that one has had its messages of the hour. */
const ownNumberOf = ({ mobile }: BenchPerson): string =>
  `+3363998${String((Number(mobile.slice(-4)) + 5000) % 10_000).padStart(4, '0')}`;

/** Each has confirmed an address and a number. */
async function giveAddresses(ours: Ours, people: readonly BenchPerson[]): Promise<void> {
  await ours.superuser.query(
    `update account set email = given.email, email_confirmed_at = now(), mobile = given.mobile, mobile_confirmed_at = now()
     from unnest($1::uuid[], $2::text[], $3::text[]) as given (id, email, mobile) where account.id = given.id`,
    [people.map(({ accountId }) => accountId), people.map(addressOf), people.map(ownNumberOf)],
  );
  await ours.superuser.query('analyze account');
}
