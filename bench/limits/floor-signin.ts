/** The least that signs somebody in: reads a form, checks the hash, sets a cookie. No database, no limits. */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hash, verify } from '@node-rs/argon2';
import { serveControl } from '../support/serve-control.ts';

const password = process.env.BENCH_PASSWORD ?? '';
const encoded = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

const server = createServer((request, response) => {
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
  });
});
server.listen(0, '127.0.0.1', () =>
  serveControl((server.address() as AddressInfo).port, async () => server.close()),
);
