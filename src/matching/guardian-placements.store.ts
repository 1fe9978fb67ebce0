import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Trx } from '../platform/database/database.ts';
import { type JournalEntry, writeJournal } from '../platform/journal/journal.ts';
import type { Grouping } from './group-guardian-records.ts';

type Placed = { n: number; accountId: string | null };

/** A row of `match_decision`, its records by their `n`. */
export type DecisionRow = {
  n: number;
  other: number | null;
  accountId: string | null;
  verdict: string;
  reason: string;
};

/**
 * Opens the temporary tables of what is decided, before any of it is written: the account of each participant, the
 * accounts to open with the participant that names each, and the decisions.
 */
export async function createDecisionTables(trx: Trx): Promise<void> {
  await sql`create temporary table placement (n integer not null, account_id uuid) on commit drop`.execute(
    trx,
  );
  await sql`create temporary table opened (id uuid not null, n integer not null) on commit drop`.execute(trx);
  await sql`
    create temporary table decision (n integer, other_n integer, account_id uuid, verdict text, reason text)
    on commit drop
  `.execute(trx);
}

/** Keeps where records go, and the accounts that they open: each is named after the participant given. */
export async function keepPlacements(
  trx: Trx,
  placed: readonly Placed[],
  opened: readonly { id: string; namedAfter: number }[],
): Promise<void> {
  await sql`
    insert into placement
    select * from unnest(${placed.map(({ n }) => n)}::integer[], ${placed.map(({ accountId }) => accountId)}::uuid[])
  `.execute(trx);
  await sql`
    insert into opened
    select * from unnest(
      ${opened.map(({ id }) => id)}::uuid[], ${opened.map(({ namedAfter }) => namedAfter)}::integer[]
    )
  `.execute(trx);
}

export async function keepDecisions(trx: Trx, decisions: readonly DecisionRow[]): Promise<void> {
  await sql`
    insert into decision
    select * from unnest(
      ${decisions.map(({ n }) => n)}::integer[],
      ${decisions.map(({ other }) => other)}::integer[],
      ${decisions.map(({ accountId }) => accountId)}::uuid[],
      ${decisions.map(({ verdict }) => verdict)}::text[],
      ${decisions.map(({ reason }) => reason)}::text[]
    )
  `.execute(trx);
}

/** Adds to `new_account` the accounts that sets open. */
export async function openAccountsOfSets(trx: Trx): Promise<void> {
  await sql`
    insert into new_account
    select o.id, 'guardian', g.usage_name, g.given_name, g.folded_usage_name, g.folded_given_name, null, o.n
    from opened o
    join participant p using (n)
    join guardian_record g using (academy_code, degree, aaf_id)
  `.execute(trx);
}

/** Opens an account for each participant that is alone: no other record shares a contact with it. */
export async function openAccountsOfLoneRecords(trx: Trx): Promise<void> {
  await sql`analyze placement`.execute(trx);
  await sql`
    insert into new_account
    select coalesce(p.proposed_id, new_id()), 'guardian', g.usage_name, g.given_name, g.folded_usage_name,
      g.folded_given_name, null, p.n
    from participant p
    join guardian_record g using (academy_code, degree, aaf_id)
    where p.eligible and p.account_id is null and not exists (select from placement d where d.n = p.n)
  `.execute(trx);
  await sql`
    insert into placement
    select a.n, a.id
    from new_account a join participant p using (n)
    where a.kind = 'guardian' and p.proposed_id is null and not exists (select from placement d where d.n = a.n)
  `.execute(trx);
  // A record that may not open an account loses the id that came with it.
  await sql`
    insert into placement
    select n, null from participant p
    where not eligible and account_id is null and proposed_id is not null
      and not exists (select from placement d where d.n = p.n)
  `.execute(trx);
}

/** Takes the records to the accounts that `placement` says. */
export async function moveRecords(trx: Trx): Promise<void> {
  await sql`
    update guardian_record g
    set account_id = d.account_id
    from placement d join participant p using (n)
    where g.academy_code = p.academy_code and g.degree = p.degree and g.aaf_id = p.aaf_id
      and coalesce(p.account_id, p.proposed_id) is distinct from d.account_id
  `.execute(trx);
}

