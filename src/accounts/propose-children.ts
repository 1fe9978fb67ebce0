import type { App } from '../app.ts';
import { queueMessage } from '../messages/queue-message.store.ts';
import type { Trx } from '../platform/database/database.ts';
import { writeJournal } from '../platform/journal/journal.ts';
import { countAttempts } from '../platform/limits/attempts.store.ts';
import { addProposals, readPeopleToTell, type ToTell } from './child-proposal.store.ts';

/** Children proposed in one transaction. */
const BATCH = 500;
const DAY_SECONDS = 24 * 3600;
/** Messages of this kind to one person, however many children are found. */
const MOST_MESSAGES = { inDays: 30, most: 3 };
/** A message that could not leave for so long is worth nothing. */
const DAYS_TO_TELL = 3;

/**
 * Proposes to each guardian the children that a feed found for an account in use (R117): at the next sign-in, and by
 * one message, to the confirmed e-mail or else the confirmed mobile. Once for each child, whatever runs twice.
 */
export async function proposeChildren(app: App): Promise<void> {
  for (;;) {
    const found = await app.database.transaction(async (trx) => {
      const proposals = await addProposals(trx, BATCH);
      await writeJournal(
        trx,
        ...proposals.map(({ accountId, pupilId }) => ({
          action: 'child.proposed' as const,
          actor: { kind: 'system' as const },
          accountId,
          detail: { pupil: pupilId },
        })),
      );
      const accountIds = [...new Set(proposals.map(({ accountId }) => accountId))];
      for (const person of await readPeopleToTell(trx, accountIds)) await tell(app, trx, person);
      return proposals.length;
    });
    if (found < BATCH) return;
  }
}

async function tell(app: App, trx: Trx, person: ToTell): Promise<void> {
  const { accountId, identifier, language, email, mobile, smsAt } = person;
  if (email === null && mobile === null) return;
  const waitSeconds = await countAttempts(trx, app.hmacKey, [
    {
      kind: 'child-found',
      key: accountId,
      windowSeconds: MOST_MESSAGES.inDays * DAY_SECONDS,
      most: MOST_MESSAGES.most,
    },
  ]);
  if (waitSeconds > 0) return;
  const notAfter = new Date(app.clock.now().getTime() + DAYS_TO_TELL * DAY_SECONDS * 1000);
  const common = { language, accountId, notAfter, suppressed: false };
  const portalUrl = app.config.EDUCONNECT_PORTAL_URL;
  if (email !== null) {
    const params = { identifier, portalUrl, helpUrl: `${portalUrl}/aide` };
    await queueMessage(trx, app.keyrings.message, {
      ...common,
      channel: 'email',
      template: 'child-found',
      to: email,
      params,
    });
  } else if (mobile !== null) {
    await queueMessage(trx, app.keyrings.message, {
      ...common,
      channel: 'sms',
      template: 'child-found',
      to: mobile,
      params: {},
      notBefore: smsAt,
    });
  }
}
