import { uuidv7 } from 'uuidv7';
import type { Trx } from '../database/database.ts';

/** Every kind of change that the journal knows. */
export type JournalAction =
  | 'account.created'
  | 'account.notified'
  | 'account.activating'
  | 'account.activated'
  | 'account.merged'
  | 'account.merge-undone'
  | 'account.state-changed'
  | 'account.language-changed'
  | 'account.email-changed'
  | 'account.email-confirmed'
  | 'account.mobile-changed'
  | 'account.not-me'
  | 'account.alert-raised'
  | 'passkey.added'
  | 'passkey.renamed'
  | 'passkey.removed'
  | 'account.password-changed'
  | 'account.password-rehashed'
  | 'account.renewal-required'
  | 'account.reset-requested'
  | 'account.record-joined'
  | 'account.record-left'
  | 'account.warned'
  | 'account.erased'
  | 'account.data-asked'
  | 'account.data-fetched'
  | 'child.attached'
  | 'child.ended'
  | 'child.refused'
  | 'child.proposed'
  | 'child.put-off'
  | 'child.protected'
  | 'child.unprotected'
  | 'missing-child.asked'
  | 'missing-child.explained'
  | 'child.wrong-birth-date'
  | 'code.sent'
  | 'code.wrong'
  | 'recovery.asked'
  | 'recovery.answered'
  | 'recovery.link-used'
  | 'provisional-password.issued'
  | 'provisional-password.read'
  | 'provisional-password.erased'
  | 'session.opened'
  | 'session.closed'
  | 'session.proved'
  | 'signin.failed'
  | 'franceconnect.linked'
  | 'franceconnect.unlinked'
  | 'upstream.closed'
  | 'upstream.opened'
  | 'service.signed-in'
  | 'service.not-admitted'
  | 'terms.accepted'
  | 'service.registered'
  | 'service.changed'
  | 'legacy.signed-in'
  | 'legacy-source.changed'
  | 'legacy-cutover.set'
  | 'message.given-up'
  | 'retention.applied'
  | 'journal.pruned'
  | 'feed.applied'
  | 'feed.held'
  | 'feed.approved'
  | 'feed.refused'
  | 'agent.signed-in'
  | 'agent.signed-out'
  | 'agent.created';

export type Actor =
  | { kind: 'guardian' | 'pupil'; id: string }
  | { kind: 'agent'; id: string }
  | { kind: 'system'; id?: string }
  | { kind: 'anonymous' };

/** Where a request came from. */
export type Origin = { address?: string | undefined; trace?: string | undefined };

export type JournalEntry = {
  action: JournalAction;
  actor: Actor;
  accountId?: string | undefined;
  schoolUai?: string | undefined;
  /** No secret, no contact, no name: codes, counts and ids. */
  detail?: Readonly<Record<string, string | number | boolean | null>>;
  from?: Origin | undefined;
};

/** One row of `journal_entry`, for statements that write it together with other things. */
export function journalRow(entry: JournalEntry) {
  return {
    id: uuidv7(),
    action: entry.action,
    actor_kind: entry.actor.kind,
    actor_id: 'id' in entry.actor ? (entry.actor.id ?? null) : null,
    account_id: entry.accountId ?? null,
    school_uai: entry.schoolUai ?? null,
    detail: JSON.stringify(entry.detail ?? {}),
    address: entry.from?.address ?? null,
    trace: entry.from?.trace ?? null,
  };
}

/** Appends to the journal, in the transaction of the change that it tells. */
export async function writeJournal(trx: Trx, ...entries: readonly JournalEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await trx.insertInto('journal_entry').values(entries.map(journalRow)).execute();
}
