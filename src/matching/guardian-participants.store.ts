import { sql } from 'kysely';
import type { AccountState } from '../accounts/account-state.ts';
import type { Trx } from '../platform/database/database.ts';
import type { AccountInQuestion, RecordInQuestion } from './record-in-question.ts';

/**
 * A contact given by more people than this proves nothing: a school's own number, a placeholder that some software
 * writes for everybody. Children's homes stay under it: one name, however many records.
 */
const mostNamesOfOneContact = 20;

/**
 * Gathers in the temporary table `participant` the guardian records that the run touched, then those that share with
 * them a contact and an initial, or an account, and so on until none is added: every record whose account could change.
 */
export async function collectParticipants(trx: Trx, isLarge: boolean): Promise<void> {
  await sql`
    create temporary table participant (
      n integer generated always as identity,
      academy_code text not null,
      degree text not null,
      aaf_id text not null,
      renamed boolean not null,
      eligible boolean not null,
      -- An account that exists.
      account_id uuid,
      -- The id that came with a new record; its account does not exist.
      proposed_id uuid,
      mobile text,
      mail_key text,
      initial text not null,
      round integer not null
    ) on commit drop
  `.execute(trx);
  await sql`create temporary table common_contact (value text) on commit drop`.execute(trx);
  await sql`
    create temporary table candidate (academy_code text, degree text, aaf_id text, renamed boolean) on commit drop
  `.execute(trx);
  await collectTouched(trx);
  await addParticipants(trx, 0);
  await setCommonContactsAside(trx);
  if (isLarge) await gatherOthers(trx);
  const records = isLarge ? 'other_record' : 'guardian_record';
  for (let round = 0; (await collectConnected(trx, round, records)) > 0; round += 1) {
    await addParticipants(trx, round + 1);
  }
  await sql`create index on participant (n)`.execute(trx);
}

async function collectTouched(trx: Trx): Promise<void> {
  await sql`
    insert into candidate
    select academy_code, degree, aaf_id, bool_or(renamed)
    from (
      select * from dirty_guardian
      union all
      select g.academy_code, g.degree, g.aaf_id, false
      from touched_pupil_record t
    join guardianship s on s.academy_code = t.academy_code and s.degree = t.degree and s.pupil_aaf_id = t.aaf_id
    join guardian_record g on g.academy_code = s.academy_code and g.degree = s.degree
      and g.aaf_id = s.guardian_aaf_id and g.account_id is null
    ) touched
    group by academy_code, degree, aaf_id
  `.execute(trx);
}

/**
 * In a large run few records, or none, are not participants yet: they are gathered once, to be looked through. Else they
 * are most of the base, and only those that have a participant's contact are read.
 */
async function gatherOthers(trx: Trx): Promise<void> {
  await sql`
    create temporary table other_record on commit drop as
    select academy_code, degree, aaf_id, mobile, mail_key, folded_given_name, account_id, left_at
    from guardian_record g
    where not exists (
      select from participant p
      where p.academy_code = g.academy_code and p.degree = g.degree and p.aaf_id = g.aaf_id
    )
  `.execute(trx);
  await sql`analyze other_record`.execute(trx);
}

/** Those that share a contact and an initial, or an account, with a participant of the round; returns how many. */
async function collectConnected(
  trx: Trx,
  round: number,
  records: 'guardian_record' | 'other_record',
): Promise<number> {
  await sql`truncate candidate`.execute(trx);
  const others = sql.table(records);
  const { numAffectedRows } = await sql`
    insert into candidate
    select academy_code, degree, aaf_id, false
    from (
      select g.academy_code, g.degree, g.aaf_id
      from participant p join ${others} g on g.mobile = p.mobile and left(g.folded_given_name, 1) = p.initial
      where p.round = ${round} and (g.account_id is not null or g.left_at is null)
      union
      select g.academy_code, g.degree, g.aaf_id
      from participant p join ${others} g on g.mail_key = p.mail_key and left(g.folded_given_name, 1) = p.initial
      where p.round = ${round} and (g.account_id is not null or g.left_at is null)
      union
      select g.academy_code, g.degree, g.aaf_id
      from participant p join ${others} g on g.account_id = p.account_id
      where p.round = ${round}
    ) connected
    where not exists (
      select from participant p
      where p.academy_code = connected.academy_code and p.degree = connected.degree and p.aaf_id = connected.aaf_id
    )
  `.execute(trx);
  return Number(numAffectedRows ?? 0n);
}

