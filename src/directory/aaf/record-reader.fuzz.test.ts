import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ParseOption,
  XmlDocument,
  XmlElement,
  XmlText,
  XmlCData,
  XmlComment,
  type XmlNode,
} from 'libxml2-wasm';
import { seededRandom } from '../../../test/support/seeded-random.ts';
import { MalformedFile } from './malformed-file.ts';
import { NameTable } from './name-table.ts';
import { RecordReader } from './record-reader.ts';

// libxml2 is the reference: what it finds not well-formed must be refused here, and what it finds well-formed and of
// the grammar must be read alike, or refused for one of the reasons for which we are stricter.
const STRICTER = [
  /^entité inconnue/,
  /^encodage/,
  /^déclaration XML/,
  /^DOCTYPE/,
  /^définitions internes/,
  /^instruction de traitement/,
  /^octet invalide pour un fichier déclaré ISO-8859-15/,
  /^fichier déclaré ISO-8859-15 mais écrit en UTF-8/,
  /^valeur de « name » invalide/,
];

const NAMES = ['sn', 'mobile', 'ENTPersonJointure'];
const wanted = new NameTable(NAMES.map((name) => [name, name] as const));

type Read = { id: string; category: string; attributes: Map<string, string[]> }[];

function readOurs(bytes: Buffer, step: number): Read | MalformedFile {
  const reader = new RecordReader('f', wanted);
  const records: Read = [];
  try {
    for (let at = 0; ; at += step) {
      const isLast = at >= bytes.length;
      for (const { id, category, attributes } of reader.read(bytes.subarray(at, at + step), isLast)) {
        records.push({ id, category, attributes });
      }
      if (isLast) return records;
    }
  } catch (error) {
    if (error instanceof MalformedFile) return error;
    throw error;
  }
}

/** Undefined when the document is not well-formed, or not of the grammar. */
function readReference(bytes: Buffer): Read | undefined {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(bytes, {
      option: ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE,
    });
  } catch {
    return undefined;
  }
  try {
    return children(element(document.root, 'ficAlimMENESR')).map((request) => {
      const [operational, identifier, attributes, ...others] = children(element(request, 'addRequest'));
      assert.ok(operational && identifier && attributes && others.length === 0);
      const [attr, ...otherAttrs] = children(element(operational, 'operationalAttributes'));
      assert.ok(attr && otherAttrs.length === 0);
      const [category, ...otherValues] = readAttr(attr).values;
      assert.ok(category !== undefined && otherValues.length === 0);
      const [id, ...otherIds] = children(element(identifier, 'identifier'));
      assert.ok(id && otherIds.length === 0);
      const map = new Map<string, string[]>();
      const attrs = children(element(attributes, 'attributes')).map(readAttr);
      assert.ok(attrs.length > 0);
      for (const { name, values } of attrs) {
        if (NAMES.includes(name)) map.set(name, [...(map.get(name) ?? []), ...values]);
      }
      return { id: text(element(id, 'id')), category, attributes: map };
    });
  } catch (error) {
    if (error instanceof assert.AssertionError) return undefined;
    throw error;
  } finally {
    document.dispose();
  }
}

function element(node: XmlNode, name: string): XmlElement {
  assert.ok(node instanceof XmlElement && node.name === name && node.prefix === '');
  assert.equal(Object.keys(node.localNamespaces).length, 0);
  if (name !== 'attr') assert.equal(node.attrs.length, 0);
  return node;
}

function nodes(parent: XmlElement): XmlNode[] {
  const found: XmlNode[] = [];
  for (let node = parent.firstChild; node !== null; node = node.next) found.push(node);
  return found.filter((node) => !(node instanceof XmlComment));
}

function children(parent: XmlElement): XmlNode[] {
  return nodes(parent).filter((node) => {
    if (!(node instanceof XmlText)) return true;
    assert.match(node.content, /^[ \t\r\n]*$/);
    return false;
  });
}

function readAttr(node: XmlNode): { name: string; values: string[] } {
  const { attrs } = element(node, 'attr');
  assert.ok(attrs.length === 1 && attrs[0]!.name === 'name' && attrs[0]!.prefix === '');
  const values = children(node as XmlElement).map((value) => text(element(value, 'value')));
  assert.ok(values.length > 0);
  return { name: attrs[0]!.value, values };
}

function text(parent: XmlElement): string {
  return nodes(parent)
    .map((node) => {
      assert.ok(node instanceof XmlText || node instanceof XmlCData);
      return node.content;
    })
    .join('');
}

