import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { activeFamily, signInPlainly } from '../../../test/support/active-family.ts';
import type { Family } from '../../../test/support/family.ts';
import { sampleSchools } from '../../../test/support/feed-records.ts';
import { startPortal, type TestPortal } from '../../../test/support/portal.ts';
import { makeSampleKey } from '../../../test/support/saml/sample-service.ts';
import type { App } from '../../app.ts';
import { addService } from '../../federation/registry/add-service.ts';
import { changeOffer } from '../../federation/registry/change-offer.ts';
import type { OfferChanges } from '../../federation/registry/service-offer.store.ts';
import { bindings, namespaces } from '../../federation/saml/names.ts';

let portal: TestPortal;
let worker: App;
let family: Family;
const key = makeSampleKey('service');

before(async () => {
  portal = await startPortal();
  worker = await portal.app('worker');
  family = await activeFamily(portal);
  await offer('urn:bourse', {
    name: 'Demande de bourse',
    degrees: ['2D'],
    description: 'Au collège et au lycée.',
  });
  await offer('urn:livret', { name: 'Livret scolaire', dataController: 'Le chef d’établissement.' });
  await offer('urn:culture', { name: 'Passeport culture', admits: ['pupil'] });
  await offer('urn:cache', { name: 'Service sans adresse', address: null });
  await offer('urn:orientation', { name: 'Orientation' });
  await open('urn:orientation', '04', '2999-01-31');
  await offer('urn:ailleurs', { name: 'Service d’une autre académie' });
  await open('urn:ailleurs', '70', null);
});
after(() => portal.close());

async function offer(
  entityId: string,
  { name, ...describe }: OfferChanges & { name: string },
): Promise<void> {
  const metadata = Buffer.from(
    `<md:EntityDescriptor xmlns:md="${namespaces.metadata}" xmlns:ds="${namespaces.signature}" entityID="${entityId}">` +
      `<md:SPSSODescriptor protocolSupportEnumeration="${namespaces.protocol}"><md:KeyDescriptor><ds:KeyInfo><ds:X509Data>` +
      `<ds:X509Certificate>${key.signingKey.certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>` +
      `<md:AssertionConsumerService Binding="${bindings.post}" Location="https://service.example/acs" index="1"/>` +
      `</md:SPSSODescriptor></md:EntityDescriptor>`,
  );
  assert.ok((await addService(worker, { metadata, profile: 'ent', name })).ok);
  const address = `https://service.example/${entityId.slice(4)}`;
  assert.ok(await changeOffer(worker, { entityId, describe: { address, ...describe } }));
}

const open = (entityId: string, territory: string, opensOn: string | null) =>
  changeOffer(worker, { entityId, open: { territory, opensOn, closesOn: null } });

const plain = async (answer: Response): Promise<string> =>
  (await answer.text())
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replace(/\s+/g, ' ');

test('a person sees the services open to them, the children concerned, and those that open later', async () => {
  const client = await signInPlainly(portal, family.identifier);
  const answer = await client.get('/services');
  const page = await plain(answer.clone());
  assert.match(page, /Demande de bourse Au collège et au lycée\. Pour Zoé Accéder/, 'the 2D child only');
  assert.match(page, /Livret scolaire Pour Malo, Zoé Accéder au service Livret scolaire/);
  assert.match(page, /Bientôt ouverts Orientation Pour Malo, Zoé Ouverture le 31\/01\/2999/);
  assert.match(page, /Responsable des données Le chef d’établissement\./);
  assert.match(page, /N’oubliez pas de vous déconnecter/);
  for (const absent of ['Passeport culture', 'sans adresse', 'autre académie'])
    assert.ok(!page.includes(absent), absent);
  assert.match(await answer.text(), /href="https:\/\/service\.example\/livret"/);
});

test('a school of its own line: closed there, open in the rest of the académie', async () => {
  await open('urn:orientation', '04', null);
  await changeOffer(worker, {
    entityId: 'urn:orientation',
    open: { territory: sampleSchools.secondary, opensOn: '2999-01-31', closesOn: null },
  });
  const other = await portal.another({});
  const client = await signInPlainly(other, family.identifier);
  assert.match(await plain(await client.get('/services')), /Orientation Pour Malo Accéder/);
  await other.close();
});

test('whoever activated before the present general terms accepts them once, and the journal says so', async () => {
  const { superuser } = portal.database;
  const before = await activeFamily(portal);
  await superuser.query('delete from terms_acceptance where account_id = $1', [before.accountId]);
  await superuser.query("update account set activated_at = '2020-09-01' where id = $1", [before.accountId]);
  const client = await signInPlainly(portal, before.identifier);
  const led = await client.get('/services');
  assert.equal(led.headers.get('location'), '/conditions/accepter');
  const unread = await client.submit('/conditions/accepter', { versions: 'general:1999' });
  assert.equal(unread.headers.get('location'), '/conditions/accepter?change=1');
  assert.match(await plain(await client.get('/conditions/accepter?change=1')), /ont changé pendant/);
  const accepted = await client.submit('/conditions/accepter', { versions: 'general:2025-09' });
  assert.equal(accepted.headers.get('location'), '/services');
  assert.equal((await client.get('/services')).status, 200);
  assert.equal((await client.get('/conditions/accepter')).status, 303);
  const { rows } = await superuser.query(
    `select detail from journal_entry where action = 'terms.accepted' and account_id = $1`,
    [before.accountId],
  );
  assert.deepEqual(rows, [{ detail: { document: 'general', version: '2025-09' } }]);
});

test('activating is accepting: it is recorded with its version', async () => {
  const { rows } = await portal.database.superuser.query(
    'select document, version from terms_acceptance where account_id = $1',
    [family.accountId],
  );
  assert.deepEqual(rows, [{ document: 'general', version: '2025-09' }]);
});
