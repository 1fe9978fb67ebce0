import pg from 'pg';

/** The roles of the program, beside the owner that runs migrations. */
export const APPLICATION_ROLES = ['web', 'worker', 'journal', 'jobs'] as const;
export type ApplicationRole = (typeof APPLICATION_ROLES)[number];

export const OWNER_ROLE = 'educonnect_owner';
export const roleName = (role: ApplicationRole): string => `educonnect_${role}`;

/**
 * Creates the owner and the application roles of a cluster when they lack, with the passwords given, as a
 * superuser. For the embedded database and the tests; a production cluster gets them from its administrator
 * (docs/operations.md).
 */
export async function createRoles(
  superuserUrl: string,
  passwords: Record<ApplicationRole | 'owner', string>,
): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const [name, password] of [
      [OWNER_ROLE, passwords.owner] as const,
      ...APPLICATION_ROLES.map((role) => [roleName(role), passwords[role]] as const),
    ]) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
      await client.query(
        `${rowCount === 0 ? 'create' : 'alter'} role ${client.escapeIdentifier(name)}
         login nosuperuser nobypassrls nocreaterole nocreatedb password ${client.escapeLiteral(password)}`,
      );
    }
  } finally {
    await client.end();
  }
}

/** Creates a database owned by the owner role when it lacks. Returns whether it was made. */
export async function createDatabase(superuserUrl: string, name: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return false;
    const database = client.escapeIdentifier(name);
    await client.query(`create database ${database} owner ${OWNER_ROLE}`);
    // The jobs role owns its own schemas (graphile-worker's tables), nothing else.
    await client.query(`grant create on database ${database} to ${roleName('jobs')}`);
    return true;
  } finally {
    await client.end();
  }
}