/**
 * Makes participants of the candidates that have an account or are present. Those who are, today, legal guardians of a
 * pupil whom INE and birth date identify (R1), in a school in scope (R6), may open an account; the others only belong
 * to the one that another record of the same person opens.
 */
async function addParticipants(trx: Trx, round: number): Promise<void> {
  await sql`analyze candidate`.execute(trx);
  await sql`
    with legal as (
      select distinct c.academy_code, c.degree, c.aaf_id
      from candidate c
      join guardianship s on s.academy_code = c.academy_code and s.degree = c.degree
        and s.guardian_aaf_id = c.aaf_id and s.rank = 'legal' and s.left_at is null
      join pupil_record r on r.academy_code = s.academy_code and r.degree = s.degree
        and r.aaf_id = s.pupil_aaf_id and r.left_at is null and r.pupil_id is not null
      join school on school.uai = r.school_uai and school.in_scope
    )
    insert into participant (
      academy_code, degree, aaf_id, renamed, eligible, account_id, proposed_id, mobile, mail_key, initial, round
    )
    select g.academy_code, g.degree, g.aaf_id, candidate.renamed, g.left_at is null and legal.aaf_id is not null,
      -- Whom a death or a refusal ended is not given another account while a school's file still names them.
      case when a.state not in ('closed', 'merged') or a.end_cause in ('death', 'refusal') then a.id end,
      case when a.id is null then g.account_id end,
      case when g.mobile not in (select value from common_contact) then g.mobile end,
      case when g.mail_key not in (select value from common_contact) then g.mail_key end,
      left(g.folded_given_name, 1), ${round}
    from candidate
    join guardian_record g using (academy_code, degree, aaf_id)
    left join legal using (academy_code, degree, aaf_id)
    left join account a on a.id = g.account_id
    where g.account_id is not null or g.left_at is null
    -- By académie, degree and id: the first two have a fixed length, and one key is sorted faster than three.
    order by (g.academy_code || g.degree || g.aaf_id) collate "C"
  `.execute(trx);
  await sql`analyze participant`.execute(trx);
}

async function setCommonContactsAside(trx: Trx): Promise<void> {
  for (const column of ['mobile', 'mail_key']) {
    const contact = sql.ref(column);
    const { numAffectedRows } = await sql`
      insert into common_contact
      select ${contact} from guardian_record
      where ${contact} in (
        select ${contact} from guardian_record
        where ${contact} in (select ${contact} from participant)
        group by 1
        having count(*) > ${mostNamesOfOneContact}
      )
      group by 1
      having count(distinct folded_usage_name || ' ' || folded_given_name) > ${mostNamesOfOneContact}
    `.execute(trx);
    if (!numAffectedRows) continue;
    await sql`
      update participant set ${contact} = null where ${contact} in (select value from common_contact)
    `.execute(trx);
  }
}

/**
 * Pairs of participants, by `n`, that must be decided together: they share a contact and an initial, or an account. One
 * pair links each record to the one before it, so that a thousand records that share a contact make a thousand pairs.
 * A touched record that has an account comes with itself.
 */
export async function readLinks(trx: Trx): Promise<{ n: number; other: number }[]> {
  const { rows } = await sql<{ n: number; other: number }>`
    with linked as (
      select n, lag(n) over (partition by mobile, initial order by n) as other
      from participant where mobile is not null
      union all
      select n, lag(n) over (partition by mail_key, initial order by n)
      from participant where mail_key is not null
      union all
      select n, lag(n, 1, n) over (partition by account_id order by n)
      from participant where account_id is not null
    )
    select n, other from linked where other is not null
  `.execute(trx);
  return rows;
}

