/** The client against a provider that it was not written with, known by its discovery document only. */
import assert from 'node:assert/strict';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { testConfig } from '../../../test/support/app.ts';
import {
  goodBehaviour,
  type HandMadeProvider,
  startHandMadeProvider,
} from '../../../test/support/oidc/hand-made-provider.ts';
import { newToken } from '../../platform/crypto/tokens.ts';
import { systemClock } from '../../platform/clock.ts';
import {
  createFranceConnectClient,
  type FranceConnectClient,
  type Redeemed,
} from './franceconnect-client.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });

let provider: HandMadeProvider;
before(async () => {
  provider = await startHandMadeProvider();
});
after(() => provider.close());
beforeEach(() => {
  provider.behaviour = goodBehaviour();
});

function newClient(changes: Record<string, string> = {}): FranceConnectClient {
  const config = testConfig({
    EDUCONNECT_FRANCECONNECT_ISSUER: provider.issuer,
    EDUCONNECT_FRANCECONNECT_CLIENT_ID: provider.clientId,
    EDUCONNECT_FRANCECONNECT_CLIENT_SECRET: provider.clientSecret,
    EDUCONNECT_FRANCECONNECT_TIMEOUT_MS: '300',
    ...changes,
  });
  return createFranceConnectClient(config, systemClock)!;
}

/** Goes to the provider and back, as a browser does. */
async function signIn(
  client: FranceConnectClient,
  changes: { state?: string; nonce?: string } = {},
): Promise<Redeemed> {
  const state = newToken();
  const nonce = newToken();
  const start = await client.authorizationUrl({ state, nonce, provesAgain: false });
  if (!start.ok) return start;
  const answer = await fetch(start.url, { redirect: 'manual' });
  const back = new URL(answer.headers.get('location') ?? '');
  return client.redeem({ answer: back.searchParams, state, nonce, ...changes });
}

const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();

async function expectIdentity(client: FranceConnectClient): Promise<void> {
  const result = await signIn(client);
  assert.ok(result.ok, JSON.stringify(result));
  assert.deepEqual(result.identity, {
    issuer: provider.issuer,
    sub: 'a-pairwise-subjectv1',
    familyName: 'KERBRAT',
    usageName: null,
    givenNames: ['Nolwenn'],
  });
}

test('asks what version 2 of FranceConnect demands', async () => {
  const client = newClient();
  await expectIdentity(client);
  const asked = provider.asked.at(-1)!;
  assert.equal(asked.get('acr_values'), 'eidas1');
  assert.equal(asked.get('response_type'), 'code');
  assert.equal(asked.get('client_id'), provider.clientId);
  assert.equal(asked.get('redirect_uri'), 'http://localhost:3000/connexion/franceconnect/retour');
  assert.equal(asked.get('prompt'), null);
  assert.ok(asked.get('scope')?.split(' ').includes('openid'));
  assert.ok((asked.get('state') ?? '').length >= 22);
  assert.ok((asked.get('nonce') ?? '').length >= 22);
  const again = await client.authorizationUrl({ state: newToken(), nonce: newToken(), provesAgain: true });
  assert.ok(again.ok && new URL(again.url).searchParams.get('prompt') === 'login');
});

