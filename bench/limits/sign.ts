/** Two RSA-2048 signatures over a body of the size of our response, on one core. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { serveJob } from '../support/serve-job.ts';

export type SignInput = { octets: number; seconds: number };
export type SignLimit = { perSecond: number };

serveJob<SignInput, SignLimit>(async ({ octets, seconds }) => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const body = Buffer.alloc(octets, 'a');
  const beganAt = performance.now();
  let done = 0;
  for (; performance.now() - beganAt < seconds * 1000; done += 1) {
    for (const part of [body.subarray(octets >> 1), body]) {
      sign('sha256', createHash('sha256').update(part).digest(), privateKey);
    }
  }
  return { perSecond: (done / (performance.now() - beganAt)) * 1000 };
});
