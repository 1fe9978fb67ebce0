import { getCompileCacheDir } from 'node:module';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { ThreadAnswer } from './serve-thread.ts';

export type ThreadPoolOptions = {
  /** A file that calls `serveThread` with the same types. */
  file: URL;
  name: string;
  resourceLimits?: ResourceLimits;
  /** A thread unused that long is ended and its memory returned. Without it, threads stay. */
  idleMs?: number;
};

export type ThreadPool<Job, Value> = {
  /** Runs the job on an idle thread, or on a new one. Rejects with what the job threw, or when its thread dies. */
  run(job: Job): Promise<Value>;
  /** Ends the threads; jobs still running reject. */
  close(): Promise<void>;
};

type Thread<Value> = {
  worker: Worker;
  pending: { resolve: (value: Value) => void; reject: (error: Error) => void } | undefined;
  idleTimer: NodeJS.Timeout | undefined;
};

/**
 * Threads that take one job at a time. There are as many as jobs given at once: the caller bounds that (`LaneQueue`).
 * None is started before it is needed, and only a thread at work keeps the program alive.
 */
export function createThreadPool<Job, Value>(options: ThreadPoolOptions): ThreadPool<Job, Value> {
  const idle: Thread<Value>[] = [];
  const all = new Set<Thread<Value>>();
  const compileCache = getCompileCacheDir();

  function start(): Thread<Value> {
    const worker = new Worker(options.file, {
      name: options.name,
      // The flags and the environment (secrets among them) of the program are not the thread's business, only the
      // compile cache, without which each thread loads its own TypeScript stripper (10 MB).
      execArgv: [],
      env: compileCache === undefined ? {} : { NODE_COMPILE_CACHE: compileCache },
      ...(options.resourceLimits && { resourceLimits: options.resourceLimits }),
    });
    const thread: Thread<Value> = { worker, pending: undefined, idleTimer: undefined };
    all.add(thread);
    worker.on('message', (answer: ThreadAnswer<Value>) => {
      const pending = thread.pending;
      thread.pending = undefined;
      rest(thread);
      if (answer.ok) pending?.resolve(answer.value);
      else pending?.reject(new Error(answer.message));
    });
    worker.on('error', (error) => lose(thread, error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) =>
      lose(thread, new Error(`thread « ${options.name} » ended with code ${code}`)),
    );
    return thread;
  }

  function rest(thread: Thread<Value>): void {
    thread.worker.unref();
    idle.push(thread);
    if (options.idleMs === undefined) return;
    thread.idleTimer = setTimeout(() => {
      lose(thread, new Error('unused'));
      void thread.worker.terminate();
    }, options.idleMs).unref();
  }

  function lose(thread: Thread<Value>, reason: Error): void {
    clearTimeout(thread.idleTimer);
    all.delete(thread);
    const place = idle.indexOf(thread);
    if (place >= 0) idle.splice(place, 1);
    thread.pending?.reject(reason);
    thread.pending = undefined;
  }

  return {
    run(job) {
      return new Promise((resolve, reject) => {
        // The last to rest goes first, so that those beyond the need stay idle and end.
        const thread = idle.pop() ?? start();
        clearTimeout(thread.idleTimer);
        thread.pending = { resolve, reject };
        thread.worker.ref();
        thread.worker.postMessage(job);
      });
    },
    async close() {
      await Promise.all([...all].map((thread) => thread.worker.terminate()));
    },
  };
}
