/** A file that cannot be read as AAF. Nothing of the feed may be applied. `reason` is in French, for the operator. */
export class MalformedFile extends Error {
  override readonly name = 'MalformedFile';
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
  readonly reason: string;

  constructor(at: { file: string; line: number; column: number }, reason: string) {
    super(`${at.file}:${at.line}:${at.column} ${reason}`);
    this.file = at.file;
    this.line = at.line;
    this.column = at.column;
    this.reason = reason;
  }
}
