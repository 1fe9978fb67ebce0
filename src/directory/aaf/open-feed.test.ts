import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type AafFixture, legalLink, writeAafFolder } from '../../../test/support/aaf-folder.ts';
import type { Degree, FeedEntry, SetAsideEntry } from '../record.ts';
import { openFeed } from './open-feed.ts';

const folder = join(mkdtempSync(join(tmpdir(), 'educonnect-feed-')), 'aaf');

async function readAll(fixture: AafFixture, options: { academyCode?: string; degree?: Degree } = {}) {
  writeAafFolder(folder, fixture);
  const feed = await openFeed(folder, { academyCode: '28', ...options });
  const entries: FeedEntry[] = [];
  const setAside: SetAsideEntry[] = [];
  let records = 0;
  for await (const batch of feed.read()) {
    entries.push(...batch.entries);
    setAside.push(...batch.setAside);
    records += batch.records;
  }
  const of = <K extends FeedEntry['kind']>(kind: K) =>
    entries.filter((entry): entry is FeedEntry & { kind: K } => entry.kind === kind);
  return { feed, of, setAside, records };
}

const school = { id: '52006', uai: '9740999X', classes: ['6A$6EME A$10010012110', '6B$'] };
const guardian = { id: '301', name: 'Ouvrard', given: 'Léna' };
const pupil = {
  id: '201',
  name: 'Peltier',
  given: 'Zoé',
  born: '29/02/2012',
  school: '52006',
  schoolClass: '6A',
  links: [legalLink('301')],
};
const secondary: AafFixture = { degree: '2D', schools: [school], guardians: [guardian], pupils: [pupil] };

test('reads a 2D folder', async () => {
  const { of, setAside, records, feed } = await readAll({
    ...secondary,
    header: { degre: '2D', codeAcademieExport: '28' },
    mefs: [{ code: '10010012110', label: '6EME', stat11: '21110010012' }],
    staff: [
      {
        id: '401',
        attributes: {
          sn: 'Garnault',
          givenName: 'Odile',
          ENTPersonFonctions: ['52006$DIR$DIRECTION$D0010$CHEF', '9$ENS$ENSEIGNEMENT$$'],
        },
      },
    ],
    guardians: [
      {
        ...guardian,
        birthName: 'Bézier',
        mobile: ['06 39 98 00 01', '0639980002'],
        mail: 'lena@famille.example',
        attributes: {
          ENTPersonMobileSMS: '0639980003',
          ENTPersonAutresPrenoms: ['Anne', 'Rose'],
          personalTitle: 'Mme',
          homePhone: '01 99 00 00 01',
          telephoneNumber: '0199000002',
          ENTPersonAdresse: '1 rue des Essais$$BP 3$',
          ENTPersonCodePostal: '97400',
          ENTPersonVille: 'Ville',
          ENTPersonPays: 'FRANCE',
        },
      },
    ],
    pupils: [
      {
        ...pupil,
        ine: '123456789ab',
        mef: '10010012110',
        links: ['301$20$1$1$1$0', '302$10$0$2$1$0', '303$90$0$0$1$0'],
      },
    ],
  });
  assert.deepEqual(setAside, []);
  assert.equal(records, 5);
  assert.equal(feed.degree, '2D');
  assert.equal(feed.producedOn, '2026-09-01');
  assert.deepEqual(of('class'), [
    { kind: 'class', schoolUai: '9740999X', code: '6A', label: '6EME A' },
    { kind: 'class', schoolUai: '9740999X', code: '6B', label: undefined },
  ]);
  assert.deepEqual(of('mef'), [{ kind: 'mef', code: '10010012110', label: '6EME', stat11: '21110010012' }]);
  // Functions in services that are no school of the feed are left.
  assert.deepEqual(of('staff-function'), [
    {
      kind: 'staff-function',
      aafId: '401',
      schoolUai: '9740999X',
      functionCode: 'DIR',
      postCode: 'D0010',
      postLabel: 'CHEF',
    },
  ]);
  assert.deepEqual(of('guardian'), [
    {
      kind: 'guardian',
      aafId: '301',
      line: 6,
      birthName: 'Bézier',
      usageName: 'Ouvrard',
      givenName: 'Léna',
      otherGivenNames: 'Anne Rose',
      title: 'Mme',
      mail: 'lena@famille.example',
      mobiles: ['0639980003', '06 39 98 00 01', '0639980002'],
      homePhone: '01 99 00 00 01',
      workPhone: '0199000002',
      addressLines: '1 rue des Essais\nBP 3',
      postalCode: '97400',
      city: 'Ville',
      country: 'FRANCE',
    },
  ]);
  assert.deepEqual(of('pupil'), [
    {
      kind: 'pupil',
      aafId: '201',
      line: 6,
      birthName: 'Peltier',
      usageName: 'Peltier',
      givenName: 'Zoé',
      otherGivenNames: undefined,
      title: undefined,
      mail: undefined,
      ine: '123456789AB',
      bornOn: '2012-02-29',
      schoolUai: '9740999X',
      sourceId: undefined,
      classCode: '6A',
      classLabel: '6EME A',
      mefCode: '10010012110',
    },
  ]);
  assert.deepEqual(
    of('guardianship').map((link) => [link.guardianAafId, link.rank, link.kinshipCode]),
    [
      ['301', 'legal', '20'],
      ['302', 'in-charge', '10'],
      ['303', 'contact', '90'],
    ],
  );
});

