import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Database, Trx } from '../platform/database/database.ts';

/** The account that a merged one leads to, however many merges followed; undefined when it is not merged. */
export async function findKeptAccount(
  queryable: Database['query'] | Trx,
  accountId: string,
): Promise<{ id: string; identifier: string } | undefined> {
  const { rows } = await sql<{ id: string; identifier: string }>`
    with recursive heirs as (
      select id, identifier, merged_into from account where id = ${accountId} and state = 'merged'
      union
      select a.id, a.identifier, a.merged_into from heirs join account a on a.id = heirs.merged_into
    )
    select id, identifier from heirs where merged_into is null
  `.execute(queryable);
  return rows[0];
}

type Pair = { absorbedId: string; keptId: string };

/**
 * Takes records and attachments of an account to another, and keeps what they were. A refusal of the kept account
 * stands: its holder may take it back alone.
 * @returns how many records moved, and the children whose proof moved with them
 */
export async function moveToKept(
  trx: Trx,
  { absorbedId, keptId, stateBefore }: Pair & { stateBefore: string },
): Promise<{ records: number; attached: string[] }> {
  const { rows: kept } = await sql<{ records: number }>`
    insert into account_merge (id, absorbed_id, into_id, state_before, moved_records, kept_records, children)
    select ${uuidv7()}, ${absorbedId}, ${keptId}, ${stateBefore}, ${recordsOf(absorbedId)}, ${recordsOf(keptId)}, (
      select coalesce(jsonb_agg(jsonb_build_object(
        'pupil', a.pupil_id,
        'absorbed', jsonb_build_object('state', a.state, 'decidedAt', a.decided_at),
        'kept', case when k.pupil_id is not null
          then jsonb_build_object('state', k.state, 'decidedAt', k.decided_at) end
      ) order by a.pupil_id), '[]')
      from child_attachment a
      left join child_attachment k on k.account_id = ${keptId} and k.pupil_id = a.pupil_id
      where a.account_id = ${absorbedId}
    )
    returning jsonb_array_length(moved_records) as records
  `.execute(trx);
  await trx
    .updateTable('guardian_record')
    .set({ account_id: keptId })
    .where('account_id', '=', absorbedId)
    .execute();
  const { rows: attached } = await sql<{ pupil: string }>`
    insert into child_attachment as k (account_id, pupil_id, state, decided_at)
    select ${keptId}, pupil_id, state, decided_at from child_attachment where account_id = ${absorbedId}
    on conflict (account_id, pupil_id) do update set state = excluded.state, decided_at = excluded.decided_at
      where k.state = 'waiting'
    returning case when k.state = 'attached' then k.pupil_id end as pupil
  `.execute(trx);
  await trx.deleteFrom('child_attachment').where('account_id', '=', absorbedId).execute();
  return {
    records: kept[0]?.records ?? 0,
    attached: attached.flatMap(({ pupil }) => pupil ?? []),
  };
}

const recordsOf = (accountId: string) => sql`(
  select coalesce(jsonb_agg(jsonb_build_array(academy_code, degree, aaf_id) order by academy_code, degree, aaf_id), '[]')
  from guardian_record where account_id = ${accountId}
)`;

/** Ends what goes on with an account: journeys and links. */
export async function endPendingProofs(trx: Trx, accountId: string): Promise<void> {
  await sql`
    update flow set ended_at = now(), expires_at = least(expires_at, now())
    where account_id = ${accountId} and ended_at is null
  `.execute(trx);
  await sql`
    update link_token set expires_at = least(expires_at, now()) where account_id = ${accountId} and used_at is null
  `.execute(trx);
}

/**
 * Services where only the absorbed account ever went go on knowing the person by it; so do those that knew it by
 * another account still. The journal says who went where, for the months that it is kept.
 */
export async function keepKnownAs(trx: Trx, { absorbedId, keptId }: Pair): Promise<void> {
  await sql`
    with visited as (
      select account_id, (detail->>'service')::uuid as service_id from journal_entry
      where account_id in (${absorbedId}, ${keptId}) and action = 'service.signed-in'
    ), inherited as (
      select service_id, known_as from account_known_as where account_id = ${absorbedId}
      union all
      select distinct service_id, ${absorbedId}::uuid from visited v
      where account_id = ${absorbedId} and not exists (
        select from account_known_as k where k.account_id = ${absorbedId} and k.service_id = v.service_id
      )
    )
    insert into account_known_as (account_id, service_id, known_as)
    select ${keptId}, i.service_id, i.known_as from inherited i join service s on s.id = i.service_id
    where not exists (select from visited v where v.account_id = ${keptId} and v.service_id = i.service_id)
    on conflict do nothing
  `.execute(trx);
}

