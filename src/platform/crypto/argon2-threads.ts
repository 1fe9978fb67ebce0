import { getCompileCacheDir } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Argon2Answer, Argon2Job } from './argon2-thread.worker.ts';

type Pending = { resolve: (value: string | boolean) => void; reject: (error: Error) => void };
type Thread = { worker: Worker; pending: Pending | undefined };

export type Argon2Threads = {
  /** Resolves with the encoded hash (`hash`) or whether it matches (`verify`); rejects if the encoded hash is malformed. */
  run(job: Argon2Job): Promise<string | boolean>;
  close(): Promise<void>;
};

/**
 * Threads that hash, one job at a time each. The caller never has more jobs in progress than it wants threads:
 * a thread is started when no idle one is left, so a program that signs nobody in pays for none.
 *
 * Threads of our own rather than the library's asynchronous call: the figures are in
 * docs/decisions/0005-password-hashing.md.
 */
export function createArgon2Threads(): Argon2Threads {
  const idle: Thread[] = [];
  const all = new Set<Thread>();
  const compileCache = getCompileCacheDir();

  function start(): Thread {
    const worker = new Worker(new URL('./argon2-thread.worker.ts', import.meta.url), {
      name: 'argon2',
      // The flags and the environment (secrets among them) of the program are not the thread's business, only the
      // compile cache, without which each thread loads its own TypeScript stripper (10 MB).
      execArgv: [],
      env: compileCache === undefined ? {} : { NODE_COMPILE_CACHE: compileCache },
      resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
    });
    const thread: Thread = { worker, pending: undefined };
    all.add(thread);
    worker.on('message', (answer: Argon2Answer) => {
      const pending = thread.pending;
      thread.pending = undefined;
      worker.unref();
      idle.push(thread);
      if (answer.ok) pending?.resolve(answer.value);
      else pending?.reject(new Error(answer.message));
    });
    const lost = (error: Error): void => {
      all.delete(thread);
      const place = idle.indexOf(thread);
      if (place >= 0) idle.splice(place, 1);
      thread.pending?.reject(error);
      thread.pending = undefined;
    };
    worker.on('error', (error) => lost(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => lost(new Error(`password thread ended with code ${code}`)));
    return thread;
  }

  return {
    run(job) {
      return new Promise((resolve, reject) => {
        const thread = idle.pop() ?? start();
        thread.pending = { resolve, reject };
        // Only a thread at work keeps the program alive.
        thread.worker.ref();
        thread.worker.postMessage(job);
      });
    },
    async close() {
      await Promise.all([...all].map((thread) => thread.worker.terminate()));
    },
  };
}
