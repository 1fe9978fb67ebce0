import { randomInt } from 'node:crypto';

const FIRST_MS = 2_000;
/** A code lives half an hour: an SMS is tried each minute to the end. A mail server may be away for hours. */
const LONGEST_MS = { sms: 60_000, email: 600_000 };

/**
 * How long to wait before the next attempt, in milliseconds: twice as long after each, at most the channel's longest,
 * never sooner than the carrier asked; spread, so that messages that failed together do not come back together.
 * @param attempts attempts made, from 1
 */
export function retryDelayMs(channel: 'sms' | 'email', attempts: number, carrierAskedMs = 0): number {
  const delay = Math.min(LONGEST_MS[channel], FIRST_MS * 2 ** Math.min(attempts - 1, 20));
  return Math.max(carrierAskedMs, delay / 2) + randomInt(0, delay / 2);
}
