import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Database, openDatabase } from '../../src/platform/database/database.ts';
import { type ApplicationRole, roleName } from '../../src/platform/database/roles.ts';
import { CLUSTER_VARIABLE, TEMPLATE, TEST_PASSWORDS, type TestCluster } from './cluster.ts';

/** A database of its own for one test file: a clone of the migrated template, under the real roles. */
export type TestDatabase = {
  readonly name: string;
  readonly web: Database;
  readonly worker: Database;
  readonly journal: Database;
  /** A superuser's pool, for what a test must arrange or inspect behind the program's back. */
  readonly superuser: pg.Pool;
  url(role: ApplicationRole | 'owner' | 'superuser'): string;
  drop(): Promise<void>;
};

/** Call in a `before`, with `drop` in the `after`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const given = process.env[CLUSTER_VARIABLE];
  if (given === undefined) throw new Error('start the tests with: npm run test:only -- <part of a path>');
  const { port } = JSON.parse(given) as TestCluster;
  const name = `test_${randomBytes(6).toString('hex')}`;
  const urlOf = (user: string, password: string, database: string): string =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

  const admin = new pg.Client({ connectionString: urlOf('postgres', TEST_PASSWORDS.superuser, 'postgres') });
  await admin.connect();
  // Two clones at once of one template refuse each other: take turns.
  await admin.query('select pg_advisory_lock(1)');
  await admin.query(`create database ${name} template ${TEMPLATE} owner educonnect_owner`);
  await admin.query('select pg_advisory_unlock(1)');

  const url = (role: ApplicationRole | 'owner' | 'superuser'): string => {
    if (role === 'superuser') return urlOf('postgres', TEST_PASSWORDS.superuser, name);
    if (role === 'owner') return urlOf('educonnect_owner', TEST_PASSWORDS.owner, name);
    return urlOf(roleName(role), TEST_PASSWORDS[role], name);
  };
  const open = (role: ApplicationRole): Database =>
    openDatabase({
      connectionString: url(role),
      maxConnections: 8,
      applicationName: `test ${role}`,
      statementTimeoutMs: 0,
    });
  const web = open('web');
  const worker = open('worker');
  const journal = open('journal');
  const superuser = new pg.Pool({ connectionString: url('superuser'), max: 4 });
  superuser.on('error', () => {});

  return {
    name,
    web,
    worker,
    journal,
    superuser,
    url,
    async drop() {
      await Promise.all([web.end(), worker.end(), journal.end(), superuser.end()]);
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}
