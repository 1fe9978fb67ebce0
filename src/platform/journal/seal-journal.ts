import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import pg from 'pg';

/** What a seal covers of one entry; the order is part of the seal. */
type SealedEntry = { id: string; at_text: string; content: string };

/** Entries are sealed in batches of at most this many. */
const MOST_ENTRIES = 20_000;
/** Only one process seals at a time. */
const LOCK = 7_110_001;

export type JournalSealer = {
  /** Seals what is not sealed yet. @returns how many entries were sealed */
  seal(): Promise<number>;
  close(): Promise<void>;
};

/**
 * Seals the journal in batches: a Merkle root over the entries, with the root before it, signed with Ed25519. Runs
 * under the journal role, which may insert and read, never change. Entries still uncommitted are sealed by a later
 * batch: a seal lists what it covers.
 */
export function createJournalSealer(options: {
  journalUrl: string;
  privateKeyPem: string;
  /** Entries older than this are left alone; longer for a sealer that was away. */
  oldestDays?: number;
}): JournalSealer {
  const oldestDays = options.oldestDays ?? 2;
  const pool = new pg.Pool({
    connectionString: options.journalUrl,
    max: 1,
    application_name: 'educonnect journal',
  });
  pool.on('error', () => {});
  const privateKey = createPrivateKey(options.privateKeyPem);
  const keyId = keyIdOf(privateKey);

  return {
    async seal() {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const { rows: locks } = await client.query('select pg_try_advisory_xact_lock($1) as mine', [LOCK]);
        if (locks[0]?.mine !== true) {
          await client.query('rollback');
          return 0;
        }
        const { rows: last } = await client.query<{ number: string; root: Buffer }>(
          'select number, root from journal_seal order by number desc limit 1',
        );
        const { rows: entries } = await client.query<SealedEntry>(
          `select e.id, e.at::text as at_text, ${ENTRY_CONTENT} as content
           from journal_entry e
           where not exists (select from journal_sealed s where s.entry_id = e.id)
             and e.at > now() - make_interval(days => $1)
           order by e.at, e.id limit ${MOST_ENTRIES}`,
          [oldestDays],
        );
        if (entries.length === 0) {
          await client.query('rollback');
          return 0;
        }
        const number = Number(last[0]?.number ?? 0) + 1;
        const root = merkleRoot(entries.map(leafOf));
        const previous = last[0]?.root ?? null;
        const signature = sign(null, signedBytes(number, root, previous), privateKey);
        await client.query(
          `insert into journal_seal (number, entries, first_at, last_at, root, previous_root, key_id, signature)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [
            number,
            entries.length,
            entries[0]!.at_text,
            entries.at(-1)!.at_text,
            root,
            previous,
            keyId,
            signature,
          ],
        );
        await client.query(
          'insert into journal_sealed (entry_id, seal_number) select id, $2 from unnest($1::uuid[]) as id',
          [entries.map((entry) => entry.id), number],
        );
        await client.query('commit');
        return entries.length;
      } catch (error) {
        await client.query('rollback').catch(() => {});
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

/** The text of an entry that its leaf hashes; column order is fixed here, not by the table. */
export const ENTRY_CONTENT = `jsonb_build_array(e.id, e.at, e.action, e.actor_kind, e.actor_id, e.account_id, e.school_uai,
  e.detail, host(e.address), e.trace)::text`;

/** RFC 6962 section 2.1: leaves and nodes are hashed with different prefixes. */
export const leafOf = (entry: { content: string }): Buffer =>
  sha256(Buffer.from([0]), Buffer.from(entry.content));

/** The root over leaves in order; an odd node goes up as it is. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  let level = [...leaves];
  while (level.length > 1) {
    const next: Buffer[] = [];
    for (let index = 0; index < level.length; index += 2) {
      const [left, right] = [level[index]!, level[index + 1]];
      next.push(right === undefined ? left : sha256(Buffer.from([1]), left, right));
    }
    level = next;
  }
  return level[0]!;
}

/** What the signature covers: the seal's number, its root, and the root before it. */
export function signedBytes(number: number, root: Buffer, previous: Buffer | null): Buffer {
  return Buffer.concat([
    Buffer.from(`educonnect journal seal ${number}\n`),
    root,
    previous ?? Buffer.alloc(32),
  ]);
}

/** Names a key by its public half. */
export function keyIdOf(key: KeyObject): string {
  const spki = createPublicKey(key.export({ type: 'pkcs8', format: 'pem' })).export({
    type: 'spki',
    format: 'der',
  });
  return sha256(spki).toString('hex').slice(0, 16);
}

const sha256 = (...parts: readonly Buffer[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
