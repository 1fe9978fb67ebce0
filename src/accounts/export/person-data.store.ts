import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';

type Rows = Record<string, string | number | boolean | null | readonly string[]>[];

/** Everything held on one person (docs/data-export.md): by heading, a list of flat objects. */
export type PersonData = Readonly<Record<PersonHeading, Rows>>;

/** Other people's data are in none of these: neither the other parent's, nor those of children not proved. */
const QUERIES = {
  account: sql`
    select kind, state, origin, identifier, family_name as "familyName", given_name as "givenName", email,
      email_confirmed_at as "emailConfirmedAt", pending_email as "pendingEmail", mobile,
      mobile_confirmed_at as "mobileConfirmedAt", language, created_at as "createdAt", notified_at as "notifiedAt",
      activated_at as "activatedAt", last_sign_in_at as "lastSignInAt", reset_requested_at as "resetRequestedAt"
    from account where id = me.id`,
  waysIn: sql`
    select 'password' as way, null as name, set_at as since, null::timestamptz as "lastUsedAt"
    from credential where account_id = me.id
    union all
    select 'franceconnect', null, linked_at, last_used_at from franceconnect_link where account_id = me.id
    union all
    select 'passkey', name, created_at, last_used_at from passkey where account_id = me.id`,
  pupil: sql`
    select p.ine, p.born_on as "bornOn", p.created_at as "createdAt"
    from pupil p join account a on a.pupil_id = p.id where a.id = me.id`,
  pupilRecords: sql`
    select pr.academy_code as academy, pr.degree, pr.aaf_id as "recordId", s.name as school, pr.school_uai as "schoolUai",
      pr.family_name as "familyName", pr.usage_name as "usageName", pr.given_name as "givenName",
      pr.other_given_names as "otherGivenNames", pr.title, pr.born_on as "bornOn",
      coalesce(pr.class_label, pr.class_code) as class, pr.mef_code as mef, pr.mail,
      pr.first_seen_at as "firstSeenAt", pr.changed_at as "changedAt", pr.left_at as "leftAt"
    from pupil_record pr join account a on a.pupil_id = pr.pupil_id left join school s on s.uai = pr.school_uai
    where a.id = me.id order by pr.first_seen_at`,
  guardianRecords: sql`
    select academy_code as academy, degree, aaf_id as "recordId", birth_name as "birthName", usage_name as "usageName",
      given_name as "givenName", other_given_names as "otherGivenNames", title, mobile_raw as mobile,
      home_phone as "homePhone", work_phone as "workPhone", mail, address_lines as "addressLines",
      postal_code as "postalCode", city, country, first_seen_at as "firstSeenAt", changed_at as "changedAt",
      left_at as "leftAt"
    from guardian_record where account_id = me.id order by first_seen_at`,
  // Of a child, only what the person proved or typed; of one who came of age, that it was so.
  children: sql`
    select distinct on (ca.pupil_id) ca.state, ca.ended_cause as "endedCause", ca.decided_at as "decidedAt",
      case when ca.state in ('attached', 'refused') then pr.given_name end as "givenName",
      case when ca.state = 'attached' then p.born_on end as "bornOn",
      case when ca.state = 'attached' then s.name end as school
    from child_attachment ca join pupil p on p.id = ca.pupil_id
    left join pupil_record pr on pr.pupil_id = ca.pupil_id and pr.left_at is null
    left join school s on s.uai = pr.school_uai
    where ca.account_id = me.id order by ca.pupil_id, pr.degree desc nulls last`,
  sessions: sql`
    select created_at as "startedAt", last_seen_at as "lastSeenAt", ended_at as "endedAt", way, host(address) as address,
      user_agent as "userAgent"
    from session where account_id = me.id order by created_at`,
  services: sql`
    select sv.name as service, sp.attributes, sp.first_at as "firstAt", sp.last_at as "lastAt"
    from sso_participation sp join session s on s.id = sp.session_id join service sv on sv.id = sp.service_id
    where s.account_id = me.id order by sp.first_at`,
  history: sql`
    select at, action, actor_kind as by, host(address) as address,
      coalesce(detail->>'way', detail->>'event', detail->>'service', detail->>'cause') as detail
    from journal_entry where account_id = me.id order by at, id`,
  messages: sql`
    select created_at as "askedAt", channel, template, state, sent_at as "sentAt"
    from message where account_id = me.id order by created_at`,
  warnings: sql`
    select cause, number, warned_at as "warnedAt" from account_warning where account_id = me.id order by warned_at`,
  terms: sql`
    select t.document, coalesce(s.name, t.document) as name, t.version, t.accepted_at as "acceptedAt"
    from terms_acceptance t left join service s on s.id::text = t.document
    where t.account_id = me.id order by t.accepted_at`,
} as const;

export type PersonHeading = keyof typeof QUERIES;
export const PERSON_HEADINGS = Object.keys(QUERIES) as PersonHeading[];

/** Everything held on the person of an account; dates are ISO 8601, in UTC. */
export async function collectPersonData(query: Database['query'], accountId: string): Promise<PersonData> {
  const data: Partial<Record<PersonHeading, Rows>> = {};
  for (const heading of PERSON_HEADINGS) {
    const { rows } = await sql<{ rows: Rows }>`
      with me as (select ${accountId}::uuid as id)
      select coalesce(json_agg(one), '[]') as rows from me cross join lateral (${QUERIES[heading]}) as one
    `.execute(query);
    data[heading] = rows[0]?.rows ?? [];
  }
  return data as PersonData;
}
