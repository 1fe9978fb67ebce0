import { createHash } from 'node:crypto';
import { describeError, type Log } from '../platform/log.ts';

export type LeakedPasswordService = {
  /** Whether the service knows this password from a leak. False when it does not answer in time. */
  isLeaked(password: string): Promise<boolean>;
};

/** Answers of a thousand lines have 40 kB; padded ones a little more. */
const MOST_BYTES = 500_000;
/** After a failure the service is left alone, so that nobody waits for it again and again. */
const REST_MS = 30_000;

/**
 * A range service of leaked passwords (the interface of « Pwned Passwords »): five characters of the SHA-1 leave, a list
 * of endings comes back. SHA-1 is the interface's, and protects nothing here: what leaves fits a million passwords.
 * Fails open and says so in the log: people must be able to choose a password on the day when it fails.
 */
export function createLeakedPasswordService(options: {
  /** Address to which the five characters are added after a slash. */
  url: string;
  timeoutMs: number;
  log: Log;
}): LeakedPasswordService {
  const { log, timeoutMs } = options;
  let restsUntil = Number.NEGATIVE_INFINITY;

  return {
    async isLeaked(password) {
      if (performance.now() < restsUntil) return false;
      const hash = createHash('sha1').update(password.normalize('NFKC')).digest('hex').toUpperCase();
      try {
        return hasEnding(await fetchRange(options.url, hash.slice(0, 5), timeoutMs), hash.slice(5));
      } catch (error) {
        restsUntil = performance.now() + REST_MS;
        log.warn('leaked passwords not checked', { restMs: REST_MS, ...describeError(error) });
        return false;
      }
    },
  };
}

async function fetchRange(url: string, prefix: string, timeoutMs: number): Promise<string> {
  const answer = await fetch(`${url}/${prefix}`, {
    // Padding hides from who watches the line how many endings were sent, and so which range.
    headers: { 'add-padding': 'true', accept: 'text/plain' },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!answer.ok || answer.body === null) throw new Error(`answered ${answer.status}`);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of answer.body) {
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) throw new Error('answered too much');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('latin1');
}

/** Lines are `ENDING:count`; a count of 0 is padding. Throws on anything else: an error page must not mean « not leaked ». */
function hasEnding(text: string, ending: string): boolean {
  let found = false;
  for (const line of text.split(/\r?\n/)) {
    if (line === '') continue;
    const [, own, count] = /^([0-9A-Fa-f]{35}):(\d+)$/.exec(line) ?? [];
    if (own === undefined) throw new Error('answered no range');
    if (own.toUpperCase() === ending && Number(count) > 0) found = true;
  }
  return found;
}
