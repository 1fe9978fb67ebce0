import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Encoding } from './aaf-envelope.ts';

/** Letters of ISO-8859-15 whose code is not that of ISO-8859-1, as the ISO-8859-1 letter of the same code. */
const moved: Record<string, string> = { '€': '¤', Š: '¦', š: '¨', Ž: '´', ž: '¸', Œ: '¼', œ: '½', Ÿ: '¾' };
const movedLetters = /[€ŠšŽžŒœŸ]/g;

const fullAt = 1 << 19;

/**
 * A numbered series of files (…_0000.xml, …_0001.xml …) of at most `partSize` records each. `add` only fills a
 * buffer; the caller awaits `flush` whenever `isFull`, so that memory stays the same whatever the size.
 */
export class PartFiles {
  readonly #folder: string;
  readonly #nameOf: (part: number) => string;
  readonly #header: string;
  readonly #footer: string;
  readonly #encoding: Encoding;
  readonly #partSize: number;
  #buffer = Buffer.allocUnsafe(2 * fullAt);
  #length = 0;
  /** Where, in the buffer, a file ends and the next one starts. */
  #ends: number[] = [];
  #inPart = 0;
  #parts = 0;
  #file: FileHandle | undefined;
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
    this.#put(this.#header);
  }

  get isFull(): boolean {
    return this.#length >= fullAt;
  }

  /** How many files were started on disk. */
  get files(): number {
    return this.#parts;
  }

  add(record: string): void {
    if (this.#inPart === this.#partSize) {
      this.#put(this.#footer);
      this.#ends.push(this.#length);
      this.#put(this.#header);
      this.#inPart = 0;
    }
    this.#put(record);
    this.#inPart += 1;
    this.records += 1;
  }

  async flush(): Promise<void> {
    let start = 0;
    for (const end of this.#ends) {
      await this.#write(start, end);
      await this.#closeFile();
      start = end;
    }
    await this.#write(start, this.#length);
    this.#ends = [];
    this.#length = 0;
  }

  /** Ends the last file. A series without any record is one file with none. */
  async close(): Promise<void> {
    this.#put(this.#footer);
    await this.flush();
    await this.#closeFile();
  }

  #put(text: string): void {
    // UTF-8 takes at most three bytes for one unit of a JavaScript string.
    if (this.#length + text.length * 3 > this.#buffer.length) {
      this.#buffer = Buffer.concat([this.#buffer], this.#buffer.length * 2 + text.length * 3);
    }
    this.#length +=
      this.#encoding === 'UTF-8'
        ? this.#buffer.write(text, this.#length, 'utf8')
        : this.#buffer.write(
            text.replace(movedLetters, (letter) => moved[letter] as string),
            this.#length,
            'latin1',
          );
  }

  async #write(start: number, end: number): Promise<void> {
    if (start === end) return;
    if (!this.#file) {
      this.#file = await open(join(this.#folder, this.#nameOf(this.#parts)), 'w');
      this.#parts += 1;
    }
    await this.#file.writeFile(this.#buffer.subarray(start, end));
    this.bytes += end - start;
  }

  async #closeFile(): Promise<void> {
    await this.#file?.close();
    this.#file = undefined;
  }
}
