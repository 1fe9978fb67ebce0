import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { FeedRefusal } from '../feed-refusal.ts';
import { findFileSet } from './find-file-set.ts';

const TYPES = ['EtabEducNat', 'MefEducNat', 'PersEducNat', 'PersRelEleve', 'Eleve'];
const whole = TYPES.map((type) => `ENT_Complet_20260901_${type}_0000.xml`);

function folderOf(names: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'educonnect-set-'));
  for (const name of names) writeFileSync(join(folder, name), '');
  return folder;
}

test('reads schools first, pupils last, parts in order, and leaves the other files', async () => {
  const set = await findFileSet(
    folderOf([
      ...whole,
      'ENT_Complet_20260901_Eleve_0002.xml',
      'ENT_Complet_20260901_Eleve_0001.xml',
      'ENT_Complet_20260901_MatiereEducNat_0000.xml',
      'ficAlimMENESR.dtd',
      'qui-est-qui.json',
    ]),
  );
  assert.equal(set.producedOn, '2026-09-01');
  assert.deepEqual(
    set.files.map((file) => file.name.slice('ENT_Complet_20260901_'.length)),
    [...TYPES.map((type) => `${type}_0000.xml`), 'Eleve_0001.xml', 'Eleve_0002.xml'],
  );
});

test('a type may lack only when the caller says so', async () => {
  const folder = folderOf(whole.filter((name) => !name.includes('Mef')));
  await assert.rejects(findFileSet(folder), /aucun fichier MefEducNat/);
  assert.equal((await findFileSet(folder, ['MefEducNat'])).files.length, 4);
});

const refused: readonly (readonly [what: string, names: string[], reason: RegExp])[] = [
  ['an empty folder', [], /aucun fichier AAF « Complet »/],
  ['a missing type', whole.slice(0, 4), /aucun fichier Eleve/],
  [
    'a missing first part',
    [...whole.slice(0, 4), 'ENT_Complet_20260901_Eleve_0001.xml'],
    /manque la partie 0000 des fichiers Eleve/,
  ],
  [
    'a missing part',
    [...whole, 'ENT_Complet_20260901_Eleve_0002.xml'],
    /manque la partie 0001 des fichiers Eleve/,
  ],
  ['a part twice', [...whole, 'ENT_Complet_20260901_Eleve_0000.XML'], /partie en double/],
  ['two dates', [...whole, 'ENT_Complet_20260902_Eleve_0001.xml'], /dates différentes/],
  ['two projects', [...whole, 'ENT1D_Complet_20260901_Eleve_0001.xml'], /deux jeux de fichiers/],
  ['a Delta', [...whole, 'ENT_Delta_20260901_Eleve_0000.xml'], /fichier Delta/],
  [
    'a part under a spoilt name',
    [...whole, 'ENT_Complet_20260901_Eleve_0001 (1).xml'],
    /nom de fichier inattendu/,
  ],
  ['a date that is none', whole.map((name) => name.replace('0901', '1301')), /date invalide/],
];
for (const [what, names, reason] of refused) {
  test(`refuses ${what}`, async () => {
    await assert.rejects(findFileSet(folderOf(names)), (error) => {
      assert.ok(error instanceof FeedRefusal);
      assert.match(error.reason, reason);
      return true;
    });
  });
}

test('refuses a folder that is not there, in one line', async () => {
  await assert.rejects(findFileSet('/nulle/part'), /dossier illisible : \/nulle\/part \(ENOENT\)/);
});
