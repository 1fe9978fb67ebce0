import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { legalLink, writeAafFolder } from '../../test/support/aaf-folder.ts';
import { readEntDirectory } from './ent-directory.ts';

const folder = mkdtempSync(join(tmpdir(), 'educonnect-ent-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('an ENT finds people of its AAF files by each reference, and nobody else', async () => {
  writeAafFolder(join(folder, '2D'), {
    degree: '2D',
    schools: [{ id: '9', uai: '0290099X', name: 'LYC$LYCEE DES GLENANS$QUIMPER' }],
    mefs: [{ code: '20110015110', label: '1ERE GENERALE', stat11: '22121110015' }],
    guardians: [
      { id: '71', name: 'LE BIHAN', given: 'Yann' },
      { id: '72', name: 'KERVELLA', given: 'Nolwenn' },
    ],
    pupils: [
      {
        id: '81',
        name: 'LE BIHAN',
        given: 'Maïwenn',
        born: '28/02/2009',
        school: '9',
        links: [legalLink('71')],
      },
      {
        id: '82',
        name: 'LE BIHAN',
        given: 'Goulven',
        born: '03/05/2011',
        school: '9',
        links: ['72$90$0$0$1$0'],
      },
    ],
  });
  const directory = await readEntDirectory([{ folder: join(folder, '2D'), academyCode: '14', degree: '2D' }]);
  const guardian = directory.find('{AAF}14|2D|71');
  assert.equal(guardian?.name, 'Yann LE BIHAN');
  assert.equal(guardian?.kind, 'guardian');
  assert.equal(guardian?.schools.length, 1);
  assert.match(guardian?.schools[0] ?? '', /^Maïwenn\u00a0: .*GLENANS/);
  assert.deepEqual(directory.find('{AAF}014|2D|71'), guardian, 'with a leading zero too');
  assert.equal(directory.find('{AAF}14|2D|81')?.kind, 'pupil');
  assert.deepEqual(directory.find('{AAF}14|2D|72')?.schools, [], 'a contact sees no child');
  for (const reference of ['{AAF}14|1D|71', '{AAF}13|2D|71', '{AAF}14|2D|99', '{AAF}14|2D|71|x', '71', '']) {
    assert.equal(directory.find(reference), undefined, reference);
  }
});
