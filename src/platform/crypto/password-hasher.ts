import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { type Lane, LaneQueue, type LaneQueueMetrics, type Overloaded } from '../threads/lane-queue.ts';
import { createThreadPool } from '../threads/thread-pool.ts';
import type { Argon2Job } from './argon2.worker.ts';

export type PasswordHasherOptions = {
  /** Hashes computed at the same time; 19 MiB each. Default: one a core. */
  concurrency?: number;
  /** How many may wait. */
  queueLimit: number;
  /** Above this estimated wait a request is refused at once. */
  maxWaitMs: number;
  /** Part of the places and turns kept for agents, 0.1 for a tenth. */
  reservedShare: number;
};

export type PasswordHasher = {
  hash(password: string, options?: { priority?: Lane }): Promise<{ ok: true; encoded: string } | Overloaded>;
  /** Rejects when `encoded` is not an argon2 hash: a damaged row is not a wrong password. */
  verify(
    encoded: string,
    password: string,
    options?: { priority?: Lane },
  ): Promise<{ ok: true; matches: boolean; needsRehash: boolean } | Overloaded>;
  /** Spends what `verify` spends, for identifiers that have no password: no answer's time tells who exists. */
  dummyVerify(
    password: string,
    options?: { priority?: Lane },
  ): Promise<{ ok: true; matches: false } | Overloaded>;
  /** The refusal that a check would meet now, before other work is spent on it; undefined when there is room. */
  refusal(options?: { priority?: Lane }): Overloaded | undefined;
  metrics(): LaneQueueMetrics;
  close(): Promise<void>;
};

/** argon2id, 19 MiB, 2 passes, 1 lane (OWASP Password Storage Cheat Sheet). */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const prefix = `$argon2id$v=19$m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}$`;

/**
 * Hashes and checks passwords, never more than the machine can: see `LaneQueue` for what is refused and when.
 *
 * Passwords are normalised here and nowhere else (NFKC, NIST SP 800-63B section 5.1.1.2), so that « é » typed on a
 * telephone and on a desktop is the same password.
 */
export function createPasswordHasher(options: PasswordHasherOptions): PasswordHasher {
  const threads = createThreadPool<Argon2Job, string | boolean>({
    file: new URL('./argon2.worker.ts', import.meta.url),
    name: 'argon2',
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
  });
  const queue = new LaneQueue({
    ...options,
    concurrency: options.concurrency ?? availableParallelism(),
    expectedJobMs: 20,
  });
  // No password is known that matches it: its hash part is random bytes, not a hash.
  const dummy = `${prefix}${base64(randomBytes(16))}$${base64(randomBytes(32))}`;

  async function verify(encoded: string, password: string, priority: Lane = 'public') {
    const job = { kind: 'verify', encoded, password: normalise(password) } as const;
    const done = await queue.run(priority, () => threads.run(job));
    if (!done.ok) return done;
    return { ok: true, matches: done.value === true, needsRehash: !encoded.startsWith(prefix) } as const;
  }

  return {
    async hash(password, { priority = 'public' } = {}) {
      const job = { kind: 'hash', password: normalise(password), parameters } as const;
      const done = await queue.run(priority, () => threads.run(job));
      return done.ok ? { ok: true, encoded: String(done.value) } : done;
    },
    verify: (encoded, password, { priority } = {}) => verify(encoded, password, priority),
    async dummyVerify(password, { priority } = {}) {
      const done = await verify(dummy, password, priority);
      return done.ok ? { ok: true, matches: false } : done;
    },
    refusal: ({ priority = 'public' } = {}) => queue.refusal(priority),
    metrics: () => queue.metrics(),
    close: () => threads.close(),
  };
}

function normalise(password: string): string {
  return password.toWellFormed().normalize('NFKC');
}

/** PHC strings use base64 without padding. */
function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
