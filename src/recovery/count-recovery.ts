import { countSms } from '../activation/request-sms-code.ts';
import type { App } from '../app.ts';
import type { Trx } from '../platform/database/database.ts';
import type { Origin } from '../platform/journal/journal.ts';
import { countAttempts } from '../platform/limits/attempts.store.ts';

const HOUR = 3600;

/**
 * Counts one message asked by somebody who lost something: per identifier, per number or address, per internet
 * address, by the hour and by the day. Keyed by what was typed, so that the answer is the same for what nobody has.
 * @returns seconds to wait, 0 when it may leave
 */
export async function countRecovery(
  app: App,
  trx: Trx,
  input: {
    /** E.164, or an e-mail address. */
    contact: string;
    by: 'sms' | 'email';
    /** Empty when none is asked. */
    identifier: string;
    from: Origin;
  },
): Promise<number> {
  const { config, hmacKey } = app;
  const { identifier, from } = input;
  const contact = input.contact.toLowerCase();
  const own = await countAttempts(trx, hmacKey, [
    ...(identifier === ''
      ? []
      : [
          {
            kind: 'recovery-identifier',
            key: identifier,
            windowSeconds: 24 * HOUR,
            most: config.EDUCONNECT_RECOVERIES_PER_IDENTIFIER_DAY,
          },
        ]),
    ...(input.by === 'sms'
      ? []
      : [
          {
            kind: 'recovery-mail-hour',
            key: contact,
            windowSeconds: HOUR,
            most: config.EDUCONNECT_SMS_PER_NUMBER_HOUR,
          },
          {
            kind: 'recovery-mail-day',
            key: contact,
            windowSeconds: 24 * HOUR,
            most: config.EDUCONNECT_SMS_PER_NUMBER_DAY,
          },
        ]),
    {
      kind: 'recovery-address',
      key: from.address ?? '',
      windowSeconds: HOUR,
      most: config.EDUCONNECT_SMS_PER_ADDRESS_HOUR,
    },
  ]);
  if (own > 0 || input.by === 'email') return own;
  return countSms(app, trx, input.contact, from);
}
