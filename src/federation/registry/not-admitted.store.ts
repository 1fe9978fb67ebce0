import type { Database } from '../../platform/database/database.ts';
import { journalRow, type Origin } from '../../platform/journal/journal.ts';
import type { Subject } from '../attributes/subject.ts';
import type { Service } from './service.ts';

/** Notes in the journal that a person was not admitted to a service, so that a helpdesk can say why. */
export async function noteNotAdmitted(
  query: Database['query'],
  input: { service: Service; person: Subject; reason: 'other-profile' | 'not-open'; from: Origin },
): Promise<void> {
  const { service, person, reason, from } = input;
  await query
    .insertInto('journal_entry')
    .values(
      journalRow({
        action: 'service.not-admitted',
        actor: { kind: person.kind, id: person.accountId },
        accountId: person.accountId,
        detail: { service: service.id, reason },
        from,
      }),
    )
    .execute();
}
