import { randomBytes, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Algorithm,
  type Encryption,
  encryptedJwt,
  macJwt,
  makeSigningKey,
  publicJwk,
  signedJwt,
  type SigningKey,
  unsignedJwt,
} from './write-jwt.ts';

export type Endpoint = 'discovery' | 'jwks' | 'token' | 'userinfo';
/** What an endpoint does instead of answering. */
export type Outage = 'down' | 'slow' | 'garbage' | 'status-500' | 'too-long' | 'empty';
/** Which token is made wrongly. */
export type Forgery = 'unsigned' | 'mac' | 'unknown-key' | 'stolen-kid' | 'plain-json' | 'empty';

export type ProviderBehaviour = {
  algorithm: Algorithm;
  encryption: { algorithm: Encryption; publicKey: KeyObject } | undefined;
  outages: Partial<Record<Endpoint, Outage>>;
  forgeries: { idToken?: Forgery; userinfo?: Forgery };
  /** Changes of what the tokens say. */
  idToken: Record<string, unknown>;
  userinfo: Record<string, unknown>;
  /** Changes of what goes back with the browser. */
  callback: Record<string, string>;
  person: Record<string, unknown> & { sub: string };
};

export type HandMadeProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  behaviour: ProviderBehaviour;
  /** New keys; the former ones are published no longer. */
  rotateKeys(): void;
  /** What was asked of `authorize`, the newest last. */
  readonly asked: URLSearchParams[];
  /** How many times each endpoint was called. */
  readonly calls: Record<Endpoint, number>;
  close(): Promise<void>;
};

const PERSON = {
  sub: 'a-pairwise-subjectv1',
  family_name: 'KERBRAT',
  given_name: 'Nolwenn',
  given_name_array: ['Nolwenn'],
};

export const goodBehaviour = (): ProviderBehaviour => ({
  algorithm: 'ES256',
  encryption: undefined,
  outages: {},
  forgeries: {},
  idToken: {},
  userinfo: {},
  callback: {},
  person: PERSON,
});

/**
 * An OpenID Connect provider on node:http and node:crypto alone, with addresses of its own that only its discovery
 * document tells. Its person is always signed in, and it can be made to misbehave in each answer.
 * @param host another name of this machine than the portal's makes it another site
 */
