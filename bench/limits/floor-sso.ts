/** The least that answers a SAML request: inflates it, signs twice, answers a form. No database, no checks. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inflateRawSync } from 'node:zlib';
import { serveControl } from '../support/serve-control.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const size = Number(process.env.BENCH_RESPONSE_OCTETS);
const filling = 'a'.repeat(Math.max(0, size - 1000));

function signed(text: string): string {
  const digest = createHash('sha256').update(text).digest('base64');
  return `${text}<s>${digest}</s><s>${sign('sha256', Buffer.from(digest), privateKey).toString('base64')}</s>`;
}

const server = createServer((request, response) => {
  const query = new URL(request.url ?? '/', 'http://127.0.0.1').searchParams;
  const message = inflateRawSync(Buffer.from(query.get('SAMLRequest') ?? '', 'base64')).toString();
  const id = /ID="([^"]*)"/.exec(message)?.[1] ?? '';
  const assertion = signed(`<a ID="_${randomBytes(16).toString('hex')}">${filling}</a>`);
  const answer = Buffer.from(signed(`<r InResponseTo="${id}">${assertion}</r>`)).toString('base64');
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><title>SSO</title><form method="post"><input name="SAMLResponse" value="${answer}"></form>`,
  );
});
server.listen(0, '127.0.0.1', () =>
  serveControl((server.address() as AddressInfo).port, async () => server.close()),
);
