import { sql } from 'kysely';
import type { Trx } from '../platform/database/database.ts';

/** Ends at once what is open in the name of an account: sessions, journeys, links, passwords to hand out. */
export async function endWaysIn(trx: Trx, accountId: string): Promise<void> {
  await sql`
    with sessions as (
      update session set ended_at = now() where account_id = ${accountId} and ended_at is null
    ), flows as (
      update flow set ended_at = now(), expires_at = now() where account_id = ${accountId} and ended_at is null
    ), links as (
      update link_token set used_at = now() where account_id = ${accountId} and used_at is null
    )
    delete from provisional_password where account_id = ${accountId}
  `.execute(trx);
}

/** Messages that have not left are dropped: nothing more is said to this person. */
export async function dropMessages(trx: Trx, accountId: string): Promise<void> {
  await sql`
    update message set state = 'expired', sealed = null, error_code = 'account-ended', ended_at = now()
    where account_id = ${accountId} and state = 'queued'
  `.execute(trx);
}

/**
 * Erases what only served to use a closed account: contacts, FranceConnect, passkeys, warnings. The names, the identifier, the
 * children and the journal stay for a year: they prove past acts. The hash of the password stays too, so that its owner
 * alone is told that the account is closed.
 */
export async function eraseContacts(trx: Trx, accountId: string): Promise<void> {
  await sql`
    with links as (
      delete from franceconnect_link where account_id = ${accountId}
    ), passkeys as (
      delete from passkey where account_id = ${accountId}
    ), warnings as (
      delete from account_warning where account_id = ${accountId}
    )
    update account set
      email = null, email_confirmed_at = null, pending_email = null, mobile = null, mobile_confirmed_at = null, must_change_password = false
    where id = ${accountId}
  `.execute(trx);
}

/** As on the first day: an account that starts again is activated again, by every proof. */
export async function forgetActivation(trx: Trx, accountId: string): Promise<void> {
  await sql`
    with credentials as (
      delete from credential where account_id = ${accountId}
    ), children as (
      delete from child_attachment where account_id = ${accountId} and state in ('waiting', 'attached')
    )
    update account set
      origin = null, notified_at = null, activated_at = null, last_sign_in_at = null, closed_at = null,
      suspended_at = null, reset_requested_at = null
    where id = ${accountId}
  `.execute(trx);
}

/**
 * Ends the attachments of a pupil to guardians' accounts, also of guardians to whom the feed would only propose the
 * child, so that it is proposed no more.
 * @returns the accounts to which the pupil was attached
 */
export async function endAttachments(
  trx: Trx,
  input: { pupilId: string; cause: 'majority' | 'death' },
): Promise<string[]> {
  const { rows } = await sql<{ accountId: string; attached: boolean }>`
    with known as (
      select account_id, bool_or(attached) as attached
      from (
        select account_id, state = 'attached' as attached from child_attachment
        where pupil_id = ${input.pupilId} and state <> 'ended'
        union all
        select g.account_id, false
        from pupil_record pr
        join guardianship gs on gs.academy_code = pr.academy_code and gs.degree = pr.degree
          and gs.pupil_aaf_id = pr.aaf_id and gs.rank = 'legal' and gs.left_at is null
        join guardian_record g on g.academy_code = gs.academy_code and g.degree = gs.degree
          and g.aaf_id = gs.guardian_aaf_id and g.left_at is null
        join account a on a.id = g.account_id
        where pr.pupil_id = ${input.pupilId} and pr.left_at is null
      ) one
      group by account_id
    ), ended as (
      insert into child_attachment as ca (account_id, pupil_id, state, ended_cause, decided_at)
      select account_id, ${input.pupilId}::uuid, 'ended', ${input.cause}, now() from known order by account_id
      on conflict (account_id, pupil_id) do update set
        state = 'ended', ended_cause = excluded.ended_cause, decided_at = now()
      where ca.state <> 'ended'
      returning account_id
    )
    select known.account_id as "accountId", known.attached from known join ended using (account_id)
  `.execute(trx);
  return rows.filter(({ attached }) => attached).map(({ accountId }) => accountId);
}
