import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ParseOption, XmlDocument } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { academyFamilies } from './academy-families.ts';
import { type AcademyOptions, generateAcademy } from './generate-academy.ts';
import { makePlan } from './plan.ts';

xmlRegisterFsInputProviders();
const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function generate(options: Omit<AcademyOptions, 'out'>) {
  const out = mkdtempSync(join(tmpdir(), 'academy-'));
  folders.push(out);
  const summary = await generateAcademy({ out, ...options });
  return { out, summary };
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
const xmlIn = (folder: string) => filesIn(folder).filter((path) => path.endsWith('.xml'));
const read = (paths: readonly string[]) => paths.map((path) => readFileSync(path, 'utf8')).join('');
const count = (text: string, part: string) => text.split(part).length - 1;

function digest(folder: string): string {
  const hash = createHash('sha256');
  for (const path of filesIn(folder)) hash.update(path.slice(folder.length)).update(readFileSync(path));
  return hash.digest('hex');
}

function validate(path: string): void {
  XmlDocument.fromBuffer(readFileSync(path), { url: path, option: ParseOption.XML_PARSE_DTDVALID }).dispose();
}

test('the same options write the same bytes, another seed others', async () => {
  const small = { schools: 12, pupils: 300 };
  const first = await generate(small);
  const again = await generate(small);
  const other = await generate({ ...small, seed: 2 });
  assert.equal(digest(first.out), digest(again.out));
  assert.notEqual(digest(first.out), digest(other.out));
});

test('every file is valid against the grammar beside it, in both encodings and in several parts', async () => {
  for (const encoding of ['UTF-8', 'ISO-8859-15'] as const) {
    const { out } = await generate({ pupils: 400, encoding, partSize: 7 });
    const paths = xmlIn(out);
    assert.ok(
      paths.some((path) => /\/2D\/ENT_ORLEANS-TOURS_Complet_20260914_EtabEducNat_0000\.xml$/.test(path)),
    );
    assert.ok(
      paths.some((path) => /\/1D\/ENT1D_ORLEANS-TOURS_Complet_20260914_PersRelEleve_0010\.xml$/.test(path)),
    );
    for (const path of paths) validate(path);
  }
});

test('a file that does not follow the grammar is refused by the same check', async () => {
  const { out } = await generate({ schools: 12, pupils: 20 });
  const [path] = xmlIn(out);
  const broken = readFileSync(path as string, 'utf8').replace('<identifier>', '<identifier><id>1</id>');
  assert.throws(() =>
    XmlDocument.fromString(broken, { url: path as string, option: ParseOption.XML_PARSE_DTDVALID }),
  );
});

test('ISO-8859-15 files say the same as UTF-8 ones, ligatures included', async () => {
  const utf8 = await generate({ schools: 12, pupils: 500 });
  const latin = await generate({ schools: 12, pupils: 500, encoding: 'ISO-8859-15' });
  const decode = (path: string) => new TextDecoder('iso-8859-15').decode(readFileSync(path));
  const text = xmlIn(latin.out).map(decode).join('');
  assert.equal(text.replaceAll('encoding="ISO-8859-15"', 'encoding="UTF-8"'), read(xmlIn(utf8.out)));
  assert.match(text, /œ/);
});

test('the number of pupils is exact, the cast on top, and counts are those of the files', async () => {
  for (const wanted of [1_230, 1_231, 1_232, 1_233]) {
    const { out, summary } = await generate({ schools: 20, pupils: wanted });
    const { '1D': first, '2D': second } = summary.degrees;
    assert.ok(first && second);
    const pupils = read(xmlIn(out).filter((path) => path.includes('_Eleve_')));
    const random = [...pupils.matchAll(/<id>(\d+)<\/id>/g)].filter(([, id]) => Number(id) >= 1_000_000);
    assert.equal(random.length, wanted);
    assert.equal(count(pupils, '<addRequest>'), first.pupils + second.pupils);
    const guardians = read(xmlIn(out).filter((path) => path.includes('PersRelEleve')));
    assert.equal(count(guardians, '<addRequest>'), first.guardians + second.guardians);
  }
});

test('memory does not follow the size of the académie', async () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const liveBytes = (pupils: number) => {
    // Twenty pupils a school: a hundred and fifty blocks of schools in the large one.
    const plan = makePlan({ pupils, schools: pupils / 20 });
    let families = 0;
    for (const family of academyFamilies(plan)) families += family.pupils.length > 0 ? 1 : 0;
    collect();
    assert.ok(families > pupils / 2);
    assert.ok(plan.blocks.keptBlocks <= 64);
    return process.memoryUsage().heapUsed;
  };
  liveBytes(5_000);
  const small = liveBytes(10_000);
  const large = liveBytes(60_000);
  // A record kept for each pupil would take 30 MB more.
  assert.ok(large - small < 4_000_000, `${small} then ${large} bytes`);
});
