import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { COLUMN_SEPARATOR, NULL_TEXT, STAGED_COLUMNS, type StagedTable } from './staged-row.ts';

const TABLES = Object.keys(STAGED_COLUMNS) as StagedTable[];

/** Name of a staging table. */
export const stagedName = (table: StagedTable): string => `staged_${table.replace('-', '_')}`;

/** Characters of one table gathered before they are sent. */
const COPY_CHARACTERS = 1_000_000;

/**
 * The staging tables of one run: temporary tables of its connection, filled by COPY while the reading goes on. They
 * are gone with the connection, however the program ends. A crash of PostgreSQL ends the connection too: unlike
 * unlogged tables, they can never be found empty and compared (decision 0016).
 */
export class Staging {
  readonly #client: pg.ClientBase;
  readonly #text = new Map<StagedTable, string>(TABLES.map((table) => [table, '']));
  readonly #rows = new Map<StagedTable, number>(TABLES.map((table) => [table, 0]));
  #copying: Promise<void> = Promise.resolve();

  private constructor(client: pg.ClientBase) {
    this.#client = client;
  }

  static async open(client: pg.ClientBase): Promise<Staging> {
    for (const table of TABLES) {
      await client.query(`create temporary table ${stagedName(table)} (${STAGED_COLUMNS[table]})`);
    }
    return new Staging(client);
  }

  /** Rows given so far. */
  rows(table: StagedTable): number {
    return this.#rows.get(table)!;
  }

  /** Takes one line for COPY (staged-row.ts). */
  add(table: StagedTable, line: string): void {
    this.#text.set(table, this.#text.get(table) + line);
    this.#rows.set(table, this.rows(table) + 1);
  }

  /** Sends what is large enough. Waits only when the database is slower than the reading. */
  async send(): Promise<void> {
    for (const [table, text] of this.#text) {
      if (text.length >= COPY_CHARACTERS) await this.#copy(table);
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
    const text = this.#text.get(table)!;
    if (text === '') return;
    this.#text.set(table, '');
    await this.#copying;
    this.#copying = pipeline(
      Readable.from([Buffer.from(text)]),
      this.#client.query(
        copyFrom(
          `copy ${stagedName(table)} from stdin (delimiter '${COLUMN_SEPARATOR}', null '${NULL_TEXT}')`,
        ),
      ),
    );
    // Awaited by the next copy or by finish; until then, a failure must not end the program.
    this.#copying.catch(() => {});
  }
}
