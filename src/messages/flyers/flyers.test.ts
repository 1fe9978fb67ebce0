import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { after, before, test } from 'node:test';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { feed, insertSampleSchools, sampleSchools } from '../../../test/support/feed-records.ts';
import { createPdfMaker, type PdfMaker } from '../../platform/pdf/pdf-maker.ts';
import { composeFlyer, FLYER_KINDS } from './compose-flyer.ts';
import { listFlyerReceivers } from './school-flyers.store.ts';

const TEMPLATE = new URL('./flyer.typ', import.meta.url);
const portalUrl = 'https://educonnect.example';
let database: TestDatabase;
let maker: PdfMaker;
before(async () => {
  database = await createTestDatabase();
  await insertSampleSchools(database.worker);
  maker = createPdfMaker();
});
after(async () => {
  await maker.close();
  await database.drop();
});

const hostile = `#panic("x") <script> ) Tj ET /URI (http://evil.example) \u202e 𠮷 ${'W'.repeat(200)}`;

for (const kind of FLYER_KINDS) {
  test(`the flyer « ${kind} » is one accessible page, whatever the school is called, with one link`, async () => {
    for (const school of [
      undefined,
      { name: hostile, phone: '01 99 00 12 34', mail: `${'a'.repeat(60)}@exemple.fr` },
    ]) {
      const data = composeFlyer(kind, { language: 'fr', portalUrl, school });
      const pdf = Buffer.from(await maker.make(TEMPLATE, data)).toString('latin1');
      assert.match(pdf, /pdfuaid:part>1</);
      assert.match(pdf, /\/Lang ?\(fr/);
      assert.deepEqual(
        [...pdf.matchAll(/\/URI ?\(([^)]*)\)/g)].map(([, address]) => address),
        [portalUrl],
      );
      const compiler = NodeCompiler.create({
        workspace: import.meta.dirname,
        fontArgs: [{ fontPaths: [fileURLToPath(new URL('../../../assets/fonts', import.meta.url))] }],
      });
      const document = compiler.compile({ mainFilePath: fileURLToPath(TEMPLATE), inputs: { data } }).result;
      assert.equal(document?.numOfPages, 1, kind);
    }
  });
}

test('who receives which depends on the mobile of the file (R222); those who have an account receive none', async () => {
  await feed(database.worker, {
    pupils: [
      { id: '1', familyName: 'KERBRAT' },
      { id: '2', familyName: 'VASSEUR' },
      { id: '3', familyName: 'FERRAND' },
    ],
    guardians: [
      {
        id: '11',
        usageName: 'Kerbrat',
        givenName: 'Nolwenn',
        mobile: '+33639980001',
        children: { '1': 'legal' },
      },
      { id: '12', usageName: 'Vasseur', givenName: 'Odile', children: { '2': 'legal' } },
      {
        id: '13',
        usageName: 'Ferrand',
        givenName: 'Nadège',
        mobile: '+33639980003',
        children: { '3': 'legal' },
      },
      {
        id: '14',
        usageName: 'Ferrand',
        givenName: 'Luc',
        mobile: '+33639980004',
        children: { '3': 'contact' },
      },
    ],
  });
  await database.superuser.query(
    "update account set state = 'active', activated_at = now() where family_name = 'Ferrand'",
  );
  assert.deepEqual(
    (await listFlyerReceivers(database.worker.query, sampleSchools.secondary)).map(
      ({ familyName, hasMobile }) => [familyName, hasMobile],
    ),
    [
      ['Kerbrat', true],
      ['Vasseur', false],
    ],
  );
});