export async function startHandMadeProvider(host = '127.0.0.1'): Promise<HandMadeProvider> {
  const clientId = 'portail-de-test';
  const clientSecret = randomBytes(16).toString('hex');
  const codes = new Map<string, URLSearchParams>();
  const tokens = new Set<string>();
  let keys: Record<Algorithm, SigningKey>;
  const rotateKeys = (): void => {
    keys = { ES256: makeSigningKey('ES256'), RS256: makeSigningKey('RS256') };
  };
  rotateKeys();
  const stranger = makeSigningKey('ES256');

  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`;
  const provider: HandMadeProvider = {
    issuer: `${origin}/realm`,
    clientId,
    clientSecret,
    behaviour: goodBehaviour(),
    rotateKeys,
    asked: [],
    calls: { discovery: 0, jwks: 0, token: 0, userinfo: 0 },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  const json = (response: ServerResponse, body: unknown, status = 200): void =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

  function write(claims: object, forgery: Forgery | undefined): string {
    const key = keys[provider.behaviour.algorithm];
    switch (forgery) {
      case 'unsigned':
        return unsignedJwt(claims);
      case 'mac':
        return macJwt(claims, clientSecret);
      case 'unknown-key':
        return signedJwt(claims, stranger);
      case 'stolen-kid':
        return signedJwt(claims, { ...makeSigningKey(key.algorithm), kid: key.kid });
      case 'empty':
        return '';
      default:
        return signedJwt(claims, key);
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', origin);
    const endpoint = ENDPOINTS[url.pathname];
    if (endpoint !== undefined) {
      provider.calls[endpoint] += 1;
      const outage = provider.behaviour.outages[endpoint];
      if (outage !== undefined) return misbehave(outage, request, response);
    }
    switch (url.pathname) {
      case '/realm/.well-known/openid-configuration':
        return json(response, {
          issuer: provider.issuer,
          authorization_endpoint: `${origin}/go`,
          token_endpoint: `${origin}/exchange`,
          userinfo_endpoint: `${origin}/who`,
          jwks_uri: `${origin}/public-keys`,
          end_session_endpoint: `${origin}/bye`,
          response_types_supported: ['code'],
          subject_types_supported: ['pairwise'],
          id_token_signing_alg_values_supported: ['HS256', 'ES256', 'RS256'],
        });
      case '/public-keys':
        return json(response, { keys: Object.values(keys).map(publicJwk) });
      case '/go': {
        provider.asked.push(url.searchParams);
        const code = randomBytes(12).toString('hex');
        codes.set(code, url.searchParams);
        const back = new URL(url.searchParams.get('redirect_uri') ?? '');
        const answer = { code, state: url.searchParams.get('state') ?? '', ...provider.behaviour.callback };
        for (const [name, value] of Object.entries(answer))
          if (value !== '') back.searchParams.set(name, value);
        return void response.writeHead(303, { location: back.href }).end();
      }
      case '/exchange': {
        const form = new URLSearchParams(await read(request));
        const asked = codes.get(form.get('code') ?? '');
        codes.delete(form.get('code') ?? '');
        if (form.get('client_id') !== clientId || form.get('client_secret') !== clientSecret)
          return json(response, { error: 'invalid_client' }, 400);
        if (asked === undefined || form.get('redirect_uri') !== asked.get('redirect_uri'))
          return json(response, { error: 'invalid_grant' }, 400);
        const accessToken = randomBytes(12).toString('hex');
        tokens.add(accessToken);
        const { behaviour } = provider;
        const idToken = write(
          {
            ...standard(),
            auth_time: now(),
            acr: 'eidas1',
            nonce: asked.get('nonce'),
            ...behaviour.idToken,
          },
          behaviour.forgeries.idToken,
        );
        return json(response, {
          access_token: accessToken,
          token_type: 'Bearer',
          expires_in: 60,
          ...(idToken === '' ? {} : { id_token: idToken }),
        });
      }
      case '/who': {
        if (!tokens.has((request.headers.authorization ?? '').replace('Bearer ', '')))
          return json(response, {}, 401);
        const { behaviour } = provider;
        const claims = { ...standard(), ...behaviour.person, ...behaviour.userinfo };
        if (behaviour.forgeries.userinfo === 'plain-json') return json(response, claims);
        const jwt = write(claims, behaviour.forgeries.userinfo);
        const { encryption } = behaviour;
        const body = encryption ? encryptedJwt(jwt, encryption.publicKey, encryption.algorithm) : jwt;
        return void response.writeHead(200, { 'content-type': 'application/jwt' }).end(body);
      }
      case '/bye': {
        const back = new URL(url.searchParams.get('post_logout_redirect_uri') ?? '');
        back.searchParams.set('state', url.searchParams.get('state') ?? '');
        return void response.writeHead(303, { location: back.href }).end();
      }
      default:
        return json(response, {}, 404);
    }
  }

  const now = (): number => Math.floor(Date.now() / 1000);
  const standard = () => ({
    iss: provider.issuer,
    aud: clientId,
    iat: now(),
    exp: now() + 60,
    sub: provider.behaviour.person.sub,
  });
  return provider;
}

const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  '/realm/.well-known/openid-configuration': 'discovery',
  '/public-keys': 'jwks',
  '/exchange': 'token',
  '/who': 'userinfo',
};

function misbehave(outage: Outage, request: IncomingMessage, response: ServerResponse): void {
  switch (outage) {
    case 'down':
      request.socket.destroy();
      return;
    case 'slow':
      // Headers at once, the body never: the harder kind. Ended by the client, or by `close`.
      response.writeHead(200, { 'content-type': 'application/json' }).write(' ');
      return;
    case 'garbage':
      response.writeHead(200, { 'content-type': 'application/json' }).end('<html>\u0000{{"');
      return;
    case 'status-500':
      response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>panne</h1>');
      return;
    case 'too-long':
      response.writeHead(200, { 'content-type': 'application/json' }).end(' '.repeat(1024 * 1024));
      return;
    case 'empty':
      response.writeHead(200, { 'content-type': 'application/json' }).end();
      return;
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
