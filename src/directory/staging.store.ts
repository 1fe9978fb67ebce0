import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { COLUMN_SEPARATOR, NULL_TEXT, STAGED_COLUMNS, type StagedTable } from './staged-row.ts';

const EMPTY: Buffer = Buffer.alloc(0);

const TABLES = Object.keys(STAGED_COLUMNS) as StagedTable[];

/** Name of a staging table. */
export const stagedName = (table: StagedTable): string => `staged_${table.replace('-', '_')}`;

/**
 * Of the connection that imports. Its statements are few and join whole tables: statistics of a sample of 3,000 rows
 * say enough, and compiling an expression would take longer than running it. What a night changes is looked up by
 * index: the pages of an index are in memory, or on a disk without a moving head.
 */
const SETTINGS = `
  set temp_buffers = '64MB'; set default_statistics_target = 10; set jit = off; set random_page_cost = 1.1`;

/** Bytes of one table that are sent together. */
const COPY_BYTES = 256 * 1024;

/**
 * The staging tables of one run: temporary tables of its connection, filled by COPY while the reading goes on. They
 * are gone with the connection, however the program ends. A crash of PostgreSQL ends the connection too: unlike
 * unlogged tables, they can never be found empty and compared (decision 0016).
 *
 * Lines are written at once into buffers that are used again and again: kept as texts until they are sent, they would
 * outlive the collector's young generation, and the memory would follow the size of the files.
 */
export class Staging {
  readonly #client: pg.ClientBase;
  readonly #tables = new Map(TABLES.map((table) => [table, { rows: 0, bytes: EMPTY, used: 0 }]));
  /** Buffers that nothing uses. */
  readonly #spare: Buffer[] = [];
  #copying: Promise<void> = Promise.resolve();

  private constructor(client: pg.ClientBase) {
    this.#client = client;
  }

  static async open(client: pg.ClientBase): Promise<Staging> {
    await client.query(SETTINGS);
    for (const table of TABLES) {
      await client.query(`create temporary table ${stagedName(table)} (${STAGED_COLUMNS[table]})`);
    }
    return new Staging(client);
  }

  /** Rows given so far. */
  rows(table: StagedTable): number {
    return this.#tables.get(table)!.rows;
  }

  /** Takes one line for COPY (staged-row.ts). */
  add(table: StagedTable, line: string): void {
    const state = this.#tables.get(table)!;
    // A character takes three bytes at most.
    const needed = state.used + line.length * 3;
    if (needed > state.bytes.length) {
      const spare = this.#spare.pop();
      const bytes =
        spare !== undefined && spare.length >= needed
          ? spare
          : Buffer.allocUnsafeSlow(Math.max(COPY_BYTES * 2, needed * 2));
      state.bytes.copy(bytes, 0, 0, state.used);
      state.bytes = bytes;
    }
    state.used += state.bytes.write(line, state.used);
    state.rows += 1;
  }

  /** Sends what is large enough. Waits only when the database is slower than the reading. */
  async send(): Promise<void> {
    for (const [table, { used }] of this.#tables) {
      if (used >= COPY_BYTES) await this.#copy(table);
    }
  }

  /** Sends the rest, and checks that the tables hold every row that was given. */
  async finish(): Promise<void> {
    for (const table of TABLES) await this.#copy(table);
    await this.#copying;
    for (const table of TABLES) {
      const name = stagedName(table);
      const { rows } = await this.#client.query<{ count: string }>(`select count(*) from ${name}`);
      if (Number(rows[0]?.count) !== this.rows(table)) {
        throw new Error(`${name} holds ${rows[0]?.count} rows, ${this.rows(table)} were read`);
      }
      await this.#client.query(`analyze ${name}`);
    }
  }

  async #copy(table: StagedTable): Promise<void> {
    const state = this.#tables.get(table)!;
    const { bytes, used } = state;
    if (used === 0) return;
    Object.assign(state, { bytes: EMPTY, used: 0 });
    await this.#copying;
    const statement = `copy ${stagedName(table)} from stdin (delimiter '${COLUMN_SEPARATOR}', null '${NULL_TEXT}')`;
    this.#copying = pipeline(
      Readable.from([bytes.subarray(0, used)]),
      this.#client.query(copyFrom(statement)),
    ).then(() => {
      this.#spare.push(bytes);
    });
    // Awaited by the next copy or by finish; until then, a failure must not end the program.
    this.#copying.catch(() => {});
  }
}
