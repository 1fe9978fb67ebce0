import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { academies } from './academies.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());

test('every académie of the database has its page, with its own clocks', async () => {
  const { rows } = await database.superuser.query<{ code: string; zone: string }>(
    'select code, time_zone as zone from academy order by code',
  );
  assert.deepEqual(
    academies
      .map(({ code, timeZone }) => ({ code, zone: timeZone }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    rows,
  );
  assert.equal(new Set(academies.map(({ slug }) => slug)).size, academies.length);
  for (const { slug } of academies) assert.match(slug, /^[a-z]+(?:-[a-z]+)*$/);
});

test('the hundred and one départements are each in an académie', () => {
  const numbers = academies.flatMap(({ departments }) => departments);
  const expected = [
    ...Array.from({ length: 95 }, (_, index) => String(index + 1).padStart(2, '0')).filter(
      (one) => one !== '20',
    ),
    ...['2A', '2B', '971', '972', '973', '974', '976'],
  ];
  assert.deepEqual(numbers.sort(), expected.sort());
});
