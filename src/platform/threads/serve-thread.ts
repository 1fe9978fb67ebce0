import { parentPort } from 'node:worker_threads';
import { giveWay } from './give-way.ts';

export type ThreadAnswer<Value> = { ok: true; value: Value } | { ok: false; message: string };

/** The other end of `createThreadPool`: answers each job with what `work` returns or throws. */
export function serveThread<Job, Value>(work: (job: Job) => Value | Promise<Value>): void {
  const port = parentPort;
  if (port === null) throw new Error('this file runs as a thread only');
  giveWay();
  const answer = async (job: Job): Promise<ThreadAnswer<Value>> => {
    try {
      return { ok: true, value: await work(job) };
    } catch (error) {
      return { ok: false, message: error instanceof Error ? error.message : String(error) };
    }
  };
  port.on('message', async (job: Job) => port.postMessage(await answer(job)));
}
