import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { createDatabase, createRoles, roleName } from '../../src/platform/database/roles.ts';

/** Where the tests' PostgreSQL is; passed to the test files by the environment. */
export type TestCluster = { port: number };

export const CLUSTER_VARIABLE = 'EDUCONNECT_TEST_CLUSTER';
export const TEMPLATE = 'educonnect_template';
/** Passwords of a throw-away cluster that listens on loopback only. */
export const TEST_PASSWORDS = {
  superuser: 'superuser-of-tests',
  owner: 'owner-of-tests',
  web: 'web-of-tests',
  worker: 'worker-of-tests',
  journal: 'journal-of-tests',
  jobs: 'jobs-of-tests',
};

/** Starts one real PostgreSQL for a run of tests, with one migrated template database. */
export async function startTestCluster(): Promise<{ cluster: TestCluster; stop(): Promise<void> }> {
  const parent = mkdtempSync(join(tmpdir(), 'educonnect-tests-'));
  chmodSync(parent, 0o755);
  const server = await startEmbeddedPostgres({
    directory: join(parent, 'postgres'),
    password: TEST_PASSWORDS.superuser,
    port: 0,
    // A throw-away cluster need not survive a power cut.
    settings: [
      'fsync=off',
      'synchronous_commit=off',
      'full_page_writes=off',
      'max_connections=300',
      'shared_buffers=256MB',
    ],
  });
  await createRoles(server.superuserUrl('postgres'), TEST_PASSWORDS);
  await createDatabase(server.superuserUrl('postgres'), TEMPLATE);
  await migrate({
    owner: server.url('educonnect_owner', TEST_PASSWORDS.owner, TEMPLATE),
    jobs: server.url(roleName('jobs'), TEST_PASSWORDS.jobs, TEMPLATE),
  });
  return {
    cluster: { port: server.port },
    async stop() {
      await server.stop();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}
