import { findTextEncoding } from './text-encoding.ts';
import type { NameTable } from './name-table.ts';
import { type ElementName, elementName, XmlScanner } from './xml-scanner.ts';

/** One `addRequest` of a file: the attributes asked for, with their values as written. */
export type AafRecord = {
  id: string;
  /** Value of categoriePersonne, categorieStructure or their like. */
  category: string;
  /** Line of `<addRequest>`, from 1. */
  line: number;
  attributes: Map<string, string[]>;
};

// The grammar of ficAlimMENESR.dtd. The DTD itself is never read.
const ROOT = elementName('ficAlimMENESR');
const ADD_REQUEST = elementName('addRequest');
const OPERATIONAL_ATTRIBUTES = elementName('operationalAttributes');
const IDENTIFIER = elementName('identifier');
const ID = elementName('id');
const ATTRIBUTES = elementName('attributes');
const ATTR = elementName('attr');
const VALUE = elementName('value');

const XML_DECLARATION =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.0\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])([A-Za-z][A-Za-z0-9._-]*)\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\4)?[ \t\r\n]*\?>/y;
const DOCTYPE =
  /<!DOCTYPE[ \t\r\n]+ficAlimMENESR(?:[ \t\r\n]+SYSTEM[ \t\r\n]+(?:"[\t\r\n !#-~]*"|'[\t\r\n -&(-~]*')|[ \t\r\n]+PUBLIC[ \t\r\n]+(?:"[ \r\n\w'()+,./:=?;!*#@$%-]*"|'[ \r\n\w()+,./:=?;!*#@$%-]*')[ \t\r\n]+(?:"[\t\r\n !#-~]*"|'[\t\r\n -&(-~]*'))?[ \t\r\n]*([>[])/y;

const UTF_8_MARK = '\xEF\xBB\xBF';
/** No record comes near it. Without a limit, one comment of 2 GB would have to be held whole. */
const LONGEST_ITEM_BYTES = 4 * 1024 * 1024;

/**
 * Reads the records of one AAF file given in pieces, in bounded memory. Throws MalformedFile at the first byte
 * that is not well-formed or not of the grammar.
 */
export class RecordReader {
  readonly #scanner: XmlScanner;
  readonly #wanted: NameTable<string>;
  readonly #header = new Map<string, string>();
  #state: 'prolog' | 'records' | 'epilog' = 'prolog';

  /** `wanted`: the attributes to return. The others are checked and left out. */
  constructor(file: string, wanted: NameTable<string>) {
    this.#scanner = new XmlScanner(file);
    this.#wanted = wanted;
  }

  /** What the comments before the first record say: `<!-- degre="2D" -->`. */
  get header(): ReadonlyMap<string, string> {
    return this.#header;
  }

  /** Takes the next bytes, and returns the records that they complete. */
  read(chunk: Uint8Array, isLast: boolean): AafRecord[] {
    const scanner = this.#scanner;
    const records: AafRecord[] = [];
    scanner.append(chunk, isLast);
    if (this.#state === 'prolog') {
      if (scanner.attempt(() => this.#readProlog()) === undefined) return this.#wait(records);
    }
    scanner.checkEncoding();
    while (this.#state === 'records') {
      const record = scanner.attempt(() => this.#readRecord());
      if (record === undefined) return this.#wait(records);
      if (record === 'end') this.#state = 'epilog';
      else records.push(record);
    }
    scanner.attempt(() => {
      scanner.skipSpace();
      if (!scanner.isAtEnd()) scanner.fail('texte inattendu après la fin du document');
    });
    return this.#wait(records);
  }

  #wait(records: AafRecord[]): AafRecord[] {
    if (this.#scanner.waiting > LONGEST_ITEM_BYTES) this.#scanner.fail('enregistrement de plus de 4 Mio');
    return records;
  }

  #readProlog(): true {
    const scanner = this.#scanner;
    const hasMark = scanner.isNext(UTF_8_MARK);
    if (hasMark) scanner.match(/\xEF\xBB\xBF/y, '');
    if (scanner.isNext('<?xml')) {
      const [, , , name] = scanner.match(XML_DECLARATION, 'déclaration XML invalide');
      const encoding = findTextEncoding(name ?? 'UTF-8');
      if (encoding === undefined || (hasMark && encoding !== 'UTF-8')) {
        return scanner.fail(`encodage « ${name} » non pris en charge : UTF-8 ou ISO-8859-15 attendu`);
      }
      scanner.encoding = encoding;
    }
    const onComment = (text: string): void => this.#readHeader(text);
    scanner.skipSpace(onComment);
    if (scanner.isNext('<!DOCTYPE')) {
      const [, end] = scanner.match(DOCTYPE, 'DOCTYPE ficAlimMENESR attendu');
      if (end === '[') scanner.fail('définitions internes au document (DTD) interdites');
      scanner.skipSpace(onComment);
    }
    this.#state = scanner.open(ROOT) ? 'epilog' : 'records';
    return true;
  }

  #readHeader(comment: string): void {
    for (const [, key, value] of comment.matchAll(/(\w+)="([^"]*)"/g)) this.#header.set(key!, value!);
  }

  #readRecord(): AafRecord | 'end' {
    const scanner = this.#scanner;
    scanner.skipSpace((text) => this.#readHeader(text));
    if (scanner.isClosing()) {
      scanner.close(ROOT);
      return 'end';
    }
    const { line } = scanner;
    this.#openFull(ADD_REQUEST);
    this.#openFull(OPERATIONAL_ATTRIBUTES);
    scanner.openAttribute(this.#wanted);
    const category = this.#readValue(VALUE, true);
    scanner.close(ATTR);
    scanner.close(OPERATIONAL_ATTRIBUTES);
    this.#openFull(IDENTIFIER);
    const id = this.#readValue(ID, true);
    scanner.close(IDENTIFIER);
    this.#openFull(ATTRIBUTES);
    const attributes = new Map<string, string[]>();
    do this.#readAttribute(attributes);
    while (!scanner.isClosing());
    scanner.close(ATTRIBUTES);
    scanner.close(ADD_REQUEST);
    return { id, category, line, attributes };
  }

  #openFull(element: ElementName): void {
    if (this.#scanner.open(element)) this.#scanner.fail(`« <${element.name}> » vide`);
  }

  #readAttribute(attributes: Map<string, string[]>): void {
    const scanner = this.#scanner;
    const name = scanner.openAttribute(this.#wanted);
    const isWanted = name !== undefined;
    const values = (isWanted && attributes.get(name)) || [];
    do values.push(this.#readValue(VALUE, isWanted));
    while (!scanner.isClosing());
    scanner.close(ATTR);
    if (isWanted) attributes.set(name, values);
  }

  #readValue(element: ElementName, isWanted: boolean): string {
    if (this.#scanner.open(element)) return '';
    const text = this.#scanner.text(isWanted);
    this.#scanner.close(element);
    return text;
  }
}
