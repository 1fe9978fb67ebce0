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
    /** An E.164 number or an e-mail address; null when nothing is sent. */
    contact: { by: 'sms' | 'email'; to: string } | null;
    /** Empty when none is asked. */
    identifier: string;
    from: Origin;
  },
): Promise<number> {
  const { config, hmacKey } = app;
  const { identifier, contact, from } = input;
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
    ...(contact?.by !== 'email'
      ? []
      : [
          {
            kind: 'recovery-mail-hour',
            key: contact.to.toLowerCase(),
            windowSeconds: HOUR,
            most: config.EDUCONNECT_SMS_PER_NUMBER_HOUR,
          },
          {
            kind: 'recovery-mail-day',
            key: contact.to.toLowerCase(),
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
  return own > 0 || contact?.by !== 'sms' ? own : countSms(app, trx, contact.to, from);
}
