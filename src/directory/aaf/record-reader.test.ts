import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MalformedFile } from './malformed-file.ts';
import { NameTable } from './name-table.ts';
import { type AafRecord, RecordReader } from './record-reader.ts';

const wanted = new NameTable(['sn', 'mobile'].map((name) => [name, name] as const));

/** Reads a whole document, `step` bytes at a time. */
function read(document: string | Buffer, step = 1_000_000): { records: AafRecord[]; header: object } {
  const bytes = Buffer.from(document);
  const reader = new RecordReader('Eleve.xml', wanted);
  const records: AafRecord[] = [];
  for (let at = 0; at < bytes.length; at += step)
    records.push(...reader.read(bytes.subarray(at, at + step), false));
  records.push(...reader.read(Buffer.alloc(0), true));
  return { records, header: Object.fromEntries(reader.header) };
}

const record = (attributes: string, id = '7'): string =>
  `<addRequest><operationalAttributes><attr name="categoriePersonne"><value>Eleve</value></attr></operationalAttributes>` +
  `<identifier><id>${id}</id></identifier><attributes>${attributes}</attributes></addRequest>`;
const document = (body: string): string => `<ficAlimMENESR>${body}</ficAlimMENESR>`;
const sn = (value: string): string => document(record(`<attr name="sn"><value>${value}</value></attr>`));
const readSn = (value: string): string | undefined => read(sn(value)).records[0]?.attributes.get('sn')?.[0];

/** The fault of a document that must be refused. */
function fault(text: string | Buffer): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof MalformedFile) return `${error.line}:${error.column} ${error.reason}`;
    throw error;
  }
  return 'accepted';
}

test('reads the attributes asked for, and only them', () => {
  const { records } = read(
    document(
      record(
        '<attr name="sn"><value>Peltier</value></attr><attr name="l"><value>Ailleurs</value></attr>' +
          '<attr name="mobile"><value>1</value><value/><value>2</value></attr>',
      ) + record('<attr name="sn"><value></value></attr>', '8'),
    ),
  );
  assert.deepEqual(records, [
    {
      id: '7',
      category: 'Eleve',
      line: 1,
      attributes: new Map([
        ['sn', ['Peltier']],
        ['mobile', ['1', '', '2']],
      ]),
    },
    { id: '8', category: 'Eleve', line: 1, attributes: new Map([['sn', ['']]]) },
  ]);
});

test('reads the same whatever the pieces in which the bytes come', () => {
  const text =
    '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- degre="2D" -->\n<!DOCTYPE ficAlimMENESR SYSTEM "f.dtd">\n' +
    `<!-- codeAcademieExport="28" --><ficAlimMENESR >\n${record(
      "\n<attr\tname = 'sn' >\r\n<value >Bé<!-- x > y -->zi<![CDATA[<er>&amp;]]>&#xE9;&amp;\r\nœ</value\n></attr>",
    )}\n<!-- fin --></ficAlimMENESR>\n<!-- fin -->\n`;
  const whole = read(text);
  assert.deepEqual(whole.header, { degre: '2D', codeAcademieExport: '28' });
  assert.equal(whole.records[0]?.attributes.get('sn')?.[0], 'Bézi<er>&amp;é&\nœ');
  assert.equal(whole.records[0]?.line, 5);
  for (const step of [1, 2, 3, 7, 64]) assert.deepEqual(read(text, step), whole);
});

test('decodes the five entities and numeric references', () => {
  assert.equal(readSn('L&apos;H&#233;ritier &lt;&amp;&gt; &quot;&#x1F600;&#13;'), 'L\'Héritier <&> "😀\r');
});

test('decodes ISO-8859-15, where it differs from ISO-8859-1 too', () => {
  const text = `<?xml version='1.0' encoding='iso-8859-15'?>${sn('C\xBDur H\xE9l\xE8ne \xA4')}`;
  const { records } = read(Buffer.from(text, 'latin1'));
  assert.equal(records[0]?.attributes.get('sn')?.[0], 'Cœur Hélène €');
});

test('reads a file without a record', () => {
  assert.deepEqual(read('<ficAlimMENESR/>').records, []);
  assert.deepEqual(read('<ficAlimMENESR>\n</ficAlimMENESR>').records, []);
});

test('refuses bytes that are not of the encoding declared, with their line', () => {
  const head = (name: string): string => `<?xml version="1.0" encoding="${name}"?>\n\n`;
  const latin = (name: string, value: string): Buffer => Buffer.from(head(name) + sn(value), 'latin1');
  const column = sn('').indexOf('</value></attr></attributes>') + 1;
  assert.equal(
    fault(latin('UTF-8', 'H\xE9l\xE8ne')),
    `3:${column + 1} octet invalide pour un fichier déclaré UTF-8`,
  );
  assert.equal(
    fault(Buffer.from(head('ISO-8859-15') + sn('Hélène'))),
    `3:${column + 1} fichier déclaré ISO-8859-15 mais écrit en UTF-8`,
  );
  assert.equal(
    fault(latin('ISO-8859-15', 'C\x9Cur')),
    `3:${column + 1} octet invalide pour un fichier déclaré ISO-8859-15`,
  );
  assert.match(fault(head('windows-1252') + sn('x')), /encodage « windows-1252 » non pris en charge/);
  assert.match(fault(Buffer.from(sn('x'), 'utf16le')), /^1:2 /);
});

