import { createPublicKey, verify } from 'node:crypto';
import pg from 'pg';
import { ENTRY_CONTENT, merkleRoot, signedBytes } from './seal-journal.ts';

export type JournalFault = { seal: number; fault: 'signature' | 'chain' | 'entries' };

/**
 * Checks every seal: its signature, its place in the chain, and the entries it covers. One altered, added or
 * removed byte of a sealed entry is a fault.
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
    }>('select number, root, previous_root, signature, entries from journal_seal order by number');
    let previous: Buffer | null = null;
    let expected = 1;
    for (const seal of seals) {
      const number = Number(seal.number);
      if (number !== expected || !same(seal.previous_root, previous))
        faults.push({ seal: number, fault: 'chain' });
      if (!verify(null, signedBytes(number, seal.root, seal.previous_root), publicKey, seal.signature)) {
        faults.push({ seal: number, fault: 'signature' });
      }
      const { rows: entries } = await client.query<{ content: string }>(
        `select ${ENTRY_CONTENT} as content
         from journal_sealed s join journal_entry e on e.id = s.entry_id
         where s.seal_number = $1 order by e.at, e.id`,
        [number],
      );
      if (entries.length !== seal.entries || entries.length === 0 || !merkleRoot(entries).equals(seal.root)) {
        faults.push({ seal: number, fault: 'entries' });
      }
      previous = seal.root;
      expected = number + 1;
    }
    return faults;
  } finally {
    await client.end();
  }
}

const same = (a: Buffer | null, b: Buffer | null): boolean =>
  a === null || b === null ? a === b : a.equals(b);
