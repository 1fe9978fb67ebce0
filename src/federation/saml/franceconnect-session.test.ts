import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SAML } from '@node-saml/node-saml';
import { testApp } from '../../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import {
  insertGuardian,
  openSampleSession,
  type SamplePerson,
} from '../../../test/support/saml/sample-people.ts';
import { makeSampleKey } from '../../../test/support/saml/sample-service.ts';
import { createPortal } from '../../portal/create-portal.ts';
import type { SignInWay } from '../../signin/session.store.ts';
import { loadAssets } from '../../ui/assets.ts';
import { addService } from '../registry/add-service.ts';

const PORTAL = 'http://localhost:3000';
const ISSUER = 'https://franceconnect.example/api/v2';
const key = makeSampleKey('service.example');

let database: TestDatabase;
let guardian: SamplePerson;
before(async () => {
  database = await createTestDatabase();
  guardian = await insertGuardian(database);
});
after(() => database.drop());

test('a service gets the same person whichever way they signed in (R9), and the authority that says so', async () => {
  const app = testApp(database, 'web', {
    EDUCONNECT_FRANCECONNECT_ISSUER: ISSUER,
    EDUCONNECT_FRANCECONNECT_CLIENT_ID: 'educonnect',
    EDUCONNECT_FRANCECONNECT_CLIENT_SECRET: 'secret-de-test',
  });
  const service = new SAML({
    issuer: 'https://service.example/metadata',
    callbackUrl: 'https://service.example/acs',
    entryPoint: `${PORTAL}/idp/profile/SAML2/Redirect/SSO`,
    idpCert: app.config.EDUCONNECT_SAML_SIGNING_CERTIFICATE,
    idpIssuer: `${PORTAL}/idp`,
    privateKey: key.privateKeyPem,
    publicCert: key.certificatePem,
    signatureAlgorithm: 'sha256',
    digestAlgorithm: 'sha256',
    identifierFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
    // Exactly a password over TLS, as most services ask.
    racComparison: 'exact',
    wantAssertionsSigned: true,
    wantAuthnResponseSigned: true,
  });
  const metadata = Buffer.from(service.generateServiceProviderMetadata(null, key.certificatePem));
  const switches = { encrypt: false, nameIdFormat: 'persistent' } as const;
  assert.ok((await addService(testApp(database, 'worker'), { metadata, profile: 'ent', switches })).ok);
  const assets = await loadAssets({ folder: fileURLToPath(new URL('../../../assets', import.meta.url)) });
  const { server } = createPortal(app, { assets, version: 'test' });

  const startedAt = new Date(Date.now() - 60_000);
  const received = async (way: SignInWay) => {
    const { token, id } = await openSampleSession(database, guardian, startedAt);
    await database.superuser.query('update session set way = $2 where id = $1', [id, way]);
    const url = await service.getAuthorizeUrlAsync('', undefined, {});
    const page = await server.inject({
      url: url.replace(PORTAL, ''),
      headers: { cookie: `session=${token}` },
    });
    const SAMLResponse = /name="SAMLResponse"\s+value="([^"]+)"/.exec(page.body)?.[1] ?? '';
    const { profile } = await service.validatePostResponseAsync({ SAMLResponse });
    const { nameID, attributes } = profile as unknown as { nameID: string; attributes: object };
    return { nameID, attributes, xml: Buffer.from(SAMLResponse, 'base64').toString() };
  };
  try {
    const [password, franceConnect] = [await received('password'), await received('franceconnect')];
    assert.ok(Object.keys(password.attributes).length >= 5);
    assert.deepEqual(franceConnect.attributes, password.attributes);
    assert.equal(franceConnect.nameID, password.nameID);
    assert.match(franceConnect.xml, /PasswordProtectedTransport<\/saml:AuthnContextClassRef>/);
    const authority = `<saml:AuthenticatingAuthority>${ISSUER}</saml:AuthenticatingAuthority>`;
    assert.ok(franceConnect.xml.includes(authority));
    assert.ok(!password.xml.includes('AuthenticatingAuthority'));
  } finally {
    await server.close();
    await app.hasher.close();
  }
});
