import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { SAML, type SamlConfig, type Profile } from '@node-saml/node-saml';
import type { FastifyInstance } from 'fastify';
import { testApp } from '../../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import {
  insertGuardian,
  insertPupil,
  openSampleSession,
  type SamplePerson,
} from '../../../test/support/saml/sample-people.ts';
import { makeSampleKey } from '../../../test/support/saml/sample-service.ts';
import type { App } from '../../app.ts';
import { createPortal } from '../../portal/create-portal.ts';
import { loadAssets } from '../../ui/assets.ts';
import { addService } from '../registry/add-service.ts';

const portalUrl = 'http://localhost:3000';
const entityId = 'https://service.example/metadata';
const acs = 'https://service.example/acs';
const key = makeSampleKey('service.example');

let database: TestDatabase;
let app: App;
let server: FastifyInstance;
let guardian: SamplePerson;
let pupil: SamplePerson;
/** By how much the program's clock is ahead. */
let aheadMs = 0;
/** Statements sent since the last reset. */
let statements: string[] = [];

before(async () => {
  database = await createTestDatabase();
  app = { ...testApp(database, 'web'), clock: { now: () => new Date(Date.now() + aheadMs) } };
  database.web.pool.on('connect', (client) => {
    const { query } = client;
    client.query = ((...args: Parameters<typeof query>) => {
      const [first] = args as unknown as [string | { text: string }];
      statements.push(typeof first === 'string' ? first : first.text);
      return query.apply(client, args);
    }) as typeof query;
  });
  guardian = await insertGuardian(database);
  pupil = await insertPupil(database, '091234567XY');
  await register({});
  server = await makeServer();
});
after(async () => {
  await server.close();
  await database.drop();
});
beforeEach(() => {
  statements = [];
});

async function register(
  switches: Parameters<typeof addService>[1]['switches'],
  changes: Partial<SamlConfig> = {},
) {
  const sp = makeSp({ ...changes });
  const added = await addService(testApp(database, 'worker'), {
    metadata: Buffer.from(sp.generateServiceProviderMetadata(key.certificatePem, key.certificatePem)),
    profile: 'ent',
    name: 'ENT <d’essai>',
    switches: { ...switches },
  });
  assert.ok(added.ok, JSON.stringify(added));
  return added;
}

function makeSp(changes: Partial<SamlConfig> = {}): SAML {
  return new SAML({
    issuer: entityId,
    callbackUrl: acs,
    entryPoint: `${portalUrl}/idp/profile/SAML2/Redirect/SSO`,
    idpCert: app.config.EDUCONNECT_SAML_SIGNING_CERTIFICATE,
    idpIssuer: `${portalUrl}/idp`,
    privateKey: key.privateKeyPem,
    publicCert: key.certificatePem,
    decryptionPvk: key.privateKeyPem,
    signatureAlgorithm: 'sha256',
    digestAlgorithm: 'sha256',
    identifierFormat: null,
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: true,
    ...changes,
  });
}

async function makeServer(): Promise<FastifyInstance> {
  const assets = await loadAssets({ folder: fileURLToPath(new URL('../../../assets', import.meta.url)) });
  return createPortal(app, { assets, version: 'test' }).server;
}

async function signIn(person: SamplePerson, startedAt?: Date): Promise<Record<string, string>> {
  const { token } = await openSampleSession(database, person, startedAt);
  return { cookie: `session=${token}` };
}

async function get(url: string, headers: Record<string, string> = {}) {
  return server.inject({ method: 'GET', url: url.replace(portalUrl, ''), headers });
}

const startUrl = async (relayState = 'jeton', changes: Partial<SamlConfig> = {}) =>
  makeSp(changes).getAuthorizeUrlAsync(relayState, undefined, {});

/** What the browser would post, read from the page as a program that signs in for a person does. */
function readForm(html: string): { action: string; SAMLResponse: string; RelayState: string } {
  const form = /<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/.exec(html);
  const input = (name: string) =>
    new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(form?.[2] ?? '')?.[1];
  const [SAMLResponse, RelayState] = [input('SAMLResponse'), input('RelayState')];
  assert.ok(form !== null && SAMLResponse !== undefined && RelayState !== undefined, html.slice(0, 3000));
  return { action: form[1]!, SAMLResponse, RelayState };
}

function readAnswer(html: string): string {
  return Buffer.from(readForm(html).SAMLResponse, 'base64').toString();
}

