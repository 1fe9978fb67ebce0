import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type AcademyOptions, generateAcademy } from '../../sandbox/academy/generate-academy.ts';
import { testApp } from '../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { describeImport } from './describe-import.ts';
import { importFolder } from './import-folder.ts';
import type { ImportResult } from './import-result.ts';

let database: TestDatabase;
const out = mkdtempSync(join(tmpdir(), 'educonnect-academy-'));
const night = (options: Partial<AcademyOptions>) =>
  generateAcademy({ schools: 20, pupils: 500, changeRate: 0.02, leaveRate: 0.01, ...options, out });
const load = (degree: '1D' | '2D'): Promise<ImportResult> =>
  importFolder(testApp(database, 'worker'), { folder: join(out, degree), academyCode: '18' });

before(async () => {
  database = await createTestDatabase();
});
after(async () => {
  rmSync(out, { recursive: true, force: true });
  await database.drop();
});

test('reads the sample académie whole, night after night', async () => {
  const first = await night({});
  for (const degree of ['1D', '2D'] as const) {
    const result = await load(degree);
    assert.ok(result.outcome === 'applied', describeImport(result));
    const { kinds, setAside } = result.report;
    const written = first.degrees[degree]!;
    assert.equal(setAside, 0);
    assert.deepEqual(
      [kinds.school.created, kinds.pupil.created, kinds.guardian.created],
      [written.schools, written.pupils, written.guardians],
    );
    assert.ok(kinds.guardianship.created > 0 && kinds.guardianship.created <= written.links);
    assert.ok(result.report.accountsCreated > 0);
    assert.equal((await load(degree)).outcome, 'unchanged');
  }

  const encodings = ['ISO-8859-15', 'UTF-8'] as const;
  for (const [index, encoding] of encodings.entries()) {
    await night({ night: 1, encoding });
    const result = await load('2D');
    // The encoding is no part of what is said.
    assert.equal(result.outcome, index === 0 ? 'applied' : 'unchanged', describeImport(result));
  }

  const { rows } = await database.superuser.query<{ uai: string }>(
    `select school_uai as uai from pupil_record where degree = '2D' group by 1 order by count(*) desc limit 1`,
  );
  await night({ night: 2, emptiedSchool: rows[0]!.uai });
  const held = await load('2D');
  assert.ok(held.outcome === 'held', describeImport(held));
  // The cast, written by hand, stays in its school.
  assert.deepEqual(
    held.hold.schools.map(({ uai, pupils }) => [uai, pupils.taken > pupils.present / 2]),
    [[rows[0]!.uai, true]],
  );
});