/** Keeps the sets of participants to decide, for `readRecordsOfSets`. */
export async function keepSets(trx: Trx, sets: readonly number[][]): Promise<void> {
  await sql`create temporary table set_member (place integer, n integer) on commit drop`.execute(trx);
  let [places, participants]: [number[], number[]] = [[], []];
  const send = async (): Promise<void> => {
    await sql`
      insert into set_member select * from unnest(${places}::integer[], ${participants}::integer[])
    `.execute(trx);
    [places, participants] = [[], []];
  };
  for (const [place, set] of sets.entries()) {
    for (const n of set) {
      places.push(place);
      participants.push(n);
    }
    if (places.length >= ROWS_SENT) await send();
  }
  await send();
  await sql`analyze set_member`.execute(trx);
}

/** An array of that many numbers is a message of some hundred kilobytes. */
const ROWS_SENT = 50_000;

type RecordRow = {
  place: number;
  id: number;
  birthName: string | null;
  usageName: string;
  givenNames: string;
  otherGivenNames: string | null;
  civility: string | null;
  mobile: string | null;
  email: string | null;
  accountId: string | null;
  proposedId: string | null;
  eligible: boolean;
  renamed: boolean;
};

export type ProposedRecord = RecordInQuestion & { proposedId: string | null };

/**
 * The records of the sets kept, `count` and a few more at a time: no set is cut. Those of a set come in the order of
 * their keys: académie, degree, AAF id. All are found by one statement: joined batch by batch, the tables would be read
 * as many times as there are batches.
 */
export async function* readRecordsOfSets(trx: Trx, count: number): AsyncGenerator<ProposedRecord[][]> {
  await sql`
    declare record_of_set no scroll cursor for
    select m.place, p.n as id, g.birth_name as "birthName", g.usage_name as "usageName", g.given_name as "givenNames",
      g.other_given_names as "otherGivenNames", g.title as civility, p.mobile, p.mail_key as email,
      p.account_id as "accountId", p.proposed_id as "proposedId", p.eligible, p.renamed
    from set_member m
    join participant p using (n)
    join guardian_record g using (academy_code, degree, aaf_id)
    order by m.place, (academy_code || degree || aaf_id) collate "C"
  `.execute(trx);
  let rest: RecordRow[] = [];
  for (;;) {
    const { rows } = await sql<RecordRow>`fetch ${sql.lit(count)} from record_of_set`.execute(trx);
    const known = [...rest, ...rows];
    const last = known.at(-1)?.place;
    const isEnd = rows.length < count;
    const whole = isEnd ? known : known.filter(({ place }) => place !== last);
    rest = isEnd ? [] : known.filter(({ place }) => place === last);
    if (whole.length > 0) yield [...Map.groupBy(whole.map(toRecord), ({ place }) => place).values()];
    if (isEnd) break;
  }
  await sql`close record_of_set`.execute(trx);
}

function toRecord({
  place,
  id,
  accountId,
  proposedId,
  eligible,
  renamed,
  ...identity
}: RecordRow): ProposedRecord & { place: number } {
  return { place, id, identity, accountId, proposedId, eligible, renamed };
}

/** The accounts given, their rows locked: nobody is told of one, or activates one, while its records move. */
export async function lockAccountsInQuestion(
  trx: Trx,
  accountIds: readonly string[],
): Promise<AccountInQuestion[]> {
  if (accountIds.length === 0) return [];
  const rows = await trx
    .selectFrom('account')
    .select(['id', 'state', 'family_name', 'given_name', 'mobile', 'mobile_confirmed_at'])
    .select(['email', 'email_confirmed_at', 'created_at'])
    .where('id', '=', sql<string>`any(${accountIds}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    // The table's own constraint keeps the set closed.
    state: row.state as AccountState,
    familyName: row.family_name,
    givenName: row.given_name,
    provenMobile: row.mobile_confirmed_at === null ? null : row.mobile,
    provenEmail: row.email_confirmed_at === null ? null : row.email,
    createdAt: row.created_at,
  }));
}
