import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** The static files of the pages, held in memory and compressed once. */
export type Assets = {
  /** The address of a file, for instance `css/educonnect.css`; throws when there is no such file. */
  url(path: string): string;
  /** The addresses of the stylesheets, in order. */
  stylesheets: readonly string[];
  /** Answers the files, cached for ever: their address changes with any of their bytes. */
  serve(server: FastifyInstance): void;
};

type File = { type: string; identity: Buffer; gzip?: Buffer; br?: Buffer };

const compressible: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const binary: Record<string, string> = {
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
};

/**
 * Reads the folder of our files, and over it the folder of a theme: a file of the same path takes the place of
 * ours, and `theme.css` is linked after our stylesheet. Files of other kinds than the web’s are left out.
 *
 * One hash stands for all files, as a folder in their addresses, so that the relative addresses inside a
 * stylesheet (fonts, icons) go on working in a theme that we did not write.
 */
export async function loadAssets(options: { folder: string; theme?: string | undefined }): Promise<Assets> {
  const files = new Map<string, File>();
  for (const folder of [options.folder, options.theme]) {
    if (folder === undefined) continue;
    for (const path of await webFilesIn(folder)) files.set(path, await readAsset(join(folder, path)));
  }

  const hash = createHash('sha256');
  for (const [path, file] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path}\0${file.identity.length}\0`).update(file.identity);
  }
  const version = hash.digest('base64url').slice(0, 12);

  const url = (path: string): string => {
    if (!files.has(path)) throw new Error(`There is no asset ${path}.`);
    return `/assets/${version}/${path}`;
  };
  const stylesheets = [url('css/educonnect.css')];
  if (files.has('theme.css')) stylesheets.push(url('theme.css'));

  return { url, stylesheets, serve: (server) => serve(server, files, version) };
}

function serve(server: FastifyInstance, files: ReadonlyMap<string, File>, version: string): void {
  server.get<{ Params: { version: string; '*': string } }>('/assets/:version/*', async (request, reply) => {
    const file = files.get(request.params['*']);
    if (file === undefined) return reply.callNotFound();
    const encoding = (['br', 'gzip'] as const).find(
      (name) => file[name] !== undefined && accepts(request.headers['accept-encoding'], name),
    );
    if (encoding !== undefined) reply.header('content-encoding', encoding);
    return (
      reply
        .type(file.type)
        .header('vary', 'accept-encoding')
        // During a deployment a page of one version may ask a process of the other: answer, but keep nothing.
        .header(
          'cache-control',
          request.params.version === version ? 'public, max-age=31536000, immutable' : 'no-store',
        )
        .send(file[encoding ?? 'identity'])
    );
  });
}

function accepts(header: string | string[] | undefined, encoding: string): boolean {
  return String(header ?? '')
    .split(',')
    .some((part) => {
      const [name, quality] = part.trim().split(/\s*;\s*q=/);
      return name === encoding && Number(quality ?? 1) > 0;
    });
}

async function webFilesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && typeOf(entry.name) !== undefined)
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'));
}

function typeOf(path: string): string | undefined {
  const extension = extname(path).toLowerCase();
  return compressible[extension] ?? binary[extension];
}

async function readAsset(path: string): Promise<File> {
  const identity = await readFile(path);
  const type = typeOf(path) ?? 'application/octet-stream';
  if (compressible[extname(path).toLowerCase()] === undefined) return { type, identity };
  const [zipped, brotli] = await Promise.all([
    promisify(gzip)(identity, { level: 9 }),
    promisify(brotliCompress)(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  ]);
  return { type, identity, gzip: zipped, br: brotli };
}
