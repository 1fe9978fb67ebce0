import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogueTexts } from '../../../test/support/catalogue-texts.ts';
import { frenchTypographyFaults } from '../../../test/support/french-typography.ts';
import { texts } from './texts.ts';

test('the check of French typography finds what it must find', () => {
  for (const wrong of [
    'Que faire ?',
    'Que faire?',
    'Nom :',
    'Nom: x',
    '« a »',
    "l'école",
    'Attendez...',
    '"a"',
  ]) {
    assert.notDeepEqual(frenchTypographyFaults(wrong), [], wrong);
  }
  for (const right of [
    'Que faire\u00a0?',
    'Nom\u202f: x',
    '«\u00a0a\u00a0»',
    'l’école',
    '12:30',
    'a.fr/?b',
  ]) {
    assert.deepEqual(frenchTypographyFaults(right), [], right);
  }
});

test('French texts have French typography', () => {
  const faults = catalogueTexts(texts('fr'))
    .filter(({ path }) => !path.startsWith('messages.sms.'))
    .flatMap(({ path, text }) => frenchTypographyFaults(text).map((fault) => `${path}: ${fault}: ${text}`));
  assert.deepEqual(faults, []);
});

test('telephone numbers given as examples are nobody’s', () => {
  const found = catalogueTexts(texts('fr')).flatMap(({ path, text }) =>
    [...text.matchAll(/\b0[1-9](?:\s?\d\d){4}\b/gu)].map(([number]) => ({
      path,
      number: number.replaceAll(/\s/gu, ''),
    })),
  );
  assert.deepEqual(
    found.filter(({ number }) => !/^(?:063998|019900)/u.test(number)),
    [],
  );
});

test('no text is written for nobody', () => {
  const sources = globSync('src/**/*.{ts,typ}', { cwd: new URL('../../..', import.meta.url) })
    .filter((file) => !file.endsWith('.test.ts') && !file.includes('ui/i18n/'))
    .map((file) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'));
  const unused = Object.entries(texts('fr')).flatMap(([room, content]) => {
    const readers = sources.filter((source) => new RegExp(`\\b${room}\\b`, 'u').test(source));
    return unusedKeys(content, readers, room);
  });
  assert.deepEqual(unused, []);
});

/**
 * Keys that no reader names. Below what is read by a computed key (`errors[code]`), or taken whole
 * (`const rules = texts(language).federation.refusals`), everything counts as used; a room taken whole does not,
 * because every view takes its room.
 */
function unusedKeys(node: unknown, readers: readonly string[], path: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = path.split('.').at(-1) ?? path;
  const taken = path.includes('.') ? `\\b${path.replaceAll('.', '\\.')}\\b(?![.(])|` : '';
  const whole = new RegExp(`${taken}\\b${own}\\[`, 'u');
  if (readers.some((source) => whole.test(source))) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    readers.some((source) => new RegExp(`\\b${key}\\b`, 'u').test(source))
      ? unusedKeys(value, readers, `${path}.${key}`)
      : [`${path}.${key}`],
  );
}
