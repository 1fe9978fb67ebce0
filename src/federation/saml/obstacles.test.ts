import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { testApp } from '../../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import {
  insertPupil,
  openSampleSession,
  type SamplePerson,
} from '../../../test/support/saml/sample-people.ts';
import { countStatements } from '../../../test/support/statement-count.ts';
import type { App } from '../../app.ts';
import { createPortal } from '../../portal/create-portal.ts';
import { loadAssets } from '../../ui/assets.ts';
import { addService } from '../registry/add-service.ts';
import { changeOffer, type ChangeOfferInput } from '../registry/change-offer.ts';
import { bindings, namespaces } from './names.ts';

const entityId = 'urn:service';
let database: TestDatabase;
let app: App;
let server: FastifyInstance;
let pupil: SamplePerson;
let cookie: string;
/** By how much the program's clock is ahead: five seconds after each change, so that the registry is read again. */
let aheadMs = 0;

before(async () => {
  database = await createTestDatabase();
  app = { ...testApp(database, 'web'), clock: { now: () => new Date(Date.now() + aheadMs) } };
  pupil = await insertPupil(database, '091234567XY');
  const metadata = Buffer.from(
    `<md:EntityDescriptor xmlns:md="${namespaces.metadata}" entityID="${entityId}">` +
      `<md:SPSSODescriptor protocolSupportEnumeration="${namespaces.protocol}">` +
      `<md:AssertionConsumerService Binding="${bindings.post}" Location="https://service.example/acs" index="1"/>` +
      `</md:SPSSODescriptor></md:EntityDescriptor>`,
  );
  assert.ok(
    (await addService(testApp(database, 'worker'), { metadata, profile: 'ent', name: 'Bourses' })).ok,
  );
  const assets = await loadAssets({ folder: fileURLToPath(new URL('../../../assets', import.meta.url)) });
  server = createPortal(app, { assets, version: 'test' }).server;
  cookie = `session=${(await openSampleSession(database, pupil)).token}`;
});
after(async () => {
  await server.close();
  await database.drop();
});
beforeEach(async () => {
  await change({ describe: { admits: ['guardian', 'pupil'], degrees: ['1D', '2D'], terms: null } });
  await database.superuser.query('delete from service_opening');
});

async function change(changes: ChangeOfferInput extends infer T ? Omit<T & object, 'entityId'> : never) {
  const input = { entityId, ...changes } as ChangeOfferInput;
  assert.ok(await changeOffer(testApp(database, 'worker'), input));
  aheadMs += 6000;
}

const enter = () =>
  server.inject({
    method: 'GET',
    url: `/idp/profile/SAML2/Unsolicited/SSO?providerId=${encodeURIComponent(entityId)}`,
    headers: { cookie },
  });
const read = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('a person whom a service does not admit', () => {
  it('is told by a numbered page that it is for others, and may change account', async () => {
    await change({ describe: { admits: ['guardian'] } });
    const reply = await enter();
    assert.equal(reply.statusCode, 403);
    const text = read(reply.body);
    assert.match(text, /« Bourses » est réservé aux responsables d’élèves.*203/);
    assert.match(reply.body, /action="\/deconnexion"[\s\S]*name="suite" value="[\w-]{43}"/);
    assert.doesNotMatch(reply.body, /SAMLResponse/);
    const { rows } = await database.superuser.query(
      `select detail->>'reason' as reason from journal_entry where action = 'service.not-admitted' and account_id = $1`,
      [pupil.accountId],
    );
    assert.deepEqual(rows, [{ reason: 'other-profile' }]);
  });

  it('is told when it opens for their school, and comes in from that day (R225)', async () => {
    await change({ open: { territory: '0290099X', opensOn: '2999-01-31', closesOn: null } });
    const early = await enter();
    assert.equal(early.statusCode, 403);
    assert.match(read(early.body), /« Bourses » vous sera ouvert le 31\/01\/2999.*204/);
    await change({ open: { territory: '0290099X', opensOn: '2020-01-31', closesOn: null } });
    assert.match((await enter()).body, /SAMLResponse/);
  });

  it('is told that no school of theirs has it; the school of a record that left does not count', async () => {
    await change({ open: { territory: '0290050D', opensOn: null, closesOn: null } });
    assert.match(read((await enter()).body), /n’est ouvert dans aucun de vos établissements.*204/);
    await change({ describe: { degrees: ['1D'] } });
    assert.equal((await enter()).statusCode, 403);
  });

  it('is found in the two statements that answer everybody', async () => {
    await change({ open: { territory: '14', opensOn: '2020-01-31', closesOn: null } });
    await enter();
    const statements = await countStatements(app.database, async () => {
      assert.match((await enter()).body, /SAMLResponse/);
    });
    assert.equal(statements, 2);
  });
});

describe('terms of a service (R216)', () => {
  it('are accepted before the first visit, once for each version, and recorded', async () => {
    for (const version of ['1', '2']) {
      await change({ describe: { terms: { version, text: 'Premier alinéa.\n\nSecond <alinéa>.' } } });
      const led = await enter();
      assert.equal(led.statusCode, 303);
      const url = String(led.headers.location);
      assert.match(url, /^\/conditions\/accepter\?suite=/);
      const page = await server.inject({ method: 'GET', url, headers: { cookie } });
      assert.match(page.body, /<p>Second &lt;alinéa&gt;\.<\/p>/);
      const field = (name: string): string =>
        new RegExp(`name="${name}" value="([^"]*)"`).exec(page.body)?.[1] ?? '';
      const browser = /browser=[^;]+/.exec(String(page.headers['set-cookie']))?.[0];
      const accepted = await server.inject({
        method: 'POST',
        url: '/conditions/accepter',
        headers: {
          cookie: `${cookie}; ${browser}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams({
          csrf: field('csrf'),
          versions: field('versions'),
          suite: field('suite'),
        }).toString(),
      });
      assert.match(
        String(accepted.headers.location ?? read(accepted.body)),
        /^\/idp\/profile\/SAML2\/resume\?handle=/,
      );
      const resumed = await server.inject({
        method: 'GET',
        url: String(accepted.headers.location),
        headers: { cookie },
      });
      assert.match(resumed.body, /SAMLResponse/);
      assert.match((await enter()).body, /SAMLResponse/, 'asked once');
    }
    const { rows } = await database.superuser.query(
      'select version from terms_acceptance where account_id = $1 order by version',
      [pupil.accountId],
    );
    assert.deepEqual(rows, [{ version: '1' }, { version: '2' }]);
  });
});