async function accept(html: string, changes: Partial<SamlConfig> = {}): Promise<Profile> {
  const { SAMLResponse } = readForm(html);
  const { profile } = await makeSp(changes).validatePostResponseAsync({ SAMLResponse });
  assert.ok(profile);
  return profile;
}

function requestIdOf(url: string): string {
  const message = new URL(url).searchParams.get('SAMLRequest') ?? '';
  return / ID="([^"]+)"/.exec(inflateRawSync(Buffer.from(message, 'base64')).toString())![1]!;
}

describe('with an open session', () => {
  it('answers a Redirect request at once, in two statements', async () => {
    const session = await signIn(guardian);
    await get(await startUrl(), session);
    statements = [];
    const url = await startUrl();
    const reply = await get(url, session);
    assert.equal(reply.statusCode, 200);
    // Who it is, and the record of the answer.
    assert.equal(statements.length, 2, statements.join('\n---\n'));
    const form = readForm(reply.body);
    assert.equal(form.action, acs);
    assert.equal(form.RelayState, 'jeton');
    const profile = await accept(reply.body);
    assert.equal(profile.inResponseTo, requestIdOf(url));
    assert.equal(profile['urn:oid:2.5.4.4'], 'LE BIHAN');
    const references = profile['urn:educonnect:attribute:FrEduCtRefId'] as string[];
    assert.equal(references.length, 3);
    for (const reference of references) assert.match(reference, /^\{AAF\}(02|14)\|(1D|2D)\|/);
    assert.equal(profile['urn:oid:1.3.6.1.4.1.20326.10.999.1.5'], `${portalUrl}/Logout`);
  });

  it('lets the answer’s form lead to the service, by a script or by hand, and tells no secret to caches', async () => {
    const reply = await get(await startUrl(), await signIn(guardian));
    assert.match(
      String(reply.headers['content-security-policy']),
      /form-action 'self' https:\/\/service\.example$/,
    );
    assert.doesNotMatch(String(reply.headers['content-security-policy']), /unsafe/);
    assert.equal(reply.headers['cache-control'], 'no-store');
    assert.match(reply.body, /<script type="module" src="\/assets\/[^"]+\/js\/send-form\.js">/);
    assert.match(reply.body, /<button[^>]*>\s*<span>Continuer<\/span>/);
    assert.match(reply.body, /ENT &lt;d’essai&gt;/);
  });

  it('writes the journal and who takes part, with the names of what was said but no value', async () => {
    const { id, token } = await openSampleSession(database, guardian);
    for (let round = 0; round < 2; round += 1) await get(await startUrl(), { cookie: `session=${token}` });
    const { rows } = await database.superuser.query(
      'select name_id_format, name_id, session_index, attributes from sso_participation where session_id = $1',
      [id],
    );
    assert.equal(rows.length, 1);
    assert.match(rows[0].name_id, /^_[0-9a-f]{32}$/);
    assert.ok(rows[0].attributes.includes('FrEduCtRefId'));
    const journal = await database.superuser.query(
      `select actor_kind, detail from journal_entry where action = 'service.signed-in' and account_id = $1`,
      [guardian.accountId],
    );
    assert.equal(journal.rows.at(-1).actor_kind, 'guardian');
    assert.deepEqual(Object.keys(journal.rows.at(-1).detail).toSorted(), [
      'protocol',
      'service',
      'solicited',
    ]);
    assert.doesNotMatch(JSON.stringify([rows, journal.rows]), /BIHAN|Yann|\{AAF\}/);
  });

  it('answers each request once: the same again is told, with the way back to the service', async () => {
    const url = await startUrl();
    const session = await signIn(guardian);
    await accept((await get(url, session)).body);
    const again = await get(url, session);
    assert.equal(again.statusCode, 410);
    assert.match(again.body, /Connexion au service expirée/);
    assert.match(again.body, /<code>replayed<\/code>/);
    assert.match(again.body, /href="https:\/\/service\.example"/);
    assert.equal((await get(url, await signIn(pupil))).statusCode, 410, 'nor by somebody else');
  });

  it('answers one of many parallel copies of a request', async () => {
    const url = await startUrl();
    const session = await signIn(guardian);
    const replies = await Promise.all(Array.from({ length: 12 }, () => get(url, session)));
    assert.deepEqual(replies.map(({ statusCode }) => statusCode).toSorted(), [200, ...Array(11).fill(410)]);
  });

  it('gives the same persistent name each time, another to each person, and other transient ones', async () => {
    const persistent = { identifierFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent' };
    const nameId = async (person: SamplePerson, changes: Partial<SamlConfig> = {}) =>
      (await accept((await get(await startUrl('x', changes), await signIn(person))).body)).nameID;
    const [first, second, other] = [
      await nameId(guardian, persistent),
      await nameId(guardian, persistent),
      await nameId(pupil, persistent),
    ];
    assert.match(first, /^[A-Z2-7]{32}$/);
    assert.equal(second, first);
    assert.notEqual(other, first);
    assert.notEqual(await nameId(guardian), await nameId(guardian));
  });

  it('answers what it cannot grant by a signed status', async () => {
    const email = { identifierFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress' };
    const reply = await get(await startUrl('r', email), await signIn(guardian));
    const form = readForm(reply.body);
    assert.equal(form.RelayState, 'r');
    assert.match(readAnswer(reply.body), /status:InvalidNameIDPolicy/);
    await assert.rejects(accept(reply.body), /InvalidNameIDPolicy/);
  });
});

describe('without a session', () => {
  it('leads to the form of the profile that the service serves, from which the other can be chosen', async () => {
    const issuer = 'https://pupils.example';
    await register({ signInAs: 'pupil' }, { issuer });
    aheadMs += 5000;
    const location = String((await get(await startUrl('r', { issuer }))).headers.location);
    assert.match(location, /^\/connexion\/eleve\?suite=[\w-]{43}$/);
    const form = await get(location);
    const change = /href="(\/connexion\?suite=[\w-]+)"/.exec(form.body)![1]!;
    assert.match((await get(change)).body, /bouton_responsable/);
  });

  it('keeps the request until the person has signed in, then answers it once', async () => {
    const url = await startUrl();
    const reply = await get(url);
    assert.equal(reply.statusCode, 303);
    const handle = /^\/connexion\?suite=([\w-]{43})$/.exec(String(reply.headers.location))![1]!;
    const resume = `/idp/profile/SAML2/resume?handle=${handle}`;

    const early = await get(resume);
    assert.equal(
      early.headers.location,
      `/connexion?suite=${handle}`,
      'nothing is lost by coming back too early',
    );

    const session = await signIn(pupil);
    const answer = await get(resume, session);
    const profile = await accept(answer.body);
    assert.equal(profile.inResponseTo, requestIdOf(url));
    assert.equal(profile['urn:oid:2.5.4.42'], 'Maïwenn');
    assert.equal((await get(resume, session)).statusCode, 410, 'the handle is spent');
    assert.equal((await get(url, session)).statusCode, 410, 'so is the request');
  });

  it('keeps no handle that could be read from the database', async () => {
    const location = String((await get(await startUrl())).headers.location);
    const handle = location.split('=')[1]!;
    const { rows } = await database.superuser.query('select s::text as row from sso_request s');
    assert.ok(rows.length > 0 && rows.every(({ row }) => !row.includes(handle)));
  });

  it('may send the same request twice before signing in; the second way then leads to « already answered »', async () => {
    const url = await startUrl();
    const locations = [await get(url), await get(url)].map(
      ({ headers }) => String(headers.location).split('=')[1]!,
    );
    assert.notEqual(locations[0], locations[1]);
    const session = await signIn(guardian);
    const resumed = await Promise.all(
      locations.map((handle) => get(`/idp/profile/SAML2/resume?handle=${handle}`, session)),
    );
    assert.deepEqual(resumed.map(({ statusCode }) => statusCode).toSorted(), [200, 410]);
  });

  it('refuses a handle that is unknown, malformed, twice there, or past its time', async () => {
    const session = await signIn(guardian);
    for (const query of ['', '?handle=', '?handle=x', `?handle=${'a'.repeat(43)}`, '?handle=a&handle=b']) {
      const reply = await get(`/idp/profile/SAML2/resume${query}`, session);
      assert.equal(reply.statusCode, 410, query);
      assert.match(reply.body, /pending-expired/);
    }
    const handle = String((await get(await startUrl())).headers.location).split('=')[1]!;
    await database.superuser.query(`update sso_request set expires_at = now() where answered_at is null`);
    assert.equal((await get(`/idp/profile/SAML2/resume?handle=${handle}`, session)).statusCode, 410);
  });

  it('answers a passive request that it cannot, without asking anything', async () => {
    const url = await startUrl('r', { passive: true });
    const reply = await get(url);
    assert.match(readAnswer(reply.body), /status:NoPassive/);
    assert.equal((await get(url)).statusCode, 410);
    await accept((await get(await startUrl('r', { passive: true }), await signIn(guardian))).body);
  });

  it('does not answer a HEAD, which nobody would see', async () => {
    const url = (await startUrl()).replace(portalUrl, '');
    assert.equal(
      (await server.inject({ method: 'HEAD', url, headers: await signIn(guardian) })).statusCode,
      404,
    );
  });
});

describe('a request kept while its service changes', () => {
  it('is not answered at an address that the service has withdrawn', async () => {
    const issuer = 'https://moving.example';
    await register({}, { issuer, callbackUrl: 'https://moving.example/old' });
    aheadMs += 5000;
    const url = await startUrl('r', { issuer, callbackUrl: 'https://moving.example/old' });
    const handle = String((await get(url)).headers.location).split('=')[1]!;
    await register({}, { issuer, callbackUrl: 'https://moving.example/new' });
    aheadMs += 5000;
    const reply = await get(`/idp/profile/SAML2/resume?handle=${handle}`, await signIn(guardian));
    assert.match(reply.body, /<code>acs-unregistered<\/code>/);
  });

  it('keeps no RelayState once answered', async () => {
    await get(await startUrl('secret-of-the-service'), await signIn(guardian));
    const handle = String((await get(await startUrl('secret-of-the-service'))).headers.location).split(
      '=',
    )[1]!;
    const kept = async () =>
      (
        await database.superuser.query(
          `select 1 from sso_request where relay_state = 'secret-of-the-service'`,
        )
      ).rowCount;
    assert.equal(await kept(), 1);
    await accept((await get(`/idp/profile/SAML2/resume?handle=${handle}`, await signIn(guardian))).body);
    assert.equal(await kept(), 0);
  });
});

describe('a request that wants a new proof of identity', () => {
  it('is not satisfied by a session opened before it came', async () => {
    const url = await startUrl('r', { forceAuthn: true });
    const old = await signIn(guardian, new Date(Date.now() - 60_000));
    const handle = String((await get(url, old)).headers.location).split('=')[1]!;
    const resume = `/idp/profile/SAML2/resume?handle=${handle}`;
    assert.equal((await get(resume, old)).headers.location, `/connexion?suite=${handle}`);
    // The sign-in pages show themselves though a session is open, and say who waits.
    const choice = await get(`/connexion?suite=${handle}`, old);
    assert.match(choice.body, /continuer vers le service «\u00a0ENT &lt;d’essai&gt;\u00a0»/);
    assert.equal((await get(`/connexion/responsable?suite=${handle}`, old)).statusCode, 200);
    assert.equal((await get('/connexion/responsable', old)).statusCode, 303);
    await accept((await get(resume, await signIn(guardian, new Date(Date.now() + 1000)))).body);
  });
});

describe('by the POST binding', () => {
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    server.inject({
      method: 'POST',
      url: '/idp/profile/SAML2/POST/SSO',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(fields).toString(),
    });
  const message = async () =>
    (await makeSp({
      entryPoint: `${portalUrl}/idp/profile/SAML2/POST/SSO`,
      authnRequestBinding: 'HTTP-POST',
      skipRequestCompression: true,
    }).getAuthorizeMessageAsync('état')) as Record<string, string>;

  it('passes through a GET that the browser’s cookies come with', async () => {
    const fields = await message();
    const reply = await post(fields, { origin: 'https://service.example', 'sec-fetch-site': 'cross-site' });
    assert.equal(reply.statusCode, 303);
    const location = String(reply.headers.location);
    assert.match(location, /^\/idp\/profile\/SAML2\/resume\?handle=[\w-]{43}$/);
    const answer = await get(location, await signIn(guardian));
    assert.equal(readForm(answer.body).RelayState, 'état');
    await accept(answer.body);
  });

  it('refuses a field twice, another kind of body, and a body too large', async () => {
    const fields = await message();
    const twice = `${new URLSearchParams(fields)}&SAMLRequest=x`;
    const raw = (payload: string, type = 'application/x-www-form-urlencoded') =>
      server.inject({
        method: 'POST',
        url: '/idp/profile/SAML2/POST/SSO',
        headers: { 'content-type': type },
        payload,
      });
    assert.match((await raw(twice)).body, /query-duplicate/);
    assert.match((await raw('')).body, /message-missing/);
    assert.equal((await raw('{}', 'application/json')).statusCode, 400);
    assert.equal((await raw(`SAMLRequest=${'x'.repeat(200_000)}`)).statusCode, 400);
  });
});

describe('a sign-in that starts here', () => {
  it('leads to the service with its target as RelayState, and no request', async () => {
    const url = `/idp/profile/SAML2/Unsolicited/SSO?providerId=${encodeURIComponent(entityId)}&target=accueil`;
    const reply = await get(url, await signIn(guardian));
    assert.equal(readForm(reply.body).RelayState, 'accueil');
    const profile = await accept(reply.body);
    assert.equal(profile.inResponseTo, undefined);
    const handle = String((await get(url)).headers.location).split('=')[1]!;
    await accept((await get(`/idp/profile/SAML2/resume?handle=${handle}`, await signIn(guardian))).body);
  });
});

describe('a refused request', () => {
  it('is explained in French, with the rule and a reference, and goes nowhere', async () => {
    const url = await startUrl();
    const cases: [string, string, RegExp][] = [
      [url.replace(/Signature=./, 'Signature='), 'signature-invalid', /Demande du service refusée/],
      [`${url}&RelayState=x`, 'query-duplicate', /Un paramètre de la requête est présent deux fois/],
      ['/idp/profile/SAML2/Redirect/SSO', 'message-missing', /Le paramètre SAMLRequest manque/],
      [await startUrl('r', { issuer: 'https://unknown.example' }), 'service-unknown', /Service inconnu/],
      [
        await startUrl('r', { callbackUrl: 'https://evil.example/acs' }),
        'acs-unregistered',
        /acs-unregistered/,
      ],
      ['/idp/profile/SAML2/Unsolicited/SSO', 'provider-missing', /provider-missing/],
    ];
    for (const [refusedUrl, code, pattern] of cases) {
      const reply = await get(refusedUrl, await signIn(guardian));
      assert.equal(reply.statusCode, 400, code);
      assert.match(reply.body, new RegExp(`<code>${code}</code>`));
      assert.match(reply.body, pattern);
      assert.doesNotMatch(reply.body, /SAMLResponse|evil\.example/);
      assert.match(String(reply.headers['content-security-policy']), /form-action 'self'$/);
    }
  });

  it('writes no line of the reader’s own into the page', async () => {
    const reply = await get(
      '/idp/profile/SAML2/Unsolicited/SSO?providerId=%3Cscript%3Ealert(1)%3C/script%3E',
    );
    assert.doesNotMatch(reply.body, /<script>alert/);
  });
});

describe('other addresses', () => {
  it('give the metadata', async () => {
    const reply = await get('/idp/shibboleth');
    assert.match(String(reply.headers['content-type']), /^application\/samlmetadata\+xml/);
    assert.match(reply.body, /entityID="http:\/\/localhost:3000\/idp"/);
    assert.match(reply.body, /Location="http:\/\/localhost:3000\/idp\/profile\/SAML2\/POST\/SSO"/);
  });

  it('build nothing from the Host header', async () => {
    const reply = await get('/idp/shibboleth', { host: 'evil.example', 'x-forwarded-host': 'evil.example' });
    assert.doesNotMatch(reply.body, /evil/);
    const answer = await get(await startUrl(), { ...(await signIn(guardian)), host: 'evil.example' });
    await accept(answer.body);
  });

  it('sign out by a plain GET, as FrEduUrlRetour promises', async () => {
    const session = await signIn(guardian);
    for (const path of ['/Logout', '/logout']) {
      const reply = await get(path, session);
      assert.equal(reply.statusCode, 303);
      assert.equal(reply.headers.location, '/deconnecte');
      assert.match(String(reply.headers['set-cookie']), /^session=;.*Max-Age=0/);
    }
    assert.equal((await get(await startUrl(), session)).statusCode, 303, 'the session is over');
  });
});

describe('a service registered or changed while the program runs', () => {
  it('is known within five seconds, with its switches', async () => {
    const issuer = 'https://switched.example';
    const unsolicited = `/idp/profile/SAML2/Unsolicited/SSO?providerId=${issuer}`;
    const session = await signIn(guardian);
    await register({ allowUnsolicited: false }, { issuer });
    aheadMs += 5000;
    assert.match((await get(unsolicited, session)).body, /<code>unsolicited-refused<\/code>/);
    const encrypted = await get(await startUrl('r', { issuer }), session);
    assert.match(readAnswer(encrypted.body), /<saml:EncryptedAssertion/);

    await register({ allowUnsolicited: true, encrypt: false, signResponse: false }, { issuer });
    aheadMs += 5000;
    const reply = await get(unsolicited, session);
    assert.match(readAnswer(reply.body), /LE BIHAN/);
    assert.equal(readAnswer(reply.body).match(/<ds:Signature /g)?.length, 1);
    await accept(reply.body, { issuer, wantAuthnResponseSigned: false });
  });
});