/** Documents of the grammar, written in all the ways that XML allows, then spoilt. */
function makeDocument(random: () => number): Buffer {
  const pick = <T>(...choices: T[]): T => choices[Math.floor(random() * choices.length)]!;
  const many = (most: number, make: () => string): string =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, make).join('');
  const space = (): string => pick('', '', '\n', ' ', '\r\n', '\r', '\t', '<!-- a - b -->');
  const gap = (): string => pick('', '', '', ' ', '\n');
  const piece = (): string =>
    pick(
      'Peltier',
      'é',
      'Œ',
      ' ',
      '&amp;',
      '&lt;',
      '&#233;',
      '&#x20AC;',
      '<![CDATA[a<b&c]]>',
      '<![CDATA[]]]>',
      '<!--c-->',
      ']]',
      '>',
      '\r\n',
      '\n',
      '$',
      '“',
      '😀',
      '&apos;',
    );
  const isLatin = random() < 0.4;
  const value = (tag: string): string =>
    random() < 0.1 ? `<${tag}${gap()}/>` : `<${tag}${gap()}>${many(4, piece)}</${tag}${gap()}>`;
  const attr = (): string =>
    `<attr${pick(' ', '\n ')}name${gap()}=${gap()}${pick('"sn"', "'sn'", '"mobile"', '"l"', '"ENTPersonJointure"')}${gap()}>` +
    `${space()}${value('value')}${many(2, () => space() + value('value'))}${space()}</attr>`;
  const request = (): string =>
    `<addRequest>${space()}<operationalAttributes>${space()}<attr name="c">${value('value')}</attr></operationalAttributes>${space()}` +
    `<identifier>${space()}${value('id')}${space()}</identifier>${space()}<attributes>${attr()}${many(3, () => space() + attr())}${space()}</attributes>${gap()}</addRequest>`;
  let document =
    pick('', isLatin ? '' : '\uFEFF') +
    (isLatin
      ? `<?xml version="1.0" encoding=${pick('"ISO-8859-15"', "'iso-8859-15'")}?>`
      : pick('', '<?xml version="1.0"?>', "<?xml version='1.0' encoding='UTF-8' standalone='no' ?>")) +
    space() +
    pick(
      '',
      '',
      '<!DOCTYPE ficAlimMENESR SYSTEM "f.dtd">',
      "<!DOCTYPE ficAlimMENESR PUBLIC '-//X//Y' 'f.dtd' >",
    ) +
    space() +
    `<ficAlimMENESR>${many(3, () => space() + request())}${space()}</ficAlimMENESR>${space()}`;
  if (isLatin) document = document.replace(/[Œ“😀\uFEFF]/gu, '\xBD');
  const bytes = [...Buffer.from(document, isLatin ? 'latin1' : 'utf8')];
  const interesting = [...Buffer.from('<>/&;!-[]"\'= \n\r\t\0?\x01aé\x85\xFF\xEF\xBF\xBE')];
  const faults = Math.floor(random() * 4);
  for (let fault = 0; fault < faults; fault += 1) {
    const at = Math.floor(random() * bytes.length);
    switch (pick('change', 'insert', 'remove', 'copy', 'cut')) {
      case 'change':
        bytes[at] = pick(...interesting);
        break;
      case 'insert':
        bytes.splice(at, 0, pick(...interesting));
        break;
      case 'remove':
        bytes.splice(at, 1 + Math.floor(random() * 3));
        break;
      case 'copy':
        bytes.splice(
          Math.floor(random() * bytes.length),
          0,
          ...bytes.slice(at, at + Math.floor(random() * 30)),
        );
        break;
      case 'cut':
        if (random() < 0.1) bytes.length = at;
    }
  }
  return Buffer.from(bytes);
}

const rounds = Number(process.env.FUZZ_ROUNDS ?? 4_000);

test('refuses what libxml2 refuses, and reads the rest alike', () => {
  const random = seededRandom(20_260_901);
  let accepted = 0;
  let refused = 0;
  for (let round = 0; round < rounds; round += 1) {
    const bytes = makeDocument(random);
    // libxml2-wasm loses a byte order mark that stands at the start of a text.
    if (bytes.includes('\uFEFF', 1)) continue;
    const reference = readReference(bytes);
    const ours = readOurs(bytes, bytes.length);
    const shown = `round ${round}: ${JSON.stringify(bytes.toString('latin1'))}`;
    if (ours instanceof MalformedFile) {
      refused += 1;
      assert.ok(
        reference === undefined || STRICTER.some((reason) => reason.test(ours.reason)),
        `refused alone (${ours.message}) in ${shown}`,
      );
    } else {
      accepted += 1;
      assert.deepEqual(ours, reference, `read otherwise in ${shown}`);
    }
    const inPieces = readOurs(bytes, 1 + Math.floor(random() * 40));
    assert.deepEqual(inPieces instanceof MalformedFile, ours instanceof MalformedFile, `in pieces: ${shown}`);
    if (!(inPieces instanceof MalformedFile)) assert.deepEqual(inPieces, ours, `in pieces: ${shown}`);
  }
  // Both kinds must be there, or the test shows nothing.
  assert.ok(accepted > rounds / 10 && refused > rounds / 10, `${accepted} accepted, ${refused} refused`);
});
