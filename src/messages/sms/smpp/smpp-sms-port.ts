import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SendOutcome } from '../../send-outcome.ts';
import { encodeGsm7 } from '../gsm7.ts';
import { type DeliveryReceipt, type Sms, type SmsPort, smsFault } from '../sms-port.ts';
import { STATUS } from './commands.ts';
import { readDeliveryReceipt } from './delivery-receipt.ts';
import { type Address, decodeDeliverSm, decodeFirstCString, encodeBindTransceiver, type Pdu } from './pdu.ts';
import type { Answer } from './pending-requests.ts';
import { openSmppSession, type SmppSession, type SmppSessionOptions } from './session.ts';

export type SmppSmsOptions = Omit<SmppSessionOptions, 'onDeliver' | 'onEnd'> & {
  /** `+` and digits, a short code, or at most 11 letters and digits. */
  sender: string;
  /** Most submissions awaiting their answer at once. */
  window: number;
  /** First and longest pause before connecting again, and after « slow down ». */
  backOffMs: { first: number; longest: number };
  /** Some gateways answer a submission with a hexadecimal id, then write the same id in decimal in its receipt. */
  receiptIds: 'same' | 'decimal-of-hexadecimal';
  /** Throwing asks the gateway to give the receipt again later. */
  onReceipt: (receipt: DeliveryReceipt) => Promise<void>;
  onEvent?: (event: SmppEvent) => void;
};

export type SmppEvent =
  | { kind: 'bound' }
  | { kind: 'bind-failed' | 'lost'; reason: string }
  | { kind: 'throttled'; forMs: number }
  | { kind: 'malformed-receipt' }
  | { kind: 'receipt-not-recorded' };

const RETRY_SLOWLY = new Set<number>([STATUS.throttled, STATUS.queueFull]);
const REFUSED = new Set<number>([
  STATUS.invalidMessageLength,
  STATUS.invalidDestination,
  STATUS.invalidDestinationTon,
  STATUS.invalidDestinationNpi,
  STATUS.receiverPermanent,
  STATUS.receiverRefused,
]);

/**
 * SMS by SMPP 3.4 over one link, kept bound (receipts come through it) and bound again when it is lost. A `send` ends
 * within twice `timeoutMs`: once at most to get a bound link and a place in the window, once for the answer.
 *
 * SMPP has no idempotency key: what was in flight when the link died is `unknown`, and trying again may send it twice.
 * Throws a RangeError when the account is longer than SMPP allows.
 */
