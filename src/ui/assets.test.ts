import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import fastify from 'fastify';
import { loadAssets } from './assets.ts';

let root: string;
let ours: string;
before(async () => {
  root = await mkdtemp(join(tmpdir(), 'assets-'));
  ours = join(root, 'ours');
  await mkdir(join(ours, 'css'), { recursive: true });
  await writeFile(join(ours, 'css/educonnect.css'), `body{color:#123}/*${'x'.repeat(500)}*/`);
  await writeFile(join(ours, 'notes.txt'), 'not for the web');
});
after(() => rm(root, { recursive: true, force: true }));

test('a file is compressed as the browser accepts, and cached for ever', async () => {
  const assets = await loadAssets({ folder: ours });
  const server = fastify();
  assets.serve(server);
  const get = (encoding: string) =>
    server.inject({ url: assets.url('css/educonnect.css'), headers: { 'accept-encoding': encoding } });

  const brotli = await get('gzip, deflate, br');
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.match(brotliDecompressSync(brotli.rawPayload).toString(), /^body/);
  const zipped = await get('gzip;q=0.5, br;q=0');
  assert.equal(zipped.headers['content-encoding'], 'gzip');
  assert.match(gunzipSync(zipped.rawPayload).toString(), /^body/);
  const plain = await get('');
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.match(plain.payload, /^body/);
  assert.equal(plain.headers['content-type'], 'text/css; charset=utf-8');
  assert.match(String(plain.headers['cache-control']), /immutable/);
});

test('only the files of the web are answered, and nothing outside the folder', async () => {
  const assets = await loadAssets({ folder: ours });
  const server = fastify();
  assets.serve(server);
  const folder = assets.url('css/educonnect.css').replace('css/educonnect.css', '');
  for (const path of ['notes.txt', '../package.json', '%2e%2e/%2e%2e/package.json', 'css/', '']) {
    assert.equal((await server.inject({ url: folder + path })).statusCode, 404, path);
  }
  assert.throws(() => assets.url('notes.txt'));
});

test('a page of another version gets the file but keeps nothing', async () => {
  const assets = await loadAssets({ folder: ours });
  const server = fastify();
  assets.serve(server);
  const answer = await server.inject({ url: '/assets/older/css/educonnect.css' });
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.headers['cache-control'], 'no-store');
});

test('a theme replaces files, adds its own and its stylesheet; every address changes with it', async () => {
  const theme = join(root, 'theme');
  await mkdir(join(theme, 'css'), { recursive: true });
  await mkdir(join(theme, 'fonts'));
  await writeFile(join(theme, 'css/educonnect.css'), 'body{color:red}');
  await writeFile(join(theme, 'theme.css'), '@font-face{src:url(fonts/a.woff2)}');
  await writeFile(join(theme, 'fonts/a.woff2'), 'font');

  const plain = await loadAssets({ folder: ours });
  const themed = await loadAssets({ folder: ours, theme });
  assert.equal(plain.stylesheets.length, 1);
  assert.equal(themed.stylesheets.length, 2);
  assert.notEqual(plain.stylesheets[0], themed.stylesheets[0]);

  const server = fastify();
  themed.serve(server);
  assert.equal((await server.inject({ url: themed.stylesheets[0]! })).payload, 'body{color:red}');
  const font = new URL('fonts/a.woff2', `http://x${themed.stylesheets[1]}`).pathname;
  assert.equal((await server.inject({ url: font })).headers['content-type'], 'font/woff2');
});
