/** Names looked up by their bytes, without making a text of each. */
export class NameTable<T> {
  readonly #byHash = new Map<number, { bytes: Uint8Array; value: T }>();

  constructor(entries: Iterable<readonly [name: string, value: T]>) {
    for (const [name, value] of entries) {
      const bytes = Buffer.from(name, 'latin1');
      let hash = 0;
      for (const byte of bytes) hash = NameTable.hash(hash, byte);
      if (this.#byHash.has(hash)) throw new Error(`the hash of ${name} is taken: choose another hash`);
      this.#byHash.set(hash, { bytes, value });
    }
  }

  static hash(hash: number, byte: number): number {
    return (Math.imul(hash, 31) + byte) | 0;
  }

  find(hash: number, bytes: Uint8Array, start: number, end: number): T | undefined {
    const entry = this.#byHash.get(hash);
    if (entry === undefined || entry.bytes.length !== end - start) return undefined;
    for (let i = 0; i < entry.bytes.length; i += 1) {
      if (entry.bytes[i] !== bytes[start + i]) return undefined;
    }
    return entry.value;
  }
}
