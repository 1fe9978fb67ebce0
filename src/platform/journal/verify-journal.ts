import { createPublicKey, verify } from 'node:crypto';
import pg from 'pg';
import { ENTRY_CONTENT, leafOf, merkleRoot, signedBytes } from './seal-journal.ts';

export type JournalFault = {
  /** 0 for `pruned`. */
  seal: number;
  /** `pruned`: somebody says that entries of the last six months went by rule. */
  fault: 'signature' | 'chain' | 'entries' | 'pruned';
};

/**
 * Checks every seal: its signature, its place in the chain, and the entries it covers. One altered, added or
 * removed byte of a sealed entry is a fault. Entries that went by rule (`pruneJournal`) are none: of a seal that covered
 * only such entries, signature and chain are checked; of one that covered others too, everything.
 * @returns the faults, none when the journal is whole
 */
export async function verifyJournal(options: {
  journalUrl: string;
  privateKeyPem: string;
}): Promise<JournalFault[]> {
  const client = new pg.Client({ connectionString: options.journalUrl });
  await client.connect();
  try {
    const publicKey = createPublicKey(options.privateKeyPem);
    const faults: JournalFault[] = [];
    const { rows: seals } = await client.query<{
      number: string;
      root: Buffer;
      previous_root: Buffer | null;
      signature: Buffer;
      entries: number;
      gone: boolean;
    }>(
      `select number, root, previous_root, signature, entries, coalesce(last_at < pruned.before, false) as gone
       from journal_seal, (select max(before) as before from journal_pruned) as pruned order by number`,
    );
    const { rows: early } = await client.query<{ early: boolean }>(
      `select exists (select from journal_pruned where before > now() - interval '6 months') as early`,
    );
    if (early[0]?.early === true) faults.push({ seal: 0, fault: 'pruned' });
    let previous: Buffer | null = null;
    let expected = 1;
    for (const seal of seals) {
      const number = Number(seal.number);
      if (number !== expected || !same(seal.previous_root, previous))
        faults.push({ seal: number, fault: 'chain' });
      if (!verify(null, signedBytes(number, seal.root, seal.previous_root), publicKey, seal.signature)) {
        faults.push({ seal: number, fault: 'signature' });
      }
      previous = seal.root;
      expected = number + 1;
      if (seal.gone) continue;
      const { rows: kept } = await client.query<{ leaf: Buffer }>(
        'select leaf from journal_pruned_leaf where seal_number = $1 order by position',
        [seal.number],
      );
      const { rows: entries } = await client.query<{ content: string }>(
        `select ${ENTRY_CONTENT} as content
         from journal_sealed s join journal_entry e on e.id = s.entry_id
         where s.seal_number = $1 order by e.at, e.id`,
        [number],
      );
      const leaves = [...kept.map(({ leaf }) => leaf), ...entries.map(leafOf)];
      if (leaves.length !== seal.entries || leaves.length === 0 || !merkleRoot(leaves).equals(seal.root)) {
        faults.push({ seal: number, fault: 'entries' });
      }
    }
    return faults;
  } finally {
    await client.end();
  }
}

const same = (a: Buffer | null, b: Buffer | null): boolean =>
  a === null || b === null ? a === b : a.equals(b);