describe('a right answer', () => {
  for (const algorithm of ['ES256', 'RS256'] as const) {
    test(`signed with ${algorithm}`, async () => {
      provider.behaviour.algorithm = algorithm;
      await expectIdentity(newClient());
    });
  }
  for (const [algorithm, pair] of [
    ['RSA-OAEP', rsa],
    ['RSA-OAEP-256', rsa],
    ['ECDH-ES', ec],
  ] as const) {
    test(`encrypted with ${algorithm}`, async () => {
      provider.behaviour.encryption = { algorithm, publicKey: pair.publicKey };
      await expectIdentity(newClient({ EDUCONNECT_FRANCECONNECT_DECRYPTION_KEY: pem(pair.privateKey) }));
      const without = await signIn(newClient());
      assert.ok(!without.ok && without.problem === 'technical');
    });
  }
  test('signed with keys rotated since the last one, twice in a second', async () => {
    const client = newClient();
    await expectIdentity(client);
    const read = provider.calls.jwks;
    await expectIdentity(client);
    assert.equal(provider.calls.jwks, read, 'keys are kept from one sign-in to the next');
    for (let turn = 1; turn <= 2; turn += 1) {
      provider.rotateKeys();
      await expectIdentity(client);
      assert.equal(provider.calls.jwks, read + turn);
    }
  });
  test('with a usage name and several given names, spaces around', async () => {
    provider.behaviour.userinfo = {
      family_name: ' LE GALL ',
      preferred_username: 'Tre\u0301vidic',
      given_name: 'Anne Marie',
      given_name_array: ['Anne', 'Marie'],
    };
    const result = await signIn(newClient());
    assert.ok(result.ok);
    const { familyName, usageName, givenNames } = result.identity;
    assert.deepEqual([familyName, usageName, givenNames], ['LE GALL', 'Trévidic', ['Anne', 'Marie']]);
  });
});

describe('an answer that cannot be trusted', () => {
  const wrong: Record<string, () => void> = {
    'an id_token for another nonce': () => (provider.behaviour.idToken = { nonce: newToken() }),
    'an id_token without nonce': () => (provider.behaviour.idToken = { nonce: undefined }),
    'an id_token of another issuer': () => (provider.behaviour.idToken = { iss: 'https://autre.example' }),
    'an id_token for another client': () => (provider.behaviour.idToken = { aud: 'un-autre' }),
    'an id_token past its time': () => (provider.behaviour.idToken = { exp: 1_000_000_000 }),
    'an id_token without end': () => (provider.behaviour.idToken = { exp: undefined }),
    'no id_token': () => (provider.behaviour.forgeries = { idToken: 'empty' }),
    'an unsigned id_token': () => (provider.behaviour.forgeries = { idToken: 'unsigned' }),
    'an id_token signed by our secret': () => (provider.behaviour.forgeries = { idToken: 'mac' }),
    'an id_token signed by a stranger': () => (provider.behaviour.forgeries = { idToken: 'unknown-key' }),
    'an id_token signed under a stolen name': () =>
      (provider.behaviour.forgeries = { idToken: 'stolen-kid' }),
    'userinfo in plain JSON': () => (provider.behaviour.forgeries = { userinfo: 'plain-json' }),
    'unsigned userinfo': () => (provider.behaviour.forgeries = { userinfo: 'unsigned' }),
    'userinfo signed by our secret': () => (provider.behaviour.forgeries = { userinfo: 'mac' }),
    'userinfo signed by a stranger': () => (provider.behaviour.forgeries = { userinfo: 'unknown-key' }),
    'userinfo signed under a stolen name': () => (provider.behaviour.forgeries = { userinfo: 'stolen-kid' }),
    'empty userinfo': () => (provider.behaviour.forgeries = { userinfo: 'empty' }),
    'userinfo of somebody else': () => (provider.behaviour.userinfo = { sub: 'somebody-else' }),
    'userinfo for another client': () => (provider.behaviour.userinfo = { aud: 'un-autre' }),
    'userinfo for nobody': () => (provider.behaviour.userinfo = { aud: undefined }),
    'userinfo of another issuer': () => (provider.behaviour.userinfo = { iss: 'https://autre.example' }),
    'userinfo past its time': () => (provider.behaviour.userinfo = { exp: 1_000_000_000 }),
    'userinfo without a name': () => (provider.behaviour.userinfo = { family_name: '' }),
    'userinfo with a name that is no text': () => (provider.behaviour.userinfo = { given_name_array: [3] }),
    'another state': () => (provider.behaviour.callback = { state: newToken() }),
    'no state': () => (provider.behaviour.callback = { state: '' }),
    'another issuer on the way back': () => (provider.behaviour.callback = { iss: 'https://autre.example' }),
    'no code': () => (provider.behaviour.callback = { code: '' }),
  };
  for (const [name, misbehave] of Object.entries(wrong)) {
    test(name, async () => {
      misbehave();
      const result = await signIn(newClient());
      assert.ok(!result.ok && result.problem === 'technical', JSON.stringify(result));
    });
  }
  test('a level below the one asked, or none', async () => {
    for (const acr of ['eidas0', undefined]) {
      provider.behaviour.idToken = { acr };
      const result = await signIn(newClient());
      assert.deepEqual(result, { ok: false, problem: 'refused', detail: 'level' });
    }
  });
});

