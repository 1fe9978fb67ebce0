/** Bare argon2, with the parameters of the program. */
import { hash, verify } from '@node-rs/argon2';
import { serveJob } from '../support/serve-job.ts';
import { readUsage } from '../support/usage.ts';

export type Argon2Input = { inFlight: number; seconds: number };
export type Argon2Limit = { perSecond: number; medianMs: number; cpuMs: number };

serveJob<Argon2Input, Argon2Limit>(async ({ inFlight, seconds }) => {
  const encoded = await hash('mimosa-granit-52', { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  const times: number[] = [];
  const cpuBefore = readUsage().cpuMs;
  const beganAt = performance.now();
  const endsAt = beganAt + seconds * 1000;
  const lane = async (): Promise<void> => {
    for (let at = performance.now(); at < endsAt; at = performance.now()) {
      await verify(encoded, 'mimosa-granit-52');
      times.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  times.sort((a, b) => a - b);
  return {
    perSecond: (times.length / (performance.now() - beganAt)) * 1000,
    medianMs: times[times.length >> 1]!,
    cpuMs: (readUsage().cpuMs - cpuBefore) / times.length,
  };
});
