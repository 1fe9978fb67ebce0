import { parentPort } from 'node:worker_threads';
import { hashSync, verifySync } from '@node-rs/argon2';

export type Argon2Parameters = { memoryCost: number; timeCost: number; parallelism: number };
export type Argon2Job =
  | { kind: 'hash'; password: string; parameters: Argon2Parameters }
  | { kind: 'verify'; password: string; encoded: string };
export type Argon2Answer = { ok: true; value: string | boolean } | { ok: false; message: string };

function answer(job: Argon2Job): Argon2Answer {
  try {
    const value =
      job.kind === 'hash' ? hashSync(job.password, job.parameters) : verifySync(job.encoded, job.password);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

const port = parentPort;
if (port === null) throw new Error('this file runs as a thread only');
port.on('message', (job: Argon2Job) => port.postMessage(answer(job)));
