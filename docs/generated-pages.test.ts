import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ERRORS } from '../src/platform/errors/catalogue.ts';
import { generatedPages } from './generated-pages.ts';

test('the generated pages tell the present code', async () => {
  for (const [name, text] of await generatedPages()) {
    assert.equal(readFileSync(new URL(name, import.meta.url), 'utf8'), text, `${name}: run \`npm run docs\``);
  }
});

test('no two errors have one number', () => {
  const numbers = Object.values(ERRORS).map(({ number }) => number);
  assert.equal(new Set(numbers).size, numbers.length);
});
