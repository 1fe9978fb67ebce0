import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const STATES = ['done', 'partly', 'building', 'later', 'outside'];
const COUNT = 232;

const root = new URL('..', import.meta.url);
const cells = readFileSync(new URL('requirements.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| [RG]\d+ /.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
const requirements = cells.filter(([number]) => number?.startsWith('R'));

const upTo = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

test('the requirements are numbered R1 to R232, each once and in order', () => {
  assert.deepEqual(
    requirements.map(([number]) => number),
    upTo('R', COUNT),
  );
});

test('the gaps are numbered G1 to G18 and each has a decision', () => {
  const gaps = cells.filter(([number]) => number?.startsWith('G'));
  assert.deepEqual(
    gaps.map(([number]) => number),
    upTo('G', 18),
  );
  for (const gap of gaps) assert.ok(gap.length === 3 && gap[2] !== '', `${gap[0]} has no decision`);
});

test('each requirement has a text, a state of the closed set and a place', () => {
  for (const [number, text, state, place, ...rest] of requirements) {
    assert.ok(text !== undefined && text !== '', `${number} has no text`);
    assert.ok(state !== undefined && STATES.includes(state), `${number} has the state "${state}"`);
    assert.ok(place !== undefined && place !== '', `${number} has no place`);
    assert.equal(rest.length, 0, `${number} has too many columns`);
  }
});

test('the code cites only requirements that exist', () => {
  const files = globSync('{src,sandbox,test,bench,migrations}/**/*.{ts,sql,typ}', { cwd: root });
  assert.notEqual(files.length, 0);
  const unknown = files.flatMap((file) => {
    const cited = readFileSync(new URL(file, root), 'utf8').matchAll(/\bR(\d+)\b/g);
    return [...cited]
      .filter(([, number]) => Number(number) < 1 || Number(number) > COUNT)
      .map(([citation]) => `${file}: ${citation}`);
  });
  assert.deepEqual(unknown, []);
});
