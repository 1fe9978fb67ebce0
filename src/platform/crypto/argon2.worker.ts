import { hashSync, verifySync } from '@node-rs/argon2';
import { serveThread } from '../threads/serve-thread.ts';

export type Argon2Parameters = { memoryCost: number; timeCost: number; parallelism: number };
export type Argon2Job =
  | { kind: 'hash'; password: string; parameters: Argon2Parameters }
  | { kind: 'verify'; password: string; encoded: string };

serveThread<Argon2Job, string | boolean>((job) =>
  job.kind === 'hash' ? hashSync(job.password, job.parameters) : verifySync(job.encoded, job.password),
);
