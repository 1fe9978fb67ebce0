import pg from 'pg';

/** TypeScript types of PostgreSQL's, as node-postgres gives them. `date` stays a text (database.ts). */
const TYPES: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  time: 'string',
  inet: 'string',
  int2: 'number',
  int4: 'number',
  int8: 'string',
  float8: 'number',
  bool: 'boolean',
  bytea: 'Buffer',
  _text: 'string[]',
  _uuid: 'string[]',
  _bytea: 'Buffer[]',
};

/** Types read as one thing and written as another. */
const TWO_WAY: Record<string, { read: string; write: string }> = {
  timestamptz: { read: 'Date', write: 'Date | string' },
  json: { read: 'JsonValue', write: 'string' },
  jsonb: { read: 'JsonValue', write: 'string' },
};

/**
 * Writes `schema.generated.ts`: one interface a table of the schema `public`, for Kysely, read from a migrated
 * database. Run by `npm run docs`; a test fails when the file is stale.
 */
export async function generateSchema(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{
      table: string;
      column: string;
      type: string;
      nullable: boolean;
      defaulted: boolean;
      generated: boolean;
    }>(`
      select c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
        a.atthasdef or a.attidentity <> '' as defaulted, a.attgenerated <> '' as generated
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> 'migration'
      order by c.relname collate "C", a.attnum
    `);
    const tables = Map.groupBy(rows, (row) => row.table);
    const blocks = [...tables].map(([table, columns]) => {
      const lines = columns.map(({ column, type, nullable, defaulted, generated }) => {
        const none = nullable ? ' | null' : '';
        const twoWay = TWO_WAY[type];
        if (twoWay !== undefined) {
          const absent = nullable || defaulted ? ' | undefined' : '';
          return `  ${column}: ColumnType<${twoWay.read}${none}, ${twoWay.write}${none}${absent}, ${twoWay.write}${none}>;`;
        }
        const base = TYPES[type];
        if (base === undefined) throw new Error(`no TypeScript type for ${type} (${table}.${column})`);
        if (generated) return `  ${column}: GeneratedAlways<${base}${none}>;`;
        return `  ${column}: ${defaulted ? `Generated<${base}${none}>` : `${base}${none}`};`;
      });
      return `export interface ${pascal(table)}Table {\n${lines.join('\n')}\n}`;
    });
    const schema = [...tables.keys()].map((table) => `  ${table}: ${pascal(table)}Table;`).join('\n');
    return `// Written by \`npm run docs\` from the migrations. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
${blocks.join('\n\n')}

export interface Schema {
${schema}
}
`;
  } finally {
    await client.end();
  }
}

const pascal = (name: string): string =>
  name.replace(/(?:^|_)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