test('reads a 1D folder: other names, classes with their label, every link legal', async () => {
  const { of, setAside, feed } = await readAll({
    degree: '1D',
    schools: [
      { id: '7', uai: '9740998W', attributes: { ENTEcoleSecteur: 'PR', ENTEcoleCirconscription: '12' } },
    ],
    staff: [
      {
        id: '401',
        attributes: { ENTPersonNom: 'Garnault', ENTPersonPrenom: 'Odile', ENTEnsFonctionDir: '7' },
      },
    ],
    guardians: [{ ...guardian, mobile: '0639980001', mail: 'lena@famille.example' }],
    pupils: [{ ...pupil, school: '7', schoolClass: '88$CM2 B', links: ['301', '302$x'] }],
  });
  assert.deepEqual(setAside, []);
  assert.equal(feed.degree, '1D');
  assert.deepEqual(
    of('school').map((entry) => [entry.sector, entry.district]),
    [['private', '12']],
  );
  assert.deepEqual(of('class'), [{ kind: 'class', schoolUai: '9740998W', code: '88', label: 'CM2 B' }]);
  assert.deepEqual(
    of('pupil').map((entry) => [entry.usageName, entry.classCode, entry.classLabel]),
    [['Peltier', '88', 'CM2 B']],
  );
  assert.deepEqual(
    of('guardian').map((entry) => [entry.mobiles, entry.mail]),
    [[['0639980001'], 'lena@famille.example']],
  );
  assert.deepEqual(
    of('guardianship').map((link) => [link.guardianAafId, link.rank]),
    [
      ['301', 'legal'],
      ['302', 'legal'],
    ],
  );
  assert.deepEqual(
    of('staff-function').map((entry) => entry.functionCode),
    ['DIR'],
  );
});

test('keeps names as received, composed', async () => {
  const { of } = await readAll({
    ...secondary,
    guardians: [{ ...guardian, name: " D'Ale\u0301o-Œuvré ", given: 'ÉLÉNA' }],
  });
  assert.deepEqual(
    of('guardian').map((entry) => [entry.usageName, entry.givenName]),
    [["D'Aléo-Œuvré", 'ÉLÉNA']],
  );
});

test('shows the code of a class without label, and takes the class of the pupil’s own school', async () => {
  const { of } = await readAll({
    ...secondary,
    pupils: [
      { ...pupil, schoolClass: '6B' },
      { ...pupil, id: '202', attributes: { ENTEleveClasses: ['9$ULIS', '52006$6A'] } },
      { ...pupil, id: '203', attributes: { ENTEleveClasses: '' } },
    ],
  });
  assert.deepEqual(
    of('pupil').map((entry) => [entry.classCode, entry.classLabel]),
    [
      ['6B', undefined],
      ['6A', '6EME A'],
      [undefined, undefined],
    ],
  );
});

