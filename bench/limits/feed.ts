/** The parts of an import run bare, one after the other: reading alone, COPY of the same rows, one merge of them. */
import pg from 'pg';
import { openFeed } from '../../src/directory/aaf/open-feed.ts';
import { setAsideRow, STAGED_COLUMNS, stagedRow, type StagedTable } from '../../src/directory/staged-row.ts';
import { Staging, stagedName } from '../../src/directory/staging.store.ts';
import { serveJob } from '../support/serve-job.ts';

export type FeedLimitInput = { folder: string; academyCode: string; database: string };
export type FeedLimit = { parseSeconds: number; copySeconds: number; mergeSeconds: number };

/** What each table is keyed by beside académie and degree, and what tells its rows apart. */
const TABLES: readonly { staged: StagedTable; into: string; key: string; content: string }[] = [
  { staged: 'guardian', into: 'guardian_record', key: 'aaf_id', content: 'content_hash' },
  { staged: 'pupil', into: 'pupil_record', key: 'aaf_id', content: 'content_hash' },
  { staged: 'guardianship', into: 'guardianship', key: 'pupil_aaf_id, guardian_aaf_id', content: 'rank' },
];

serveJob<FeedLimitInput, FeedLimit>(async ({ folder, academyCode, database }) => {
  const parseSeconds = await timed(async () => {
    for await (const _batch of (await openFeed(folder, { academyCode })).read());
  });

  const rows: [StagedTable, string][] = [];
  const feed = await openFeed(folder, { academyCode });
  for await (const batch of feed.read()) {
    for (const entry of batch.entries) rows.push([entry.kind, stagedRow(entry, batch.file)]);
    for (const entry of batch.setAside) rows.push(['set-aside', setAsideRow(entry)]);
  }
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  for (const { into } of TABLES) await client.query(`create table bare_${into} (like ${into} including all)`);
  const staging = await Staging.open(client);
  const copySeconds = await timed(async () => {
    for (const [table, row] of rows) {
      staging.add(table, row);
      await staging.send();
    }
    await staging.finish();
  });
  const mergeSeconds = await timed(async () => {
    await client.query('begin');
    for (const table of TABLES)
      await client.query(await mergeStatement(client, table, academyCode, feed.degree));
    await client.query('commit');
  });
  for (const { into } of TABLES) await client.query(`drop table bare_${into}`);
  await client.end();
  return { parseSeconds, copySeconds, mergeSeconds };
});

async function mergeStatement(
  client: pg.Client,
  { staged, into, key, content }: (typeof TABLES)[number],
  academyCode: string,
  degree: string,
): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    'select column_name as name from information_schema.columns where table_name = $1',
    [`bare_${into}`],
  );
  const stagedNames = STAGED_COLUMNS[staged].split(', ').map((column) => column.split(' ')[0]!);
  const shared = stagedNames.filter((name) => rows.some((row) => row.name === name));
  const columns = shared.join(', ');
  const changes = shared.map((name) => `${name} = excluded.${name}`).join(', ');
  return `insert into bare_${into} as t (academy_code, degree, ${columns})
    select distinct on (${key}) '${academyCode}', '${degree}', ${columns} from ${stagedName(staged)} order by ${key}
    on conflict (academy_code, degree, ${key}) do update set ${changes}
    where t.${content} is distinct from excluded.${content}`;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const beganAt = performance.now();
  await work();
  return (performance.now() - beganAt) / 1000;
}
