import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

test('links between documents, and the files they name, exist', () => {
  const missing = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) =>
      join(dirname(file), link!),
    );
    // `docs/…`, `src/…` in code marks, but for patterns and names to come (NNNN, …, *).
    const named = [...text.matchAll(/`((?:docs|src|test|migrations|sandbox|scripts)\/[\w./-]+\.\w+)`/g)]
      .map(([, name]) => name!)
      .filter((name) => !/NNNN|…|\*/.test(name));
    return [...links, ...named]
      .filter((path) => !existsSync(join(root, path)))
      .map((path) => `${file}: ${path}`);
  });
  assert.deepEqual(missing, []);
});
