import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ConfigError } from '../config.ts';
import { readOperatorContacts } from './operator-contacts.ts';

const folder = mkdtempSync(join(tmpdir(), 'educonnect-contacts-'));

function read(content: string) {
  const path = join(folder, 'contacts.json');
  writeFileSync(path, content);
  return readOperatorContacts(path);
}

test('without a file nobody is invented', () => {
  assert.deepEqual(readOperatorContacts(undefined), { academies: {} });
});

test('the operator’s file gives desks by académie', () => {
  const { academies } = read(
    JSON.stringify({
      academies: {
        '28': { phone: '01 99 00 12 34', hours: [{ days: [1, 2], opens: '08:00', closes: '12:30' }] },
      },
    }),
  );
  assert.equal(academies['28']?.phone, '01 99 00 12 34');
  assert.deepEqual(academies['16'], undefined);
});

for (const [wrong, place] of [
  ['{', 'JSON'],
  ['{"academies":{"4":{}}}', 'academies'],
  ['{"academies":{"04":{"mail":"accueil"}}}', 'academies.04.mail'],
  ['{"academies":{"04":{"timeZone":"Paris"}}}', 'academies.04.timeZone'],
  ['{"academies":{"04":{"url":"javascript:alert(1)"}}}', 'academies.04.url'],
  ['{"nationale":{}}', 'nationale'],
] as const) {
  test(`a file with a fault is refused with its place: ${place}`, () => {
    assert.throws(
      () => read(wrong),
      (error) => error instanceof ConfigError && error.message.includes(place),
    );
  });
}