/** A merge that a person asked for and nobody undid. */
export type StandingMerge = Pair & {
  id: string;
  stateBefore: string;
  mergedAt: Date;
  /** Made by a feed, for accounts that nobody was told of. */
  byFeed: boolean;
  tooOld: boolean;
};

export async function findStandingMerge(
  trx: Trx,
  absorbedId: string,
  daysToUndo: number,
): Promise<StandingMerge | undefined> {
  return trx
    .selectFrom('account_merge')
    .select(['id', 'absorbed_id as absorbedId', 'into_id as keptId', 'state_before as stateBefore'])
    .select(['merged_at as mergedAt', sql<boolean>`run_id is not null`.as('byFeed')])
    .select(sql<boolean>`merged_at < now() - make_interval(days => ${daysToUndo})`.as('tooOld'))
    .where('absorbed_id', '=', absorbedId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
}

/**
 * Gives back what a merge moved, with the records that a feed has joined since because of those. What the holder of
 * the kept account decided since stays theirs, for children that are still theirs.
 * @returns how many records went back
 */
export async function moveBack(trx: Trx, { id, absorbedId, keptId }: StandingMerge): Promise<number> {
  const { numAffectedRows } = await sql`
    with recursive moved as (
      select r->>0 as academy_code, r->>1 as degree, r->>2 as aaf_id
      from account_merge, jsonb_array_elements(moved_records) r where id = ${id}
      union
      select g.academy_code, g.degree, g.aaf_id
      from moved
      join match_decision m on m.other_academy_code = moved.academy_code and m.other_degree = moved.degree
        and m.other_aaf_id = moved.aaf_id and m.kind = 'guardian' and m.verdict = 'same'
        and m.reason <> 'kept-in-held-account'
      join guardian_record g on g.academy_code = m.academy_code and g.degree = m.degree and g.aaf_id = m.aaf_id
      join account_merge on account_merge.id = ${id}
      where g.account_id = ${keptId}
        and not kept_records @> jsonb_build_array(jsonb_build_array(g.academy_code, g.degree, g.aaf_id))
    )
    update guardian_record g set account_id = ${absorbedId}
    from moved m
    where g.academy_code = m.academy_code and g.degree = m.degree and g.aaf_id = m.aaf_id and g.account_id = ${keptId}
  `.execute(trx);
  const before = sql`
    select m.merged_at, c.* from account_merge m,
      jsonb_to_recordset(m.children) as c (pupil uuid, absorbed jsonb, kept jsonb)
    where m.id = ${id}
  `;
  await sql`
    insert into child_attachment (account_id, pupil_id, state, decided_at)
    select ${absorbedId}, pupil, absorbed->>'state', (absorbed->>'decidedAt')::timestamptz
    from (${before}) b where absorbed is not null
    on conflict do nothing
  `.execute(trx);
  await sql`
    update child_attachment k set state = b.kept->>'state', decided_at = (b.kept->>'decidedAt')::timestamptz
    from (${before}) b
    where k.account_id = ${keptId} and k.pupil_id = b.pupil and b.kept is not null
      and coalesce(k.decided_at, b.merged_at) <= b.merged_at
  `.execute(trx);
  await sql`
    delete from child_attachment k
    using (${before}) b
    where k.account_id = ${keptId} and k.pupil_id = b.pupil and b.kept is null
      and coalesce(k.decided_at, b.merged_at) <= b.merged_at
  `.execute(trx);
  await sql`
    delete from child_attachment k
    using account_merge m
    where m.id = ${id} and k.account_id = ${keptId} and k.decided_at > m.merged_at and not exists (
      select from guardian_record g
      join guardianship s on s.academy_code = g.academy_code and s.degree = g.degree
        and s.guardian_aaf_id = g.aaf_id and s.left_at is null
      join pupil_record p on p.academy_code = s.academy_code and p.degree = s.degree and p.aaf_id = s.pupil_aaf_id
      where g.account_id = ${keptId} and p.pupil_id = k.pupil_id
    )
  `.execute(trx);
  await sql`
    delete from account_known_as
    where account_id = ${keptId} and (
      known_as = ${absorbedId}
      or (service_id, known_as) in (select service_id, known_as from account_known_as where account_id = ${absorbedId})
    )
  `.execute(trx);
  await trx
    .updateTable('account_merge')
    .set({ undone_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
  return Number(numAffectedRows ?? 0n);
}
