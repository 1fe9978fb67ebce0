import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { openDatabase, refuseMightyRole } from './database.ts';
import { generateSchema } from './generate-schema.ts';

describe('database', () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.drop());

  it('has types that tell the present schema', async () => {
    const written = readFileSync(new URL('./schema.generated.ts', import.meta.url), 'utf8');
    const present = await generateSchema(database.url('superuser'));
    assert.ok(written === present, 'run `npm run docs`');
  });

  it('refuses a superuser and the owner of the tables, and takes the application roles', async () => {
    for (const role of ['superuser', 'owner'] as const) {
      const mighty = openDatabase({
        connectionString: database.url(role),
        maxConnections: 1,
        applicationName: 'test',
        statementTimeoutMs: 0,
      });
      await assert.rejects(
        refuseMightyRole(mighty),
        /est superutilisateur, contourne la sécurité des lignes ou possède/,
      );
      await mighty.end();
    }
    await refuseMightyRole(database.web);
    await refuseMightyRole(database.worker);
    await refuseMightyRole(database.journal);
  });

  it('keeps the journal insert-only for every role', async () => {
    await database.web.query
      .insertInto('journal_entry')
      .values({ id: '00000000-0000-7000-8000-000000000001', action: 'test', actor_kind: 'system' })
      .execute();
    for (const role of ['web', 'worker', 'journal'] as const) {
      for (const statement of [
        "update journal_entry set action = 'x'",
        'delete from journal_entry',
        'truncate journal_entry',
      ]) {
        await assert.rejects(
          sql.raw(statement).execute(database[role].query),
          /permission denied/,
          `${role}: ${statement}`,
        );
      }
    }
  });

  it('wakes a listed task from any role, and no other task', async () => {
    await sql`select jobs.wake('deliver-messages')`.execute(database.web.query);
    await sql`select jobs.wake('deliver-messages')`.execute(database.worker.query);
    const { rows } = await database.superuser.query('select task_identifier from graphile_worker.jobs');
    assert.deepEqual(
      rows.map((row) => row.task_identifier),
      ['deliver-messages', 'deliver-messages'],
    );
    await assert.rejects(sql`select jobs.wake('anything')`.execute(database.web.query), /unknown task/);
  });

  it('orders names the French way and lower-cases accents', async () => {
    const { rows } = await database.web.query
      .selectNoFrom([sql<string>`lower('ÉÀÇ')`.as('lower')])
      .execute()
      .then((found) => ({ rows: found }));
    assert.equal(rows[0]?.lower, 'éàç');
  });
});
