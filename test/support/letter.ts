import { uuidv7 } from 'uuidv7';
import { notifyAccounts } from '../../src/activation/notify-accounts.ts';
import { sampleSchools } from './feed-records.ts';
import type { TestPortal } from './portal.ts';

/** What the school's letter gives. */
export type PrintedCredentials = { identifier: string; password: string };

/** Notifies one account of the sample collège, as the school does. */
export async function letterFor(
  portal: TestPortal,
  accountId: string,
  population: 'guardians' | 'pupils',
): Promise<PrintedCredentials> {
  const notified = await notifyAccounts(await portal.app('worker'), {
    notificationId: uuidv7(),
    schoolUai: sampleSchools.secondary,
    population,
    accountIds: [accountId],
    reset: false,
    actor: { kind: 'system' },
  });
  const letter = notified.ok ? notified.letters[population][0] : undefined;
  if (letter === undefined) throw new Error(`no letter: ${JSON.stringify(notified)}`);
  return { identifier: letter.identifier, password: letter.provisionalPassword };
}
