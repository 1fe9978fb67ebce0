/** The house rules of CONTRIBUTING.md that a machine can check. The linter says the others: biome.rooms.json. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, matchesGlob } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const LONGEST_SOURCE_LINES = 350;
/** Tests, and the people and places of the sandbox, read from top to bottom. */
const LONGEST_OTHER_LINES = 600;
const LONGER_SOURCES = new Map([
  ['src/directory/aaf/xml-scanner.ts', 'one state machine, fuzzed as a whole'],
]);

const root = fileURLToPath(new URL('..', import.meta.url));
const code = globSync('{src,sandbox,bench,test,docs,scripts}/**/*.ts', { cwd: root }).filter(
  (file) => !file.endsWith('.generated.ts'),
);
const texts = [
  ...globSync('{src,sandbox,bench,test,docs,scripts,migrations,assets}/**/*.{ts,js,css,sql,md,json,typ}', {
    cwd: root,
  }),
  ...globSync('*.{md,json}', { cwd: root }),
];

type TextRule = {
  rule: string;
  /** Files it holds for, as globs; a `!` at the start takes files out. */
  where: string[];
  forbidden: RegExp;
  /** A line that must be refused: the rule can fail. */
  fault: string;
};

const textRules: TextRule[] = [
  {
    rule: 'SQL and queries are written in *.store.ts, migrations and platform only',
    where: ['src/**/*.ts', '!src/**/*.store.ts', '!src/**/*.test.ts', '!src/platform/**'],
    forbidden:
      /\b(?:SELECT\s[^']*\sFROM\s|INSERT INTO\s|UPDATE\s+\w+\s+SET\s|DELETE FROM\s)|\bsql(?:<[^>]*>)?`|\.(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(/,
    fault: "await database.selectFrom('account').execute();",
  },
  {
    rule: 'the time comes from the clock',
    where: ['src/**/*.ts', '!src/**/*.test.ts', '!src/platform/{clock,log}.ts'],
    forbidden: /\bDate\.now\(\)|\bnew Date\(\)/,
    fault: 'const now = new Date();',
  },
  {
    rule: 'chance comes from node:crypto',
    where: ['src/**/*.ts', '!src/**/*.test.ts'],
    forbidden: /\bMath\.random\b/,
    fault: 'const code = Math.random();',
  },
  {
    rule: 'what people read on pages is written in src/ui/i18n',
    where: ['src/{portal,console,federation,ui}/**/*.ts', '!src/ui/i18n/**', '!src/**/*.test.ts'],
    forbidden: /[àâçéèêëîïôùûœÀÂÇÉÈÊÎÔÙÛŒ«»’\u00a0\u202f]/,
    fault: 'html`<h1>Créer mon compte</h1>`',
  },
  {
    rule: 'no path of one machine',
    where: ['**', '!test/architecture.test.ts'],
    forbidden: /(?<![\w./:-])\/(?:home|Users|root|work|tmp)\/\w/,
    fault: 'see /home/someone/notes.md',
  },
];

/** Whole-line and trailing comments are left out: they may quote French and SQL. */
const withoutComments = (text: string): string[] =>
  text.split('\n').map((line) => (/^\s*(?:\/\/|\/?\*)/.test(line) ? '' : line.replace(/\s\/\/\s.*$/, '')));

const holdsFor = (file: string, globs: string[]): boolean =>
  globs.some((glob) => !glob.startsWith('!') && matchesGlob(file, glob)) &&
  !globs.some((glob) => glob.startsWith('!') && matchesGlob(file, glob.slice(1)));

for (const { rule, where, forbidden, fault } of textRules) {
  test(rule, () => {
    assert.match(fault, forbidden, 'the planted fault is not seen');
    const found = texts
      .filter((file) => holdsFor(file, where))
      .flatMap((file) =>
        withoutComments(readFileSync(join(root, file), 'utf8')).flatMap((line, index) =>
          forbidden.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
        ),
      );
    assert.deepEqual(found, []);
  });
}

test(`no source is longer than ${LONGEST_SOURCE_LINES} lines, no other file than ${LONGEST_OTHER_LINES}`, () => {
  const limit = (file: string): number =>
    file.startsWith('src/') && !file.endsWith('.test.ts') && !LONGER_SOURCES.has(file)
      ? LONGEST_SOURCE_LINES
      : LONGEST_OTHER_LINES;
  const long = code
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
    .filter(({ file, lines }) => lines > limit(file));
  assert.deepEqual(long, []);
});

test('files and folders are kebab-case, and none is a drawer for anything', () => {
  const badName = (file: string): boolean =>
    file.split('/').some((part) => !/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/.test(part)) ||
    /(?:^|[/-])(?:utils?|helpers?|common|misc|index)(?:[./-]|$)/.test(file);
  assert.ok(badName('src/accounts/dateUtils.ts') && badName('src/accounts/index.ts'));
  assert.deepEqual(code.filter(badName), []);
});

/** Imports planted in a copy of the configuration: what the linter must refuse, and what it must let pass. */
const imports: { file: string; from: string; refused: boolean }[] = [
  { file: 'src/accounts/account.ts', from: '../portal/account/view.ts', refused: true },
  { file: 'src/accounts/account.ts', from: '../console/home/view.ts', refused: true },
  { file: 'src/accounts/account.ts', from: '../ui/components/alert.ts', refused: true },
  { file: 'src/messages/letter.ts', from: '../ui/i18n/fr/letters.ts', refused: false },
  { file: 'src/accounts/account.ts', from: '../matching/same-person.ts', refused: false },
  { file: 'src/accounts/account.ts', from: '../platform/clock.ts', refused: false },
  { file: 'src/directory/read.ts', from: '../portal/account/view.ts', refused: true },
  { file: 'src/directory/read.ts', from: 'fastify', refused: true },
  { file: 'src/signin/session.ts', from: 'hono/html', refused: true },
  { file: 'src/signin/session.ts', from: '@fastify/formbody', refused: true },
  { file: 'src/platform/http/server.ts', from: 'fastify', refused: false },
  { file: 'src/platform/http/server.ts', from: '../../ui/layout.ts', refused: true },
  { file: 'src/platform/database/database.ts', from: '../../accounts/account.ts', refused: true },
  { file: 'src/ui/layout.ts', from: '../portal/home/view.ts', refused: true },
  { file: 'src/portal/account/view.ts', from: '../../ui/layout.ts', refused: false },
  { file: 'src/portal/account/routes.ts', from: '../../../sandbox/start.ts', refused: true },
  { file: 'src/app.ts', from: '../test/support/database.ts', refused: true },
  { file: 'src/app.ts', from: '../bench/run.ts', refused: true },
  { file: 'src/accounts/account.test.ts', from: '../../test/support/database.ts', refused: false },
  { file: 'src/federation/saml/xml/parse-xml.ts', from: 'libxml2-wasm', refused: false },
  { file: 'src/federation/saml/read-request.ts', from: 'libxml2-wasm', refused: true },
  { file: 'src/directory/aaf/read-file.ts', from: 'libxml2-wasm', refused: true },
  { file: 'src/directory/aaf/read-file.ts', from: 'saxes', refused: true },
  { file: 'src/federation/saml/sign.ts', from: 'xml-crypto', refused: true },
  { file: 'src/federation/saml/sign.test.ts', from: 'xml-crypto', refused: false },
];

test('the linter refuses imports that cross the rooms, and process.env outside config.ts', () => {
  const copy = mkdtempSync(join(tmpdir(), 'rooms-'));
  try {
    for (const file of ['biome.json', 'biome.rooms.json', 'package.json', '.gitignore']) {
      cpSync(join(root, file), join(copy, file));
    }
    const planted = new Map<string, string[]>();
    for (const { file, from } of imports)
      planted.set(file, [...(planted.get(file) ?? []), `import '${from}';`]);
    planted.set('src/accounts/environment.ts', ['console.log(process.env);']);
    planted.set('src/config.ts', ['console.log(process.env);']);
    for (const [file, lines] of planted) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), `${lines.join('\n')}\n`);
    }
    const biome = spawnSync(
      join(root, 'node_modules/.bin/biome'),
      ['lint', '--reporter=json', '--max-diagnostics=none'],
      { cwd: copy, encoding: 'utf8' },
    );
    const report = JSON.parse(biome.stdout) as {
      diagnostics: { location: { path: string; start: { line: number } } }[];
    };
    const refused = report.diagnostics.map(({ location }) => `${location.path}:${location.start.line}`);
    const expected = imports
      .filter((entry) => entry.refused)
      .map(({ file, from }) => `${file}:${(planted.get(file) ?? []).indexOf(`import '${from}';`) + 1}`);
    assert.deepEqual(refused.sort(), [...expected, 'src/accounts/environment.ts:1'].sort());
  } finally {
    rmSync(copy, { recursive: true });
  }
});
