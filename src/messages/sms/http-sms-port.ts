import { z } from 'zod';
import type { SendOutcome } from '../send-outcome.ts';
import { type Sms, type SmsPort, smsFault } from './sms-port.ts';

export type HttpSmsOptions = {
  /** Where messages are posted. */
  url: string;
  /** Bearer token. */
  token: string;
  /** What the phone shows as the sender: a number, or at most 11 letters and digits. */
  sender: string;
  /** Where the gateway posts its delivery receipts; none are asked for without it. */
  receiptUrl?: string | undefined;
  timeoutMs: number;
};

const acceptedReply = z.object({ id: z.union([z.string().min(1).max(128), z.number().transform(String)]) });
const MAX_REPLY_BYTES = 65_536;
const MAX_RETRY_AFTER_MS = 3_600_000;

// These 4xx speak of our account, our key or the moment, not of this message: mending them lets the row go.
// 409 is a first try with the same key still under way (draft-ietf-httpapi-idempotency-key-header §2.7).
const NOT_ABOUT_THE_MESSAGE = new Set([401, 402, 403, 404, 405, 407, 408, 409, 421, 423, 425, 429]);

/** SMS by a gateway's JSON API; the row's id goes as Idempotency-Key, so that a second try never sends twice. */
export function createHttpSmsPort(options: HttpSmsOptions): SmsPort {
  const underWay = new Set<Promise<SendOutcome>>();

  async function send(sms: Sms): Promise<SendOutcome> {
    const fault = smsFault(sms);
    if (fault !== undefined) return { kind: 'refused', reason: `sms-${fault}` };
    let response: Response;
    let body: string;
    try {
      response = await fetch(options.url, {
        method: 'POST',
        // A redirect would carry the token elsewhere.
        redirect: 'manual',
        headers: {
          authorization: `Bearer ${options.token}`,
          'content-type': 'application/json',
          accept: 'application/json',
          'idempotency-key': sms.id,
        },
        body: JSON.stringify({
          reference: sms.id,
          from: options.sender,
          to: sms.to,
          text: sms.text,
          encoding: sms.encoding,
          validitySeconds: sms.validForSeconds,
          ...(options.receiptUrl === undefined ? {} : { receiptUrl: options.receiptUrl }),
        }),
        signal: AbortSignal.timeout(options.timeoutMs),
      });
      body = await readAtMost(response, MAX_REPLY_BYTES);
    } catch (error) {
      return neverConnected(error)
        ? { kind: 'retry', reason: 'http-unreachable' }
        : { kind: 'unknown', reason: 'http-no-answer' };
    }
    return outcomeOf(response, body);
  }

  return {
    send(sms) {
      const sending = send(sms).finally(() => underWay.delete(sending));
      underWay.add(sending);
      return sending;
    },
    async close() {
      await Promise.all(underWay);
    },
  };
}

function outcomeOf(response: Response, body: string): SendOutcome {
  const { status } = response;
  if (response.ok) return { kind: 'accepted', providerId: providerIdIn(body) };
  const reason = `http-${status}`;
  if (status >= 400 && status < 500 && !NOT_ABOUT_THE_MESSAGE.has(status)) return { kind: 'refused', reason };
  const afterMs = retryAfterMs(response.headers);
  return afterMs === undefined ? { kind: 'retry', reason } : { kind: 'retry', reason, afterMs };
}

/** A 2xx we cannot read is still an acceptance: sending again would only repeat it. */
function providerIdIn(body: string): string | null {
  try {
    return acceptedReply.parse(JSON.parse(body)).id;
  } catch {
    return null;
  }
}

/** RFC 9110 §10.2.3: seconds, or a date, read against the gateway's own clock. */
function retryAfterMs(headers: Headers): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (value === undefined || value === '') return undefined;
  const sentAt = Date.parse(headers.get('date') ?? '');
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - sentAt;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), MAX_RETRY_AFTER_MS);
}

function neverConnected(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
  ].includes(String(code));
}

async function readAtMost(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
