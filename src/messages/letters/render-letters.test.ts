import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { texts } from '../../ui/i18n/texts.ts';
import { batchLetters, composeLetters, type Letter, type LetterOrder } from './compose-letters.ts';
import { drawableCharacters, printable } from './printable.ts';
import { type LettersFile, renderLetters } from './render-letters.ts';

const school: LetterOrder['school'] = {
  uai: '0170001A',
  name: 'Collège des Acacias',
  degree: '2D',
  street: '14 rue des Tilleuls',
  postalCode: '17300',
  city: 'Rochefort-sur-Mer',
  phone: '01 99 00 12 34',
  mail: 'accueil@acacias.example',
};

function letter(changes: Partial<Letter> = {}): Letter {
  return {
    className: '3e B',
    fullName: 'Apolline Martineau',
    sortName: 'Martineau Apolline',
    identifier: 'a.martineau',
    provisionalPassword: 'PT4HUMM2XK',
    validUntil: '2027-03-01',
    ...changes,
  };
}

function order(letters: readonly Letter[], changes: Partial<LetterOrder> = {}): LetterOrder {
  return {
    school,
    population: 'pupils',
    addresses: ['https://educonnect.example'],
    issuedOn: '2026-11-23',
    letters,
    ...changes,
  };
}

async function render(asked: LetterOrder): Promise<LettersFile[]> {
  return Array.fromAsync(renderLetters(asked));
}

/** The document that the PDF is made of, for what a PDF hides: pages and structure. */
function compiled(asked: LetterOrder): { pages: number; headings: { level: number; text: string }[] } {
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontPaths: [`${import.meta.dirname}/../../../assets/fonts`] }],
  });
  const [batch] = batchLetters(asked.letters, 1000);
  assert.ok(batch);
  const result = compiler.compile({
    mainFilePath: `${import.meta.dirname}/letters.typ`,
    inputs: { data: composeLetters(asked, batch) },
  });
  const document = result.result;
  assert.ok(document, JSON.stringify(result.takeDiagnostics()?.shortDiagnostics));
  assert.equal(result.takeWarnings(), null);
  const found = compiler.query(document, { selector: 'heading' }) as { level: number; body: unknown }[];
  return {
    pages: document.numOfPages,
    headings: found.map((heading) => ({ level: heading.level, text: textOf(heading.body) })),
  };
}

/** The text of a Typst content as `query` gives it. */
function textOf(content: unknown): string {
  if (typeof content !== 'object' || content === null) return '';
  if ('text' in content && typeof content.text === 'string') return content.text;
  if ('children' in content && Array.isArray(content.children)) return content.children.map(textOf).join('');
  return Object.values(content).map(textOf).join('');
}

const hostile = [
  '<script>alert(1)</script>',
  '#set page(fill: red) #panic("here") #import "/etc/passwd": *',
  '$x$ = *bold* _it_ `raw` @ref <label> // comment \\ #"a"',
  ') Tj ET /URI (http://evil.example) %%EOF',
  '{{7*7}} =cmd|calc!A1',
  'abc\u202edcba\u0000\r\nX: y',
  'محمد العربي',
  '𠮷野家 😀 Martineau',
  'W'.repeat(300),
  'Anne '.repeat(60),
  '\u0301\u064b',
];

test('a file is an accessible PDF in French, with its title and one link, to the address', async () => {
  const [file] = await render(order([letter()]));
  assert.ok(file);
  const pdf = Buffer.from(file.pdf).toString('latin1');
  assert.match(pdf, /^%PDF-1\.7/);
  assert.match(pdf, /pdfuaid:part>1</);
  assert.match(pdf, /\/StructTreeRoot/);
  assert.match(pdf, /\/Lang ?\(fr-FR\)/);
  assert.match(pdf, /\/DisplayDocTitle true/);
  assert.deepEqual(
    [...pdf.matchAll(/\/URI ?\(([^)]*)\)/g)].map((link) => link[1]),
    ['https://educonnect.example'],
  );
});

test('a second page, in the language that the school asked for, repeats all but the codes', async () => {
  for (const secondLanguage of ['ar', 'uk'] as const) {
    const asked = order([letter(), letter({ identifier: 'b.martineau' })], { secondLanguage });
    const [batch] = batchLetters(asked.letters, 10);
    assert.ok(batch);
    const { translation } = JSON.parse(composeLetters(asked, batch)) as { translation: unknown };
    assert.doesNotMatch(JSON.stringify(translation), /a\.martineau|PT4HUMM2XK/);
    const { pages, headings } = compiled(asked);
    assert.equal(pages, 5);
    const title = texts(secondLanguage).letters.title;
    assert.equal(headings.filter(({ text }) => text === title).length, 2);
    // The compiler refuses what would not be accessible, and what its fonts cannot draw.
    const [file] = await render(asked);
    assert.match(
      Buffer.from(file?.pdf ?? []).toString('latin1'),
      new RegExp(`/Lang ?\\(${secondLanguage}\\)`),
    );
  }
});

