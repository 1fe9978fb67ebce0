import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { testApp } from '../../../test/support/app.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { feed, insertSampleSchools } from '../../../test/support/feed-records.ts';
import type { App } from '../../app.ts';
import { sweepExpired } from '../../platform/database/sweep-expired.store.ts';
import { askExport } from './ask-export.ts';
import { findDataExport } from './data-export.store.ts';
import { fetchExport } from './fetch-export.ts';
import { makeExports } from './make-exports.ts';

let database: TestDatabase;
let web: App;
let worker: App;
let mother: string;
let father: string;
before(async () => {
  database = await createTestDatabase();
  await insertSampleSchools(database.worker);
  const keys = { EDUCONNECT_MESSAGE_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}` };
  web = testApp(database, 'web', keys);
  worker = testApp(database, 'worker', keys);
  await feed(database.worker, {
    pupils: [
      { id: '1', familyName: 'KERBRAT', givenName: 'Zoé', bornOn: '2012-03-07' },
      { id: '2', familyName: 'KERBRAT', givenName: 'Malo', bornOn: '2014-11-21' },
    ],
    guardians: [
      {
        id: '8',
        usageName: 'Kerbrat',
        givenName: 'Nolwenn',
        mobile: '+33639980001',
        children: { '1': 'legal', '2': 'legal' },
      },
      {
        id: '9',
        usageName: 'Vasseur',
        givenName: 'Yann',
        mobile: '+33639980002',
        children: { '1': 'legal' },
      },
    ],
  });
  const { rows } = await database.superuser.query<{ id: string }>(
    "update account set state = 'active', activated_at = now() where kind = 'guardian' returning id, family_name",
  );
  const { rows: named } = await database.superuser.query<{ id: string }>(
    "select id from account where kind = 'guardian' order by family_name",
  );
  assert.equal(rows.length, 2);
  [mother, father] = named.map(({ id }) => id) as [string, string];
  await database.superuser.query(
    `insert into child_attachment (account_id, pupil_id, state, decided_at)
     select $1, id, 'attached', now() from pupil where ine = 'INE1'`,
    [mother],
  );
});
after(() => database.drop());

const ask = (accountId: string) => askExport(web, { accountId, language: 'fr', from: {} });
const fetch = (accountId: string, format: 'json' | 'pdf') =>
  fetchExport(web, { accountId, kind: 'guardian', format, from: {} });

test('the copy has everything on the person, and nobody else’s data', async () => {
  assert.deepEqual(await ask(mother), { ok: true });
  assert.deepEqual(await ask(mother), { ok: true });
  assert.equal((await findDataExport(web.database.query, mother))?.state, 'asked');
  assert.equal(await fetch(mother, 'json'), undefined, 'not made yet');
  assert.equal(await makeExports(worker), 1);

  const text = (await fetch(mother, 'json'))!.toString();
  const data = JSON.parse(text) as Record<string, Record<string, unknown>[]>;
  assert.equal(data.format, 'educonnect-data-1');
  assert.equal(data.account?.[0]?.identifier, 'n.kerbrat');
  assert.equal(data.guardianRecords?.[0]?.givenName, 'Nolwenn');
  assert.deepEqual(
    data.children?.map(({ givenName, bornOn }) => [givenName, bornOn]),
    [['Zoé', '2012-03-07']],
    'a child not proved is not there',
  );
  assert.ok(data.history?.some(({ action }) => action === 'account.data-asked'));
  for (const others of ['Yann', 'Vasseur', '39980002', 'Malo', '2014-11-21']) {
    assert.ok(!text.includes(others), others);
  }

  const pdf = (await fetch(mother, 'pdf'))!.toString('latin1');
  assert.match(pdf, /^%PDF/);
  assert.match(pdf, /pdfuaid:part>1</);
  assert.match(pdf, /\/Lang ?\(fr/);
  const { rows } = await database.superuser.query(
    "select detail->>'format' as format from journal_entry where action = 'account.data-fetched' order by at",
  );
  assert.deepEqual(
    rows.map(({ format }) => format as string),
    ['json', 'pdf'],
  );
});

test('it is this person’s alone, unreadable in the database, and gone after its time', async () => {
  assert.equal(await fetch(father, 'json'), undefined);
  const { rows } = await database.superuser.query(
    `select position(convert_to('Nolwenn', 'UTF8') in json) > 0 as clear from data_export`,
  );
  assert.deepEqual(rows, [{ clear: false }]);
  await database.superuser.query("update data_export set expires_at = now() - interval '1 second'");
  assert.equal(await fetch(mother, 'json'), undefined);
  assert.equal(await findDataExport(web.database.query, mother), undefined);
  await sweepExpired(worker.database.query);
  assert.equal((await database.superuser.query('select from data_export')).rowCount, 0);
});

test('a copy left by a dead worker is made by the next; one that always fails says so', async () => {
  await ask(father);
  await database.superuser.query(
    "update data_export set attempts = 1, due_at = now() + interval '2 minutes'",
  );
  assert.equal(await makeExports(worker), 0, 'leased');
  await database.superuser.query('update data_export set due_at = now()');
  assert.equal(await makeExports(worker), 1);
  for (let times = 0; times < 4; times += 1) await ask(father);
  assert.deepEqual(await ask(father), { ok: false, reason: 'too-many' });
});
