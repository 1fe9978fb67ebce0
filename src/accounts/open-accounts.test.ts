import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { foldName } from '../matching/fold-name.ts';
import type { Trx } from '../platform/database/database.ts';
import { identifierBase } from './identifier-base.ts';
import { createNewAccountTable, openAccounts } from './open-accounts.store.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());

type Names = { given: string; family: string };

async function openFor(trx: Trx, people: readonly Names[]): Promise<string[]> {
  const ids = people.map(() => uuidv7());
  await createNewAccountTable(trx);
  for (const [n, { given, family }] of people.entries()) {
    await sql`
      insert into new_account
      values (${ids[n]}, 'guardian', ${family}, ${given}, ${foldName(family)}, ${foldName(given)}, null, ${n})
    `.execute(trx);
  }
  await openAccounts(trx);
  const { rows } = await sql<{ id: string; identifier: string }>`select id, identifier from account`.execute(
    trx,
  );
  const identifiers = new Map(rows.map(({ id, identifier }) => [id, identifier]));
  return ids.map((id) => identifiers.get(id) ?? '');
}

test('the identifiers that SQL makes begin as identifierBase says, whatever the names', async () => {
  const people: Names[] = [
    ['Jeanne', 'Martineau'],
    ['Éléonore Anne', 'N’DIAYE'],
    ['Jean-Pierre', 'de Montmorency-Laval'],
    ['Œdipe', 'Lœwen'],
    ['Иван', 'Петров'],
    ['이영', '김'],
    ['', ''],
    ['42', '1er'],
    ["<script>alert('1')</script>", '"; drop table account; --'],
    ['\u202eAda', 'Fu\uff4clwidth'],
    ['İlhan', 'IŞIK'],
    ['Þóra', 'Weiß'],
  ].map(([given = '', family = '']) => ({ given, family }));
  const identifiers = await database.worker.transaction((trx) => openFor(trx, people));
  assert.deepEqual(
    identifiers.map((identifier) => identifier.replace(/\d+$/, '')),
    people.map(({ given, family }) => identifierBase(given, family)),
  );
  assert.equal(new Set(identifiers).size, people.length);
});

test('homonyms opened at the same time by two transactions get different numbers', async () => {
  const many = Array.from({ length: 20 }, () => ({ given: 'Zoé', family: 'Lambertin' }));
  const some = [{ given: 'Anne', family: 'Lambertin' }, ...many];
  const opened = await Promise.all(
    [many, some, many].map((people) => database.worker.transaction((trx) => openFor(trx, people))),
  );
  const numbers = opened
    .flat()
    .filter((identifier) => identifier.startsWith('z.'))
    .map((identifier) => Number(identifier.replace('z.lambertin', '')));
  assert.deepEqual(
    numbers.sort((a, b) => a - b),
    Array.from({ length: 60 }, (_none, number) => number),
  );
});