test('addresses are whole, to be copied from a screen', () => {
  const [batch] = batchLetters([letter()], 10);
  assert.ok(batch);
  const composed = composeLetters(
    order([letter()], { addresses: ['https://educonnect.exemple.fr/ouvrir-un-compte'] }),
    batch,
  );
  assert.ok(composed.includes('"https://educonnect.exemple.fr/ouvrir-un-compte"'));
  assert.doesNotMatch(composed, /\u200b/);
});

test('a class has its list, then one page an account', () => {
  const { pages, headings } = compiled(
    order([
      letter({ fullName: 'Théo Vasseur', sortName: 'Vasseur Théo' }),
      letter(),
      letter({ className: '6e A', fullName: 'Inès Kerbrat', sortName: 'Kerbrat Inès' }),
    ]),
  );
  assert.equal(pages, 5);
  assert.deepEqual(
    headings.filter((heading) => heading.level <= 2).map((heading) => heading.text),
    [
      'Courriers EduConnect - 3e B',
      'Liste de remise',
      'Apolline Martineau',
      'Théo Vasseur',
      'Courriers EduConnect - 6e A',
      'Liste de remise',
      'Inès Kerbrat',
    ],
  );
});

test('what people are called is printed, never run, and never takes a second page', async () => {
  for (const population of ['pupils', 'guardians'] as const) {
    const asked = order(
      hostile.map((text) =>
        letter({
          className: text,
          fullName: text,
          sortName: text,
          identifier: 'w.martineaumartineau123456',
          ...(population === 'guardians' && {
            postalLines: [text, text, text, text, text, text],
            children: Array.from({ length: 6 }, () => ({ givenName: text, fullName: text })),
          }),
        }),
      ),
      {
        population,
        school: {
          ...school,
          name: hostile[1]!,
          street: hostile[0]!,
          city: 'W'.repeat(300),
          phone: hostile[3]!,
        },
        addresses: [`https://educonnect.example/${'a'.repeat(90)}`, `https://ent.example/${'b'.repeat(160)}`],
      },
    );
    const { pages, headings } = compiled(asked);
    assert.equal(pages, 2 * hostile.length, population);
    const names = headings.filter((heading) => heading.level === 2).map((heading) => heading.text);
    for (const text of hostile) assert.ok(names.includes(printable(text, 70)), text);
    const [file] = await render(asked);
    const pdf = Buffer.from(file?.pdf ?? []).toString('latin1');
    assert.doesNotMatch(pdf, /\/URI ?\(http:\/\/evil/);
  }
});

test('every character let through can be drawn, alone or in any company', async () => {
  const characters = drawableCharacters();
  assert.ok(characters.length > 1000);
  const names = [];
  for (let from = 0; from < characters.length; from += 30)
    names.push(characters.slice(from, from + 30).join(' '));
  // Marks without a letter of theirs, where shaping would draw a dotted circle.
  for (let code = 0x300; code <= 0x6ff; code += 16) {
    names.push(Array.from({ length: 16 }, (_, n) => `${String.fromCodePoint(code + n)} é`).join(''));
  }
  // The compiler refuses the whole file for one character that its fonts lack.
  const files = await render(order(names.map((fullName) => letter({ fullName }))));
  assert.equal(
    files.reduce((sum, file) => sum + file.letters, 0),
    names.length,
  );
});

test('printable text has no control, no direction override, and keeps the names of this country', () => {
  assert.equal(printable('N’Diaye-Le Goff  Zoé', 90), 'N’Diaye-Le Goff Zoé');
  assert.equal(
    printable('Ç\u0327elik Œuvrard Ağaoğlu Łukasz Nguyễn', 90),
    'Ç\u0327elik Œuvrard Ağaoğlu Łukasz Nguyễn',
  );
  assert.equal(printable('e\u0301', 90), 'é');
  assert.equal(printable(' a\u202eb\u0000c\r\nd\u200b ', 90), 'ab c d');
  assert.equal(printable('李 😀', 90), '□ □');
  assert.equal(printable('Anne Sophie', 6), 'Anne …');
  assert.equal(printable('W'.repeat(20), 90), `${'W'.repeat(16)}\u200bWWWW`);
  assert.equal(printable('\ud800x', 90), '□x');
  assert.equal(printable('\u0301', 90), '□');
});

test('files hold whole classes in order, and those without a class come last', () => {
  const many = (className: string | null, count: number): Letter[] =>
    Array.from({ length: count }, (_, n) => letter({ className, identifier: `x${n}`, sortName: `N ${n}` }));
  const batches = batchLetters(
    [...many(null, 10), ...many('10e', 40), ...many('6e B', 30), ...many('6e A', 30), ...many('énorme', 120)],
    60,
  );
  assert.deepEqual(
    batches.map((batch) => batch.classes.map((group) => [group.name, group.letters.length])),
    [
      [
        ['6e A', 30],
        ['6e B', 30],
      ],
      [['10e', 40]],
      [['énorme', 60]],
      [['énorme', 60]],
      [['Sans classe', 10]],
    ],
  );
  assert.deepEqual(
    batches[1]?.classes[0]?.letters.slice(8, 12).map((one) => one.sortName),
    ['N 8', 'N 9', 'N 10', 'N 11'],
  );
});

test('no letter, no file', async () => {
  assert.deepEqual(await render(order([])), []);
});