const broken: readonly (readonly [
  what: string,
  change: Partial<AafFixture>,
  kind: string,
  reason: string,
])[] = [
  [
    'a birth date that does not exist',
    { pupils: [{ ...pupil, born: '29/02/2013' }] },
    'pupil',
    'date de naissance absente ou invalide',
  ],
  [
    'a birth date in another writing',
    { pupils: [{ ...pupil, born: '2012-02-29' }] },
    'pupil',
    'date de naissance absente ou invalide',
  ],
  ['an INE of another shape', { pupils: [{ ...pupil, ine: '12' }] }, 'pupil', 'INE invalide'],
  ['a pupil of an unknown school', { pupils: [{ ...pupil, school: '9' }] }, 'pupil', 'établissement inconnu'],
  ['a pupil without given name', { pupils: [{ ...pupil, given: ' ' }] }, 'pupil', 'prénom absent'],
  [
    'a guardian without family name',
    { guardians: [{ ...guardian, name: '' }] },
    'guardian',
    'nom de famille absent',
  ],
  [
    'a record without id',
    { guardians: [{ ...guardian, id: '' }] },
    'guardian',
    'identifiant absent ou invalide',
  ],
  [
    'an id that would break FrEduCtRefId',
    { guardians: [{ ...guardian, id: '3|1' }] },
    'guardian',
    'identifiant absent ou invalide',
  ],
  [
    'two different ids',
    { guardians: [{ ...guardian, attributes: { ENTPersonJointure: '302' } }] },
    'guardian',
    'identifiant absent ou invalide',
  ],
  [
    'a link without its six fields',
    { pupils: [{ ...pupil, links: ['301$10$1$1'] }] },
    'guardianship',
    'lien qui n’a pas six champs',
  ],
  [
    'a link without guardian',
    { pupils: [{ ...pupil, links: ['$10$1$1$1$0'] }] },
    'guardianship',
    'lien sans responsable',
  ],
  [
    'an unknown legal rank',
    { pupils: [{ ...pupil, links: ['301$10$1$3$1$0'] }] },
    'guardianship',
    'responsabilité légale invalide',
  ],
  [
    'a guardian linked twice with two ranks',
    { pupils: [{ ...pupil, links: [legalLink('301'), '301$10$0$0$1$0', legalLink('301')] }] },
    'guardianship',
    'responsable lié deux fois, avec des rangs différents',
  ],
  [
    'a school without UAI',
    { schools: [school, { ...school, id: '8', uai: '' }] },
    'school',
    'UAI absent ou invalide',
  ],
  ['a UAI twice', { schools: [school, { ...school, id: '8' }] }, 'school', 'UAI en double'],
];
for (const [what, change, kind, reason] of broken) {
  test(`sets aside ${what}, and reads the rest`, async () => {
    const other = { ...pupil, id: '299' };
    const { of, setAside } = await readAll({
      ...secondary,
      ...change,
      pupils: [...(change.pupils ?? [pupil]), other],
    });
    assert.deepEqual(
      setAside.map((entry) => [entry.kind, entry.reason]),
      [[kind, reason]],
    );
    assert.match(setAside[0]!.file, /^ENT2D_Complet_20260901_\w+_0000\.xml$/);
    const lines = readFileSync(join(folder, setAside[0]!.file), 'utf8').split('\n');
    assert.match(lines[setAside[0]!.line - 1]!, /<addRequest>/);
    assert.ok(of('pupil').some((entry) => entry.aafId === '299'));
    if (kind === 'guardianship') {
      assert.equal(setAside[0]!.id, '201');
      assert.ok(of('pupil').some((entry) => entry.aafId === '201'));
      assert.deepEqual(
        of('guardianship').map((link) => link.pupilAafId),
        ['299'],
      );
    }
  });
}

test('refuses files of another académie, of another degree, or of no degree that can be told', async () => {
  await assert.rejects(
    readAll({ ...secondary, header: { codeAcademieExport: '16' } }),
    /est de l’académie 16, pas de l’académie 28/,
  );
  await assert.rejects(readAll(secondary, { degree: '1D' }), /ces fichiers sont du 2D, pas du 1D/);
  await assert.rejects(readAll({ ...secondary, pupils: [], guardians: [] }), /précisez --degree/);
  assert.equal(
    (await readAll({ ...secondary, pupils: [], guardians: [] }, { degree: '2D' })).feed.degree,
    '2D',
  );
});

test('stops on a file of guardians under the name of a file of pupils', async () => {
  const paths = writeAafFolder(folder, secondary);
  renameSync(paths.PersRelEleve!, paths.Eleve!);
  writeFileSync(paths.PersRelEleve!, '<ficAlimMENESR/>');
  const feed = await openFeed(folder, { academyCode: '28' });
  await assert.rejects(async () => {
    for await (const _ of feed.read());
  }, /Eleve_0000\.xml:4:1 « Eleve » attendu, « PersRelEleve » lu/);
});

test('the digest tells the same files from others', async () => {
  const digest = async (fixture: AafFixture): Promise<string> =>
    (await readAll(fixture)).feed.digest().toString('hex');
  const first = await digest(secondary);
  assert.equal(await digest(secondary), first);
  assert.notEqual(await digest({ ...secondary, pupils: [{ ...pupil, given: 'Zoe' }] }), first);
});

test('reads ISO-8859-15 files longer than one piece', async () => {
  const pupils = Array.from({ length: 3_000 }, (_, i) => ({
    ...pupil,
    id: String(1_000 + i),
    given: `Zoé${i}`,
  }));
  const { of } = await readAll({ ...secondary, encoding: 'ISO-8859-15', pupils });
  assert.equal(of('pupil').length, 3_000);
  assert.equal(of('pupil').at(-1)?.givenName, 'Zoé2999');
});

test('a file cut short stops the reading', async () => {
  const paths = writeAafFolder(folder, secondary);
  writeFileSync(paths.Eleve!, readFileSync(paths.Eleve!).subarray(0, -20));
  const feed = await openFeed(folder, { academyCode: '28' });
  await assert.rejects(async () => {
    for await (const _ of feed.read());
  }, /Eleve_0000\.xml:\d+:\d+ fin de fichier inattendue/);
});