export function createSmppSmsPort(options: SmppSmsOptions): SmsPort {
  // Throws now, rather than at each attempt, when the account cannot be written.
  encodeBindTransceiver(options.bind);
  const source = sourceAddress(options.sender);
  const report = options.onEvent ?? (() => {});
  const closing = new AbortController();
  const waiting = new Set<(session: SmppSession | undefined) => void>();
  const underWay = new Set<Promise<SendOutcome>>();
  let session: SmppSession | undefined;
  let inFlight = 0;
  let pauseMs = 0;
  let pausedUntil = 0;

  const linkKept = keepLink();

  async function keepLink(): Promise<void> {
    let failures = 0;
    while (!closing.signal.aborted) {
      const ended = Promise.withResolvers<string>();
      const opened = await openSmppSession({ ...options, onDeliver: takeDeliver, onEnd: ended.resolve });
      if (opened.ok) {
        failures = 0;
        session = opened.session;
        report({ kind: 'bound' });
        letIn();
        // Closed while this link was being opened: nobody else will end it.
        if (closing.signal.aborted) await session.close();
        const reason = await ended.promise;
        session = undefined;
        if (!closing.signal.aborted) report({ kind: 'lost', reason });
      } else {
        failures += 1;
        report({ kind: 'bind-failed', reason: opened.reason });
      }
      const { first, longest } = options.backOffMs;
      const pause = Math.min(longest, first * 2 ** Math.min(failures, 20));
      // Many processes lose the same gateway at the same moment: they must not all come back at once.
      await sleep((pause * randomInt(50, 101)) / 100, undefined, { signal: closing.signal }).catch(() => {});
    }
  }

  function letIn(): void {
    for (const enter of waiting) {
      if (session === undefined || inFlight >= options.window) return;
      waiting.delete(enter);
      inFlight += 1;
      enter(session);
    }
  }

  /** A bound link with one place of its window taken, or undefined when none came in time. */
  function turn(): Promise<SmppSession | undefined> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        waiting.delete(enter);
        resolve(undefined);
      }, options.timeoutMs);
      const enter = (ready: SmppSession | undefined) => {
        clearTimeout(timer);
        resolve(ready);
      };
      waiting.add(enter);
      letIn();
    });
  }

  async function send(sms: Sms): Promise<SendOutcome> {
    const fault = smsFault(sms);
    if (fault !== undefined) return { kind: 'refused', reason: `sms-${fault}` };
    const paused = pausedUntil - performance.now();
    if (paused > 0) return { kind: 'retry', reason: 'smpp-throttled', afterMs: Math.ceil(paused) };
    const ready = await turn();
    if (ready === undefined) return { kind: 'retry', reason: 'smpp-no-link' };
    try {
      const answer = await ready.submit({
        source,
        destination: { ton: 1, npi: 1, digits: sms.to.slice(1) },
        dataCoding: sms.encoding === 'ucs2' ? 8 : 0,
        validForSeconds: sms.validForSeconds,
        shortMessage: encodeText(sms),
      });
      return outcomeOf(answer);
    } finally {
      inFlight -= 1;
      letIn();
    }
  }

  function outcomeOf(answer: Answer): SendOutcome {
    if (answer.kind === 'not-sent') return { kind: 'retry', reason: 'smpp-no-link' };
    if (answer.kind !== 'answer') return { kind: 'unknown', reason: `smpp-${answer.kind}` };
    const { status, body } = answer.pdu;
    if (status === STATUS.ok) {
      pauseMs = 0;
      return { kind: 'accepted', providerId: providerId(decodeFirstCString(body)) };
    }
    const reason = `smpp-${status}`;
    if (REFUSED.has(status)) return { kind: 'refused', reason };
    if (!RETRY_SLOWLY.has(status)) return { kind: 'retry', reason };
    slowDown();
    return { kind: 'retry', reason, afterMs: Math.ceil(pausedUntil - performance.now()) };
  }

  /** The answers of one full window all say « slow down »: only the first of them lengthens the pause. */
  function slowDown(): void {
    if (performance.now() < pausedUntil) return;
    pauseMs = Math.min(options.backOffMs.longest, pauseMs === 0 ? options.backOffMs.first : pauseMs * 2);
    pausedUntil = performance.now() + pauseMs;
    report({ kind: 'throttled', forMs: pauseMs });
  }

  function providerId(id: string): string | null {
    if (id === '') return null;
    if (options.receiptIds === 'same' || !/^[0-9a-f]{1,32}$/i.test(id)) return id;
    return BigInt(`0x${id}`).toString();
  }

  async function takeDeliver(pdu: Pdu): Promise<number> {
    const deliver = decodeDeliverSm(pdu.body);
    const read = deliver === undefined ? { kind: 'malformed' as const } : readDeliveryReceipt(deliver);
    if (read.kind === 'malformed') report({ kind: 'malformed-receipt' });
    // What cannot be read or used is acknowledged too: the gateway would only give it again.
    if (read.kind !== 'receipt') return STATUS.ok;
    try {
      await options.onReceipt(read.receipt);
      return STATUS.ok;
    } catch {
      report({ kind: 'receipt-not-recorded' });
      return STATUS.receiverTemporary;
    }
  }

  return {
    send(sms) {
      const sending = send(sms).finally(() => underWay.delete(sending));
      underWay.add(sending);
      return sending;
    },
    async close() {
      await Promise.all(underWay);
      closing.abort();
      await session?.close();
      await linkKept;
    },
  };
}

function encodeText(sms: Sms): Uint8Array {
  if (sms.encoding === 'ucs2') return Buffer.from(sms.text, 'utf16le').swap16();
  return encodeGsm7(sms.text) ?? new Uint8Array();
}

/** Type of number and numbering plan (SMPP 3.4 §5.2.5): international, alphanumeric, or left to the gateway. */
function sourceAddress(sender: string): Address {
  if (/^\+\d+$/.test(sender)) return { ton: 1, npi: 1, digits: sender.slice(1) };
  return { ton: /^\d+$/.test(sender) ? 0 : 5, npi: 0, digits: sender };
}