const refused: readonly (readonly [name: string, document: string, fault: RegExp])[] = [
  ['another root', '<racine/>', /^1:2 « <ficAlimMENESR> » attendu/],
  ['nothing', '', /^1:1 fin de fichier inattendue/],
  ['a cut file', sn('x').slice(0, -10), /fin de fichier inattendue/],
  [
    'a file cut between two records',
    `<ficAlimMENESR>\n${record('<attr name="sn"><value/></attr>')}\n`,
    /^3:1 fin de fichier/,
  ],
  ['text after the root', `${sn('x')}x`, /texte inattendu après la fin/],
  ['a second root', `${sn('x')}<a/>`, /texte inattendu après la fin/],
  ['text between two elements', document('x'), /texte inattendu entre deux éléments/],
  ['an unknown element', document('<a/>'), /« <addRequest> » attendu/],
  ['a request of a Delta', document('<deleteRequest></deleteRequest>'), /« <addRequest> » attendu/],
  [
    'an element closed by another',
    sn('x').replace('</value></attr></attributes>', '</id></attr></attributes>'),
    /« <\/value> » attendu/,
  ],
  ['an attribute without value', document(record('<attr name="sn"></attr>')), /« <value> » attendu/],
  ['a record without attributes', document(record('')), /« <attr name="…"> » attendu/],
  ['an attribute of an element', sn('x').replace('<id>', '<id a="1">'), /« <id> » attendu/],
  ['a second attribute', sn('x').replace('name="sn"', 'name="sn" b="1"'), /« <attr name="…"> » attendu/],
  ['an unquoted attribute', sn('x').replace('"sn"', 'sn'), /« <attr name="…"> » attendu/],
  ['an unknown entity', sn('H&eacute;l'), /^1:\d+ entité inconnue/],
  ['an entity without end', sn('a &amp b'), /entité inconnue/],
  ['a bare ampersand', sn('Dupin & fils'), /entité inconnue/],
  ['a reference to a control character', sn('&#1;'), /référence à un caractère interdit/],
  ['a reference to half a pair', sn('&#xD800;'), /référence à un caractère interdit/],
  ['a reference past Unicode', sn('&#x110000;'), /référence à un caractère interdit/],
  ['a control character', sn('a\u0001b'), /caractère interdit/],
  ['a NUL', sn('a\u0000b'), /caractère interdit/],
  ['a NUL that ends the file', `${sn('x')}\u0000`, /texte inattendu après la fin/],
  ['a non-character', sn('a\uFFFEb'), /caractère interdit/],
  ['« ]]> » in a text', sn('a]]>b'), /« \]\]> » dans un texte/],
  ['an element in a value', sn('<b/>'), /balise inattendue dans un texte/],
  ['« -- » in a comment', sn('<!-- a -- b -->'), /« -- » dans un commentaire/],
  ['a comment without end', `<ficAlimMENESR><!-- ${sn('x')}`, /fin de fichier inattendue/],
  ['a processing instruction', `<?a b?>${sn('x')}`, /instruction de traitement interdite/],
  ['XML 1.1', `<?xml version="1.1"?>${sn('x')}`, /déclaration XML invalide/],
  ['another document type', `<!DOCTYPE html>${sn('x')}`, /DOCTYPE ficAlimMENESR attendu/],
  [
    'an internal subset',
    `<!DOCTYPE ficAlimMENESR SYSTEM "f.dtd" [<!ENTITY a "b">]>${sn('x')}`,
    /définitions internes au document \(DTD\) interdites/,
  ],
];
for (const [name, text, expected] of refused) {
  test(`refuses ${name}`, () => {
    assert.match(fault(text), expected);
    // Not for want of more bytes, either.
    assert.throws(() => read(text, 1), MalformedFile);
  });
}

test('says the line and the column, in characters', () => {
  const lines = sn('Hélène &oups;').replace('<identifier>', '\r\n\r\n<identifier>');
  const column = [...lines.split('\n')[2]!].indexOf('&') + 1;
  assert.equal(
    fault(lines),
    `3:${column} entité inconnue : seules &amp; &lt; &gt; &apos; &quot; et les références numériques sont admises`,
  );
});

test('refuses a record that would have to be held whole', () => {
  assert.match(fault(`<ficAlimMENESR><!--${' '.repeat(5_000_000)}`), /fin de fichier|plus de 4 Mio/);
  const reader = new RecordReader('Eleve.xml', wanted);
  reader.read(Buffer.from('<ficAlimMENESR><!--'), false);
  assert.throws(() => {
    for (let piece = 0; piece < 10; piece += 1) reader.read(Buffer.alloc(1_000_000, ' '), false);
  }, /plus de 4 Mio/);
});
