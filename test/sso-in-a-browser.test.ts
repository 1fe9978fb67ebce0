/** From a service to the sign-in and back, in a browser: two sites (127.0.0.1 and localhost), with and without script. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import fastify, { type FastifyInstance } from 'fastify';
import type { Page } from 'playwright-core';
import { addSampleServices, registerSampleServices } from '../sandbox/services/register-sample-services.ts';
import { makeServiceKey } from '../sandbox/services/service-keys.ts';
import { setPassword } from '../src/accounts/credential.store.ts';
import type { App } from '../src/app.ts';
import { addService } from '../src/federation/registry/add-service.ts';
import { createPortal } from '../src/portal/create-portal.ts';
import { loadAssets } from '../src/ui/assets.ts';
import { testApp } from './support/app.ts';
import { legalLink, writeAafFolder } from './support/aaf-folder.ts';
import { useBrowser } from './support/browser.ts';
import { checkPage } from './support/check-page.ts';
import { createTestDatabase, type TestDatabase } from './support/database.ts';
import { insertGuardian, insertPupil, type SamplePerson } from './support/saml/sample-people.ts';
import { asForm, writeRequest } from './support/saml/forge-request.ts';

const password = 'trois-goélands-bavards';
const browser = useBrowser();

let database: TestDatabase;
let app: App;
let portal: FastifyInstance;
let sandbox: FastifyInstance;
let portalUrl: string;
let baseUrl: string;
let guardian: SamplePerson;
let pupil: SamplePerson;
const folder = mkdtempSync(join(tmpdir(), 'educonnect-sso-'));

before(async () => {
  database = await createTestDatabase();
  const [portalPort, sandboxPort] = await Promise.all([freePort(), freePort()]);
  portalUrl = `http://localhost:${portalPort}`;
  baseUrl = `http://127.0.0.1:${sandboxPort}`;
  app = testApp(database, 'web', { EDUCONNECT_PORTAL_URL: portalUrl });
  guardian = await insertGuardian(database, '55');
  pupil = await insertPupil(database, '091234567XY');
  for (const person of [guardian, pupil]) await givePassword(person);
  writeAafFolder(join(folder, '2D'), {
    degree: '2D',
    schools: [{ id: '9', uai: '0290099X', name: 'LYC$LYCEE DES GLENANS$QUIMPER' }],
    mefs: [{ code: '20110015110', label: '1ERE GENERALE', stat11: '22121110015' }],
    guardians: [{ id: '5514', name: 'LE BIHAN', given: 'Yann' }],
    pupils: [
      {
        id: '81',
        name: 'LE BIHAN',
        given: 'Goulven',
        born: '03/05/2011',
        school: '9',
        links: [legalLink('5514')],
      },
    ],
  });

  sandbox = fastify();
  const services = registerSampleServices(sandbox, {
    portalUrl,
    baseUrl,
    idpCertificate: app.config.EDUCONNECT_SAML_SIGNING_CERTIFICATE,
    keys: { ent: makeServiceKey('ent'), culture: makeServiceKey('culture') },
    feeds: [{ folder: join(folder, '2D'), academyCode: '14', degree: '2D' }],
  });
  const worker = testApp(database, 'worker');
  await addSampleServices(worker, services);
  const added = await addService(worker, {
    metadata: Buffer.from(
      `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="urn:posted">` +
        `<md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">` +
        `<md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"` +
        ` Location="https://posted.example/acs" index="0"/></md:SPSSODescriptor></md:EntityDescriptor>`,
    ),
    profile: 'ent',
  });
  assert.ok(added.ok);
  await sandbox.listen({ host: '127.0.0.1', port: sandboxPort });
  const assets = await loadAssets({ folder: fileURLToPath(new URL('../assets', import.meta.url)) });
  portal = createPortal(app, { assets, version: 'test' }).server;
  await portal.listen({ host: 'localhost', port: portalPort });
});
after(async () => {
  await Promise.all([portal.close(), sandbox.close()]);
  await app.hasher.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function givePassword(person: SamplePerson): Promise<void> {
  const hashed = await app.hasher.hash(password);
  assert.ok(hashed.ok);
  await app.database.transaction((trx) =>
    setPassword(trx, app.keyrings.password, { accountId: person.accountId, encodedHash: hashed.encoded }),
  );
}

async function signIn(page: Page, person: SamplePerson): Promise<void> {
  await page.fill('#username', person.identifier);
  await page.fill('#password', password);
  await page.click('#bouton_valider');
}

describe('a guardian at the sample ENT', () => {
  it('signs in once, is greeted with one reference for each record, and leaves both places', async () => {
    const page = await browser.page();
    await page.goto(`${baseUrl}/ent`);
    await checkPage(page, 'sandbox-ent-home');
    await page.click('text=Se connecter avec EduConnect');
    assert.equal(new URL(page.url()).origin, portalUrl);
    await page.getByText('Connectez-vous pour continuer vers le service').waitFor();
    await checkPage(page, 'sign-in-for-a-service');
    await page.click('#bouton_responsable');
    await signIn(page, guardian);

    await page.waitForURL(`${baseUrl}/ent/espace`);
    assert.equal(await page.textContent('h1'), 'Bonjour Yann LE BIHAN');
    const references = await page.locator('.records code').allTextContents();
    assert.deepEqual(references.toSorted(), ['{AAF}02|2D|5502', '{AAF}14|1D|5514', '{AAF}14|2D|5514']);
    assert.match((await page.locator('.records').textContent()) ?? '', /Goulven\u00a0: .*GLENANS/);
    await checkPage(page, 'sandbox-ent-member');

    // Elsewhere without signing in again: a service for pupils only offers to change account.
    await page.goto(`${baseUrl}/culture`);
    await checkPage(page, 'sandbox-culture-home');
    await page.click('text=Certifier mon âge avec EduConnect');
    await page.getByText('Numéro de l’erreur').waitFor();
    assert.equal(await page.textContent('h1'), 'Service non ouvert à votre profil');
    assert.match((await page.textContent('main')) ?? '', /réservé aux élèves, et vous êtes connecté avec/);
    await checkPage(page, 'service-for-pupils-only');
    await page.click('text=Retourner au service');
    await page.goto(`${baseUrl}/culture/connexion`);
    await page.click('text=Changer de compte');
    await page.waitForURL(/\/connexion\?suite=/);
    await page.click('#bouton_eleve');
    await signIn(page, pupil);
    await page.getByText('Conditions du service').waitFor();
    await checkPage(page, 'service-terms');
    await page.click('text=J’accepte et je continue');
    await page.waitForURL(`${baseUrl}/culture/espace`);
    await page.goto(`${portalUrl}/services`);
    await page.click('header >> text=Se déconnecter');
    await page.goto(`${baseUrl}/ent/connexion`);
    await page.click('#bouton_responsable');
    await signIn(page, guardian);

    await page.goto(`${baseUrl}/ent/espace`);
    await page.click('text=Se déconnecter');
    await page.waitForURL(`${portalUrl}/deconnecte`);
    await page.goto(`${baseUrl}/ent`);
    await page.click('text=Se connecter avec EduConnect');
    await page.waitForURL(/\/connexion\?suite=/);
  });

  it('arrives from EduConnect, without a request of the ENT', async () => {
    const page = await browser.page();
    await page.goto(`${baseUrl}/ent`);
    await page.click('text=Arriver depuis EduConnect');
    await page.click('#bouton_responsable');
    await signIn(page, guardian);
    await page.waitForURL(`${baseUrl}/ent/espace`);
    await page.getByText('depuis EduConnect').waitFor();
  });

  it('comes back by Back without harm', async () => {
    const page = await browser.page();
    await page.goto(`${baseUrl}/ent/connexion`);
    await page.click('#bouton_responsable');
    await signIn(page, guardian);
    await page.waitForURL(`${baseUrl}/ent/espace`);
    const resumed = await page.goBack();
    if (resumed !== null && page.url().includes('/resume')) {
      await page.getByText('Connexion au service expirée').waitFor();
      await checkPage(page, 'request-already-answered');
      await page.click('text=Retourner au service');
      assert.equal(new URL(page.url()).origin, baseUrl);
    }
  });
});

describe('a pupil at the service that certifies birth dates', () => {
  it('is led to the pupils’ form; without JavaScript the answer leaves by a button', async () => {
    const page = await browser.page({ javaScript: false, size: 'phone' });
    await page.goto(`${baseUrl}/culture`);
    await page.click('text=Certifier mon âge avec EduConnect');
    await page.waitForURL(/\/connexion\/eleve\?suite=/);
    await signIn(page, pupil);
    if (page.url().includes('/conditions')) await page.getByRole('button', { name: 'J’accepte' }).click();
    await page.getByRole('button', { name: 'Continuer' }).waitFor();
    await checkPage(page, 'answer-without-javascript');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.waitForURL(`${baseUrl}/culture/espace`);
    const text = (await page.textContent('main')) ?? '';
    for (const expected of ['Maïwenn', '28/02/2009', 'première générale', '2212', '0290099X']) {
      assert.ok(text.includes(expected), expected);
    }
    assert.match(text, /[0-9a-f]{32}/);
    await checkPage(page, 'sandbox-culture-pupil');
  });
});

describe('a request posted by another site', () => {
  it('finds the open session, though its cookie does not come with the form', async () => {
    const page = await browser.page();
    await page.goto(`${portalUrl}/connexion/responsable`);
    await signIn(page, guardian);
    await page.waitForURL(/\/services/);
    const fields = new URLSearchParams(
      asForm(
        writeRequest({
          issuer: 'urn:posted',
          destination: `${portalUrl}/idp/profile/SAML2/POST/SSO`,
        }),
        'r',
      ),
    );
    await page.route(`${baseUrl}/poster`, (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<form method="post" action="${portalUrl}/idp/profile/SAML2/POST/SSO">${[...fields]
          .map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`)
          .join('')}<button>Envoyer</button></form>`,
      }),
    );
    let posted: string | undefined;
    await page.route('https://posted.example/acs', (route) => {
      posted = route.request().postData() ?? undefined;
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<h1>reçu</h1>' });
    });
    await page.goto(`${baseUrl}/poster`);
    await page.click('text=Envoyer');
    await page.getByText('reçu').waitFor();
    const response = Buffer.from(new URLSearchParams(posted).get('SAMLResponse') ?? '', 'base64').toString();
    assert.match(response, /LE BIHAN/);
  });
});
