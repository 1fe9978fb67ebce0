import type { App } from '../app.ts';
import { describeError } from '../platform/log.ts';
import { type Language, languages } from '../ui/i18n/languages.ts';
import { journalGivenUp } from './journal-given-up.ts';
import type { MailPort } from './mail/mail-port.ts';
import type { Channel } from './message-content.ts';
import {
  eraseSuppressed,
  giveUpHopeless,
  type LeasedMessage,
  markForRetry,
  markRefused,
  markSent,
  takeDueMessage,
} from './message.store.ts';
import { recordKeptReceipts } from './record-receipt.ts';
import { renderMessage } from './render-message.ts';
import { retryDelayMs } from './retry-delay.ts';
import { openMessage } from './sealed-message.ts';
import type { SendOutcome } from './send-outcome.ts';
import type { SmsPort } from './sms/sms-port.ts';

export type MessageDelivererOptions = {
  mail: MailPort;
  sms: SmsPort;
  /** Most messages of a channel being sent at once by this process. */
  lanes: Record<Channel, number>;
  /** Must be longer than the port's longest sending: a row is then never with two living workers. */
  leaseSeconds: Record<Channel, number>;
  maxAttempts: number;
  /** Shortest time between two sweeps (messages to give up, receipts kept, suppressed messages). */
  sweepEveryMs: number;
};

export type MessageDeliverer = {
  /** Starts sending what is due and returns at once. Cheap when nothing is: call it as often as you like. */
  wake(): void;
  /** Resolves when nothing is being sent any more. */
  idle(): Promise<void>;
  /** Takes nothing more and waits for what is under way. The ports stay open. */
  close(): Promise<void>;
};

const GIVE_UP_BATCH = 500;

/**
 * Sends the outbox. Each channel has lanes that take one row at a time, so that a carrier that hangs holds one lane and
 * not the others; a lane that finds work opens the next one, up to the channel's number.
 */
export function createMessageDeliverer(
  app: Pick<App, 'database' | 'keyrings' | 'log'>,
  options: MessageDelivererOptions,
): MessageDeliverer {
  const { database, log } = app;
  const running = new Set<Promise<void>>();
  const lanesOpen: Record<Channel, number> = { sms: 0, email: 0 };
  let closing = false;
  let wakes = 0;
  let sweptAt = Number.NEGATIVE_INFINITY;

  function run(name: string, work: () => Promise<void>): void {
    const promise = work()
      // PostgreSQL away, for instance: the rows stay, the next sweep takes them up.
      .catch((error) => log.error('message delivery failed', { part: name, ...describeError(error) }))
      .finally(() => running.delete(promise));
    running.add(promise);
  }

  function openLane(channel: Channel): void {
    if (closing || lanesOpen[channel] >= options.lanes[channel]) return;
    lanesOpen[channel] += 1;
    run(channel, () =>
      lane(channel).finally(() => {
        lanesOpen[channel] -= 1;
      }),
    );
  }

  async function lane(channel: Channel): Promise<void> {
    for (;;) {
      const wakesSeen = wakes;
      const leaseSeconds = options.leaseSeconds[channel];
      const message = closing
        ? undefined
        : await takeDueMessage(database.query, { channel, leaseSeconds, maxAttempts: options.maxAttempts });
      if (message !== undefined) {
        openLane(channel);
        await deliver(message);
      } else if (closing || wakes === wakesSeen) {
        // A row committed after our look, whose waking found all lanes open, would otherwise wait for the sweep.
        return;
      }
    }
  }

  async function deliver(message: LeasedMessage): Promise<void> {
    const outcome = await send(message);
    switch (outcome.kind) {
      case 'accepted':
        return markSent(database.query, message, outcome.providerId);
      case 'refused':
        return database.transaction(async (trx) => {
          const ended = await markRefused(trx, message, outcome.reason);
          if (ended !== undefined) await journalGivenUp(trx, [ended]);
        });
      case 'retry':
      case 'unknown':
        return markForRetry(database.query, message, {
          afterMs: retryDelayMs(
            message.channel,
            message.attempts,
            'afterMs' in outcome ? outcome.afterMs : 0,
          ),
          reason: outcome.reason,
          unknown: outcome.kind === 'unknown',
        });
    }
  }

  async function send(message: LeasedMessage): Promise<SendOutcome> {
    const language = message.language in languages ? (message.language as Language) : 'fr';
    let opened: ReturnType<typeof openMessage>;
    try {
      opened = openMessage(app.keyrings.message, message);
    } catch (error) {
      // A key missing from this worker's keyring must not kill messages: another worker, or a mended one, opens them.
      log.error('message not readable', { message: message.id, ...describeError(error) });
      return { kind: 'retry', reason: 'unreadable' };
    }
    const rendered = renderMessage(opened.content, language);
    const { id } = message;
    const { to } = opened;
    if (rendered.channel === 'email') return options.mail.send({ id, to, language, ...rendered });
    return options.sms.send({
      id,
      to,
      validForSeconds: Math.max(1, Math.floor(message.secondsLeft)),
      ...rendered,
    });
  }

  async function sweep(): Promise<void> {
    await recordKeptReceipts(app);
    await eraseSuppressed(database.query);
    const { maxAttempts } = options;
    for (let ended = GIVE_UP_BATCH; ended === GIVE_UP_BATCH && !closing;) {
      ended = await database.transaction(async (trx) => {
        const messages = await giveUpHopeless(trx, { maxAttempts, limit: GIVE_UP_BATCH });
        await journalGivenUp(trx, messages);
        return messages.length;
      });
    }
  }

  return {
    wake() {
      if (closing) return;
      wakes += 1;
      if (performance.now() - sweptAt >= options.sweepEveryMs) {
        sweptAt = performance.now();
        run('sweep', sweep);
      }
      openLane('sms');
      openLane('email');
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
    async close() {
      closing = true;
      await this.idle();
    },
  };
}
