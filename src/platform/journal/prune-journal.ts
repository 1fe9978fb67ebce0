import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { ENTRY_CONTENT, leafOf } from './seal-journal.ts';

/**
 * Removes the journal's whole months older than `months`, under the journal role, through the one function that may.
 * A seal that covers entries on both sides of the limit keeps the leaves of those that go, so that `verifyJournal` still
 * proves the others. Nothing happens when there is nothing that old.
 * @returns how many entries went
 */
export async function pruneJournal(options: { journalUrl: string; months: number }): Promise<number> {
  const client = new pg.Client({
    connectionString: options.journalUrl,
    application_name: 'educonnect journal',
  });
  await client.connect();
  try {
    await client.query('begin');
    const { rows: limits } = await client.query<{ limit: string; old: boolean }>(
      `select limit_at::text as limit, exists (select from journal_entry e where e.at < limit_at) as old
       from (select date_trunc('month', now() - make_interval(months => $1)) as limit_at) as one`,
      [options.months],
    );
    const { limit, old } = limits[0]!;
    if (!old) {
      await client.query('rollback');
      return 0;
    }
    await keepLeaves(client, limit);
    const { rows } = await client.query<{ gone: string }>('select prune_journal($1) as gone', [limit]);
    const gone = Number(rows[0]!.gone);
    await client.query(
      `insert into journal_entry (id, action, actor_kind, detail) values ($1, 'journal.pruned', 'system', $2)`,
      [uuidv7(), JSON.stringify({ before: limit, entries: gone })],
    );
    await client.query('commit');
    return gone;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    await client.end();
  }
}

/** Keeps the leaves of entries that will go, for the seals that also cover entries that stay. */
async function keepLeaves(client: pg.Client, limit: string): Promise<void> {
  const { rows: seals } = await client.query<{ number: string }>(
    'select number from journal_seal where first_at < $1 and last_at >= $1 order by number',
    [limit],
  );
  for (const { number } of seals) {
    const { rows: entries } = await client.query<{ content: string }>(
      `select ${ENTRY_CONTENT} as content
       from journal_sealed s join journal_entry e on e.id = s.entry_id
       where s.seal_number = $1 and e.at < $2 order by e.at, e.id`,
      [number, limit],
    );
    await client.query(
      `insert into journal_pruned_leaf (seal_number, position, leaf)
       select $1, n, leaf from unnest($2::bytea[]) with ordinality as t (leaf, n)
       on conflict do nothing`,
      [number, entries.map(leafOf)],
    );
  }
}
