import type { SendOutcome } from '../send-outcome.ts';
import { gsm7Length } from './gsm7.ts';

export type SmsEncoding = 'gsm7' | 'ucs2';

export type Sms = {
  /** The message row's id: the idempotency key, where the carrier knows one. */
  id: string;
  /** E.164, with its `+`. */
  to: string;
  text: string;
  encoding: SmsEncoding;
  /** The carrier drops the message when it could not deliver it in this time: a dead code is worse than none. */
  validForSeconds: number;
};

export type SmsPort = {
  send(sms: Sms): Promise<SendOutcome>;
  /** Lets the sendings under way end, then closes the connections. */
  close(): Promise<void>;
};

/** What the carrier says later about a message it accepted. */
export type DeliveryReceipt = {
  /** At least one of the two names is given: the carrier's, or ours (the row's id) where the carrier repeats it. */
  providerId: string | null;
  messageId: string | null;
  state: 'delivered' | 'failed';
  errorCode: string | null;
};

/** Why this text cannot leave as one single SMS to this number, or undefined when it can. */
export function smsFault(
  sms: Pick<Sms, 'to' | 'text' | 'encoding'>,
): 'bad-number' | 'not-gsm7' | 'too-long' | undefined {
  if (!/^\+[1-9]\d{6,14}$/.test(sms.to)) return 'bad-number';
  // 140 bytes: 160 septets, or 70 UTF-16 units.
  if (sms.encoding === 'ucs2') return sms.text.length > 70 ? 'too-long' : undefined;
  const length = gsm7Length(sms.text);
  if (length === undefined) return 'not-gsm7';
  return length > 160 ? 'too-long' : undefined;
}
