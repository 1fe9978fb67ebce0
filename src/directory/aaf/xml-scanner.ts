import { MalformedFile } from './malformed-file.ts';
import { NameTable } from './name-table.ts';
import { decodeText, EncodingCheck, type TextEncoding } from './text-encoding.ts';

/** Name of an element, and the bytes of its tags as nearly always written. */
export type ElementName = { readonly name: string; readonly start: Uint8Array; readonly end: Uint8Array };
export const elementName = (name: string): ElementName => ({
  name,
  start: Buffer.from(`<${name}>`, 'latin1'),
  end: Buffer.from(`</${name}>`, 'latin1'),
});

const TAB = 0x09;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const BANG = 0x21;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const DASH = 0x2d;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const BRACKET = 0x5d;

const ATTRIBUTE_START = Buffer.from('<attr name="');
const ATTRIBUTE_REASON = '« <attr name="…"> » attendu';
const NAME_KEYWORD = Buffer.from('name');
const COMMENT_START = Buffer.from('<!--');
const CDATA_START = Buffer.from('<![CDATA[');

/** 1 for the bytes of text that need no second look: no markup, no control character. */
const PLAIN = new Uint8Array(256).fill(1, SPACE);
for (const byte of [AMPERSAND, LESS, GREATER]) PLAIN[byte] = 0;
/** 1 for the bytes of the names that the directory's attributes bear. */
const NAME = new Uint8Array(256);
for (const byte of Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.'))
  NAME[byte] = 1;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', apos: "'", quot: '"' };

/** Thrown when the bytes at hand end before what is being read does: `attempt` goes back to its start. */
const INCOMPLETE = Symbol('incomplete');

/**
 * Reads XML from bytes that come in pieces, as strictly as XML 1.0 asks and more: the caller says which element
 * comes next, there are no processing instructions, and no entities but the five standard ones and numeric
 * references.
 *
 * The bytes at hand are followed by a zero, which no XML document may hold: every loop stops there, and `fail`
 * tells the end of the bytes from a fault.
 */
export class XmlScanner {
  encoding: TextEncoding = 'UTF-8';
  /** Line of the next byte, from 1. */
  line = 1;
  readonly #file: string;
  #bytes = Buffer.alloc(64 * 1024);
  /** Place of the next byte. */
  #at = 0;
  #end = 0;
  #checkedTo = 0;
  readonly #encodingCheck = new EncodingCheck();
  #doubt: MalformedFile | undefined;
  #isLast = false;
  /** Where the line begins; negative when that byte was let go. */
  #lineStart = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** How many bytes at hand are not read yet. */
  get waiting(): number {
    return this.#end - this.#at;
  }

  /** Adds bytes, and lets go those already read. */
  append(chunk: Uint8Array, isLast: boolean): void {
    const { waiting } = this;
    const end = waiting + chunk.length;
    const target = end < this.#bytes.length ? this.#bytes : Buffer.alloc(end * 2);
    this.#bytes.copy(target, 0, this.#at, this.#end);
    target.set(chunk, waiting);
    target[end] = 0;
    this.#bytes = target;
    this.#lineStart -= this.#at;
    this.#checkedTo -= this.#at;
    this.#at = 0;
    this.#end = end;
    this.#isLast = isLast;
  }

  /** Refuses bytes that are not of the encoding declared. To be called once the declaration was read. */
  checkEncoding(): void {
    const range = { start: this.#checkedTo, end: this.#end, isLast: this.#isLast };
    const { checkedTo, wrongAt, doubtAt } = this.#encodingCheck.next(this.#bytes, range, this.encoding);
    if (wrongAt !== undefined) {
      throw this.#fault(`octet invalide pour un fichier déclaré ${this.encoding}`, wrongAt);
    }
    if (doubtAt !== undefined) {
      this.#doubt = this.#fault(`fichier déclaré ${this.encoding} mais écrit en UTF-8`, doubtAt);
    }
    if (this.#isLast && this.#encodingCheck.isDoubtful) throw this.#doubt;
    this.#checkedTo = checkedTo;
  }

  /** Reads one whole item; or undefined, with nothing read, when the bytes at hand end before it does. */
  attempt<T>(read: () => T): T | undefined {
    const { line } = this;
    const at = this.#at;
    const lineStart = this.#lineStart;
    try {
      return read();
    } catch (error) {
      if (error !== INCOMPLETE) throw error;
      this.line = line;
      this.#at = at;
      this.#lineStart = lineStart;
      return undefined;
    }
  }

  /** Stops on a fault, unless it is only that more bytes are needed. */
  fail(reason: string, at = this.#at): never {
    if (at < this.#end) throw this.#fault(reason, at);
    if (this.#isLast) throw this.#fault('fin de fichier inattendue', this.#end);
    throw INCOMPLETE;
  }

  #fault(reason: string, at: number): MalformedFile {
    let { line } = this;
    let lineStart = this.#lineStart;
    for (let i = Math.max(this.#at, lineStart); i < at; i += 1) {
      if (this.#bytes[i] !== LF) continue;
      line += 1;
      lineStart = i + 1;
    }
    const before = decodeText(this.#bytes, Math.max(0, lineStart), at, this.encoding);
    const column = [...before].length + Math.max(0, -lineStart) + 1;
    return new MalformedFile({ file: this.#file, line, column }, reason);
  }

  /** Reads what a sticky pattern finds within the next 4,096 bytes. */
  match(pattern: RegExp, reason: string): RegExpExecArray {
    const text = this.#bytes.toString('latin1', this.#at, Math.min(this.#end, this.#at + 4096));
    pattern.lastIndex = 0;
    const found = pattern.exec(text);
    if (found === null) this.fail(reason, text.length < 4096 && !this.#isLast ? this.#end : this.#at);
    for (let i = 0; i < found[0].length; i += 1) {
      this.#at += 1;
      if (this.#bytes[this.#at - 1] === LF) this.#startLine(this.#at);
    }
    return found;
  }

  /** Whether the next bytes are those of `text`. */
  isNext(text: string): boolean {
    const next = this.#bytes.toString('latin1', this.#at, Math.min(this.#end, this.#at + text.length));
    if (next.length < text.length && text.startsWith(next) && !this.#isLast) throw INCOMPLETE;
    return next === text;
  }

  isAtEnd(): boolean {
    if (this.#at < this.#end) return false;
    if (!this.#isLast) throw INCOMPLETE;
    return true;
  }

  #startLine(at: number): void {
    this.line += 1;
    this.#lineStart = at;
  }

  /** Skips white space and comments; the texts of the comments go to `onComment`. */
  skipSpace(onComment?: (text: string) => void): void {
    for (;;) {
      this.#at = this.#skipBlanks(this.#at);
      if (this.#bytes[this.#at] !== LESS) return;
      if (this.#at + 1 === this.#end && !this.#isLast) throw INCOMPLETE;
      const second = this.#bytes[this.#at + 1];
      if (second === QUESTION) this.fail('instruction de traitement interdite');
      if (second !== BANG) return;
      if (this.isNext('<!DOCTYPE')) return;
      const start = this.#at + COMMENT_START.length;
      this.#skipComment();
      onComment?.(this.#bytes.toString('latin1', start, this.#at - 3));
    }
  }

  #skipBlanks(from: number): number {
    const bytes = this.#bytes;
    for (let at = from; ; at += 1) {
      const byte = bytes[at]!;
      if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) this.#startLine(at + 1);
      else if (byte !== SPACE && byte !== TAB && byte !== CR) return at;
    }
  }

  #skipComment(): void {
    const bytes = this.#bytes;
    let at = this.#expect(COMMENT_START, 'balise inattendue');
    while (bytes[at] !== DASH || bytes[at + 1] !== DASH) at = this.#nextOfText(at);
    if (bytes[at + 2] !== GREATER) this.fail('« -- » dans un commentaire', at + 2);
    this.#at = at + 3;
  }

  /** Steps over one byte of a comment or of a CDATA section. */
  #nextOfText(at: number): number {
    const byte = this.#bytes[at]!;
    if (byte === LF || (byte === CR && this.#bytes[at + 1] !== LF)) this.#startLine(at + 1);
    else if (byte < SPACE && byte !== TAB && byte !== CR) this.fail('caractère interdit', at);
    return at + 1;
  }

  /** Returns the place after the first `length` bytes of `expected`, which must come next. */
  #expect(expected: Uint8Array, reason: string, from = this.#at, length = expected.length): number {
    for (let i = 0; i < length; i += 1) {
      if (this.#bytes[from + i] !== expected[i]) this.fail(reason, from + i);
    }
    return from + length;
  }

  /** Steps over `expected` if it comes next. */
  #take(expected: Uint8Array): boolean {
    const at = this.#at;
    for (let i = 0; i < expected.length; i += 1) {
      if (this.#bytes[at + i] !== expected[i]) return false;
    }
    this.#at = at + expected.length;
    return true;
  }

  /** Reads the start tag of `element`, which bears no attribute. Returns true when it is also its end. */
  open(element: ElementName): boolean {
    this.skipSpace();
    if (this.#take(element.start)) return false;
    const reason = `« <${element.name}> » attendu`;
    let at = this.#skipBlanks(this.#expect(element.start, reason, this.#at, element.start.length - 1));
    const isEmpty = this.#bytes[at] === SLASH;
    if (isEmpty) at += 1;
    if (this.#bytes[at] !== GREATER) this.fail(reason, at);
    this.#at = at + 1;
    return isEmpty;
  }

  /** Reads the end tag of `element`. */
  close(element: ElementName): void {
    if (this.#take(element.end)) return;
    this.skipSpace();
    const reason = `« </${element.name}> » attendu`;
    const at = this.#skipBlanks(this.#expect(element.end, reason, this.#at, element.end.length - 1));
    if (this.#bytes[at] !== GREATER) this.fail(reason, at);
    this.#at = at + 1;
  }

  /** Whether an end tag comes next. */
  isClosing(): boolean {
    this.skipSpace();
    if (this.#bytes[this.#at] !== LESS) this.fail('texte inattendu entre deux éléments');
    if (this.#at + 1 >= this.#end) this.fail('balise attendue', this.#end);
    return this.#bytes[this.#at + 1] === SLASH;
  }

  /** Reads `<attr name="…">` and returns what `names` makes of the name. */
  openAttribute<T>(names: NameTable<T>): T | undefined {
    this.skipSpace();
    const bytes = this.#bytes;
    const quote = this.#take(ATTRIBUTE_START) ? QUOTE : this.#openIntricateAttribute();
    const start = this.#at;
    let at = start;
    let hash = 0;
    for (; NAME[bytes[at]!] === 1; at += 1) hash = NameTable.hash(hash, bytes[at]!);
    if (bytes[at] !== quote || at === start) this.fail('valeur de « name » invalide', at);
    const found = names.find(hash, bytes, start, at);
    at = this.#skipBlanks(at + 1);
    if (bytes[at] !== GREATER) this.fail(ATTRIBUTE_REASON, at);
    this.#at = at + 1;
    return found;
  }

  /** Reads up to the opening quote, which it returns. */
  #openIntricateAttribute(): number {
    const afterAttr = this.#expect(ATTRIBUTE_START, ATTRIBUTE_REASON, this.#at, '<attr'.length);
    let at = this.#skipBlanks(afterAttr);
    if (at === afterAttr) this.fail(ATTRIBUTE_REASON, at);
    at = this.#skipBlanks(this.#expect(NAME_KEYWORD, ATTRIBUTE_REASON, at));
    if (this.#bytes[at] !== EQUALS) this.fail(ATTRIBUTE_REASON, at);
    at = this.#skipBlanks(at + 1);
    const quote = this.#bytes[at]!;
    if (quote !== QUOTE && quote !== APOSTROPHE) this.fail(ATTRIBUTE_REASON, at);
    this.#at = at + 1;
    return quote;
  }

  /** Reads the text up to the next end tag. Checks it all the same when it is not `wanted`, and returns ''. */
  text(isWanted: boolean): string {
    const bytes = this.#bytes;
    const start = this.#at;
    let at = start;
    let seen = 0;
    for (;;) {
      const byte = bytes[at]!;
      seen |= byte;
      if (PLAIN[byte] === 1) at += 1;
      else if (byte === LESS && bytes[at + 1] === SLASH) break;
      else return this.#intricateText();
    }
    this.#at = at;
    if (!isWanted && seen < 0x80) return '';
    return seen < 0x80 ? bytes.toString('latin1', start, at) : this.#decode(start, at);
  }

  /** Decodes bytes of text. Line ends become one line feed each (XML 1.0 §2.11). */
  #decode(start: number, end: number): string {
    const text = decodeText(this.#bytes, start, end, this.encoding);
    if (/[\uFFFE\uFFFF]/.test(text)) this.fail('caractère interdit', start);
    return text.replace(/\r\n?/g, '\n');
  }

  /** Text with line ends, references, comments or CDATA sections. */
  #intricateText(): string {
    const bytes = this.#bytes;
    let text = '';
    let start = this.#at;
    let at = start;
    for (;;) {
      const byte = bytes[at]!;
      if (byte === AMPERSAND || byte === LESS) {
        text += this.#decode(start, at);
        this.#at = at;
        if (byte === AMPERSAND) text += this.#reference();
        else if (bytes[at + 1] === SLASH) return text;
        else if (bytes[at + 1] === BANG && bytes[at + 2] === DASH) this.#skipComment();
        else text += this.#cdata();
        start = this.#at;
        at = start;
      } else if (
        byte === GREATER &&
        bytes[at - 1] === BRACKET &&
        bytes[at - 2] === BRACKET &&
        at - 2 >= start
      ) {
        this.fail('« ]]> » dans un texte', at);
      } else {
        at = this.#nextOfText(at);
      }
    }
  }

  #cdata(): string {
    const bytes = this.#bytes;
    const start = this.#expect(CDATA_START, 'balise inattendue dans un texte');
    let at = start;
    while (bytes[at] !== BRACKET || bytes[at + 1] !== BRACKET || bytes[at + 2] !== GREATER)
      at = this.#nextOfText(at);
    this.#at = at + 3;
    return this.#decode(start, at);
  }

  #reference(): string {
    const at = this.#at;
    const reason =
      'entité inconnue : seules &amp; &lt; &gt; &apos; &quot; et les références numériques sont admises';
    const [, name, decimal, hexadecimal] = this.match(
      /&(?:([A-Za-z]+)|#([0-9]+)|#x([0-9A-Fa-f]+));/y,
      reason,
    );
    if (name !== undefined) return ENTITIES[name] ?? this.fail(reason, at);
    const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number.parseInt(decimal, 10);
    // XML 1.0 §2.2, Char.
    const isChar =
      code === TAB ||
      code === LF ||
      code === CR ||
      (code >= SPACE && code <= 0xd7ff) ||
      (code >= 0xe000 && code <= 0xfffd) ||
      (code >= 0x10000 && code <= 0x10ffff);
    return isChar ? String.fromCodePoint(code) : this.fail('référence à un caractère interdit', at);
  }
}
