import type { App } from '../app.ts';
import { carrierSettings } from './carrier-settings.ts';
import { createSmtpMailPort } from './mail/smtp-mail-port.ts';
import { createMessageDeliverer } from './message-deliverer.ts';
import { recordReceipt } from './record-receipt.ts';
import { SEND_LIMITS } from './send-limits.ts';
import { createHttpSmsPort } from './sms/http-sms-port.ts';
import { createSmppSmsPort, type SmppEvent } from './sms/smpp/smpp-sms-port.ts';
import type { SmsPort } from './sms/sms-port.ts';

const LANES = { sms: 16, email: 8 };
const MAX_ATTEMPTS = 60;
const SWEEP_EVERY_MS = 2_000;

export type Messaging = {
  /** What the task `deliver-messages` does: starts sending what is due, returns at once. */
  wake(): void;
  /** Lets what is being sent end, then closes the links to the carriers. */
  close(): Promise<void>;
};

/** Opens the links to the carriers that the configuration names and sends the outbox. Throws a ConfigError. */
export function startMessaging(app: App): Messaging {
  const { smtp, sms: smsSettings } = carrierSettings(app.config);
  const mail = createSmtpMailPort({
    ...smtp,
    maxConnections: LANES.email,
    timeoutMs: SEND_LIMITS.email.timeoutMs,
    deadlineMs: SEND_LIMITS.email.deadlineMs,
  });
  const sms: SmsPort =
    smsSettings.transport === 'http'
      ? createHttpSmsPort({ ...smsSettings, timeoutMs: SEND_LIMITS.sms.httpTimeoutMs })
      : createSmppSmsPort({
          ...smsSettings,
          timeoutMs: SEND_LIMITS.sms.smppTimeoutMs,
          enquireEveryMs: 30_000,
          backOffMs: { first: 500, longest: 30_000 },
          onReceipt: (receipt) => recordReceipt(app, receipt),
          onEvent: (event) => logSmpp(app, event),
        });
  const deliverer = createMessageDeliverer(app, {
    mail,
    sms,
    lanes: LANES,
    leaseSeconds: { sms: SEND_LIMITS.sms.leaseSeconds, email: SEND_LIMITS.email.leaseSeconds },
    maxAttempts: MAX_ATTEMPTS,
    sweepEveryMs: SWEEP_EVERY_MS,
  });
  return {
    wake: deliverer.wake,
    async close() {
      await deliverer.close();
      await Promise.all([mail.close(), sms.close()]);
    },
  };
}

function logSmpp({ log }: Pick<App, 'log'>, { kind, ...fields }: SmppEvent): void {
  if (kind === 'bound') log.info('smpp', { event: kind });
  else log.warn('smpp', { event: kind, ...fields });
}
