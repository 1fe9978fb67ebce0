import { mock } from 'node:test';
import pg from 'pg';
import type { Database } from '../../src/platform/database/database.ts';

/** Counts the SQL statements that leave through these connections while `work` runs. They are really sent. */
export async function countStatements(database: Database, work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const own = new Set<unknown>();
  const keep = (client: unknown): unknown => own.add(client);
  database.pool.on('acquire', keep);
  const send = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  const spy = mock.method(pg.Client.prototype, 'query', function (this: pg.Client, ...given: unknown[]) {
    if (own.has(this)) count += 1;
    return send.apply(this, given);
  });
  try {
    await work();
  } finally {
    spy.mock.restore();
    database.pool.off('acquire', keep);
  }
  return count;
}
