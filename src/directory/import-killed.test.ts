import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { generateAcademy } from '../../sandbox/academy/generate-academy.ts';
import { testApp } from '../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { importFolder } from './import-folder.ts';

const script = fileURLToPath(new URL('../../test/support/import-process.ts', import.meta.url));
const parent = mkdtempSync(join(tmpdir(), 'educonnect-killed-'));
const night = (number: number) => join(parent, String(number));

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
  const options = { schools: 20, pupils: 300, degree: '2D', changeRate: 0.2, leaveRate: 0.02 } as const;
  await generateAcademy({ ...options, out: night(0), night: 0 });
  await generateAcademy({ ...options, out: night(1), night: 1 });
});
after(async () => {
  rmSync(parent, { recursive: true, force: true });
  await database.drop();
});

/** Everything that an import may touch, and the journal. */
async function fingerprint(): Promise<Record<string, string>> {
  const tables =
    `school school_class mef staff_record staff_function pupil_record guardian_record guardianship pupil
    account identifier identifier_series child_attachment match_decision account_merge journal_entry`.split(
      /\s+/,
    );
  const prints: Record<string, string> = {};
  for (const table of tables) {
    const { rows } = await database.superuser.query<{ print: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from ${table} t`,
    );
    prints[table] = rows[0]!.print;
  }
  return prints;
}

/** Where each import dies: a phase, and the milliseconds after its start. */
const kills = [
  ['reading', 0],
  ['comparing', 10],
  ['applying', 0],
  ['applying', 25],
  ['matching', 0],
  ['matching', 40],
] as const;

test('a killed import leaves everything as it was, and the same command does its work', async () => {
  const app = testApp(database, 'worker');
  const folders = [join(night(0), '2D'), join(night(1), '2D')];
  for (const [folder, deaths] of [
    [folders[0]!, kills.slice(-2, -1)],
    [folders[1]!, kills],
  ] as const) {
    const before = await fingerprint();
    let killed = 0;
    for (const [phase, delay] of deaths) {
      const { signal, stderr } = spawnSync(
        process.execPath,
        [script, database.url('worker'), folder, '18', phase, String(delay)],
        { encoding: 'utf8' },
      );
      // A kill that comes too late is no kill: the run is over, and the next ones change nothing.
      if (signal !== 'SIGKILL') {
        assert.equal(stderr, '');
        break;
      }
      killed += 1;
      assert.deepEqual(await fingerprint(), before, `after a kill ${delay} ms into ${phase}`);
    }
    assert.ok(killed > deaths.length / 2, `${killed} kills`);
    const result = await importFolder(app, { folder, academyCode: '18' });
    assert.ok(result.outcome === 'applied' || result.outcome === 'unchanged', JSON.stringify(result));
    assert.equal((await importFolder(app, { folder, academyCode: '18' })).outcome, 'unchanged');
    assert.notDeepEqual(await fingerprint(), before);
  }
  const { rows } = await database.superuser.query(
    `select state, count(*)::integer as runs from feed_run where state in ('received', 'running') group by state`,
  );
  assert.deepEqual(rows, []);
  const { rows: leftovers } = await database.superuser.query(
    `select relname from pg_class where relname like 'staged\\_%' or relname like 'changes\\_%'`,
  );
  assert.deepEqual(leftovers, []);
});
