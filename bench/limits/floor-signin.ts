/**
 * The least that signs somebody in: reads a form, checks the hash, sets a cookie. No database, no limits. With
 * `BENCH_MOST_IN_FLIGHT`, whoever comes while so many hashes are asked is refused at once.
 */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hash, verify } from '@node-rs/argon2';
import { serveControl } from '../support/serve-control.ts';

const password = process.env.BENCH_PASSWORD ?? '';
const encoded = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

const most = Number(process.env.BENCH_MOST_IN_FLIGHT ?? Infinity);
let inFlight = 0;

const server = createServer((request, response) => {
  if (inFlight >= most) {
    response.writeHead(503, { 'retry-after': '5', 'content-type': 'text/html' });
    response.end('<!doctype html><title>503</title>');
    request.resume();
    return;
  }
  inFlight += 1;
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => {
    body += chunk;
  });
  request.once('end', async () => {
    const isRight = await verify(encoded, new URLSearchParams(body).get('j_password') ?? '');
    response.writeHead(isRight ? 303 : 422, {
      location: '/mon-compte',
      'set-cookie': `session=${randomBytes(32).toString('base64url')}; HttpOnly`,
    });
    response.end();
    inFlight -= 1;
  });
});
server.listen(0, '127.0.0.1', () =>
  serveControl((server.address() as AddressInfo).port, async () => server.close()),
);
