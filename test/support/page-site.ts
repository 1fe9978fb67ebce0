import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createLog } from '../../src/platform/log.ts';
import { createServer } from '../../src/platform/http/server.ts';
import { loadAssets } from '../../src/ui/assets.ts';
import { type Html, render } from '../../src/ui/html.ts';
import type { Language } from '../../src/ui/i18n/languages.ts';
import type { Shell } from '../../src/ui/layout.ts';

/** Draws one page; a page of the console takes the second shell. */
export type DrawPage = (portal: Shell, console_: Shell, language: Language) => Html;

export type PageSite = { url: string; close(): Promise<void> };

/** Serves pages drawn without a database, with the headers of the real ones, at `/LANGUAGE/NAME`. */
export async function servePages(pages: Readonly<Record<string, DrawPage>>): Promise<PageSite> {
  const assets = await loadAssets({ folder: fileURLToPath(new URL('../../assets', import.meta.url)) });
  const links = {
    home: '/',
    support: '/aide',
    contacts: '/contacts',
    legal: '/mentions-legales',
    privacy: '/donnees-personnelles',
    accessibility: '/accessibilite',
    sitemap: '/plan-du-site',
    signOut: '/deconnexion',
  };
  const portal: Shell = { variant: 'portal', assets, version: '0.1.0', links };
  const server = createServer({
    name: 'pages',
    publicUrl: 'http://127.0.0.1',
    trustedProxies: [],
    log: createLog('silent'),
    renderError: ({ code }) => code,
  });
  assets.serve(server);
  server.get<{ Params: { language: Language; name: string } }>('/:language/:name', (request, reply) => {
    const page = pages[request.params.name];
    if (page === undefined) return reply.callNotFound();
    const markup = page(portal, { ...portal, variant: 'console' }, request.params.language);
    return reply.type('text/html; charset=utf-8').send(render(markup));
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
