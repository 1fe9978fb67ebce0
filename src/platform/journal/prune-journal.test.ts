import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { pruneJournal } from './prune-journal.ts';
import { createJournalSealer, type JournalSealer } from './seal-journal.ts';
import { verifyJournal } from './verify-journal.ts';

const privateKeyPem = generateKeyPairSync('ed25519')
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();
let database: TestDatabase;
let sealer: JournalSealer;
before(async () => {
  database = await createTestDatabase();
  sealer = createJournalSealer({ journalUrl: database.url('journal'), privateKeyPem, oldestDays: 1000 });
  // The month that ended fourteen months ago has a partition, as it had then.
  await database.superuser.query(`
    set role educonnect_owner;
    do $$
    declare
      first_day date := date_trunc('month', now() - interval '14 months');
    begin
      execute format('create table %I partition of journal_entry for values from (%L) to (%L)',
        'journal_entry_' || to_char(first_day, 'YYYY_MM'), first_day, first_day + interval '1 month');
    end
    $$;
    reset role;
  `);
});
after(async () => {
  await sealer.close();
  await database.drop();
});
beforeEach(async () => {
  await database.superuser.query(
    'truncate journal_entry, journal_sealed, journal_seal, journal_pruned, journal_pruned_leaf',
  );
});

const limit = `date_trunc('month', now() - interval '12 months')`;
const verify = () => verifyJournal({ journalUrl: database.url('journal'), privateKeyPem });
const prune = () => pruneJournal({ journalUrl: database.url('journal'), months: 12 });
const count = async (table: string): Promise<number> =>
  Number((await database.superuser.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n);

/** Entries at the instants given, under one seal. */
async function seal(...instants: readonly string[]): Promise<void> {
  for (const at of instants) {
    await database.superuser.query(
      `insert into journal_entry (id, at, action, actor_kind, detail)
       values (gen_random_uuid(), ${at}, 'feed.applied', 'system', '{"rows": 3}')`,
    );
  }
  assert.equal(await sealer.seal(), instants.length);
}

/** Three seals: wholly old (one of its months has a partition), on both sides of the limit, recent. */
async function threeSeals(): Promise<void> {
  await seal(`${limit} - interval '2 months' + interval '3 days'`, `${limit} - interval '9 days'`);
  await seal(
    `${limit} - interval '2 seconds'`,
    `${limit} - interval '1 second'`,
    `${limit} + interval '1 second'`,
    `${limit} + interval '2 seconds'`,
  );
  await seal(`now() - interval '1 day'`);
}

test('whole old months go, and every seal stays verifiable', async () => {
  await threeSeals();
  assert.equal(await prune(), 4);
  assert.equal(await count('journal_sealed'), 3);
  assert.equal(await count('journal_entry'), 4, 'the pruning itself is told');
  const { rows } = await database.superuser.query(
    'select entries::integer, unsealed::integer from journal_pruned',
  );
  assert.deepEqual(rows, [{ entries: 4, unsealed: 0 }]);
  assert.deepEqual(await verify(), []);
  assert.equal(await prune(), 0, 'once');
  await sealer.seal();
  assert.deepEqual(await verify(), []);
});

test('after it, an altered or removed entry is still found, on both sides of a seal', async () => {
  await threeSeals();
  await prune();
  await database.superuser.query(
    `update journal_entry set detail = '{"rows": 4}' where at > ${limit} and at < ${limit} + interval '1 hour'`,
  );
  assert.deepEqual(await verify(), [{ seal: 2, fault: 'entries' }]);
  await database.superuser.query(
    `delete from journal_entry where at > now() - interval '2 days' and action = 'feed.applied'`,
  );
  assert.deepEqual(await verify(), [
    { seal: 2, fault: 'entries' },
    { seal: 3, fault: 'entries' },
  ]);
});

test('a forged leaf, and a claim that recent entries went by rule, are found', async () => {
  await threeSeals();
  await prune();
  await database.superuser.query(`update journal_pruned_leaf set leaf = sha256('x') where position = 1`);
  assert.deepEqual(await verify(), [{ seal: 2, fault: 'entries' }]);
  await database.superuser.query(
    `insert into journal_pruned (before, entries, unsealed) values (now(), 1, 0)`,
  );
  assert.ok((await verify()).some(({ fault }) => fault === 'pruned'));
});

test('recent months stay whatever is asked, and only the journal’s role may ask', async () => {
  await threeSeals();
  const journal = database.journal.pool;
  await assert.rejects(journal.query(`select prune_journal(now() - interval '5 months')`), /six months/);
  await assert.rejects(journal.query(`select prune_journal(${limit})`), /leaves of a seal/);
  await assert.rejects(database.worker.pool.query(`select prune_journal(${limit})`), /permission denied/);
  await assert.rejects(database.web.pool.query(`select prune_journal(${limit})`), /permission denied/);
  await assert.rejects(journal.query('delete from journal_entry'), /permission denied/);
  assert.equal(await count('journal_entry'), 7);
});
