import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('./', import.meta.url);
const records = readdirSync(folder).filter((file) => file.endsWith('.md'));

test('each decision has a number of its own, a title and the three parts', () => {
  const numbers = records.map((file) => /^(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.md$/.exec(file)?.[1]);
  assert.ok(!numbers.includes(undefined), `a name is not NNNN-words.md: ${records.join(', ')}`);
  assert.equal(new Set(numbers).size, numbers.length, 'two decisions have one number');
  for (const [index, file] of records.entries()) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    assert.match(text, new RegExp(`^# ${numbers[index]}\\. \\S`), `${file}: title`);
    assert.deepEqual(text.match(/^## .*$/gm), ['## Context', '## Decision', '## Consequences'], file);
  }
});

test('each dependency has its row, with the licence of the package installed', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', folder), 'utf8')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const text = readFileSync(new URL('0011-dependencies.md', folder), 'utf8');
  const [production = '', development = ''] = text.split('### In development');
  const rows = (part: string): string[] =>
    [...part.matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)].map(
      ([, name, licence]) => `${name} ${licence?.trim()}`,
    );
  const installed = (dependencies: Record<string, string>): string[] =>
    Object.keys(dependencies).map((name) => {
      const path = new URL(`../../node_modules/${name}/package.json`, folder);
      const { license } = JSON.parse(readFileSync(path, 'utf8')) as { license: string };
      return `${name} ${license}`;
    });
  assert.deepEqual(rows(production).sort(), installed(manifest.dependencies).sort());
  assert.deepEqual(rows(development).sort(), installed(manifest.devDependencies).sort());
});
