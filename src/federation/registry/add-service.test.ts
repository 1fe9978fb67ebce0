import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { testApp } from '../../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { makeSampleKey } from '../../../test/support/saml/sample-service.ts';
import type { App } from '../../app.ts';
import { bindings, namespaces } from '../saml/names.ts';
import { addService } from './add-service.ts';
import { createServiceRegistry } from './service-registry.ts';

const keys = [makeSampleKey('old'), makeSampleKey('new')] as const;

let database: TestDatabase;
let app: App;
before(async () => {
  database = await createTestDatabase();
  app = testApp(database, 'worker');
});
after(() => database.drop());

function writeMetadata(
  entityId: string,
  certificates: readonly string[],
  acs = 'https://service.example/acs',
): Buffer {
  return Buffer.from(
    `<md:EntityDescriptor xmlns:md="${namespaces.metadata}" xmlns:ds="${namespaces.signature}" entityID="${entityId}">` +
      `<md:SPSSODescriptor AuthnRequestsSigned="true" protocolSupportEnumeration="${namespaces.protocol}">` +
      certificates
        .map(
          (certificate) =>
            `<md:KeyDescriptor><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate>` +
            `</ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
        )
        .join('') +
      `<md:AssertionConsumerService Binding="${bindings.post}" Location="${acs}" index="1"/>` +
      `</md:SPSSODescriptor></md:EntityDescriptor>`,
  );
}

function makeRegistry() {
  let now = 1_800_000_000_000;
  const registry = createServiceRegistry(database.web.query, { now: () => new Date(now) });
  return { registry, wait: (seconds: number) => (now += seconds * 1000) };
}

describe('a service', () => {
  it('is registered from its metadata, with the defaults of its profile', async () => {
    const added = await addService(app, {
      metadata: writeMetadata('https://one.example', [keys[0].signingKey.certificate]),
      profile: 'pass-culture',
      name: 'Passeport',
    });
    assert.ok(added.ok);
    assert.equal(added.outcome, 'added');
    const service = (await makeRegistry().registry.current()).findByEntityId('https://one.example');
    assert.equal(service?.id, added.id);
    assert.equal(service?.name, 'Passeport');
    assert.deepEqual(service?.assertionConsumers, [
      { index: 1, url: 'https://service.example/acs', isDefault: false },
    ]);
    assert.ok(service?.signingKeys[0]?.equals(keys[0].publicKey));
    assert.ok(service?.encryptionKey?.equals(keys[0].publicKey));
    assert.deepEqual(service?.switches, {
      requireSignedRequests: true,
      allowSha1Requests: false,
      allowUnsolicited: false,
      signResponse: true,
      signAssertion: true,
      encrypt: true,
      dataEncryption: 'aes256-gcm',
      nameIdFormat: 'transient',
      nameQualifier: true,
      spNameQualifier: true,
      signInAs: 'pupil',
    });
  });

  it('is changed in place by the same command, keeping its identity', async () => {
    const input = { profile: 'ent', name: 'ENT', switches: { allowSha1Requests: true } } as const;
    const first = await addService(app, {
      ...input,
      metadata: writeMetadata('two', [keys[0].signingKey.certificate]),
    });
    const { registry, wait } = makeRegistry();
    assert.equal((await registry.current()).findByEntityId('two')?.signingKeys.length, 1);

    const both = keys.map(({ signingKey }) => signingKey.certificate);
    const second = await addService(app, {
      ...input,
      metadata: writeMetadata('two', both, 'https://service.example/b'),
    });
    assert.ok(first.ok && second.ok);
    assert.equal(second.id, first.id);
    assert.equal(second.outcome, 'changed');
    const third = await addService(app, {
      ...input,
      metadata: writeMetadata('two', both, 'https://service.example/b'),
    });
    assert.equal(third.ok && third.outcome, 'unchanged');

    wait(4);
    assert.equal(
      (await registry.current()).findByEntityId('two')?.signingKeys.length,
      1,
      'held for a few seconds',
    );
    wait(2);
    const service = (await registry.current()).findByEntityId('two');
    assert.equal(service?.signingKeys.length, 2);
    assert.equal(service?.assertionConsumers[0]?.url, 'https://service.example/b');
    assert.equal(service?.switches.allowSha1Requests, true);
    assert.equal((await registry.current()).findById(first.id), service);

    const { rows } = await database.superuser.query(
      `select action, detail->>'sha1' as sha1 from journal_entry where detail->>'service' = $1 order by id`,
      [first.id],
    );
    assert.deepEqual(rows, [
      { action: 'service.registered', sha1: 'true' },
      { action: 'service.changed', sha1: 'true' },
    ]);
  });

  it('is not registered by halves', async () => {
    const bad = await addService(app, { metadata: Buffer.from('<x/>'), profile: 'ent' });
    assert.deepEqual(bad, { ok: false, problem: 'not-metadata', detail: '' });
    const unsigned = await addService(app, {
      metadata: writeMetadata('three', [keys[0].signingKey.certificate]),
      profile: 'ent',
      switches: { signAssertion: false, signResponse: false },
    });
    assert.equal(unsigned.ok ? '' : unsigned.problem, 'nothing-signed');
    assert.equal((await makeRegistry().registry.current()).findByEntityId('three'), undefined);
  });

  it('may have an address without TLS in development only', async () => {
    const metadata = writeMetadata('four', [keys[0].signingKey.certificate], 'http://127.0.0.1:3002/acs');
    assert.ok((await addService(app, { metadata, profile: 'ent' })).ok);
    const production: App = { ...app, config: { ...app.config, NODE_ENV: 'production' } };
    const refused = await addService(production, { metadata, profile: 'ent' });
    assert.equal(refused.ok ? '' : refused.problem, 'acs-url-invalid');
  });

  it('can be neither added nor changed by the web process', async () => {
    const web = testApp(database, 'web');
    await assert.rejects(
      addService(web, { metadata: writeMetadata('five', [keys[0].signingKey.certificate]), profile: 'ent' }),
      /permission denied/,
    );
  });
});
