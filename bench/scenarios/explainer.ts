import { randomBytes } from 'node:crypto';
import type { Bench, Ours } from '../support/bench.ts';
import type { Figure } from '../support/figure.ts';
import { type LoadAnswer, type LoadRequest, runLoad } from '../support/load.ts';
import { addGuardians, formHeaders, openSessions } from '../support/people.ts';
import { RunFault } from '../support/run-fault.ts';
import { cliffsDelta, median } from '../support/statistics.ts';

const SCHOOL = '0299990Z';
const KINDS = ['existing', 'invented'] as const;
const scenario = 'explainer';

/**
 * « Pourquoi je ne vois pas mon enfant ? »: whether the time of an answer tells a stranger that a child exists. As many
 * existing children as invented ones, in turn; the form's answer, then the case's page.
 */
export async function explainer(bench: Bench): Promise<Figure[]> {
  const count = bench.quick ? 60 : 2000;
  const ours = await bench.ours();
  const children = await addPupils(ours, count);
  // Five questions a day each: one asker asks about one existing and one invented child.
  const people = await addGuardians(ours, count);
  const sessions = await openSessions(ours, people);
  const { csrf, cookie } = await formToken(ours, sessions[0]!);
  bench.say(`explainer: ${count} existing children against ${count} invented ones`);
  const requests = children.flatMap((bornOn, index) =>
    // In turn also who comes first: an asker's second question finds the counter made by the first.
    (index % 2 === 0 ? KINDS : KINDS.toReversed()).map((label): LoadRequest => {
      const [year, month, day] = bornOn.split('-') as [string, string, string];
      return {
        method: 'POST',
        path: `/mon-compte/enfants/introuvable/demande?etablissement=${SCHOOL}`,
        headers: { ...formHeaders(index), cookie: `${sessions[index]!}; ${cookie}` },
        body: new URLSearchParams({
          csrf,
          prenom: label === 'existing' ? 'Gwendal' : 'Gwenole',
          'naissance-day': day,
          'naissance-month': month,
          'naissance-year': year,
        }).toString(),
        label,
      };
    }),
  );
  const { answers } = await runLoad({ port: ours.server.port, requests, connections: 1, expected: [303] });
  const pages = await casePages(
    ours,
    new Map(people.map(({ accountId }, index) => [accountId, sessions[index]!])),
  );
  const shown = await runLoad({ port: ours.server.port, requests: pages, connections: 1, expected: [200] });
  return [...figures('the form', answers), ...figures('the case', shown.answers)];
}

function figures(name: string, answers: readonly LoadAnswer[]): Figure[] {
  const times = (label: string): number[] =>
    answers.filter((answer) => answer.label === label).map(({ milliseconds }) => milliseconds);
  const [existing, invented] = [times('existing'), times('invented')];
  return [
    {
      scenario,
      name: `${name}: median of the existing children`,
      unit: 'ms',
      values: [median(existing)],
      limit: { name: 'of the invented', values: [median(invented)] },
      goal: '≤ 2 ms apart',
    },
    {
      scenario,
      name: `${name}: effect size (Cliff’s delta)`,
      unit: '',
      values: [cliffsDelta(existing, invented)],
      goal: 'within ± 0.147',
    },
  ];
}

/** Pupils of one school, with two guardians each; ten to a birth date. @returns the birth date of each */
async function addPupils(ours: Ours, count: number): Promise<string[]> {
  const batch = randomBytes(3).toString('hex');
  const { rows } = await ours.superuser.query<{ born: string }>(
    `with school as (
       insert into school (uai, academy_code, degree, structure_id, name, sector, content_hash)
       values ($1, '14', '2D', $1, 'Collège du Banc', 'public', '') on conflict (uai) do nothing
     ), child as (
       select $2 || n as id, date '2010-01-01' + n / 10 as born from generate_series(1, $3::int) n
     ), pupils as (
       insert into pupil_record (academy_code, degree, aaf_id, school_uai, family_name, given_name, born_on,
         folded_family_name, folded_given_name, content_hash)
       select '14', '2D', id, $1, 'Montbrison', 'Gwendal', born, 'MONTBRISON', 'GWENDAL', '' from child
     ), guardians as (
       insert into guardian_record (academy_code, degree, aaf_id, usage_name, given_name, folded_usage_name,
         folded_given_name, content_hash)
       select '14', '2D', id || side, 'Montbrison', 'Alix', 'MONTBRISON', 'ALIX', ''
       from child, unnest(array['a', 'b']) side
     ), links as (
       insert into guardianship (academy_code, degree, pupil_aaf_id, guardian_aaf_id, rank)
       select '14', '2D', id, id || side, 'legal' from child, unnest(array['a', 'b']) side
     )
     select to_char(born, 'YYYY-MM-DD') as born from child order by id`,
    [SCHOOL, batch, count],
  );
  await ours.superuser.query('analyze school, pupil_record, guardian_record, guardianship');
  return rows.map(({ born }) => born);
}

async function formToken(ours: Ours, session: string): Promise<{ csrf: string; cookie: string }> {
  const page = await fetch(
    `http://127.0.0.1:${ours.server.port}/mon-compte/enfants/introuvable/demande?etablissement=${SCHOOL}`,
    { headers: { cookie: session } },
  );
  const csrf = /name="csrf"[^>]*value="([^"]*)"/.exec(await page.text())?.[1];
  const cookie = page.headers.getSetCookie()[0]?.split(';')[0];
  if (csrf === undefined || cookie === undefined) throw new RunFault('the form of the child has no token');
  return { csrf, cookie };
}

/** The pages of the cases just opened, once explained and shown. */
async function casePages(ours: Ours, sessions: ReadonlyMap<string, string>): Promise<LoadRequest[]> {
  await ours.superuser.query(
    `update missing_child_case set cause = 'nothing-found', finding = 'no-such-pupil', explained_at = now(),
       shown_at = now() where cause is null and school_uai = $1`,
    [SCHOOL],
  );
  const { rows } = await ours.superuser.query<{ account_id: string; number: string; given_name: string }>(
    'select account_id, number, given_name from missing_child_case where school_uai = $1 order by asked_at',
    [SCHOOL],
  );
  return rows.map(({ account_id, number, given_name }): LoadRequest => ({
    method: 'GET',
    path: `/mon-compte/enfants/dossiers/${number}`,
    headers: { cookie: sessions.get(account_id)! },
    label: given_name === 'Gwendal' ? 'existing' : 'invented',
  }));
}
