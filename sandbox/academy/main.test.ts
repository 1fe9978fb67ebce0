import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const out = mkdtempSync(join(tmpdir(), 'academy-main-'));
after(() => rmSync(out, { recursive: true, force: true }));
const main = join(import.meta.dirname, 'main.ts');

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args], (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });
}

test('--help says every option in French', async () => {
  const { code, stdout } = await run('--help');
  assert.equal(code, 0);
  for (const option of [
    'schools',
    'pupils',
    'people',
    'academy',
    'seed',
    'date',
    'degree',
    'encoding',
    'part-size',
    'night',
    'change-rate',
    'leave-rate',
    'arrive-rate',
    'empty-school',
    'cast',
    'out',
  ]) {
    assert.ok(stdout.includes(`--${option}`), option);
  }
});

test('a bad option ends with code 2 and one line', async () => {
  for (const args of [
    [],
    ['--out', out, '--schools', 'x'],
    ['--out', out, '--degree', '3D'],
    ['--unknown'],
    ['--out', out, '--schools', '3'],
  ]) {
    const { code, stderr } = await run(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(stderr, /^[^\n]+\n$/);
  }
});

test('writes one degree on request, and says who is who', async () => {
  const { code, stdout } = await run(
    '--out',
    out,
    '--schools',
    '12',
    '--pupils',
    '40',
    '--degree',
    '2D',
    '--academy',
    '70',
    '--date',
    '2027-01-05',
  );
  assert.equal(code, 0);
  assert.match(stdout, /2D : 5 établissements/);
  assert.ok(existsSync(join(out, '2D', 'ENT_NORMANDIE_Complet_20270105_Eleve_0000.xml')));
  assert.ok(!existsSync(join(out, '1D')));
  const who = JSON.parse(readFileSync(join(out, 'who-is-who.json'), 'utf8'));
  assert.equal(who.academie.code, '70');
  const [scene] = who.distribution;
  assert.equal(scene.conclusions[0].conclusion, 'joined');
  assert.equal(scene.responsables[0].enfants[0].naissance, '12/05/2017');
});
