import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { openLogWriter } from './log-writer.ts';

describe('the writer of the log', () => {
  it('writes what came in a short while at once, in order', async () => {
    const written: string[] = [];
    const write = openLogWriter((lines) => written.push(lines));
    write('a\n', false);
    write('b\n', false);
    assert.deepEqual(written, []);
    while (written.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(written, ['a\nb\n']);
  });

  it('does not let an error wait, nor what came before it', () => {
    const written: string[] = [];
    const write = openLogWriter((lines) => written.push(lines));
    write('a\n', false);
    write('error\n', true);
    assert.deepEqual(written, ['a\nerror\n']);
  });

  it('loses nothing when the process ends', () => {
    const module = new URL('log-writer.ts', import.meta.url).href;
    const program = `const { openLogWriter } = await import('${module}'); openLogWriter()('last words\\n', false); process.exit(3);`;
    const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
    });
    assert.equal(status, 3);
    assert.equal(stderr, 'last words\n');
  });
});