describe('a provider that does not answer', () => {
  for (const endpoint of ['discovery', 'jwks', 'token', 'userinfo'] as const) {
    for (const outage of ['down', 'slow', 'status-500'] as const) {
      test(`${endpoint}: ${outage}`, async () => {
        provider.behaviour.outages = { [endpoint]: outage };
        const result = await signIn(newClient());
        assert.deepEqual(result, { ok: false, problem: 'away', detail: 'away' });
      });
    }
    for (const outage of ['garbage', 'too-long', 'empty'] as const) {
      test(`${endpoint}: ${outage}`, async () => {
        provider.behaviour.outages = { [endpoint]: outage };
        const result = await signIn(newClient());
        assert.ok(!result.ok && result.problem === 'technical', JSON.stringify(result));
      });
    }
  }
  test('is asked once by a crowd, then not again for some seconds', async () => {
    provider.behaviour.outages = { discovery: 'down' };
    const client = newClient();
    const before = provider.calls.discovery;
    await Promise.all(Array.from({ length: 20 }, () => signIn(client)));
    await signIn(client);
    assert.equal(provider.calls.discovery, before + 1);
  });
  test('does not keep anybody from signing out here', async () => {
    const client = newClient();
    provider.behaviour.outages = { discovery: 'down' };
    assert.equal(await client.signOutUrl('jeton'), undefined);
    assert.deepEqual(client.origins(), [new URL(provider.issuer).origin]);
  });
});

test('errors on the way back are told apart', async () => {
  for (const [error, description, problem] of [
    ['access_denied', 'User auth aborted', 'cancelled'],
    ['access_denied', 'Y030030', 'cancelled'],
    ['access_denied', 'Y010015', 'refused'],
    ['invalid_request', 'rnipp (010004)', 'refused'],
    ['invalid_request', 'Y190001 session', 'expired'],
    ['login_required', '', 'expired'],
    ['server_error', 'authentication aborted', 'technical'],
    ['temporarily_unavailable', '', 'away'],
    ['<script>', '1234567', 'technical'],
  ] as const) {
    provider.behaviour.callback = { error, code: '', error_description: description };
    const result = await signIn(newClient());
    assert.ok(!result.ok);
    assert.equal(result.problem, problem, error);
    assert.equal(result.detail, `callback-${problem}`);
  }
});

test('a code that was used, or is past its time, is an expired sign-in', async () => {
  const client = newClient();
  const state = newToken();
  const nonce = newToken();
  const start = await client.authorizationUrl({ state, nonce, provesAgain: false });
  assert.ok(start.ok);
  const back = new URL((await fetch(start.url, { redirect: 'manual' })).headers.get('location') ?? '');
  assert.ok((await client.redeem({ answer: back.searchParams, state, nonce })).ok);
  const second = await client.redeem({ answer: back.searchParams, state, nonce });
  assert.deepEqual(second, { ok: false, problem: 'expired', detail: 'invalid-grant' });
});

test('signs out where the discovery document says, with the id_token', async () => {
  const url = new URL((await newClient().signOutUrl('jeton')) ?? '');
  assert.equal(url.pathname, '/bye');
  assert.equal(url.searchParams.get('id_token_hint'), 'jeton');
  assert.equal(url.searchParams.get('post_logout_redirect_uri'), 'http://localhost:3000/deconnecte');
  assert.ok((url.searchParams.get('state') ?? '').length >= 22);
});

test('a wrong issuer, or a document that lacks an address, opens nothing', async () => {
  const result = await signIn(newClient({ EDUCONNECT_FRANCECONNECT_ISSUER: `${provider.issuer}/` }));
  assert.ok(!result.ok);
});