/** Names accounts as their records do now. */
export async function renameAccounts(
  trx: Trx,
  names: readonly { accountId: string; familyName: string; givenName: string }[],
): Promise<void> {
  if (names.length === 0) return;
  await sql`
    update account a
    set family_name = n.family_name, given_name = n.given_name
    from unnest(
      ${names.map((name) => name.accountId)}::uuid[],
      ${names.map((name) => name.familyName)}::text[],
      ${names.map((name) => name.givenName)}::text[]
    ) as n (id, family_name, given_name)
    where a.id = n.id
  `.execute(trx);
}

/** Ends accounts that nobody was told of, and keeps what each gave to the other. */
export async function mergeAccounts(trx: Trx, runId: string, merges: Grouping['merges']): Promise<void> {
  for (const { absorbed, into, records } of merges) {
    await trx
      .updateTable('account')
      .set({ state: 'merged', merged_into: into.id })
      .where('id', '=', absorbed.id)
      .execute();
    await sql`
      insert into account_merge (id, absorbed_id, into_id, state_before, moved_records, run_id)
      select ${uuidv7()}, ${absorbed.id}, ${into.id}, ${absorbed.state},
        jsonb_agg(jsonb_build_array(academy_code, degree, aaf_id) order by n), ${runId}
      from participant where n = any(${records.map(({ id }) => id)}::integer[])
    `.execute(trx);
    await writeJournal(trx, {
      action: 'account.merged',
      actor: { kind: 'system', id: runId },
      accountId: absorbed.id,
      detail: { into: into.id, records: records.length },
    });
  }
}

/**
 * Writes why each record of the sets is where it is; what was said of these records before, and no longer holds, is
 * erased.
 */
export async function writeDecisions(trx: Trx, runId: string): Promise<void> {
  await sql`
    create temporary table decided on commit drop as
    select p.academy_code, p.degree, p.aaf_id, o.academy_code as other_academy_code, o.degree as other_degree,
      o.aaf_id as other_aaf_id, d.account_id, d.verdict, d.reason
    from decision d
    join participant p on p.n = d.n
    left join participant o on o.n = d.other_n
  `.execute(trx);
  await sql`analyze decided`.execute(trx);
  await sql`
    delete from match_decision m
    using set_member s join participant p using (n)
    where m.kind = 'guardian' and m.verdict in ('same', 'probable')
      and m.academy_code = p.academy_code and m.degree = p.degree and m.aaf_id = p.aaf_id
      and not exists (
        select from decided d
        where d.academy_code = m.academy_code and d.degree = m.degree and d.aaf_id = m.aaf_id
          and d.other_academy_code = m.other_academy_code and d.other_degree = m.other_degree
          and d.other_aaf_id = m.other_aaf_id and d.verdict = m.verdict
      )
  `.execute(trx);
  await sql`
    insert into match_decision as m (
      id, kind, academy_code, degree, aaf_id, other_academy_code, other_degree, other_aaf_id,
      account_id, verdict, reason, run_id
    )
    select new_id(), 'guardian', d.*, ${runId}::uuid from decided d
    on conflict (
      kind, academy_code, degree, aaf_id, other_academy_code, other_degree, other_aaf_id, verdict
    ) do update set
      account_id = excluded.account_id, reason = excluded.reason, run_id = excluded.run_id, decided_at = now()
    where (m.account_id, m.reason) is distinct from (excluded.account_id, excluded.reason)
  `.execute(trx);
}

/** Journals what happened to accounts that people know. */
export async function journalMoves(trx: Trx, runId: string, groupings: readonly Grouping[]): Promise<void> {
  const entries = groupings.flatMap(({ groups, decisions }): JournalEntry[] => [
    ...groups.flatMap(({ account, records }) => {
      if (typeof account === 'string' || account.state === 'unnotified') return [];
      const joined = records.filter((record) => record.accountId !== account.id).length;
      return joined > 0 ? [entry('account.record-joined', account.id, joined)] : [];
    }),
    ...decisions.flatMap(({ verdict, record }) =>
      verdict === 'left' && record.accountId !== null
        ? [entry('account.record-left', record.accountId, 1)]
        : [],
    ),
  ]);
  function entry(action: JournalEntry['action'], accountId: string, records: number): JournalEntry {
    return { action, accountId, actor: { kind: 'system', id: runId }, detail: { records } };
  }
  // A statement takes 65,535 parameters at most.
  for (let start = 0; start < entries.length; start += 5000) {
    await writeJournal(trx, ...entries.slice(start, start + 5000));
  }
}
