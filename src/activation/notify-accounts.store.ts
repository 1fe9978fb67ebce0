import { sql } from 'kysely';
import type { AccountState } from '../accounts/account-state.ts';
import type { Database, Trx } from '../platform/database/database.ts';

export type NotifyingSchool = {
  uai: string;
  name: string;
  degree: '1D' | '2D';
  street: string | null;
  postalCode: string | null;
  city: string | null;
  phone: string | null;
  mail: string | null;
  timeZone: string;
  inScope: boolean;
  /** YYYY-MM-DD, where the school is. */
  today: string;
};

/** A school that the feed still names. */
export async function findNotifyingSchool(
  database: Database['query'],
  uai: string,
): Promise<NotifyingSchool | undefined> {
  const { rows } = await sql<NotifyingSchool>`
    select s.uai, s.name, s.degree, s.street, s.postal_code as "postalCode", s.city, s.phone, s.mail,
      a.time_zone as "timeZone", s.in_scope as "inScope", (now() at time zone a.time_zone)::date as today
    from school s join academy a on a.code = s.academy_code
    where s.uai = ${uai} and s.left_at is null
  `.execute(database);
  return rows[0];
}

/** Whom to notify in a school; everybody when nothing is given. */
export type Selection = {
  /** Codes or labels. */
  classes?: readonly string[] | undefined;
  accountIds?: readonly string[] | undefined;
};

export type Target = {
  /** Null when the person has no account (a pupil without INE, or set aside). */
  accountId: string | null;
  className: string | null;
  givenName: string;
  familyName: string;
};
export type GuardianTarget = Target & {
  accountId: string;
  /** Lines separated by line feeds. */
  addressLines: string | null;
  postalCode: string | null;
  city: string | null;
  children: { givenName: string; familyName: string }[];
};

const className = sql`coalesce(pr.class_label, sc.label, pr.class_code)`;

function inSelection(selection: Selection, accountId: ReturnType<typeof sql>) {
  const classes = selection.classes ?? null;
  const accountIds = selection.accountIds ?? null;
  return sql`
    (${classes}::text[] is null or pr.class_code = any (${classes}) or ${className} = any (${classes}))
    and (${accountIds}::uuid[] is null or ${accountId} = any (${accountIds}))
  `;
}

/** The pupils of a school, once each however many records they have there. */
export async function listPupils(
  database: Database['query'],
  uai: string,
  selection: Selection,
): Promise<Target[]> {
  const { rows } = await sql<Target>`
    select distinct on (coalesce(a.id::text, pr.aaf_id)) a.id as "accountId", ${className} as "className",
      pr.given_name as "givenName", coalesce(pr.usage_name, pr.family_name) as "familyName"
    from pupil_record pr
    left join school_class sc on sc.school_uai = pr.school_uai and sc.code = pr.class_code
    left join account a on a.pupil_id = pr.pupil_id
    where pr.school_uai = ${uai} and pr.left_at is null and ${inSelection(selection, sql`a.id`)}
    order by coalesce(a.id::text, pr.aaf_id), pr.changed_at desc
  `.execute(database);
  return rows;
}

/**
 * The legal guardians of a school's pupils, once each however many children and records they have, in the class of
 * the first of their children.
 */
export async function listGuardians(
  database: Database['query'],
  uai: string,
  selection: Selection,
): Promise<GuardianTarget[]> {
  const { rows } = await sql<GuardianTarget>`
    select a.id as "accountId", a.given_name as "givenName", a.family_name as "familyName",
      (array_agg(${className} order by ${className} nulls last))[1] as "className",
      (array_agg(gr.address_lines order by gr.changed_at desc) filter (where gr.address_lines is not null))[1]
        as "addressLines",
      (array_agg(gr.postal_code order by gr.changed_at desc) filter (where gr.address_lines is not null))[1]
        as "postalCode",
      (array_agg(gr.city order by gr.changed_at desc) filter (where gr.address_lines is not null))[1] as city,
      jsonb_agg(distinct jsonb_build_object(
        'givenName', pr.given_name, 'familyName', coalesce(pr.usage_name, pr.family_name)
      )) as children
    from pupil_record pr
    left join school_class sc on sc.school_uai = pr.school_uai and sc.code = pr.class_code
    join guardianship g on g.academy_code = pr.academy_code and g.degree = pr.degree and g.pupil_aaf_id = pr.aaf_id
      and g.rank = 'legal' and g.left_at is null
    join guardian_record gr on gr.academy_code = g.academy_code and gr.degree = g.degree
      and gr.aaf_id = g.guardian_aaf_id and gr.left_at is null
    join account a on a.id = gr.account_id
    where pr.school_uai = ${uai} and pr.left_at is null and ${inSelection(selection, sql`a.id`)}
    group by a.id
    order by a.id
  `.execute(database);
  return rows;
}

