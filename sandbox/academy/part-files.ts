import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Encoding } from './aaf-envelope.ts';

interface Chunk {
  readonly part: number;
  readonly text: string;
  readonly isLast: boolean;
}

const chunkLength = 1 << 20;

/** Letters of ISO-8859-15 whose code is not that of ISO-8859-1, as the ISO-8859-1 letter of the same code. */
const moved: Record<string, string> = { '€': '¤', Š: '¦', š: '¨', Ž: '´', ž: '¸', Œ: '¼', œ: '½', Ÿ: '¾' };

/** Bytes of a text. Every letter of the sample académie exists in ISO-8859-15. */
export function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'UTF-8') return Buffer.from(text, 'utf8');
  return Buffer.from(
    text.replace(/[€ŠšŽžŒœŸ]/g, (letter) => moved[letter] as string),
    'latin1',
  );
}

/**
 * A numbered series of files (…_0000.xml, …_0001.xml …) of at most `partSize` records each. `add` only gathers
 * text; the caller awaits `flush` whenever `isFull`, so that memory stays at about one chunk whatever the size.
 */
export class PartFiles {
  readonly #folder: string;
  readonly #nameOf: (part: number) => string;
  readonly #header: string;
  readonly #footer: string;
  readonly #encoding: Encoding;
  readonly #partSize: number;
  readonly #waiting: Chunk[] = [];
  #text: string;
  #part = 0;
  #inPart = 0;
  #openPart = -1;
  #file: Awaited<ReturnType<typeof open>> | undefined;
  records = 0;
  bytes = 0;

  constructor(options: {
    folder: string;
    nameOf: (part: number) => string;
    header: string;
    footer: string;
    encoding: Encoding;
    partSize: number;
  }) {
    this.#folder = options.folder;
    this.#nameOf = options.nameOf;
    this.#header = options.header;
    this.#footer = options.footer;
    this.#encoding = options.encoding;
    this.#partSize = options.partSize;
    this.#text = options.header;
  }

  get isFull(): boolean {
    return this.#waiting.length > 0 || this.#text.length >= chunkLength;
  }

  /** Names of the files written so far. */
  get files(): string[] {
    return Array.from({ length: this.#openPart + 1 }, (_, part) => this.#nameOf(part));
  }

  add(record: string): void {
    if (this.#inPart === this.#partSize) {
      this.#endPart();
      this.#part += 1;
      this.#inPart = 0;
      this.#text = this.#header;
    }
    this.#text += record;
    this.#inPart += 1;
    this.records += 1;
  }

  async flush(): Promise<void> {
    if (this.#text.length >= chunkLength) {
      this.#waiting.push({ part: this.#part, text: this.#text, isLast: false });
      this.#text = '';
    }
    for (const chunk of this.#waiting.splice(0)) await this.#write(chunk);
  }

  /** Ends the last file. A series without any record is one file with none. */
  async close(): Promise<void> {
    this.#endPart();
    for (const chunk of this.#waiting.splice(0)) await this.#write(chunk);
  }

  #endPart(): void {
    this.#waiting.push({ part: this.#part, text: this.#text + this.#footer, isLast: true });
    this.#text = '';
  }

  async #write({ part, text, isLast }: Chunk): Promise<void> {
    if (part !== this.#openPart) {
      this.#file = await open(join(this.#folder, this.#nameOf(part)), 'w');
      this.#openPart = part;
    }
    const bytes = encode(text, this.#encoding);
    await this.#file?.writeFile(bytes);
    this.bytes += bytes.length;
    if (isLast) await this.#file?.close();
  }
}