export type LockedAccount = {
  id: string;
  state: AccountState;
  identifier: string;
  /** Of a provisional password that still opens; null otherwise. */
  ciphertext: Buffer | null;
  notificationId: string | null;
  /** YYYY-MM-DD, where the school is: the last day on which the provisional password opens. */
  validUntil: string | null;
};

/**
 * Locks the accounts until the transaction ends, always in the same order. They are read by a second statement: one
 * that waited for its lock would see the new account beside the old provisional password (READ COMMITTED).
 */
export async function lockAccounts(
  trx: Trx,
  accountIds: readonly string[],
  timeZone: string,
): Promise<LockedAccount[]> {
  await sql`select from account where id = any (${accountIds}::uuid[]) order by id for update`.execute(trx);
  const { rows } = await sql<LockedAccount>`
    select a.id, a.state, a.identifier, pp.ciphertext, pp.notification_id as "notificationId",
      ((pp.expires_at - interval '1 second') at time zone ${timeZone})::date as "validUntil"
    from account a
    left join provisional_password pp on pp.account_id = a.id and pp.expires_at > now()
    where a.id = any (${accountIds}::uuid[])
  `.execute(trx);
  return rows;
}

/**
 * Keeps new provisional passwords, good until the end of the last day where the school is, ends what was opened with
 * older ones, and says from now on that the accounts are notified.
 * @returns the last day, YYYY-MM-DD
 */
export async function keepProvisionalPasswords(
  trx: Trx,
  issued: readonly { accountId: string; ciphertext: Buffer }[],
  options: { timeZone: string; days: number; notificationId: string },
): Promise<string> {
  const accountIds = issued.map((one) => one.accountId);
  const lastDay = sql`((now() at time zone ${options.timeZone})::date + ${options.days}::integer)`;
  await sql`
    update flow set ended_at = now() where account_id = any (${accountIds}::uuid[]) and ended_at is null
  `.execute(trx);
  const { rows } = await sql<{ lastDay: string }>`
    with kept as (
      insert into provisional_password (account_id, ciphertext, expires_at, notification_id)
      select account_id, ciphertext, (${lastDay} + 1)::timestamp at time zone ${options.timeZone},
        ${options.notificationId}::uuid
      from unnest(${accountIds}::uuid[], ${issued.map((one) => one.ciphertext)}::bytea[]) as t (account_id, ciphertext)
      on conflict (account_id) do update set
        ciphertext = excluded.ciphertext, issued_at = now(), expires_at = excluded.expires_at,
        notification_id = excluded.notification_id
    ), moved as (
      update account set state = 'notified', notified_at = now() where id = any (${accountIds}::uuid[])
    )
    select ${lastDay} as "lastDay"
  `.execute(trx);
  return rows[0]!.lastDay;
}

/** Forgets what was chosen in activations never finished: they start afresh from the new letter. */
export async function forgetUnfinishedActivations(trx: Trx, accountIds: readonly string[]): Promise<void> {
  await sql`
    with credentials as (
      delete from credential where account_id = any (${accountIds}::uuid[])
    ), links as (
      update link_token set used_at = now() where account_id = any (${accountIds}::uuid[]) and used_at is null
    )
    update account set email = null where id = any (${accountIds}::uuid[]) and email_confirmed_at is null
  `.execute(trx);
}
